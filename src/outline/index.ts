import { labelPlaces } from '../language/labels.ts'
import type { Report } from '../notice/diagnostic.ts'
import type { Knowledge } from '../notice/knowledge.ts'
import type { NoticeText } from '../notice/notice-text.ts'
import type { Outline, OutlineNode } from '../notice/outline.ts'
import { sliceOf, trimSpan } from '../notice/span.ts'
import type { SectionRole } from '../notice/vocabulary.ts'
import { boundariesOf } from './boundaries.ts'
import { markCircledItems } from './circled-items.ts'
import { frameOf } from './frame.ts'
import { markers } from './markers.ts'
import { assignRoles } from './roles.ts'
import { keepRuns } from './runs.ts'
import { buildTree, freeze } from './tree.ts'

const STEPS = ['is', 'must', 'first']

/** Reads the structure of a notice: title, headings with their roles and nesting, the items and steps under them. */
export function readOutline(text: NoticeText, knowledge: Knowledge, report: Report): Outline {
  const labels = labelPlaces(text.shadow, knowledge.labels)
  const candidates = keepRuns(markers(text))
  const heads = new Set(
    candidates
      .filter(({ atStart, marker }) => atStart && !STEPS.includes(marker.kind))
      .map(({ paragraph }) => paragraph),
  )
  const frame = frameOf(text, (paragraph) => heads.has(paragraph))
  if (frame.second !== null)
    report('outline/second_notice', frame.second, { title: sliceOf(text.content, frame.second).trim().slice(0, 40) })
  const inside = candidates.filter(({ paragraph }) => paragraph >= frame.body && paragraph < frame.tailFrom)
  const boundaries = boundariesOf({ text, labels, knowledge, report }, frame.body, frame.tailFrom, inside)
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
