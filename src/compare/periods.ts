import type { Figures, Row } from './figures.ts'
import { type Period, SEPARATOR } from './question.ts'

const PARTS: Readonly<Record<Period, number>> = { year: 1, half: 2, quarter: 4, month: 12 }

/** A period as a number that grows by one. */
function numberOf(period: Period, key: string): number {
  const [year = '', part = '1'] = key.split(/-[HQ]?/)
  return Number(year) * PARTS[period] + Number(part) - 1
}

function keyOf(period: Period, number: number): string {
  const year = String(Math.floor(number / PARTS[period])).padStart(4, '0')
  const part = (number % PARTS[period]) + 1
  if (period === 'year') return year
  return period === 'month'
    ? `${year}-${String(part).padStart(2, '0')}`
    : `${year}-${period === 'half' ? 'H' : 'Q'}${part}`
}

/** Every period from the first to the last of some keys. */
export function periodsFrom(period: Period, keys: Iterable<string>): string[] {
  let [first, last] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (const key of keys) {
    const number = numberOf(period, key)
    first = Math.min(first, number)
    last = Math.max(last, number)
  }
  return first > last ? [] : Array.from({ length: last - first + 1 }, (_, index) => keyOf(period, first + index))
}

export const emptyRow = (key: readonly string[]): Row => ({ key, n_notices: 0, n_counted: 0, figures: new Map() })

/** The rows with those put in between that no notice fills: each group from its first period to its last. */
export function withGaps(figures: Figures, period: Period): Figures {
  const groups = new Map<string, Row[]>()
  for (const row of figures.rows) {
    const group = row.key.slice(0, -1).join(SEPARATOR)
    const known = groups.get(group)
    if (known === undefined) groups.set(group, [row])
    else known.push(row)
  }
  const rows = [...groups.values()].flatMap((group) => {
    const known = new Map(group.map((row) => [row.key.at(-1)!, row]))
    const before = group[0]!.key.slice(0, -1)
    return periodsFrom(period, known.keys()).map((key) => known.get(key) ?? emptyRow([...before, key]))
  })
  return { ...figures, rows }
}
