import type { TotalMeasure } from '../../notice/vocabulary.ts'

/** A total as one sentence states it; offsets in the sentence. */
export interface Found {
  readonly measure: TotalMeasure
  readonly value: string
  readonly unit: string | null
  readonly start: number
  readonly end: number
}

/** Adds a total unless its stretch was read already; the value is read from its printed number. */
export type Add = (
  measure: TotalMeasure,
  words: string | undefined,
  unit: string | null,
  start: number,
  length: number,
) => void
