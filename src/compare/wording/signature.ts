import type { Frequency } from './frequency.ts'
import { type Letters, SHINGLE, shingleAt } from './letters.ts'

/** Bands of one MinHash each: standard phrases are out before, so one equal value already tells much. */
export const BANDS = 32

const seeds = Uint32Array.from({ length: BANDS }, (_, band) => Math.imul(band + 1, 0x9e3779b1) ^ 0x7f4a7c15)

/**
 * The least value of each hash over the shingles that another unit says too and that are no standard phrase. False where
 * there is none: such a text is like no other.
 */
export function signatureOf(
  { codes, length }: Letters,
  frequency: Frequency,
  kind: number,
  into: Uint32Array,
  offset: number,
): boolean {
  into.fill(0xffffffff, offset, offset + BANDS)
  let any = false
  for (let at = 0; at + SHINGLE <= length; at++) {
    const shingle = shingleAt(codes, at)
    const units = frequency.unitsWith(shingle)
    if (units < 2 || units >= frequency.standard) continue
    any = true
    for (let band = 0; band < BANDS; band++) {
      let hash = Math.imul(shingle ^ seeds[band]! ^ kind, 0x85ebca6b)
      hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
      const value = (hash ^ (hash >>> 16)) >>> 0
      if (value < into[offset + band]!) into[offset + band] = value
    }
  }
  return any
}
