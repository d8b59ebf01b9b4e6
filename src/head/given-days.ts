import { exists, isoDay, lastDay } from '../language/calendar.ts'
import type { DateValue } from '../notice/fact.ts'

/** 2024-07-26, 2024/7/26, 2024.7, 2024年7月26日, 20240726, 2024; a time of day behind it is passed over. */
const DAY =
  /^((?:19|20)\d{2})(?:(\d{2})(\d{2})|\s?[-/.年]\s?(\d{1,2})(?:\s?[-/.月]\s?(\d{1,2})\s?日?|月)?|年)?(?:[ T]\d{1,2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?)?$/
const BETWEEN = /\s*(?:至|到|~|～|—{1,2}|–|\.\.)\s*|\s-\s/

const two = (n: number): string => String(n).padStart(2, '0')

/** A day, month or year as a person types it into a table; null where it is none. */
export function readGivenDays(words: string, asOf: boolean): DateValue | null {
  const ends = words.split(BETWEEN)
  const [first, last] = [ends[0], ends.at(-1)].map((word) => unitOf(word ?? ''))
  if (first == null || last == null || ends.length > 2 || first.start > last.end) return null
  const common = { year_basis: 'stated', role: asOf ? 'as_of' : 'event' } as const
  if (ends.length === 2) return { ...first, end: last.end, form: 'range', ...common }
  return { ...first, form: asOf ? 'as_of' : 'point', ...common }
}

function unitOf(words: string): Pick<DateValue, 'start' | 'end' | 'precision'> | null {
  const [, y, m1, d1, m2, d2] = DAY.exec(words.trim()) ?? []
  if (y === undefined) return null
  const year = Number(y)
  const [month, day] = [m1 ?? m2, d1 ?? d2].map((word) => (word === undefined ? null : Number(word)))
  if (month == null) return { start: `${y}-01-01`, end: `${y}-12-31`, precision: 'year' }
  if (month < 1 || month > 12) return null
  if (day == null)
    return { start: `${y}-${two(month)}-01`, end: `${y}-${two(month)}-${lastDay(month, year)}`, precision: 'month' }
  if (!exists(year, month, day)) return null
  const iso = isoDay(year, `${two(month)}-${two(day)}`)
  return iso === null ? null : { start: iso, end: iso, precision: 'day' }
}
