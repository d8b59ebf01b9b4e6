import type { FactOf } from '../notice/fact.ts'
import { factsOf } from '../notice/head.ts'
import type { Scene } from './check.ts'

/** The day a notice speaks of: 截至, else signed, else published; null where it names none. */
export const dayOfNotice = ({ head: { dates } }: Pick<Scene, 'head'>): FactOf<'date'> | null =>
  dates.asOf ?? dates.signed ?? dates.published

/** The last day on which something is told to have happened. */
export function lastToldDay(scene: Pick<Scene, 'facts' | 'head'>): string | null {
  const told = factsOf(scene.facts, 'date').filter(
    ({ value }) =>
      value.role === 'event' && value.precision !== 'year' && value.form !== 'since' && value.form !== 'by',
  )
  const days = told.map(({ value }) => value.start).sort()
  return days.at(-1) ?? null
}
