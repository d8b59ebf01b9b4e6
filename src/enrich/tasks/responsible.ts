import type { ResponsibleRole } from '../../notice/vocabulary.ts'
import { clipped, type Task } from '../task.ts'

/** Without one of these nobody is named as responsible. */
const CUE = /牵头|负责|责任|主办|承办|会同|配合|协助|包抓|包保|分管/

/** The role that the words beside a name give it. */
function roleOf(quote: string, value: string): ResponsibleRole {
  if (/牵头|主办/.test(quote)) return 'lead_unit'
  if (/配合|协助|会同|参与/.test(quote)) return 'participating_unit'
  return /[长任记员]$|同志|领导$/.test(value) ? 'leader' : 'responsible_unit'
}

/** Who answers for a problem, said in prose and under no label. */
export const responsible: Task = {
  name: 'responsible',
  listedAs: null,
  values: () => null,
  ofState: false,
  single: false,
  slots: ({ record, words }) =>
    record.problems
      .filter((problem) => problem.responsible.length === 0 && CUE.test(words.slice(problem.span)))
      .map(({ id, span }) => ({ target: id, span: clipped(span, words), listed: [] })),
  place: ({ value, quote }, { target }) => ({
    target,
    field: `responsible.${roleOf(quote, value.trim())}`,
    value: value.trim(),
    state: 'accepted',
  }),
}
