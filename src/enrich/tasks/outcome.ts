import { LABELS } from '../../notice/labels.ts'
import { contains } from '../../notice/span.ts'
import { OUTCOMES } from '../../notice/vocabulary.ts'
import { clipped, type Scene, type Slot, type Task } from '../task.ts'

type Fact = Scene['record']['facts'][number]

/** Counts asked about at once. */
const MOST = 12

const NOT_OF_COUNTS: readonly string[] = ['money_recovered', 'money_fined', 'money_problem', 'satisfaction']

/** A count of something done that no rule could give an outcome. */
const isUnclear = (fact: Fact): boolean =>
  fact.kind === 'count' &&
  fact.outcome === null &&
  'modality' in fact.value &&
  fact.value.modality === 'actual' &&
  fact.unit_class !== null &&
  fact.unit_class !== 'other' &&
  fact.part_of === null &&
  fact.same_as === null

/** The outcome of counts that the rules found and could not place: a problem at a time, the counts in it together. */
export const outcome: Task = {
  name: 'outcome',
  listedAs: '所问的数',
  values: () => OUTCOMES.filter((code) => !NOT_OF_COUNTS.includes(code)).map((code) => [code, LABELS.outcome[code][0]]),
  ofState: false,
  single: true,
  slots: ({ record, words }) =>
    record.problems.flatMap((problem): Slot[] => {
      const span = clipped(problem.span, words)
      const here = record.facts.filter((fact) => fact.problem === problem.id && contains(span, fact.span))
      const unclear = here.filter(isUnclear)
      return Array.from({ length: Math.ceil(unclear.length / MOST) }, (_, n) => {
        const listed = unclear.slice(n * MOST, (n + 1) * MOST).map(({ quote }) => quote)
        return { target: problem.id, span, listed }
      })
    }),
  place: ({ value, span }, { target, listed }, { record }) => {
    const meant = record.facts.filter(
      (fact) => fact.problem === target && isUnclear(fact) && listed.includes(fact.quote) && contains(span, fact.span),
    )
    const [fact] = meant
    if (fact === undefined || meant.length > 1) return 'no_target'
    return { target: fact.id, field: 'outcome', value, state: 'accepted' }
  },
}
