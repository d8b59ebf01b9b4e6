import { flatMap } from '../language/flat-map.ts'
import { STATES, type Total } from '../notice/head.ts'
import type { Problem } from '../notice/problem.ts'
import type { Rates } from '../notice/record/problem.ts'
import { STATUSES, type Status, type TotalMeasure } from '../notice/vocabulary.ts'

const DONE: readonly Status[] = ['completed', 'completed_sustained']
const NEARLY: readonly Status[] = ['basically_completed', 'phased']
const UNKNOWN: readonly Status[] = ['not_reported', 'unrecognised']

/** The tiers a notice counts its problems in, the finest first. */
const TIERS = ['sub_items', 'problems', 'aspects'] as const satisfies readonly TotalMeasure[]

/** A decimal string as an integer of 10^-places and the places it has. */
function scaled(decimal: string): { readonly digits: bigint; readonly places: number } {
  const [whole = '0', part = ''] = decimal.split('.')
  return { digits: BigInt(whole + part), places: part.length }
}

const written = (tenThousandths: bigint): string => {
  const digits = tenThousandths.toString().padStart(5, '0')
  return `${digits.slice(0, -4)}.${digits.slice(-4)}`
}

/** numerator / denominator with four places, half up, by integer arithmetic alone. */
function fraction(numerator: bigint, denominator: bigint): string {
  return written((numerator * 20000n + denominator) / (denominator * 2n))
}

const divide = (numerator: number, denominator: number): string => fraction(BigInt(numerator), BigInt(denominator))

/** Completion by the labels of the listed problems, with bounds where labels are missing, beside what the notice says itself. */
export function ratesOf(problems: readonly Problem[], totals: readonly Total[]): Rates {
  const listed = problems.length
  const count = (values: readonly Status[]) =>
    problems.filter((problem) => values.includes(problem.status.value)).length
  const done = count(DONE)
  const broadly = done + count(NEARLY)
  const unknown = count(UNKNOWN)
  const known = listed > 0 && unknown === 0
  const bounded = (numerator: number) => (listed > 0 ? divide(numerator, listed) : null)
  const own = totals.filter((total) => total.scope === 'this_round')
  const rates = {
    listed,
    with_status: listed - unknown,
    by_status: Object.fromEntries(
      STATUSES.map((status): [Status, number] => [status, count([status])]).filter(([, n]) => n > 0),
    ),
    strict: known ? divide(done, listed) : null,
    broad: known ? divide(broadly, listed) : null,
    strict_lower: bounded(done),
    strict_upper: bounded(done + unknown),
    broad_lower: bounded(broadly),
    broad_upper: bounded(broadly + unknown),
    totals: ratesOfTotals(own),
  }
  return { ...rates, ...statedRate(own, rates), listed_matches: tierOf(own, listed) }
}

const statedValue = (totals: readonly Total[], measure: TotalMeasure): bigint | null => {
  const value = totals.find((total) => total.measure === measure)?.value
  return value !== undefined && /^\d+$/.test(value) ? BigInt(value) : null
}

/** The tier whose stated number is the number of problems listed. */
function tierOf(totals: readonly Total[], listed: number): Rates['listed_matches'] {
  if (listed === 0) return null
  for (const tier of ['problems', 'sub_items', 'aspects'] as const)
    if (totals.some((total) => total.measure === tier && total.value === String(listed))) return tier
  return null
}

/**
 * The notice's own numbers over its own base: the tier its states add up to, else the finest one that can hold them.
 * `broad` is null where a remainder is in no stated state: a missing number is not 0.
 */
function ratesOfTotals(totals: readonly Total[]): Rates['totals'] {
  const completed = statedValue(totals, 'completed')
  if (completed === null) return null
  const sum = STATES.reduce((all, state) => all + (statedValue(totals, state) ?? 0n), 0n)
  const tiers = flatMap(TIERS, (measure) => {
    const base = statedValue(totals, measure)
    return base === null || base === 0n ? [] : [{ measure, base }]
  })
  const tier = tiers.find(({ base }) => base === sum) ?? tiers.find(({ base }) => base >= sum)
  if (tier === undefined) return null
  const basically = statedValue(totals, 'basically_completed')
  const phased = statedValue(totals, 'phased')
  const told = sum === tier.base || basically !== null || phased !== null
  return {
    base: tier.base.toString(),
    measure: tier.measure,
    strict: fraction(completed, tier.base),
    broad: told ? fraction(completed + (basically ?? 0n) + (phased ?? 0n), tier.base) : null,
  }
}

type Computed = Pick<Rates, 'strict' | 'broad' | 'totals'>

/** The printed rate, and which formula gives it at the places it was printed with. */
function statedRate(totals: readonly Total[], computed: Computed): Pick<Rates, 'stated' | 'stated_matches'> {
  const printed = totals.find((total) => total.measure === 'completion_rate')?.value
  if (printed === undefined || !/^\d+(\.\d+)?$/.test(printed)) return { stated: null, stated_matches: null }
  const { digits, places } = scaled(printed)
  const unit = 10n ** BigInt(places)
  const stated = fraction(digits, unit * 100n)
  const matches = (rate: string | null | undefined): boolean => {
    if (rate === null || rate === undefined) return false
    const exact = scaled(rate).digits * unit
    return (exact * 2n + 100n) / 200n === digits || rate === stated
  }
  for (const formula of ['strict', 'broad'] as const)
    if (matches(computed[formula]) || matches(computed.totals?.[formula])) return { stated, stated_matches: formula }
  return { stated, stated_matches: null }
}
