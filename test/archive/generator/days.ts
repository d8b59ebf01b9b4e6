import type { PlannedDay } from './plan.ts'

const DAY = 86_400_000

export const dayOf = (number: number): string => new Date(number * DAY).toISOString().slice(0, 10)
export const numberOf = (day: string): number => Date.parse(`${day}T00:00:00Z`) / DAY

export const onDay = (number: number): PlannedDay => ({ start: dayOf(number), end: dayOf(number), precision: 'day' })

/** The month a day lies in. */
export function inMonth(number: number): PlannedDay {
  const [year = '', month = ''] = dayOf(number).split('-')
  const next = Date.UTC(Number(year), Number(month), 1) / DAY
  return { start: `${year}-${month}-01`, end: dayOf(next - 1), precision: 'month' }
}
