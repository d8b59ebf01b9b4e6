import { type LabelPlace, placeFrom } from '../language/labels.ts'
import type { Report } from '../notice/diagnostic.ts'
import { depths, type Mark } from './depths.ts'
import { headingBelow } from './heading-below.ts'
import { headingEnd, trimmedHeading } from './headings.ts'
import { endsItems, isRunIn, isStep, type Line, linesOf, type Reading } from './lines.ts'
import type { Candidate } from './markers.ts'
import { plainHeadings } from './plain-headings.ts'
import type { Boundary, Draft } from './tree.ts'

const STEPS = ['is', 'must', 'first']

/** The boundaries of the numbered body in reading order, each with its depth. */
export function boundariesOf(reading: Reading, from: number, to: number, candidates: readonly Candidate[]): Boundary[] {
  const { text, labels, knowledge, report } = reading
  const lines = linesOf(reading, from, to, candidates)
  const headings = plainHeadings(lines, knowledge)
  const marks: Mark[] = []
  const places: { at: number; heading: Heading | null }[] = []
  const add = (mark: Mark, at: number, heading: Heading | null) => {
    marks.push(mark)
    places.push({ at, heading })
  }
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i]!
    const plain = headings.get(i)
    if (plain !== undefined) {
      const end =
        line.bullet === null ? lines[plain.last]!.end : trimmedHeading(text.shadow, line.start, line.headingEnd).end
      const heading = { marker: null, atStart: true, opensItem: false, start: line.start, textStart: line.start, end }
      add({ kind: 'plain', number: plain.level, style: '', atStart: true }, line.start, heading)
      if (line.bullet !== null) addInner(line)
      i = plain.last
      continue
    }
    const below = headingBelow(lines, i, reading)
    if (below !== null) {
      const { marker } = line.first!
      const numbered = { ...marker, span: { start: marker.span.start, end: below.start } }
      addCandidate({ ...line.first!, marker: numbered }, below.end, NO_EXTRA, line.inline)
      i = below.last
      continue
    }
    if (line.first !== null && line.field) addLabel(line, lines[i - 1])
    else if (line.first !== null) {
      const labelled = !isStep(line) && hasLabel(labels, line)
      const opensLabel =
        lines[i - 1]?.label === 'empty' || (lines[i - 1]?.field === true && isEmptyField(labels, lines[i - 1]!))
      addCandidate(line.first, line.headingEnd, { opensLabel, labelled, runIn: isRunIn(line) }, line.inline)
    } else if (line.label !== 'none') addLabel(line, lines[i - 1])
    else if (i > 0)
      add({ kind: 'close', number: endsItems(lines, i) ? 1 : 0, style: '', atStart: true }, line.start, null)
    addInner(line)
  }
  function addInner(line: Line) {
    for (const [j, candidate] of line.inner.entries())
      addCandidate(
        candidate,
        headingEnd(text.shadow, candidate.marker.span.end, line.inner[j + 1]?.marker.span.start ?? line.end, labels),
        NO_EXTRA,
      )
  }
  function addLabel(line: Line, above: Line | undefined) {
    const underHeading = above?.first != null && !above.field && !isStep(above) && !isRunIn(above)
    const role = labels[placeFrom(labels, line.first?.marker.span.end ?? line.start)]?.role
    const opensSteps = role === 'detail' || role === 'measures'
    add({ kind: 'label', number: 0, style: '', atStart: true, underHeading, opensSteps, role }, line.start, null)
  }
  function addCandidate({ marker, atStart: opens, style }: Candidate, end: number, extra: Extra, opensItem = false) {
    const { kind, number, parts, span } = marker
    const words = trimmedHeading(text.shadow, span.end, end)
    const atStart = opens || opensItem || kind === 'chinese_paren' || kind === 'problem'
    const { opensLabel, labelled, runIn } = extra
    add({ kind, number, tier: parts?.length ?? 0, style, atStart, opensLabel, labelled, runIn }, span.start, {
      marker,
      atStart,
      opensItem,
      start: span.start,
      textStart: words.start,
      end: words.end,
    })
  }
  return depths(marks).map(({ depth, order }, i) => {
    const { at, heading } = places[i]!
    const node = heading === null ? null : draftOf(heading, depth)
    if (node?.marker != null && node.atStart && !STEPS.includes(node.marker.kind)) reportOrder(node, order, report)
    return { at, depth, node }
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
