import { BANDS } from './signature.ts'

/** So many of a bucket (LSH: a bucket is what has one value in one band) stand for it, the first in order; whoever comes later meets these. */
export const STANDING = 32
/** So many of one unit with one value stand for it: a unit that repeats itself must not fill it. */
export const OF_ONE_UNIT = 4

/** What a passage has whose words nobody else says: it meets nobody. */
const NONE = 0xffffffff

/** Whom a passage meets, and how often. */
interface Meeting {
  readonly meet: (other: number) => void
  /** Tells of the passage whom it met, if anybody; the next begins anew. */
  readonly end: (n: number, tell: (n: number, met: readonly number[], times: Uint8Array) => void) => void
}

export function meetingOf(count: number): Meeting {
  const times = new Uint8Array(count)
  const met: number[] = []
  return {
    meet: (other) => {
      if (times[other]!++ === 0) met.push(other)
    },
    end: (n, tell) => {
      if (met.length === 0) return
      tell(n, met, times)
      for (const other of met) times[other] = 0
      met.length = 0
    },
  }
}

export const isAlone = (signs: Uint32Array, n: number): boolean =>
  signs[n * BANDS] === NONE && signs[n * BANDS + 1] === NONE
