import type { FactOf } from '../../../notice/fact.ts'
import type { HeadDates } from '../../../notice/head.ts'
import type { Check, Verdict } from '../../check.ts'

type Step = keyof HeadDates

/** What comes before what: an inspection, its feedback, the state reported, the signature, the publication. */
const ORDER: readonly (readonly [Step, Step])[] = [
  ['inspection', 'feedback'],
  ['inspection', 'signed'],
  ['inspection', 'published'],
  ['feedback', 'followUp'],
  ['feedback', 'asOf'],
  ['feedback', 'signed'],
  ['feedback', 'published'],
  ['followUp', 'signed'],
  ['followUp', 'published'],
  ['asOf', 'signed'],
  ['asOf', 'published'],
  ['signed', 'published'],
]

/** The dates of the notice follow one another as the things they are of. */
export const order: Check = {
  code: 'dates/order',
  run: ({ head: { dates } }) => {
    const compared = ORDER.flatMap(([before, after]): Verdict[] => {
      const [one, two] = [dates[before], dates[after]]
      return one === null || two === null || one === two ? [] : [verdictOn(before, one, after, two)]
    })
    const faults = compared.filter(({ result }) => result !== 'pass')
    if (faults.length > 0) return faults.slice(0, 1)
    return compared.length === 0
      ? [{ result: 'not_assessable' }]
      : [{ result: 'pass', args: { count: Object.values(dates).filter((date) => date !== null).length } }]
  },
}

function verdictOn(before: Step, one: FactOf<'date'>, after: Step, two: FactOf<'date'>): Verdict {
  const [earlier, later] = [lastOf(before, one), two.value.end]
  if (earlier <= later) return { result: 'pass' }
  const stated = one.value.year_basis === 'stated' && two.value.year_basis === 'stated'
  const words = ({ value }: FactOf<'date'>) => (value.start === value.end ? value.start : `${value.start}…${value.end}`)
  return {
    result: stated ? 'fail' : 'uncertain',
    refs: [one, two],
    spans: [one.span, two.span],
    args: { before: nameOf(before), early: words(one), after: nameOf(after), late: words(two) },
  }
}

/** An inspection is over before its feedback, and one told by months at least in its last month; a month that a state is of may still run when the notice is signed. */
const lastOf = (step: Step, { value }: FactOf<'date'>): string => {
  if (step !== 'inspection') return value.start
  return value.precision === 'day' ? value.end : `${value.end.slice(0, 7)}-01`
}

/** As a record names it: follow_up. */
const nameOf = (step: Step): string => step.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
