import { BANDS } from './signature.ts'

/** So many of a bucket (LSH: a bucket is what has one value in one band) stand for it, the first in order; whoever comes later meets these. */
export const STANDING = 32
/** So many of one unit with one value stand for it: a unit that repeats itself must not fill it. */
export const OF_ONE_UNIT = 4

/** What a passage has whose words nobody else says: it meets nobody. */
const NONE = 0xffffffff

export const isAlone = (signs: Uint32Array, n: number): boolean =>
  signs[n * BANDS] === NONE && signs[n * BANDS + 1] === NONE
