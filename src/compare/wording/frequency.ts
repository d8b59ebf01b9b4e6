import { emptyLetters, readLetters, SHINGLE, shingleAt } from './letters.ts'
import { phrasesOf } from './phrases.ts'
import { beginOf, byUnit, endOf, type Store } from './store.ts'

/** In how many units a shingle stands; by two tables of fixed size, so never too few and hardly ever too many. */
export interface Frequency {
  /** A shingle that so many units say is a standard phrase. */
  readonly standard: number
  readonly unitsWith: (shingle: number) => number
  /** Whether a clause, by its hash, is one that many say beside ever other words. */
  readonly isPhrase: (clause: number) => boolean
}

const FEWEST_SLOTS = 1 << 16
const MOST_SLOTS = 1 << 24
/** Where this many units say a thing, it is nobody's; in larger archives the root of their number. */
const FEWEST_STANDARD = 4

export const standardFrom = (units: number): number => Math.max(FEWEST_STANDARD, Math.ceil(Math.sqrt(units)))

const second = (shingle: number): number => (Math.imul(shingle ^ (shingle >>> 16), 0x45d9f3b) >>> 0) ^ (shingle >>> 7)

function slotsFor(letters: number): number {
  let slots = FEWEST_SLOTS
  while (slots < 2 * letters && slots < MOST_SLOTS) slots *= 2
  return slots
}

/** Counts in how many units each shingle stands. */
export function frequencyOf(store: Store): Frequency {
  const slots = slotsFor(store.count === 0 ? 0 : endOf(store, store.count - 1))
  const mask = slots - 1
  const rows = [0, 1].map(() => ({ counts: new Uint16Array(slots), last: new Int32Array(slots).fill(-1) }))
  const [one, two] = rows as [(typeof rows)[number], (typeof rows)[number]]
  const standard = standardFrom(store.unitCount)
  const add = ({ counts, last }: (typeof rows)[number], slot: number, unit: number) => {
    if (last[slot] === unit) return
    last[slot] = unit
    if (counts[slot]! < 0xffff) counts[slot]!++
  }
  const letters = emptyLetters()
  for (const n of byUnit(store)) {
    const { codes, length } = readLetters(store.text, beginOf(store, n), endOf(store, n), letters)
    const unit = store.units[n]!
    for (let at = 0; at + SHINGLE <= length; at++) {
      const shingle = shingleAt(codes, at)
      add(one, shingle & mask, unit)
      add(two, second(shingle) & mask, unit)
    }
  }
  const { counts: first } = one
  const { counts: other } = two
  return {
    standard,
    isPhrase: phrasesOf(store),
    unitsWith: (shingle) => Math.min(first[shingle & mask]!, other[second(shingle) & mask]!),
  }
}
