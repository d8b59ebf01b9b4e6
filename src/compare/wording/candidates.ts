import type { Frequency } from './frequency.ts'
import { emptyLetters, readLetters } from './letters.ts'
import { BANDS, signatureOf } from './signature.ts'
import { beginOf, endOf, type Store } from './store.ts'

/** So many of a bucket are looked at, the latest first. */
const DEEPEST = 48
/** So many of one unit with one value stand in a bucket: a unit that repeats itself must not fill it. */
const OF_ONE_UNIT = 4
/** Bands in which two passages must agree before their words are compared. */
export const AGREEING = 2
/** Candidates of a passage that are compared, the most agreeing first. */
const MOST = 64

/** Finds for each passage, taken unit by unit, the earlier ones of other units whose MinHash agrees with its own (LSH). */
export interface Candidates {
  /** The candidates of passage n among those given before; then n itself is given. */
  readonly of: (n: number) => Int32Array
}

export function candidatesIn(store: Store, frequency: Frequency): Candidates {
  const { count, units, kinds } = store
  let slots = 1 << 10
  while (slots < count) slots *= 2
  const heads = Array.from({ length: BANDS }, () => new Int32Array(slots).fill(-1))
  const nexts = new Int32Array(count * BANDS)
  const values = new Uint32Array(count * BANDS)
  const agreeing = new Uint8Array(count)
  const touched = new Int32Array(BANDS * DEEPEST)
  const letters = emptyLetters()

  const agreeingWith = (n: number): number => {
    let found = 0
    for (let band = 0; band < BANDS; band++) {
      const value = values[n * BANDS + band]!
      let seen = 0
      for (let other = heads[band]![value & (slots - 1)]!; other >= 0 && seen < DEEPEST; ) {
        const at = other * BANDS + band
        if (values[at] === value) {
          seen++
          if (units[other] !== units[n]) {
            if (agreeing[other] === 0) touched[found++] = other
            agreeing[other]!++
          }
        }
        other = nexts[at]!
      }
    }
    return found
  }

  const give = (n: number): void => {
    for (let band = 0; band < BANDS; band++) {
      const at = n * BANDS + band
      const value = values[at]!
      const slot = value & (slots - 1)
      let same = 0
      let other = heads[band]![slot]!
      while (other >= 0 && same < OF_ONE_UNIT && units[other] === units[n] && values[other * BANDS + band] === value) {
        same++
        other = nexts[other * BANDS + band]!
      }
      if (same === OF_ONE_UNIT) continue
      nexts[at] = heads[band]![slot]!
      heads[band]![slot] = n
    }
  }

  const none = new Int32Array(0)
  return {
    of: (n) => {
      readLetters(store.text, beginOf(store, n), endOf(store, n), letters)
      if (!signatureOf(letters, frequency, kinds[n]!, values, n * BANDS)) return none
      const found = touched.slice(0, agreeingWith(n))
      const likely = found.filter((other) => agreeing[other]! >= AGREEING)
      likely.sort((a, b) => agreeing[b]! - agreeing[a]! || a - b)
      for (const other of found) agreeing[other] = 0
      give(n)
      return likely.subarray(0, MOST)
    },
  }
}
