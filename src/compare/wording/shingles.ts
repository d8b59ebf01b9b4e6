import { emptyLetters, type Letters, readLetters, SHINGLE, shingleAt } from './letters.ts'
import { type Marks, mayBe } from './marks.ts'
import { beginOf, endOf, type Store } from './store.ts'

/** In how many units each shingle stands, exactly: an open table from shingles to numbers. */
export interface Shingles {
  readonly unitsWith: (shingle: number) => number
  /** Counts what one unit says, once for each shingle. */
  readonly count: (store: Store, passages: readonly (readonly [from: number, to: number])[]) => void
  /** Counts a shingle that one unit more says, or one less. */
  readonly change: (shingle: number, by: number) => void
  /** Every shingle that a unit says, in their order, and how many units do. */
  readonly listed: () => ShingleCounts
  /** What each shingle was that was counted since, before it was. */
  readonly changed: () => ReadonlyMap<number, number>
}

export interface ShingleCounts {
  readonly shingles: Uint32Array
  readonly units: Uint32Array
}

const FEWEST_SLOTS = 1 << 16

const mixed = (shingle: number): number => Math.imul(shingle ^ (shingle >>> 15), 0x9e3779b1) >>> 0

/** Whether a text holds one of these shingles, which are marked. */
export function holdsShingle({ codes, length }: Letters, marks: Marks, turned: ReadonlySet<number>): boolean {
  for (let at = 0; at + SHINGLE <= length; at++) {
    const shingle = shingleAt(codes, at) || 1
    if (mayBe(marks, shingle) && turned.has(shingle)) return true
  }
  return false
}

/** Opens the table with what was counted before. */
export function openShingles({ shingles, units }: ShingleCounts): Shingles {
  let slots = FEWEST_SLOTS
  while (slots < 2 * shingles.length) slots *= 2
  let keys = new Uint32Array(slots)
  let counts = new Uint32Array(slots)
  let last = new Int32Array(slots)
  let used = 0
  let told = 0
  const before = new Map<number, number>()
  const letters = emptyLetters()

  /** The slot of a shingle, or the free one where it goes; zero stands for none, so it is one with one. */
  const slotOf = (key: number): number => {
    let slot = mixed(key) & (slots - 1)
    while (keys[slot] !== 0 && keys[slot] !== key) slot = (slot + 1) & (slots - 1)
    return slot
  }
  const put = (key: number, count: number, unit: number): void => {
    const slot = slotOf(key)
    keys[slot] = key
    counts[slot] = count
    last[slot] = unit
    used++
  }
  const grow = (): void => {
    const [oldKeys, oldCounts, oldLast] = [keys, counts, last]
    slots *= 2
    keys = new Uint32Array(slots)
    counts = new Uint32Array(slots)
    last = new Int32Array(slots)
    used = 0
    for (let at = 0; at < oldKeys.length; at++) if (oldKeys[at] !== 0) put(oldKeys[at]!, oldCounts[at]!, oldLast[at]!)
  }
  for (let at = 0; at < shingles.length; at++) put(shingles[at]!, units[at]!, 0)

  /** The slot of a shingle, which is there from now on. */
  const slotFor = (key: number): number => {
    const slot = slotOf(key)
    if (keys[slot] !== 0) return slot
    if (2 * used >= slots) grow()
    put(key, 0, 0)
    return slotOf(key)
  }
  return {
    unitsWith: (shingle) => counts[slotOf(shingle || 1)]!,
    count: (store, passages) => {
      told++
      for (const [from, to] of passages)
        for (let n = from; n < to; n++) {
          const { codes, length } = readLetters(store.text, beginOf(store, n), endOf(store, n), letters)
          for (let at = 0; at + SHINGLE <= length; at++) {
            const slot = slotFor(shingleAt(codes, at) || 1)
            if (last[slot] === told) continue
            last[slot] = told
            counts[slot]!++
          }
        }
    },
    change: (shingle, by) => {
      const slot = slotFor(shingle)
      if (!before.has(shingle)) before.set(shingle, counts[slot]!)
      counts[slot]! += by
    },
    listed: () => {
      const countOf = (shingle: number): number => counts[slotOf(shingle)]!
      if (shingles.length > 0) return merged({ shingles, units }, Uint32Array.from(before.keys()).sort(), countOf)
      const found = keys.filter((_, at) => counts[at]! > 0).sort()
      return { shingles: found, units: found.map(countOf) }
    },
    changed: () => before,
  }
}

/** What was listed, with those counted anew since, in their order; what no unit says any more is left out. */
function merged(
  { shingles, units }: ShingleCounts,
  changed: Uint32Array,
  countOf: (shingle: number) => number,
): ShingleCounts {
  const all = new Uint32Array(shingles.length + changed.length)
  const counts = new Uint32Array(all.length)
  let [length, at] = [0, 0]
  const put = (shingle: number, count: number): void => {
    all[length] = shingle
    counts[length] = count
    if (count > 0) length++
  }
  for (const one of changed) {
    for (; at < shingles.length && shingles[at]! < one; at++) put(shingles[at]!, units[at]!)
    if (at < shingles.length && shingles[at] === one) at++
    put(one, countOf(one))
  }
  for (; at < shingles.length; at++) put(shingles[at]!, units[at]!)
  return { shingles: all.slice(0, length), units: counts.slice(0, length) }
}
