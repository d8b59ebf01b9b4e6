import { placeFrom } from '../language/labels.ts'
import { compiledFrom } from '../language/lexicon.ts'
import type { NoticeText } from '../notice/notice-text.ts'
import type { Problem } from '../notice/problem.ts'
import { type Span, sliceOf } from '../notice/span.ts'

/** 整改情况: and 【整改情况】, as far as a line opens with them; who answers for it by when is no answer. */
const LABEL =
  /^(?:责任|牵头|配合|分管|整改[时期]限|完成[时期]限|整改目标)[^\n:]{0,8}:[^\n]*|^[^\n:]{2,10}:|[【[][^】\]\n]{2,10}[】\]]/gm

/** 目前,该问题已…: what the words of a status stand on. */
const SUBJECT =
  /(?:截至)?(?:目前|现阶段|当前)|(?:针对)?(?:该|此|本|上述)(?:项|条|个)?(?:反馈|整改)?(?:问题|事项|任务|工作)?(?=现?已?[,。;\s]|$)/g

/** Han characters enough for a few words, 已补签; 无 and 略 are none. */
const CLAUSE = 3

/** 整改措施:轮岗。 says what was done in two words. */
const ANSWER =
  /^(?![^\n:]{0,10}(?:时限|期限|责任|目标))[【[]?[^\n:]{0,6}(?:措施|举措|整改|做法|成效|情况)[^\n:]{0,4}[:】\]]:?[ \t]*(?!无|暂无|略|见附件|详见)\p{Script=Han}{2}/mu
/** The head of a column that tells what was done. */
const DONE = /措施|举措|做法|成效|(?:整改|落实|办理|处理)(?:工作)?(?:情况|进展)/
const HEAD_ROWS = 4
const NOTHING = /^[\s/\-—]*(?:无|暂无|略|详?见附件)?[。\s]*$/

const isHead = (words: string): boolean => words.length <= 16 && DONE.test(words)

/** What a text's registers hold, found once for it: the cells that say what was done, and all cells beside such a column. */
const registersOf = compiledFrom(({ shadow, tables }: NoticeText) => {
  const spoken: Span[] = []
  const cellsBeside: Span[] = []
  for (const { cells } of tables) {
    const heads = cells.filter((cell) => cell.row < HEAD_ROWS && isHead(sliceOf(shadow, cell.span)))
    const columns = new Set(heads.map(({ column }) => column))
    if (columns.size === 0) continue
    for (const { column, span } of cells) {
      cellsBeside.push(span)
      if (columns.has(column) && span.end > span.start && !NOTHING.test(sliceOf(shadow, span))) spoken.push(span)
    }
  }
  const inOrder = (spans: Span[]) => spans.sort((a, b) => a.start - b.start)
  return { spoken: inOrder(spoken), cellsBeside: inOrder(cellsBeside) }
})

/** Whether one of these stands inside a stretch. */
function holdsOne(spans: readonly Span[], at: Span): boolean {
  for (let i = placeFrom(spans, at.start); i < spans.length && spans[i]!.start < at.end; i++)
    if (spans[i]!.end <= at.end) return true
  return false
}

/** A row of a register with a column for what was done. */
export const isOfRegister = ({ node, span }: Problem, text: NoticeText): boolean =>
  node === null && holdsOne(registersOf(text).cellsBeside, span)

/** A row of a register whose cell of measures says something, be it two words. */
const hasCell = ({ node, span }: Problem, text: NoticeText): boolean =>
  node === null && holdsOne(registersOf(text).spoken, span)

/** Whether anything is said of what was done about a problem: words beside its heading, its status, its deadline and who answers for it. */
export function hasAnswer(problem: Problem, text: NoticeText): boolean {
  const { heading, span, status, responsible, deadline } = problem
  const { shadow } = text
  if (hasCell(problem, text)) return true
  const told: readonly Span[] = [
    heading,
    ...responsible.map((one) => one.span),
    ...(status.span === null ? [] : [status.span]),
    ...(deadline === null ? [] : [deadline.span]),
  ]
  const rest = [...told]
    .sort((a, b) => b.start - a.start)
    .reduce(
      (words, { start, end }) =>
        words.slice(0, Math.max(0, start - span.start)) + words.slice(Math.max(0, end - span.start)),
      shadow.slice(span.start, span.end),
    )
  if (ANSWER.test(rest)) return true
  return (
    (rest
      .replace(LABEL, '')
      .replace(SUBJECT, '')
      .match(/\p{Script=Han}/gu)?.length ?? 0) >= CLAUSE
  )
}
