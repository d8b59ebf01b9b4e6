import { addDays, addMonths, iso, monthOf, yearOf } from './calendar.ts'
import type { Random } from './random.ts'

/** The days of one notice, in the order in which they happen. */
export interface Clock {
  readonly inspectionStart: string
  readonly inspectionEnd: string
  readonly feedback: string
  /** Nothing told lies after it. */
  readonly written: string
  readonly signed: string | null
  readonly published: string | null
}

export function drawClock(random: Random): Clock {
  const inspectionStart = iso(random.int(2018, 2024), random.int(2, 9), random.int(1, 28))
  const inspectionEnd = addDays(inspectionStart, random.int(25, 85))
  const feedback = addDays(inspectionEnd, random.int(15, 75))
  const written = addDays(feedback, random.int(95, 260))
  const signed = random.chance(0.65) ? written : null
  const published = random.chance(0.5) ? addDays(written, random.int(0, 20)) : null
  return { inspectionStart, inspectionEnd, feedback, written, signed, published }
}

/** The years that one item has named as years of told actions; several leave a bare month unclear. */
export interface Anchors {
  readonly years: Set<number>
}

/** The year that the guide gives a month without one. */
export function impliedYear(month: number, anchors: Anchors, clock: Clock, told: boolean): number | null {
  if (anchors.years.size > 1) return null
  const [anchor] = anchors.years
  const after = month < monthOf(clock.feedback) ? 1 : 0
  const year = anchor ?? yearOf(clock.feedback) + after
  const bound = clock.signed ?? clock.published
  if (told && bound !== null && iso(year, month, 1) > bound) return year - 1
  return year
}

/** A day between feedback and the writing, when something was done. */
export function drawDay(random: Random, clock: Clock): string {
  const days = Math.max(10, Math.round((Date.parse(clock.written) - Date.parse(clock.feedback)) / 86_400_000) - 35)
  return addDays(clock.feedback, random.int(3, days))
}

/** A month after the writing, for what is still to come. */
export const drawFuture = (random: Random, clock: Clock): string => addMonths(clock.written, random.int(2, 14))
