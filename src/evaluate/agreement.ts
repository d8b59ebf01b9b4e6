/** One thing coded, and what each coder says of it. */
export interface CodedUnit {
  readonly field: string
  readonly values: ReadonlyMap<string, string>
}

/** How far two coders agree beyond chance; kappa null where neither ever varies. */
export interface Kappa {
  readonly coders: readonly [string, string]
  readonly n: number
  readonly agreement: number
  readonly kappa: number | null
}

export interface Agreement {
  readonly field: string
  readonly pairs: readonly Kappa[]
  /** Krippendorff's alpha, nominal, over all coders; null where nothing varies. */
  readonly alpha: number | null
  /** Units that two or more coded. */
  readonly n: number
}

/** Cohen's kappa of two lists of values for the same things. */
export function kappaOf(pairs: readonly (readonly [string, string])[]): { agreement: number; kappa: number | null } {
  const n = pairs.length
  const left = new Map<string, number>()
  const right = new Map<string, number>()
  let same = 0
  for (const [a, b] of pairs) {
    left.set(a, (left.get(a) ?? 0) + 1)
    right.set(b, (right.get(b) ?? 0) + 1)
    if (a === b) same++
  }
  let chance = 0
  for (const [value, count] of left) chance += count * (right.get(value) ?? 0)
  // Whole numbers until the last step: agreement by chance is exactly 1 where it is 1.
  const room = n * n - chance
  return { agreement: n === 0 ? 0 : same / n, kappa: room === 0 ? null : (same * n - chance) / room }
}

/** Krippendorff's alpha for nominal values; coders may leave units out. */
export function alphaOf(units: readonly (readonly string[])[]): number | null {
  const shared = units.filter((values) => values.length > 1)
  const totals = new Map<string, number>()
  let n = 0
  let apart = 0
  for (const values of shared) {
    const counts = new Map<string, number>()
    for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
    for (const [value, count] of counts) {
      totals.set(value, (totals.get(value) ?? 0) + count)
      apart += (count * (values.length - count)) / (values.length - 1)
    }
    n += values.length
  }
  let expected = n * n
  for (const count of totals.values()) expected -= count * count
  return expected === 0 ? null : 1 - ((n - 1) * apart) / expected
}

/** The agreement of coders, field by field in order of appearance. */
export function agreementOf(units: readonly CodedUnit[]): Agreement[] {
  const fields = [...new Set(units.map(({ field }) => field))]
  return fields.flatMap((field) => {
    const here = units.filter((unit) => unit.field === field && unit.values.size > 1)
    if (here.length === 0) return []
    const coders = [...new Set(here.flatMap(({ values }) => [...values.keys()]))].sort()
    const pairs = coders.flatMap((a, i) =>
      coders.slice(i + 1).flatMap((b): Kappa[] => {
        const both = here.flatMap(({ values }) => {
          const [x, y] = [values.get(a), values.get(b)]
          return x === undefined || y === undefined ? [] : [[x, y] as const]
        })
        return both.length === 0 ? [] : [{ coders: [a, b], n: both.length, ...kappaOf(both) }]
      }),
    )
    return [{ field, pairs, alpha: alphaOf(here.map(({ values }) => [...values.values()])), n: here.length }]
  })
}
