import type { FactOf } from '../notice/fact.ts'
import { factsOf } from '../notice/head.ts'
import type { Scene } from './check.ts'

/** The day a notice speaks of: 截至, else signed, else published; null where it names none. */
export const dayOfNotice = ({ head: { dates } }: Pick<Scene, 'head'>): FactOf<'date'> | null =>
  dates.asOf ?? dates.signed ?? dates.published

/** ——2024年12月19日在凤城市第十六届人民代表大会常务委员会第二十七次会议上: the day a report was read. */
export const dayOfReading = ({ facts, text: { shadow } }: Pick<Scene, 'facts' | 'text'>): FactOf<'date'> | null =>
  factsOf(facts, 'date').find(
    ({ span, value }) =>
      value.precision === 'day' &&
      /(?:^|\n)[—\-( ]{1,4}$/.test(shadow.slice(Math.max(0, span.start - 5), span.start)) &&
      /^在[^\n,。;]{4,60}(?:会议|大会)上[)]?(?:\n|$)/.test(shadow.slice(span.end, span.end + 80)),
  ) ?? null

/** The last day on which something is told to have happened. */
export function lastToldDay(scene: Pick<Scene, 'facts' | 'head'>): string | null {
  const told = factsOf(scene.facts, 'date').filter(
    ({ value }) =>
      value.role === 'event' && value.precision !== 'year' && value.form !== 'since' && value.form !== 'by',
  )
  const days = told.map(({ value }) => value.start).sort()
  return days.at(-1) ?? null
}
