import type { Report } from '../notice/diagnostic.ts'
import type { Knowledge } from '../notice/knowledge.ts'
import type { StatusLexicon } from '../notice/lexicons.ts'
import type { OutlineNode } from '../notice/outline.ts'
import type { ProblemStatus } from '../notice/problem.ts'
import { type Span, sliceOf, trimSpan } from '../notice/span.ts'
import { markOfValue } from './status-marks.ts'
import { LABEL_ENDS, LONGEST_LABEL, NOT_REPORTED, readAt, stated, type Words } from './status-reading.ts'
import { statusSentences } from './status-sentences.ts'
import { readStatusWords } from './status-words.ts'

/** 已完成的整改事项, 需长期坚持的任务: what a heading says of all items under it. */
const SECTION_STATE =
  /(?<label>(?:(?<=^|[、.) ])(?:达到|取得(?=[^,。;:的]{0,4}(?:成效|成果|进展))|初见(?=成效)|整改(?=到位|完毕|完成)|完成(?=整改|销号)|销号|办结|立行立改)|已|已经|基本|全部|阶段性|正在|尚在|仍在|还在|尚未|尚需|仍需|未|需要?|持续|长期|部分)[^,。;:的]{0,14}?)的?(?:整改|反馈|具体)*(?:问题|事项|任务|项目)(?!的(?:整改|落实|办理))/

/** What a section heading says of all its items (已完成的整改事项, 需长期坚持的整改任务): implied, the label its words for the state. */
export function impliedStatus(
  text: Words,
  ancestors: readonly OutlineNode[],
  lexicon: StatusLexicon,
): ProblemStatus | null {
  for (const node of [...ancestors].reverse()) {
    const heading = sliceOf(text.shadow, node.heading).replace(/\([^)]*\)/g, (inside) => ' '.repeat(inside.length))
    const match = SECTION_STATE.exec(heading)
    const words = match?.groups?.label
    const reading = words === undefined ? null : readStatusWords(words, lexicon)
    if (match === null || words === undefined || reading === null) continue
    const start = node.heading.start + match.index + match[0].indexOf(words)
    const span = trimSpan(text.shadow, { start, end: start + words.length })
    const label = sliceOf(text.content, span)
    return { ...reading, label, span, basis: 'implied', by: 'status/section' }
  }
  return null
}

/** The status of a register cell. In a cell that may hold prose (整改情况) only a leading status phrase counts. */
export function statusOfCell(
  text: Words,
  at: Span,
  prose: boolean,
  knowledge: Knowledge,
  report: Report,
): ProblemStatus {
  const mark = markOfValue(text, at, knowledge.statuses)
  if (mark !== null) return mark
  const words = sliceOf(text.shadow, at)
  const leading = statusSentences(knowledge.statuses).leading.exec(words)?.groups?.label
  if (leading !== undefined) {
    const start = at.start + words.indexOf(leading)
    const found = readAt(text, { start, end: start + leading.length }, 'status/cell', knowledge.statuses)
    if (found !== null) return found
  }
  const span = trimSpan(text.shadow, at, LABEL_ENDS)
  if (prose || span.end <= span.start || span.end - span.start > LONGEST_LABEL) return NOT_REPORTED
  const whole = readAt(text, span, 'status/cell', knowledge.statuses)
  if (whole !== null) return whole
  report('problems/unrecognised_status', span, { label: sliceOf(text.shadow, span) })
  return stated('unrecognised', sliceOf(text.content, span), [], span, 'status/cell')
}
