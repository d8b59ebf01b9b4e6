import { type Marks, mark, marksFor, mayBe } from './marks.ts'
import { BANDS } from './signature.ts'
import { isAlone, OF_ONE_UNIT, STANDING } from './standing.ts'
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
  const marks = buckets.marks()
  for (let n = 0; n < count; n++) {
    if (isAlone(signs, n)) continue
    for (let band = 0; band < BANDS; band++) {
      const value = signs[n * BANDS + band]!
      if (!mayBe(marks, keyOf(band, value))) continue
      const bucket = buckets.numberOf(band, value)
      if (bucket >= 0 && stands(bucket, units[n]!)) bands[n]! |= 1 << band
    }
  }
  return bands
}

/** Passages in a chain for each bucket. */
function chains(count: number) {
  const heads = new Int32Array(count).fill(-1)
  const [passages, nexts]: number[][] = [[], []]
  return {
    heads,
    passages: passages!,
    nexts: nexts!,
    put: (bucket: number, n: number): void => {
      nexts!.push(heads[bucket]!)
      heads[bucket] = passages!.push(n) - 1
    },
  }
}

/**
 * Tells for each passage how often it meets earlier ones of other units that stand for one of its buckets, where one of the two
 * is asked about: whoever is not asked about meets only those who are.
 */
export function eachOfAsked(
  store: Store,
  signs: Uint32Array,
  asked: Uint8Array,
  tell: (n: number, met: readonly number[], times: Uint8Array) => void,
): void {
  const { count, units } = store
  const buckets = bucketsFor()
  for (let n = 0; n < count; n++) if (asked[n] === 1) openFor(buckets, signs, n, EVERY)
  const stands = standers(buckets.count())
  const marks = buckets.marks()
  const [all, some] = [chains(buckets.count()), chains(buckets.count())]
  const times = new Uint8Array(count)
  let met: number[] = []
  for (let n = 0; n < count; n++) {
    if (isAlone(signs, n)) continue
    const { heads, passages, nexts } = asked[n] === 1 ? all : some
    for (let band = 0; band < BANDS; band++) {
      const value = signs[n * BANDS + band]!
      if (!mayBe(marks, keyOf(band, value))) continue
      const bucket = buckets.numberOf(band, value)
      if (bucket < 0) continue
      for (let at = heads[bucket]!; at >= 0; at = nexts[at]!) {
        const other = passages[at]!
        if (units[other] === units[n]) continue
        if (times[other]!++ === 0) met.push(other)
      }
      if (!stands(bucket, units[n]!)) continue
      all.put(bucket, n)
      if (asked[n] === 1) some.put(bucket, n)
    }
    if (met.length === 0) continue
    tell(n, met, times)
    for (const other of met) times[other] = 0
    met = []
  }
}
