import type { NoticeText } from '../notice/notice-text.ts'
import type { Problem } from '../notice/problem.ts'
import { contains, type Span, sliceOf } from '../notice/span.ts'

/** 整改情况: and 【整改情况】, as far as a line opens with them; who answers for it by when is no answer. */
const LABEL =
  /^(?:责任|牵头|配合|分管|整改[时期]限|完成[时期]限|整改目标)[^\n:]{0,8}:[^\n]*|^[^\n:]{2,10}:|[【[][^】\]\n]{2,10}[】\]]/gm

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

type Cells = NoticeText['tables'][number]['cells']

const columnsOf = (cells: Cells, shadow: string): ReadonlySet<number> =>
  new Set(
    cells.filter((cell) => cell.row < HEAD_ROWS && isHead(sliceOf(shadow, cell.span))).map(({ column }) => column),
  )

/** Whether a table has a column for what was done. */
export const hasColumn = (cells: Cells, { shadow }: NoticeText): boolean => columnsOf(cells, shadow).size > 0

/** A row of a register whose cell of measures says something, be it two words. */
function hasCell({ node, span }: Problem, { shadow, tables }: NoticeText): boolean {
  if (node !== null) return false
  return tables.some(({ cells }) => {
    const columns = columnsOf(cells, shadow)
    return cells.some(
      (cell) =>
        columns.has(cell.column) &&
        cell.span.end > cell.span.start &&
        contains(span, cell.span) &&
        !NOTHING.test(sliceOf(shadow, cell.span)),
    )
  })
}

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
  return (rest.replace(LABEL, '').match(/\p{Script=Han}/gu)?.length ?? 0) >= CLAUSE
}
