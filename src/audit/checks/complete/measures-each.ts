import type { NoticeText } from '../../../notice/notice-text.ts'
import type { Problem } from '../../../notice/problem.ts'
import type { Span } from '../../../notice/span.ts'
import { required } from '../../required.ts'

/** The notice says of each problem what was done: steps, or any words under it beside its status and who answers for it. */
export const measuresEach = required('complete/measures_each', ({ problems, text }) => {
  const listed = problems.length
  if (listed === 0) return { result: 'not_assessable' }
  const without = problems.filter((problem) => problem.measures.length === 0 && !hasWords(problem, text))
  if (without.length === 0) return { result: 'pass', args: { listed } }
  return { missing: { spans: without.map(({ heading }) => heading), args: { count: without.length, listed } } }
})

/** 整改情况: and 【整改情况】, as far as a line opens with them; who answers for it by when is no answer. */
const LABEL =
  /^(?:责任|牵头|配合|分管|整改[时期]限|完成[时期]限|整改目标)[^\n:]{0,8}:[^\n]*|^[^\n:]{2,10}:|[【[][^】\]\n]{2,10}[】\]]/gm

/** Han characters enough for a few words, 已补签; 无 and 略 are none. */
const CLAUSE = 3

function hasWords({ heading, span, status, responsible, deadline }: Problem, { shadow }: NoticeText): boolean {
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
  return (rest.replace(LABEL, '').match(/\p{Script=Han}/gu)?.length ?? 0) >= CLAUSE
}
