import { lastDay, monthDay } from './calendar.ts'

/** Calendar days written YYYY-MM-DD, reckoned with. */

const MS = 86_400_000

const numbered = (day: string): number => Date.parse(`${day}T00:00:00Z`) / MS

/** How many days the second day comes after the first; negative where it comes before. */
export const daysBetween = (from: string, to: string): number => numbered(to) - numbered(from)

export const plusDays = (day: string, days: number): string =>
  new Date((numbered(day) + days) * MS).toISOString().slice(0, 10)

/** The same day so many months on, or the last of that month where it has no such day. */
export function plusMonths(day: string, months: number): string {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number]
  const count = year * 12 + month - 1 + months
  const [thenYear, thenMonth] = [Math.floor(count / 12), (count % 12) + 1]
  return `${thenYear}-${monthDay(thenMonth, Math.min(date, lastDay(thenMonth, thenYear)))}`
}
