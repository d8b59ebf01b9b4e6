import { hasAnswer } from '../../has-answer.ts'
import { required } from '../../required.ts'

/** The notice says of each problem what was done: steps, or any words under it beside its status and who answers for it. */
export const measuresEach = required('complete/measures_each', ({ problems, text }) => {
  const listed = problems.length
  if (listed === 0) return { result: 'not_assessable' }
  const without = problems.filter((problem) => problem.measures.length === 0 && !hasAnswer(problem, text))
  if (without.length === 0) return { result: 'pass', args: { listed } }
  return { missing: { spans: without.map(({ heading }) => heading), args: { count: without.length, listed } } }
})
