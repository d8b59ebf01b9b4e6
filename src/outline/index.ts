import { labelPlaces } from '../language/labels.ts'
import type { Report } from '../notice/diagnostic.ts'
import type { Knowledge } from '../notice/knowledge.ts'
import type { NoticeText } from '../notice/notice-text.ts'
import type { Outline, OutlineNode } from '../notice/outline.ts'
import { type Span, sliceOf, trimSpan } from '../notice/span.ts'
import type { SectionRole } from '../notice/vocabulary.ts'
import { boundariesOf } from './boundaries.ts'
import { markCircledItems } from './circled-items.ts'
import { frameOf, mayHoldTwo, secondTitle } from './frame.ts'
import { type Candidate, markers } from './markers.ts'
import { withPoints } from './points.ts'
import { assignRoles } from './roles.ts'
import { keepRuns } from './runs.ts'
import { buildTree, freeze } from './tree.ts'

const STEPS = ['is', 'must', 'first']

/** The paragraphs that open with a number. */
const headsOf = (candidates: readonly Candidate[]): ReadonlySet<number> =>
  new Set(
    candidates
      .filter(({ atStart, marker }) => atStart && !STEPS.includes(marker.kind))
      .map(({ paragraph }) => paragraph),
  )

/**
 * The text of the first notice of several in one file: another begins behind its signature, with a title and an opening of its own. It
 * is reported and left to a file of its own, so that no number, date or name of the one is held against the other.
 */
export function firstNotice(text: NoticeText, report: Report): NoticeText {
  if (!mayHoldTwo(text)) return text
  const heads = headsOf(keepRuns(markers(text)))
  const title = secondTitle(text, (paragraph) => heads.has(paragraph))
  if (title === null) return text
  report('outline/second_notice', title, { title: sliceOf(text.content, title).replace(/\s+/g, '').slice(0, 40) })
  const isOwn = ({ span }: { readonly span: Span }) => span.end <= title.start
  return {
    ...text,
    content: text.content.slice(0, title.start),
    shadow: text.shadow.slice(0, title.start),
    paragraphs: text.paragraphs.filter(isOwn),
    tables: text.tables.map((table) => ({
      ...table,
      cells: table.cells.map((cell) => (isOwn(cell) ? cell : { ...cell, span: NOWHERE })),
    })),
  }
}

const NOWHERE: Span = { start: 0, end: 0 }

/** The outline of the first notice in the whole text: what follows it stands there as an attachment. */
export function withRest(outline: Outline, own: NoticeText, text: NoticeText): Outline {
  if (own.content.length === text.content.length) return outline
  const rest = partNode(text, own.content.length, text.content.length, 'attachment')
  if (rest === null) return outline
  const { root } = outline
  return {
    ...outline,
    root: { ...root, span: { start: 0, end: text.content.length }, children: [...root.children, rest] },
  }
}

/** Reads the structure of a notice: title, headings with their roles and nesting, the items and steps under them. */
export function readOutline(text: NoticeText, knowledge: Knowledge, report: Report): Outline {
  const labels = labelPlaces(text.shadow, knowledge.labels)
  const reading = { text, labels, knowledge, report }
  const candidates = withPoints(keepRuns(markers(text)), reading)
  const heads = headsOf(candidates)
  const frame = frameOf(text, (paragraph) => heads.has(paragraph))
  const inside = candidates.filter(({ paragraph }) => paragraph >= frame.body && paragraph < frame.tailFrom)
  const boundaries = boundariesOf(reading, frame.body, frame.tailFrom, inside)
  const start = text.paragraphs[frame.body]?.span.start ?? text.content.length
  const end = frame.tailFrom > 0 ? (text.paragraphs[frame.tailFrom - 1]?.span.end ?? 0) : 0
  const tops = buildTree(boundaries, Math.max(start, end))
  markCircledItems(tops, labels)
  assignRoles(tops, text.shadow, labels, knowledge)
  if (!tops.some((node) => node.atStart && node.marker !== null)) report('outline/no_headings', null)
  const firstHeading = tops[0]?.start ?? end
  const preamble = partNode(text, start, Math.min(firstHeading, Math.max(start, end)), 'preamble')
  const tail = frame.tail.map(({ role, from, to }) =>
    partNode(text, text.paragraphs[from]!.span.start, text.paragraphs[to - 1]!.span.end, role),
  )
  const children = [preamble, ...tops.map((node) => freeze(node, text.content, [], [])), ...tail]
  return {
    title: frame.title,
    root: {
      marker: null,
      path: [],
      labels: [],
      depth: 0,
      heading: { start: 0, end: 0 },
      span: { start: 0, end: text.content.length },
      body: [],
      role: 'other',
      opensItem: false,
      children: children.filter((node): node is OutlineNode => node !== null),
    },
  }
}

/** An unnumbered part of the notice: no heading, its paragraphs are its body. */
function partNode(text: NoticeText, start: number, end: number, role: SectionRole): OutlineNode | null {
  const span = trimSpan(text.content, { start, end })
  if (span.start >= span.end) return null
  return {
    marker: null,
    path: [],
    labels: [],
    depth: 1,
    heading: { start: span.start, end: span.start },
    span,
    body: [span],
    role,
    opensItem: false,
    children: [],
  }
}
