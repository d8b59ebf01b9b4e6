import type { NoticeRecord } from '../../../src/notice/record/record.ts'
import type { TotalMeasure } from '../../../src/notice/vocabulary.ts'
import { DONE, NEARLY, UNKNOWN } from './draw-problems.ts'
import type { PlannedNotice } from './plan.ts'

const written = (part: number, whole: number): string => {
  const digits = Math.floor((part * 20000 + whole) / (2 * whole))
  return `${Math.floor(digits / 10000)}.${String(digits % 10000).padStart(4, '0')}`
}

/** The `rates` of a record by the contract's words, for the schema's sake: the tables are made from problems and totals. */
export function ratesOfPlan({ problems, totals }: PlannedNotice): NoticeRecord['rates'] {
  const listed = problems.length
  const among = (values: readonly string[]) => problems.filter(({ status }) => values.includes(status)).length
  const [done, nearly, unknown] = [among(DONE), among(NEARLY), among(UNKNOWN)]
  const rate = (part: number) => (listed === 0 ? null : written(part, listed))
  const known = listed > 0 && unknown === 0
  const by_status: Record<string, number> = {}
  for (const { status } of problems) by_status[status] = (by_status[status] ?? 0) + 1
  return {
    listed,
    with_status: listed - unknown,
    by_status,
    strict: known ? rate(done) : null,
    broad: known ? rate(done + nearly) : null,
    strict_lower: rate(done),
    strict_upper: rate(done + unknown),
    broad_lower: rate(done + nearly),
    broad_upper: rate(done + nearly + unknown),
    totals: ownRate(totals),
    stated: null,
    stated_matches: null,
    listed_matches: totals.some(([measure, value]) => measure === 'problems' && value === listed && listed > 0)
      ? 'problems'
      : null,
  }
}

function ownRate(totals: PlannedNotice['totals']): NoticeRecord['rates']['totals'] {
  const of = (measure: TotalMeasure) => totals.find(([name]) => name === measure)?.[1]
  const [base, completed, basically, going] = [
    of('problems'),
    of('completed'),
    of('basically_completed'),
    of('in_progress'),
  ]
  if (base === undefined || completed === undefined || base === 0) return null
  const told = basically !== undefined || completed + (going ?? 0) === base
  return {
    base: String(base),
    measure: 'problems',
    strict: written(completed, base),
    broad: told ? written(completed + (basically ?? 0), base) : null,
  }
}
