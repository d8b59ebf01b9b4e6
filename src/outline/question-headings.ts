import { flatMap } from '../language/flat-map.ts'
import { answerLead, problemAsked, questionLead } from '../language/questions.ts'
import type { Knowledge } from '../notice/knowledge.ts'
import type { Line } from './lines.ts'

/** How an answer opens that tells a state: 已完成整改。 */
export const OPENS_WITH_STATE = /^(?:已|正在|正|基本|部分|阶段性|尚|未|仍|持续|长期|完成|整改|改完|办结|推进)/

/**
 * Questions without numbers (问:…, 网友问:…), each right above its answer, where one of a notice, numbered or not, asks after a
 * problem: each is a heading, so that none stands under the answer before it.
 */
export function questionHeadings(lines: readonly Line[], knowledge: Knowledge): ReadonlySet<number> {
  const asked = flatMap(lines, (line, i) => (isAnswered(lines, i) ? [{ line, i, words: wordsOf(line) }] : []))
  const isProblem = ({ i, words }: { i: number; words: string }) => {
    const answer = lines[i + 1]!.words
    const isTold = OPENS_WITH_STATE.test(answer.slice(answerLead(answer)))
    return problemAsked(words.slice(questionLead(words)), knowledge.defects, isTold) !== null
  }
  if (!asked.some(isProblem)) return new Set()
  const own = asked.filter(({ line }) => line.first === null).map(({ i }) => i)
  const above = flatMap(asked, ({ i }) => (namesPart(lines[i - 1]) ? [i - 1] : []))
  return new Set([...own, ...above])
}

/** (下一步) alone on its line above a question. */
const namesPart = (line: Line | undefined): boolean =>
  line?.first === null && /^[([【][^()[\]【】]{2,12}[)\]】]$/.test(line.words)

const wordsOf = ({ first, start, words }: Line): string =>
  words.slice(first === null ? 0 : first.marker.span.end - start)

const isAnswered = (lines: readonly Line[], i: number): boolean => {
  const next = lines[i + 1]
  return questionLead(wordsOf(lines[i]!)) > 0 && next?.first === null && answerLead(next.words) > 0
}
