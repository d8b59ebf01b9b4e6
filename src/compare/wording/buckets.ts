import { type Marks, mark, marksFor, mayBe } from './marks.ts'
import { BANDS } from './signature.ts'
import { isAlone, meetingOf, OF_ONE_UNIT, STANDING } from './standing.ts'
import type { Store } from './store.ts'

/** Some buckets, by number. */
export interface Buckets {
  readonly open: (band: number, value: number) => void
  /** Its number; -1 where it is not open. */
  readonly numberOf: (band: number, value: number) => number
  readonly count: () => number
  /** A mark for each that is open by now. */
  readonly marks: () => Marks
}

const keyOf = (band: number, value: number): number => {
  const hash = Math.imul(value ^ Math.imul(band + 1, 0x9e3779b1), 0x85ebca6b)
  return hash ^ (hash >>> 15)
}

const FEWEST_SLOTS = 1 << 10

/** Slots grow with what is open, so that a few buckets stay in the processor's cache however many passages are asked about. */
export function bucketsFor(): Buckets {
  let slots = FEWEST_SLOTS
  let [values, bands, numbers] = [new Uint32Array(slots), new Uint8Array(slots), new Int32Array(slots).fill(-1)]
  let count = 0
  const slotOf = (band: number, value: number): number => {
    let slot = keyOf(band, value) & (slots - 1)
    while (numbers[slot]! >= 0 && (values[slot] !== value || bands[slot] !== band)) slot = (slot + 1) & (slots - 1)
    return slot
  }
  const put = (band: number, value: number, number: number): void => {
    const slot = slotOf(band, value)
    values[slot] = value
    bands[slot] = band
    numbers[slot] = number
  }
  const grow = (): void => {
    const [oldValues, oldBands, oldNumbers] = [values, bands, numbers]
    slots *= 2
    values = new Uint32Array(slots)
    bands = new Uint8Array(slots)
    numbers = new Int32Array(slots).fill(-1)
    for (let slot = 0; slot < oldNumbers.length; slot++)
      if (oldNumbers[slot]! >= 0) put(oldBands[slot]!, oldValues[slot]!, oldNumbers[slot]!)
  }
  return {
    count: () => count,
    numberOf: (band, value) => numbers[slotOf(band, value)]!,
    open: (band, value) => {
      if (numbers[slotOf(band, value)]! >= 0) return
      if (2 * count >= slots) grow()
      put(band, value, count++)
    },
    marks: () => {
      const marks = marksFor(count)
      for (let slot = 0; slot < slots; slot++) if (numbers[slot]! >= 0) mark(marks, keyOf(bands[slot]!, values[slot]!))
      return marks
    },
  }
}

/** The open buckets of the passage looked up last, band by band. */
interface Hits {
  readonly bands: Uint8Array
  readonly numbers: Int32Array
  /** Looks a passage up; how many of its buckets are open. */
  readonly find: (n: number) => number
}

/** The number of a bucket, -1 where it is not open: by one look for most that are not. */
export function lookingIn(buckets: Buckets): Buckets['numberOf'] {
  const marks = buckets.marks()
  return (band, value) => (mayBe(marks, keyOf(band, value)) ? buckets.numberOf(band, value) : -1)
}

function hitsIn(buckets: Buckets, signs: Uint32Array): Hits {
  const [bands, numbers] = [new Uint8Array(BANDS), new Int32Array(BANDS)]
  const numberOf = lookingIn(buckets)
  return {
    bands,
    numbers,
    find: (n) => {
      let count = 0
      if (isAlone(signs, n)) return count
      for (let band = 0; band < BANDS; band++) {
        const number = numberOf(band, signs[n * BANDS + band]!)
        if (number < 0) continue
        bands[count] = band
        numbers[count++] = number
      }
      return count
    },
  }
}

/** All bands, as bits. */
export const EVERY = -1

/** Opens the buckets of a passage, in the bands named by their bits. */
export function openFor({ open }: Buckets, signs: Uint32Array, n: number, bands: number): void {
  if (isAlone(signs, n)) return
  for (let band = 0; band < BANDS; band++) if (((bands >>> band) & 1) === 1) open(band, signs[n * BANDS + band]!)
}

/** Who stands for open buckets, told passage by passage in their order: true where the passage stands for the bucket. */
function standers(count: number): (bucket: number, unit: number) => boolean {
  const [depths, owns, last] = [new Uint8Array(count), new Uint8Array(count), new Int32Array(count).fill(-1)]
  return (bucket, unit) => {
    const isOwn = last[bucket] === unit
    if (depths[bucket] === STANDING || (isOwn && owns[bucket] === OF_ONE_UNIT)) return false
    depths[bucket]!++
    owns[bucket] = isOwn ? owns[bucket]! + 1 : 1
    last[bucket] = unit
    return true
  }
}

/** For each passage the bands in which it stands for an open bucket, as bits. */
export function standingFor({ count, units }: Store, signs: Uint32Array, buckets: Buckets): Int32Array {
  const bands = new Int32Array(count)
  const stands = standers(buckets.count())
  const hits = hitsIn(buckets, signs)
  for (let n = 0; n < count; n++) {
    const found = hits.find(n)
    for (let hit = 0; hit < found; hit++) if (stands(hits.numbers[hit]!, units[n]!)) bands[n]! |= 1 << hits.bands[hit]!
  }
  return bands
}

/** Passages in a chain for each bucket. */
interface Chains {
  readonly heads: Int32Array
  readonly passages: readonly number[]
  readonly nexts: readonly number[]
  readonly put: (bucket: number, n: number) => void
}

function chains(count: number): Chains {
  const heads = new Int32Array(count).fill(-1)
  const [passages, nexts]: [number[], number[]] = [[], []]
  return {
    heads,
    passages,
    nexts,
    put: (bucket, n) => {
      nexts.push(heads[bucket]!)
      heads[bucket] = passages.push(n) - 1
    },
  }
}

/**
 * Tells for each passage how often it meets earlier ones of other units that stand for one of its buckets, where one of the two
 * is asked about: whoever is not asked about meets only those who are.
 */
export function eachOfAsked(
  { count, units }: Store,
  signs: Uint32Array,
  asked: Uint8Array,
  tell: (n: number, met: readonly number[], times: Uint8Array) => void,
): void {
  const buckets = bucketsFor()
  asked.forEach((is, n) => {
    if (is === 1) openFor(buckets, signs, n, EVERY)
  })
  const stands = standers(buckets.count())
  const hits = hitsIn(buckets, signs)
  const [all, some] = [chains(buckets.count()), chains(buckets.count())]
  const { meet, end } = meetingOf(count)
  for (let n = 0; n < count; n++) {
    const found = hits.find(n)
    const unit = units[n]!
    const isAsked = asked[n] === 1
    const { heads, passages, nexts } = isAsked ? all : some
    for (let hit = 0; hit < found; hit++) {
      const bucket = hits.numbers[hit]!
      for (let at = heads[bucket]!; at >= 0; at = nexts[at]!) if (units[passages[at]!] !== unit) meet(passages[at]!)
      if (!stands(bucket, unit)) continue
      all.put(bucket, n)
      if (isAsked) some.put(bucket, n)
    }
    end(n, tell)
  }
}
