import { SAME } from './documents.ts'
import { BINS } from './print.ts'
import type { Traits } from './traits.ts'

/** Two keys of units are two units, whatever the texts, and two days of feedback two texts; where a key is missing, only texts that are much alike are one. */
export function mayBeOne({ keyed, units, feedbacks, texts, printed, prints }: Traits, a: number, b: number): boolean {
  const named = keyed[a] === 1 && keyed[b] === 1
  if (named && units[a] !== units[b]) return false
  if (texts[a] === texts[b]) return true
  if (feedbacks[a] !== 0 && feedbacks[b] !== 0 && feedbacks[a] !== feedbacks[b]) return false
  if (named) return true
  if (printed[a] === 0 || printed[b] === 0) return false
  let unlike = 0
  for (let bin = 0; bin < BINS; bin++)
    if (prints[a * BINS + bin] !== prints[b * BINS + bin] && ++unlike > UNLIKE) return false
  return true
}

/** Bins in which two texts of one document may differ, where not both say the key of their unit. */
const UNLIKE = BINS * (1 - SAME)
