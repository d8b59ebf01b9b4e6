import { statesDefect } from '../language/defects.ts'
import type { Report } from '../notice/diagnostic.ts'
import type { Knowledge } from '../notice/knowledge.ts'
import type { NoticeText } from '../notice/notice-text.ts'
import { depths, type Mark } from './depths.ts'
import { isDateLine } from './frame.ts'
import { headingEnd, labelPattern, trimmedHeading } from './headings.ts'
import type { Candidate } from './markers.ts'
import { roleByWords } from './roles.ts'
import type { Boundary, Draft } from './tree.ts'

const STEPS = ['is', 'must', 'first']
const SHORT_HEADING = 40
const CLOSING = /^(?:总体|总的|综上|总之|目前|截至|通过(?:以上|上述)|以上|上述|同时|此外|另外)/

interface Line {
  readonly paragraph: number
  readonly start: number
  readonly end: number
  readonly words: string
  readonly first: Candidate | null
  readonly inner: readonly Candidate[]
  /** Where its heading ends, for a line that opens with a number. */
  readonly headingEnd: number
  /** The line opens with a label key; `empty` where nothing follows the colon. */
  readonly label: 'none' | 'filled' | 'empty'
}

function linesOf(
  text: NoticeText,
  from: number,
  to: number,
  candidates: readonly Candidate[],
  knowledge: Knowledge,
): Line[] {
  const byParagraph = new Map<number, Candidate[]>()
  for (const candidate of candidates)
    byParagraph.set(candidate.paragraph, [...(byParagraph.get(candidate.paragraph) ?? []), candidate])
  const pattern = labelPattern(knowledge.labels)
  return Array.from({ length: to - from }, (_, i) => from + i)
    .filter((paragraph) => text.paragraphs[paragraph]!.table === null)
    .map((paragraph) => {
      const { start, end } = text.paragraphs[paragraph]!.span
      const own = byParagraph.get(paragraph) ?? []
      const first = own.find((candidate) => candidate.atStart) ?? null
      const inner = own.filter((candidate) => !candidate.atStart)
      const words = text.shadow.slice(start, end).trim()
      pattern.lastIndex = 0
      const label = pattern.exec(words)
      return {
        paragraph,
        start,
        end,
        words,
        first,
        inner,
        headingEnd:
          first === null
            ? start
            : headingEnd(text.shadow, first.marker.span.end, inner[0]?.marker.span.start ?? end, knowledge.labels),
        label: first !== null || label?.index !== 0 ? 'none' : label[0].length >= words.length ? 'empty' : 'filled',
      }
    })
}

const isStep = (line: Line | undefined): boolean => line?.first != null && STEPS.includes(line.first.marker.kind)

const isRunIn = (line: Line): boolean => line.first !== null && !isStep(line) && line.headingEnd < line.end

/** Whether the plain line after items i-1, i-2 … ends their run: each of them was one paragraph with its words on its line. */
function endsItems(lines: readonly Line[], i: number): boolean {
  const last = lines[i - 1]
  const before = lines[i - 2]
  if (last?.first == null || before?.first == null || !isRunIn(last) || !isRunIn(before)) return false
  const { kind, number } = last.first.marker
  const counts = before.first.marker.kind === kind && before.first.marker.number === number - 1
  return counts && (number >= 3 || CLOSING.test(lines[i]!.words))
}

const looksLikeHeading = (line: Line): boolean =>
  line.first === null &&
  line.inner.length === 0 &&
  line.label === 'none' &&
  line.words.length >= 4 &&
  line.words.length <= SHORT_HEADING &&
  /[\u4e00-\u9fff]/.test(line.words) &&
  !/[。;:!?、)）]$/.test(line.words) &&
  !isDateLine(line.words)

/** Unnumbered headings: in a notice without numbers every short line before a long one; else lines that name a part. */
function plainHeadings(lines: readonly Line[], knowledge: Knowledge): Map<number, number> {
  const headings = new Map<number, number>()
  const numbered = lines.some((line) => line.first !== null && !isStep(line))
  for (let i = 0; i < lines.length; i++) {
    if (!looksLikeHeading(lines[i]!)) continue
    let last = i
    while (!numbered && last - i < 2 && lines[last + 1] !== undefined && looksLikeHeading(lines[last + 1]!)) last++
    const next = lines[last + 1]
    if (next === undefined) continue
    if (numbered ? namesPart(lines, i, knowledge) : next.words.length > SHORT_HEADING) headings.set(i, last)
    i = last
  }
  return headings
}

function namesPart(lines: readonly Line[], i: number, knowledge: Knowledge): boolean {
  const role = roleByWords(lines[i]!.words, knowledge)
  if (role === null || role === 'other' || statesDefect(lines[i]!.words, knowledge.defects)) return false
  const next = lines.slice(i + 1).find((line) => line.first !== null && !isStep(line))
  return next === undefined || next.first!.marker.number === 1
}

/** The boundaries of the numbered body in reading order, each with its depth. */
export function boundariesOf(
  text: NoticeText,
  from: number,
  to: number,
  candidates: readonly Candidate[],
  knowledge: Knowledge,
  report: Report,
): Boundary[] {
  const lines = linesOf(text, from, to, candidates, knowledge)
  const headings = plainHeadings(lines, knowledge)
  const marks: Mark[] = []
  const places: { at: number; draft: ((depth: number) => Draft) | null }[] = []
  const add = (mark: Mark, at: number, draft: ((depth: number) => Draft) | null) => {
    marks.push(mark)
    places.push({ at, draft })
  }
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i]!
    const last = headings.get(i)
    if (last !== undefined) {
      const end = lines[last]!.end
      add({ kind: 'plain', number: 0, style: '', atStart: true }, line.start, (depth) =>
        draftOf(null, true, line.start, line.start, end, depth),
      )
      i = last
      continue
    }
    if (line.first !== null) {
      const labelled = !isStep(line) && hasLabel(text.shadow, line, knowledge)
      const opensLabel = lines[i - 1]?.label === 'empty'
      addCandidate(line.first, line.headingEnd, { opensLabel, labelled, runIn: isRunIn(line) })
    } else if (line.label !== 'none') {
      const above = lines[i - 1]
      const underHeading = above?.first != null && !isStep(above) && !isRunIn(above)
      add({ kind: 'label', number: 0, style: '', atStart: true, underHeading }, line.start, null)
    } else if (i > 0)
      add({ kind: 'close', number: endsItems(lines, i) ? 1 : 0, style: '', atStart: true }, line.start, null)
    for (const [j, candidate] of line.inner.entries())
      addCandidate(
        candidate,
        headingEnd(
          text.shadow,
          candidate.marker.span.end,
          line.inner[j + 1]?.marker.span.start ?? line.end,
          knowledge.labels,
        ),
        {},
      )
  }
  function addCandidate(candidate: Candidate, end: number, extra: Partial<Mark>) {
    const { marker, atStart, style } = candidate
    const heading = trimmedHeading(text.shadow, marker.span.end, end)
    const split = atStart || marker.kind === 'chinese_paren' || marker.kind === 'problem'
    add({ kind: marker.kind, number: marker.number, style, atStart: split, ...extra }, marker.span.start, (depth) =>
      draftOf(marker, split, marker.span.start, heading.start, heading.end, depth),
    )
  }
  return depths(marks).map(({ depth, order }, i) => {
    const { at, draft } = places[i]!
    const node = draft?.(depth) ?? null
    if (node?.marker != null && node.atStart && !STEPS.includes(node.marker.kind)) reportOrder(node, order, report)
    return { at, depth, node }
  })
}

function hasLabel(shadow: string, line: Line, knowledge: Knowledge): boolean {
  const pattern = labelPattern(knowledge.labels)
  pattern.lastIndex = line.headingEnd
  const found = pattern.exec(shadow)
  return found !== null && found.index < line.end
}

const draftOf = (
  marker: Draft['marker'],
  atStart: boolean,
  start: number,
  textStart: number,
  end: number,
  depth: number,
): Draft => ({
  marker,
  atStart,
  start,
  end,
  heading: { start, end },
  headingText: { start: textStart, end },
  depth,
  children: [],
  role: 'other',
})

function reportOrder(node: Draft, order: string, report: Report): void {
  const args = { label: node.marker!.label }
  if (order === 'gap') report('outline/number_gap', node.marker!.span, args)
  if (order === 'duplicate') report('outline/number_duplicate', node.marker!.span, args)
  if (order === 'restart') report('outline/number_restart', node.marker!.span, args)
}
