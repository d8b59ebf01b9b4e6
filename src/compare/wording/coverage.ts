import { emptyLetters, NUMBER, readLetters } from './letters.ts'
import { beginOf, endOf, type Store } from './store.ts'
import type { Tile } from './tiles.ts'
import type { Weights } from './weights.ts'

/** What of the measures and problems of a notice stands elsewhere too, in letters without numbers and punctuation. */
export interface NoticeShare {
  readonly notice: string
  readonly passages: number
  readonly letters: number
  /** Letters in words shared with a passage of another unit. */
  readonly shared: number
  /** Letters in standard phrases. */
  readonly standard: number
  /** Letters in either. */
  readonly boilerplate: number
}

/** Numbers of a passage's share: letters, shared, standard, boilerplate. */
export const PARTS = 4

/** Counts the letters of a passage: those in its stretches (of which `side` is its own), in phrases, in either. */
export function shareOf(
  store: Store,
  n: number,
  weights: Weights,
  stretches: Iterable<readonly [tiles: readonly Tile[], side: 'a' | 'b']>,
  into: Int32Array,
): void {
  const begin = beginOf(store, n)
  const { codes, places, length } = readLetters(store.text, begin, endOf(store, n), letters)
  const all = weights(n)
  const covered = new Uint8Array(length)
  for (const [tiles, side] of stretches) for (const tile of tiles) covered.fill(1, tile[side], tile[side] + tile.length)
  const counts = into.subarray(n * PARTS, n * PARTS + PARTS).fill(0)
  for (let at = 0; at < length; at++) {
    if (codes[at] === NUMBER) continue
    const standard = all[begin + places[at]!] === 0 ? 1 : 0
    counts[0]!++
    counts[1]! += covered[at]!
    counts[2]! += standard
    counts[3]! += covered[at]! | standard
  }
}

const letters = emptyLetters()

/** The shares of notices, in the order in which they come first. */
export function noticeShares(store: Store, shares: Int32Array): NoticeShare[] {
  const sums = new Map<string, { -readonly [K in keyof NoticeShare]: NoticeShare[K] }>()
  for (const { notice, from, to } of store.blocks) {
    const sum = sums.get(notice) ?? { notice, passages: 0, letters: 0, shared: 0, standard: 0, boilerplate: 0 }
    sums.set(notice, sum)
    sum.passages += to - from
    for (let at = from * PARTS; at < to * PARTS; at += PARTS) {
      sum.letters += shares[at]!
      sum.shared += shares[at + 1]!
      sum.standard += shares[at + 2]!
      sum.boilerplate += shares[at + 3]!
    }
  }
  return [...sums.values()]
}
