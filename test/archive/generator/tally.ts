import type { Status } from '../../../src/notice/vocabulary.ts'
import { numberOf } from './days.ts'
import { DONE, NEARLY, UNKNOWN } from './draw-problems.ts'
import {
  type Drawn,
  looseOf,
  type PlannedDay,
  type PlannedFact,
  type PlannedNotice,
  type PlannedProblem,
} from './plan.ts'

/** Known totals of one row, added up from plans: no record and no table is read for them. */
export interface Tally {
  notices: number
  counted: number
  problems: number
  listing: number
  labelling: number
  statuses: Map<Status, number>
  sources: { labels: number; totals: number; bounds: number }
  /** Numerators over the base: certain, possible, and whether every notice with a base is certain. */
  base: number
  strict: { lower: number; upper: number; points: number; certain: number; certainBase: number }
  broad: { lower: number; upper: number; points: number; certain: number; certainBase: number }
  sums: Map<string, { hundredths: bigint; stating: number }>
  days: Map<number, number>
  strengths: { sum: number; measures: number; stating: number }
  checks: { fail: number; assessed: number; stating: number }
}

export const emptyTally = (): Tally => ({
  notices: 0,
  counted: 0,
  problems: 0,
  listing: 0,
  labelling: 0,
  statuses: new Map(),
  sources: { labels: 0, totals: 0, bounds: 0 },
  base: 0,
  strict: { lower: 0, upper: 0, points: 0, certain: 0, certainBase: 0 },
  broad: { lower: 0, upper: 0, points: 0, certain: 0, certainBase: 0 },
  sums: new Map(),
  days: new Map(),
  strengths: { sum: 0, measures: 0, stating: 0 },
  checks: { fail: 0, assessed: 0, stating: 0 },
})

/** What of a notice stands in a row: all of it, or the problems of the units that are in the row and nothing told for all. */
export interface InRow {
  readonly whole: boolean
  readonly has: (problem: PlannedProblem) => boolean
}

export const WHOLE: InRow = { whole: true, has: () => true }

/** What one notice says that counts: of a superseding pair the later one, of a continuing pair each problem once. */
export function addTo(
  tally: Tally,
  { notice, linked }: Drawn,
  everything: boolean,
  { whole, has }: InRow = WHOLE,
): void {
  const problems = notice.problems.filter((problem) => (everything || !linked.has(problem.title)) && has(problem))
  tally.counted++
  tally.problems += problems.length
  if (problems.length > 0) tally.listing++
  if (problems.some(({ status }) => !UNKNOWN.includes(status))) tally.labelling++
  for (const { status } of problems) tally.statuses.set(status, (tally.statuses.get(status) ?? 0) + 1)
  addRates(tally, whole ? notice.totals : [], problems)
  addSums(tally, problems, whole ? looseOf(notice) : null)
  addDays(tally, notice)
  const strengths = problems.flatMap((problem) => problem.strengths)
  if (strengths.length > 0) tally.strengths.stating++
  tally.strengths.measures += strengths.length
  for (const strength of strengths) tally.strengths.sum += strength
  const checks = whole ? notice.checks : []
  const results = checks.map(([, result]) => result).filter((result) => result !== 'not_assessable')
  if (notice.damaged) results.push('fail')
  if (results.length > 0) tally.checks.stating++
  tally.checks.assessed += results.length
  tally.checks.fail += results.filter((result) => result === 'fail').length
}

type Counted = PlannedNotice['problems']

function addRates(tally: Tally, totals: PlannedNotice['totals'], problems: Counted): void {
  const among = (values: readonly Status[]) => problems.filter(({ status }) => values.includes(status)).length
  const own = new Map(totals)
  const [done, nearly, unknown] = [among(DONE), among(NEARLY), among(UNKNOWN)]
  const [base, completed] = [own.get('problems'), own.get('completed')]
  const add = (size: number, strict: [number, number], broad: [number, number]) => {
    tally.base += size
    for (const [pool, [lower, upper]] of [
      [tally.strict, strict],
      [tally.broad, broad],
    ] as const) {
      pool.lower += lower
      pool.upper += upper
      if (lower !== upper) continue
      pool.points++
      pool.certain += lower
      pool.certainBase += size
    }
  }
  if (problems.length > 0 && unknown === 0) {
    tally.sources.labels++
    add(problems.length, [done, done], [done + nearly, done + nearly])
  } else if (base !== undefined && completed !== undefined) {
    tally.sources.totals++
    const [basically, going] = [own.get('basically_completed'), own.get('in_progress')]
    const told = basically !== undefined || completed + (going ?? 0) === base
    const broadly = completed + (basically ?? 0)
    add(base, [completed, completed], [broadly, told ? broadly : base - (going ?? 0)])
  } else if (problems.length > 0) {
    tally.sources.bounds++
    add(problems.length, [done, done + unknown], [done + nearly, done + nearly + unknown])
  }
}

/** A share of what all units did together is counted where that number is not. */
function addSums(tally: Tally, problems: Counted, loose: readonly PlannedFact[] | null): void {
  const facts = [...problems.flatMap((problem) => problem.facts), ...(loose ?? [])]
  const stated = new Set<string>()
  for (const fact of facts) {
    if (fact.modality !== 'actual' || (fact.link !== null && !(fact.link === 'of_all' && loose === null))) continue
    const key = `${fact.outcome}.${fact.unit_class}`
    const sum = tally.sums.get(key) ?? { hundredths: 0n, stating: 0 }
    sum.hundredths += BigInt(fact.hundredths)
    if (!stated.has(key)) sum.stating++
    stated.add(key)
    tally.sums.set(key, sum)
  }
}

export const reportOf = ({ as_of, signed, published }: PlannedNotice): PlannedDay | null => as_of ?? signed ?? published

function addDays(tally: Tally, notice: PlannedNotice): void {
  const [from, to] = [notice.feedback, reportOf(notice)]
  if (from?.precision !== 'day' || to?.precision !== 'day') return
  const days = numberOf(to.start) - numberOf(from.start)
  if (days >= 0) tally.days.set(days, (tally.days.get(days) ?? 0) + 1)
}
