import { emptyLetters, readLetters, SHINGLE, shingleAt } from './letters.ts'
import { beginOf, endOf, type Store } from './store.ts'

/** In how many units each shingle stands, exactly: an open table from shingles to numbers. */
export interface Shingles {
  readonly unitsWith: (shingle: number) => number
  /** Counts what one unit says, once for each shingle: 1 for one that came, -1 for one that goes. */
  readonly count: (store: Store, passages: readonly (readonly [from: number, to: number])[], by: 1 | -1) => void
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

/** Opens the table with what was counted before; `watched` where changes are asked for. */
export function openShingles({ shingles, units }: ShingleCounts, watched: boolean): Shingles {
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

  const tell = (key: number, by: 1 | -1): void => {
    let slot = slotOf(key)
    if (keys[slot] === 0) {
      if (2 * used >= slots) grow()
      put(key, 0, 0)
      slot = slotOf(key)
    }
    if (last[slot] === told) return
    last[slot] = told
    if (watched && !before.has(key)) before.set(key, counts[slot]!)
    counts[slot]! += by
  }
  return {
    unitsWith: (shingle) => counts[slotOf(shingle || 1)]!,
    count: (store, passages, by) => {
      told++
      for (const [from, to] of passages)
        for (let n = from; n < to; n++) {
          const { codes, length } = readLetters(store.text, beginOf(store, n), endOf(store, n), letters)
          for (let at = 0; at + SHINGLE <= length; at++) tell(shingleAt(codes, at) || 1, by)
        }
    },
    listed: () => {
      const found = keys.filter((_, at) => counts[at]! > 0).sort()
      return { shingles: found, units: found.map((shingle) => counts[slotOf(shingle)]!) }
    },
    changed: () => before,
  }
}
