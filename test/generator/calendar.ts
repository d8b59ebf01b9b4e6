/** Days as ISO strings, in the proleptic Gregorian calendar. */

const two = (n: number): string => String(n).padStart(2, '0')

export const iso = (year: number, month: number, day: number): string => `${year}-${two(month)}-${two(day)}`
export const daysIn = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate()
export const yearOf = (day: string): number => Number(day.slice(0, 4))
export const monthOf = (day: string): number => Number(day.slice(5, 7))
export const dayOf = (day: string): number => Number(day.slice(8, 10))

export function addDays(day: string, count: number): string {
  const at = new Date(Date.UTC(yearOf(day), monthOf(day) - 1, dayOf(day) + count))
  return iso(at.getUTCFullYear(), at.getUTCMonth() + 1, at.getUTCDate())
}

/** The first day of the month so many months later. */
export function addMonths(day: string, count: number): string {
  const months = yearOf(day) * 12 + monthOf(day) - 1 + count
  return iso(Math.floor(months / 12), (months % 12) + 1, 1)
}

export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)

export const monthSpan = (year: number, month: number): readonly [string, string] => [
  iso(year, month, 1),
  iso(year, month, daysIn(year, month)),
]
