import { flatMap } from '../../../language/flat-map.ts'
import { required } from '../../required.ts'

/** Each problem has a status of its own. */
export const statusEach = required('complete/status_each', ({ problems, head }) => {
  const listed = problems.length
  if (listed === 0) return { result: 'not_assessable' }
  // states step by step tell where an item stands
  const without = problems.filter(
    ({ status, statesOfSteps }) => status.value === 'not_reported' && statesOfSteps.length === 0,
  )
  const unclear = problems.filter(({ status }) => status.value === 'unrecognised')
  const spans = without.map(({ heading }) => heading)
  if (without.length > 0) {
    const all = head.totals.find(
      ({ measure, value, scope }) => measure === 'completion_rate' && value === '100' && scope === 'this_round',
    )
    if (all === undefined) return { missing: { spans, args: { count: without.length, listed } } }
    return { result: 'uncertain', spans: [all.span, ...spans], args: { form: 'overall', count: without.length } }
  }
  if (unclear.length === 0) return { result: 'pass', args: { listed } }
  return {
    result: 'uncertain',
    spans: flatMap(unclear, ({ status }) => status.span ?? []),
    args: { form: 'wording', count: unclear.length },
  }
})
