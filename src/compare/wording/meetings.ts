import { eachOfAsked } from './buckets.ts'
import { BANDS } from './signature.ts'
import { isAlone, meetingOf, OF_ONE_UNIT, STANDING } from './standing.ts'
import type { Store } from './store.ts'

/** Bands in which two passages must agree before their words are compared. */
const AGREEING = 5

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

/** Tells for each passage the earlier ones of other units that stand for several of its buckets, where one of the two is asked about. */
export function eachMeeting(
  store: Store,
  signs: Uint32Array,
  asked: Uint8Array | null,
  tell: (n: number, others: readonly number[]) => void,
): void {
  const each =
    asked === null ? eachOfAll : (...[of, by, then]: Parameters<typeof eachOfAll>) => eachOfAsked(of, by, asked, then)
  each(store, signs, (n, met, times) => {
    const others = met.filter((other) => times[other]! >= AGREEING).sort((a, b) => a - b)
    if (others.length > 0) tell(n, others)
  })
}

function eachOfAll(
  store: Store,
  signs: Uint32Array,
  tell: (n: number, met: readonly number[], times: Uint8Array) => void,
): void {
  const { count, units } = store
  const { chains, put } = standing(store, signs)
  const { headAt, heads, nexts } = chains
  const { meet, end } = meetingOf(count)
  for (let n = 0; n < count; n++) {
    if (isAlone(signs, n)) continue
    for (let band = 0; band < BANDS; band++) {
      const value = signs[n * BANDS + band]!
      for (let other = heads[headAt(band, value)]!; other >= 0; other = nexts[other * BANDS + band]!) {
        if (units[other] === units[n] || signs[other * BANDS + band] !== value) continue
        meet(other)
      }
      put(n, band)
    }
    end(n, tell)
  }
}
