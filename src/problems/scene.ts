import { onlyBrackets } from '../language/brackets.ts'
import { isWordedAsProblem } from '../language/defects.ts'
import { opening } from '../language/matcher.ts'
import type { Report } from '../notice/diagnostic.ts'
import type { Fact } from '../notice/fact.ts'
import type { Knowledge } from '../notice/knowledge.ts'
import type { NoticeText } from '../notice/notice-text.ts'
import type { OutlineNode } from '../notice/outline.ts'
import { type Span, sliceOf } from '../notice/span.ts'
import type { NoticeKind } from '../notice/vocabulary.ts'
import type { LabelledValue } from './labels.ts'
import type { StatusPlaces } from './status-places.ts'
import type { MentionsIn } from './theme-mentions.ts'

/** What every part of the stage looks at. */
export interface Scene {
  readonly text: NoticeText
  /** The facts inside a stretch of text. */
  readonly factsIn: (at: Span) => readonly Fact[]
  readonly kind: NoticeKind
  /** The labels inside a stretch of text, each with its value. */
  readonly labelsIn: (at: Span) => readonly LabelledValue[]
  readonly statuses: StatusPlaces
  /** The cues of themes inside a stretch of text. */
  readonly mentionsIn: MentionsIn
  readonly knowledge: Knowledge
  readonly report: Report
}

/** Facts by place: sorted once, so that a question costs the same in any length of text. */
export function factsByPlace(facts: readonly Fact[]): (at: Span) => readonly Fact[] {
  const sorted = [...facts].sort((a, b) => a.span.start - b.span.start)
  return (at) => {
    let low = 0
    let high = sorted.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (sorted[middle]!.span.start < at.start) low = middle + 1
      else high = middle
    }
    const inside: Fact[] = []
    for (let i = low; i < sorted.length && sorted[i]!.span.start < at.end; i++)
      if (sorted[i]!.span.end <= at.end) inside.push(sorted[i]!)
    return inside
  }
}

const STEP_KINDS = ['is', 'must', 'first']

/** Whether the node opens its line; a number inside a paragraph does not. */
const opensLine = (shadow: string, node: OutlineNode): boolean =>
  /(?:^|\n)[ \t]*$/.test(shadow.slice(Math.max(0, node.span.start - 8), node.span.start))

/** A line of its own that begins 一是针对“…”的问题。: an item, where the steps of a problem only name what they do. */
const opensQuoted = (shadow: string, node: OutlineNode): boolean =>
  node.marker!.kind === 'is' && QUOTED(headingWords(shadow, node)) !== null && opensLine(shadow, node)
const QUOTED = opening(/^(?:关于|针对|对于?)[“"「][^”"」]{2,80}[”"」](?:等)?(?:的)?(?:方面)?(?:的)?问题[。,:]?$/)

/** ②教职工同餐不同价【已办结】 on its line: an item with its state. */
function endsInState(shadow: string, { span }: OutlineNode): boolean {
  const line = shadow.indexOf('\n', span.start)
  if (line < 0 || line >= span.end) return false
  return (
    STATE.test(shadow.slice(Math.max(span.start, line - 20), line)) || STATE_LINE.test(shadow.slice(line, line + 24))
  )
}
const STATE =
  /[【([「『〔](?:已|正在|正|基本|阶段性?|部分|未|尚未|持续|长期|全部|立行立改|整改|完成|销号|办结)[^【】()[\]「」『』〔〕。,]{1,12}[】)\]」』〕]。?[ \t]*$/

/** √ 已完成 alone on the next line. */
const STATE_LINE =
  /^\n[ \t]*[√✓✔☑✅●○□☐★▲]?[ \t]*(?:已|正在|正|基本|阶段性?|部分|未|尚未|持续|长期|全部|整改|完成|销号|办结)[^【】()[\]「」『』〔〕。,:;\d]{1,10}。?[ \t]*(?:\n|$)/

/** A heading, as against a step (一是, ①…) or a number inside a paragraph; those too where they stand over labels of their own. */
export function isHeading(shadow: string, node: OutlineNode): boolean {
  if (node.marker === null) return node.heading.end > node.heading.start
  if (STEP_KINDS.includes(node.marker.kind)) return opensQuoted(shadow, node)
  if (node.opensItem) return true
  if (node.marker.kind === 'circled')
    return isWordedAsProblem(headingWords(shadow, node)) || (opensLine(shadow, node) && endsInState(shadow, node))
  return node.marker.kind === 'chinese_paren' || node.marker.kind === 'problem' || opensLine(shadow, node)
}

/** The heading without its marker, folded. */
export function headingWords(shadow: string, node: OutlineNode): string {
  return sliceOf(shadow, { start: node.marker?.span.end ?? node.heading.start, end: node.heading.end }).trim()
}

/** Whether the body begins on the heading's own line; brackets with a status or a unit are no body. */
export function isRunIn(shadow: string, node: OutlineNode): boolean {
  const line = shadow.indexOf('\n', node.heading.end)
  return !onlyBrackets(shadow, node.heading.end, line < 0 ? node.span.end : Math.min(line, node.span.end))
}

/** The stretches of an item outside the headings under it: its own lines and its steps. */
export function reachOf(shadow: string, node: OutlineNode, steps: ReadonlySet<OutlineNode>): Span[] {
  const reach: Span[] = []
  let at = node.span.start
  for (const child of node.children) {
    if (!isHeading(shadow, child) || steps.has(child)) continue
    if (child.span.start > at) reach.push({ start: at, end: child.span.start })
    at = child.span.end
  }
  if (node.span.end > at) reach.push({ start: at, end: node.span.end })
  return reach
}
