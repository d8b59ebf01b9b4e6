import { flatMap } from '../language/flat-map.ts'
import type { MarkerKind, Outline, OutlineNode } from '../notice/outline.ts'
import type { Problem } from '../notice/problem.ts'
import type { NoticeRecord } from '../notice/record/record.ts'
import { contains, type Span, trimSpan } from '../notice/span.ts'
import type { Holder } from './innermost.ts'
import type { Scope } from './scope.ts'

type SectionRecord = NoticeRecord['sections'][number]

/** Numbers of the steps inside a paragraph: items, never headings. */
const STEPS: readonly MarkerKind[] = ['is', 'must']

/** Every heading that is neither a problem nor a measure nor a part of one, in reading order, with the spans for the facts. */
export function writeSections(
  outline: Outline,
  problems: readonly Problem[],
  scope: Scope,
): { sections: SectionRecord[]; holders: Holder[]; ids: ReadonlyMap<object, string> } {
  const sections: SectionRecord[] = []
  const holders: Holder[] = []
  const ids = new Map<object, string>()
  const nodes = new Set(flatMap(problems, (problem) => (problem.node === null ? [] : [problem.node])))
  const measures = steps(problems)
  const visit = (node: OutlineNode, parent: SectionRecord | null): void => {
    const own = node.depth > 0 && !nodes.has(node) && !isStep(node) ? writeSection(node, parent, scope) : null
    if (own !== null) {
      sections.push(own)
      holders.push({ id: own.id, span: node.span })
      ids.set(node, own.id)
    }
    // 整改措施:1、… before 整改完成情况:1、…: what was planned is no section where what was done is told beside it
    const done = new Set(
      nodes.has(node) ? flatMap(node.children, (one) => (measures(one.span) ? [one.marker?.kind] : [])) : [],
    )
    for (const child of node.children)
      if (!measures(child.span) && (child.marker === null || !done.has(child.marker.kind))) visit(child, own ?? parent)
  }
  visit(outline.root, null)
  return { sections, holders, ids }
}

const isStep = ({ marker }: OutlineNode): boolean => marker !== null && STEPS.includes(marker.kind)

function writeSection(node: OutlineNode, parent: SectionRecord | null, scope: Scope): SectionRecord {
  const { text, at, notice, unique } = scope
  const heading = trimSpan(text.content, node.heading)
  const path = node.path.join('.')
  const numbered = node.marker !== null
  const name = numbered ? path : [...(path === '' ? [] : [path]), node.role].join('/')
  return {
    id: unique(`${notice}/s/${name}`, numbered ? path : null, node.heading),
    parent: parent?.id ?? null,
    number: numbered ? [...node.path] : null,
    labels: [...node.labels],
    level: node.depth,
    role: node.role,
    heading: heading.end > heading.start ? at.wordsOf(heading) : null,
    span: at.spanOf(node.span),
  }
}

/** Tells whether a stretch is a measure or lies within one. */
function steps(problems: readonly Problem[]): (at: Span) => boolean {
  const spans = flatMap(problems, (problem) => problem.measures.map((measure) => measure.span))
  spans.sort((a, b) => a.start - b.start)
  return (at) => {
    let low = 0
    let high = spans.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (spans[middle]!.start <= at.start) low = middle + 1
      else high = middle
    }
    const last = spans[low - 1]
    return last !== undefined && (contains(last, at) || last.start === at.start)
  }
}
