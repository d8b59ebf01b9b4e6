import { type LabelPlace, placeFrom } from '../language/labels.ts'
import type { Report } from '../notice/diagnostic.ts'
import { depths, type Mark } from './depths.ts'
import { headingBelow } from './heading-below.ts'
import { headingEnd, trimmedHeading } from './headings.ts'
import { endsItems, isRunIn, isStep, type Line, linesOf, type Reading } from './lines.ts'
import type { Candidate } from './markers.ts'
import { type PlainHeading, plainHeadings } from './plain-headings.ts'
import type { Boundary, Draft } from './tree.ts'

const STEPS = ['is', 'must', 'first']

/** The marks found so far, each with its place. */
interface Found {
  readonly reading: Reading
  readonly marks: Mark[]
  readonly places: { readonly at: number; readonly heading: Heading | null }[]
}

/** The boundaries of the numbered body in reading order, each with its depth. */
export function boundariesOf(reading: Reading, from: number, to: number, candidates: readonly Candidate[]): Boundary[] {
  const lines = linesOf(reading, from, to, candidates)
  const headings = plainHeadings(lines, reading.knowledge)
  const found: Found = { reading, marks: [], places: [] }
  for (let i = 0; i < lines.length; i++) {
    const plain = headings.get(i)
    i = plain === undefined ? addLine(found, lines, i) : addPlain(found, lines, i, plain)
  }
  return depths(found.marks).map(({ depth, order }, i) => {
    const { at, heading } = found.places[i]!
    const node = heading === null ? null : draftOf(heading, depth)
    if (node?.marker != null && node.atStart && !STEPS.includes(node.marker.kind))
      reportOrder(node, order, reading.report)
    return { at, depth, node }
  })
}

function add({ marks, places }: Found, mark: Mark, at: number, heading: Heading | null): void {
  marks.push(mark)
  places.push({ at, heading })
}

/** A heading without a number; tells the last line of it. */
function addPlain(found: Found, lines: readonly Line[], i: number, { last, level }: PlainHeading): number {
  const line = lines[i]!
  const { text } = found.reading
  const hasBody = line.bullet !== null || line.named
  const end = !hasBody ? lines[last]!.end : trimmedHeading(text.shadow, line.start, line.headingEnd).end
  const heading = { marker: null, atStart: true, opensItem: false, start: line.start, textStart: line.start, end }
  add(found, { kind: 'plain', number: level, style: '', atStart: true }, line.start, heading)
  if (hasBody) addInner(found, line)
  return last
}

/** A line with a number at its head, a label, or neither; tells the last line that was read with it. */
function addLine(found: Found, lines: readonly Line[], i: number): number {
  const line = lines[i]!
  const { labels } = found.reading
  const below = headingBelow(lines, i, found.reading)
  if (below !== null) {
    const { marker } = line.first!
    const numbered = { ...marker, span: { start: marker.span.start, end: below.start } }
    addCandidate(found, { ...line.first!, marker: numbered }, below.end, NO_EXTRA, line.inline)
    return below.last
  }
  const above = lines[i - 1]
  if (line.first !== null && !line.field) {
    const labelled = !isStep(line) && hasLabel(labels, line)
    const opensLabel = above?.label === 'empty' || (above?.field === true && isEmptyField(labels, above))
    addCandidate(found, line.first, line.headingEnd, { opensLabel, labelled, runIn: isRunIn(line) }, line.inline)
  } else if (line.first !== null || line.label !== 'none') addLabel(found, line, above)
  else if (above !== undefined)
    add(found, { kind: 'close', number: endsItems(lines, i) ? 1 : 0, style: '', atStart: true }, line.start, null)
  addInner(found, line)
  return i
}

/** The numbers inside a line. */
function addInner(found: Found, line: Line): void {
  const { text, labels } = found.reading
  for (const [j, candidate] of line.inner.entries()) {
    const end = line.inner[j + 1]?.marker.span.start ?? line.end
    addCandidate(found, candidate, headingEnd(text.shadow, candidate.marker.span.end, end, labels), NO_EXTRA)
  }
}

function addLabel(found: Found, line: Line, above: Line | undefined): void {
  const { labels } = found.reading
  const underHeading = above?.first != null && !above.field && !isStep(above) && !isRunIn(above)
  const role = labels[placeFrom(labels, line.first?.marker.span.end ?? line.start)]?.role
  const opensSteps = role === 'detail' || role === 'measures'
  add(found, { kind: 'label', number: 0, style: '', atStart: true, underHeading, opensSteps, role }, line.start, null)
}

function addCandidate(found: Found, candidate: Candidate, end: number, extra: Extra, opensItem = false): void {
  const { marker, style } = candidate
  const { kind, number, parts, span } = marker
  const words = trimmedHeading(found.reading.text.shadow, span.end, end)
  const atStart = candidate.atStart || opensItem || kind === 'chinese_paren' || kind === 'problem'
  const { opensLabel, labelled, runIn } = extra
  add(found, { kind, number, tier: parts?.length ?? 0, style, atStart, opensLabel, labelled, runIn }, span.start, {
    marker,
    atStart,
    opensItem,
    start: span.start,
    textStart: words.start,
    end: words.end,
  })
}

/** A numbered field with nothing behind its colon. */
const isEmptyField = (labels: readonly LabelPlace[], line: Line): boolean =>
  (labels[placeFrom(labels, line.first?.marker.span.end ?? line.end)]?.end ?? 0) >= line.end

/** A label stands on the line behind its heading. */
function hasLabel(labels: readonly LabelPlace[], line: Line): boolean {
  const next = labels[placeFrom(labels, line.headingEnd)]
  return next !== undefined && next.start < line.end
}

/** What a node is known by before its depth is. */
interface Heading {
  readonly marker: Draft['marker']
  readonly atStart: boolean
  /** A number inside a paragraph that opens an item. */
  readonly opensItem: boolean
  readonly start: number
  /** Where its words begin. */
  readonly textStart: number
  readonly end: number
}

/** What the line of a number at its head tells. */
type Extra = Required<Pick<Mark, 'opensLabel' | 'labelled' | 'runIn'>>

const NO_EXTRA: Extra = { opensLabel: false, labelled: false, runIn: false }

const draftOf = ({ marker, atStart, opensItem, start, textStart, end }: Heading, depth: number): Draft => ({
  marker,
  atStart,
  start,
  end,
  heading: { start, end },
  headingText: { start: textStart, end },
  depth,
  children: [],
  opensItem,
  role: 'other',
})

function reportOrder(node: Draft, order: string, report: Report): void {
  const args = { label: node.marker!.label }
  if (order === 'gap') report('outline/number_gap', node.marker!.span, args)
  if (order === 'duplicate') report('outline/number_duplicate', node.marker!.span, args)
  if (order === 'restart') report('outline/number_restart', node.marker!.span, args)
}
