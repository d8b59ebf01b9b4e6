import { BANDS } from './signature.ts'
import type { Store } from './store.ts'

/** So many of a bucket stand for it, the first in order; whoever comes later meets these. */
const STANDING = 32
/** So many of one unit with one value stand for it: a unit that repeats itself must not fill it. */
const OF_ONE_UNIT = 4
/** Bands in which two passages must agree before their words are compared. */
const AGREEING = 5

/** The bands of passages that are looked at: by band and value. A value may seem wanted that is not; none wanted seems not. */
export type Wanted = (band: number, value: number) => boolean

const EVERY: Wanted = () => true

/** What a passage has whose words nobody else says: it meets nobody. */
const NONE = 0xffffffff

const isAlone = (signs: Uint32Array, n: number): boolean => signs[n * BANDS] === NONE && signs[n * BANDS + 1] === NONE

/** The values that some passages have, as a table of bits. */
export function wantedOf(values: Iterable<readonly [signs: Uint32Array, n: number]>, count: number): Wanted {
  let slots = 1 << 16
  while (slots < 32 * BANDS * count && slots < 1 << 30) slots *= 2
  const bits = new Uint8Array(slots >>> 3)
  const slotOf = (band: number, value: number): number => {
    const hash = Math.imul(value ^ Math.imul(band + 1, 0x9e3779b1), 0x85ebca6b)
    return (hash ^ (hash >>> 15)) & (slots - 1)
  }
  for (const [signs, n] of values) {
    if (isAlone(signs, n)) continue
    for (let band = 0; band < BANDS; band++) {
      const slot = slotOf(band, signs[n * BANDS + band]!)
      bits[slot >>> 3]! |= 1 << (slot & 7)
    }
  }
  return (band, value) => {
    const slot = slotOf(band, value)
    return ((bits[slot >>> 3]! >>> (slot & 7)) & 1) === 1
  }
}

/** The first of a chain, from some slots for each band, and what follows each passage in it. */
interface Chains {
  readonly headAt: (band: number, value: number) => number
  readonly heads: Int32Array
  readonly nexts: Int32Array
}

function chainsFor(passages: number, count: number): Chains {
  let slots = 1 << 10
  while (2 * slots < passages) slots *= 2
  return {
    headAt: (band, value) => band * slots + ((value ^ (value >>> 15)) & (slots - 1)),
    heads: new Int32Array(slots * BANDS).fill(-1),
    nexts: new Int32Array(count * BANDS),
  }
}

/** Those who stand for buckets (LSH: a bucket is what has one value in one band), as the passages come in order. */
interface Standing {
  readonly chains: Chains
  /** Puts a passage into a bucket unless enough stand for it already; true where it stands for it now. */
  readonly put: (n: number, band: number) => boolean
}

function standing({ count, units }: Store, signs: Uint32Array): Standing {
  const chains = chainsFor(count, count)
  const { headAt, heads, nexts } = chains
  // How many stood in the bucket when a passage came, and how many of its own unit; those of one unit come one after another.
  const depths = new Uint8Array(count * BANDS)
  const owns = new Uint8Array(count * BANDS)
  return {
    chains,
    put: (n, band) => {
      const at = n * BANDS + band
      const value = signs[at]!
      const slot = headAt(band, value)
      let other = heads[slot]!
      while (other >= 0 && signs[other * BANDS + band] !== value) other = nexts[other * BANDS + band]!
      const last = other * BANDS + band
      if (other >= 0 && (depths[last] === STANDING || (units[other] === units[n] && owns[last] === OF_ONE_UNIT)))
        return false
      depths[at] = other < 0 ? 1 : depths[last]! + 1
      owns[at] = other >= 0 && units[other] === units[n] ? owns[last]! + 1 : 1
      nexts[at] = heads[slot]!
      heads[slot] = n
      return true
    },
  }
}

/** For each passage the bands that it stands for, of those wanted. */
export function standingOf(store: Store, signs: Uint32Array, wanted: Wanted): Int32Array {
  const bands = new Int32Array(store.count)
  const { put } = standing(store, signs)
  for (let n = 0; n < store.count; n++) {
    if (isAlone(signs, n)) continue
    for (let band = 0; band < BANDS; band++)
      if (wanted(band, signs[n * BANDS + band]!) && put(n, band)) bands[n]! |= 1 << band
  }
  return bands
}

/**
 * Tells for each passage the earlier ones of other units that stand for several of its buckets, where one of the two is asked
 * about. Whoever is not asked about meets only those who are: they have chains of their own.
 */
export function eachMeeting(
  store: Store,
  signs: Uint32Array,
  asked: Uint8Array | null,
  tell: (n: number, others: readonly number[]) => void,
): void {
  const { count, units } = store
  const number = asked === null ? count : sum(asked)
  const wanted = asked === null ? EVERY : wantedOf(chosen(signs, asked), number)
  const { chains: all, put } = standing(store, signs)
  const some = asked === null ? all : chainsFor(number, count)
  const agreeing = new Uint8Array(count)
  let touched: number[] = []
  for (let n = 0; n < count; n++) {
    if (isAlone(signs, n)) continue
    const isAsked = asked === null || asked[n] !== 0
    const { headAt, heads, nexts } = isAsked ? all : some
    for (let band = 0; band < BANDS; band++) {
      const at = n * BANDS + band
      const value = signs[at]!
      if (!wanted(band, value)) continue
      for (let other = heads[headAt(band, value)]!; other >= 0; other = nexts[other * BANDS + band]!) {
        if (units[other] === units[n] || signs[other * BANDS + band] !== value) continue
        if (agreeing[other] === 0) touched.push(other)
        agreeing[other]!++
      }
      if (put(n, band) && isAsked && some !== all) {
        const slot = some.headAt(band, value)
        some.nexts[at] = some.heads[slot]!
        some.heads[slot] = n
      }
    }
    if (touched.length === 0) continue
    const others = touched.filter((other) => agreeing[other]! >= AGREEING).sort((a, b) => a - b)
    for (const other of touched) agreeing[other] = 0
    touched = []
    if (others.length > 0) tell(n, others)
  }
}

export function* chosen(signs: Uint32Array, asked: Uint8Array): Generator<readonly [signs: Uint32Array, n: number]> {
  for (const [n, one] of asked.entries()) if (one !== 0) yield [signs, n]
}

const sum = (asked: Uint8Array): number => asked.reduce((all, one) => all + (one === 0 ? 0 : 1), 0)
