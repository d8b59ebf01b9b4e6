import type { Span } from '../../notice/span.ts'
import { type Compared, compareAgain, type Pair } from './compare.ts'
import { type NoticeShare, noticeShares } from './coverage.ts'
import { standardFrom } from './frequency.ts'
import { groups } from './groups.ts'
import { THRESHOLD, type Threshold } from './similar.ts'
import { openStore, type Passage } from './store.ts'
import { stretchesIn } from './stretches.ts'

export { type Compared, compareAgain, type Pair } from './compare.ts'
export { type NoticeShare, noticeShares } from './coverage.ts'
export { THRESHOLD } from './similar.ts'
export { type Block, type Filling, openStore, type Passage, type Store, storeOf } from './store.ts'
export { stretchesIn } from './stretches.ts'

/** Words that stand in both notices, up to their numbers and punctuation. */
export interface Stretch {
  readonly a: Span
  readonly b: Span
}

/** Two passages of different units in the same words; they are called by their order, the earlier first. */
export interface WordingPair {
  readonly a: number
  readonly b: number
  /** Shared letters of both over all letters of both, without numbers and standard phrases. */
  readonly similarity: number
  readonly containment: number
  readonly shared: number
  readonly stretches: readonly Stretch[]
}

export interface WordingSummary {
  /** Units that must say a thing for it to be a standard phrase. */
  readonly standardFrom: number
  readonly units: number
  readonly passages: number
  /** The cluster of each passage: the order of its first member; a passage like no other is its own. */
  readonly clusterOf: (n: number) => number
  readonly notices: readonly NoticeShare[]
}

/** Pairs of one passage that are told, the likest first. */
const MOST_PAIRS = 20

/** Finds the passages of different units that say a thing in the same words, and how much of each notice is said so. */
export function sameWording(
  passages: Iterable<Passage>,
  tell: (pair: WordingPair) => void,
  least: Threshold = THRESHOLD,
): WordingSummary {
  const filling = openStore()
  for (const passage of passages) filling.add(passage)
  const compared = compareAgain(null, filling.store(), least)
  return toldOf(compared, ({ tiles, ...pair }) =>
    tell({ ...pair, stretches: stretchesIn(compared.store, pair.a, pair.b, tiles) }),
  )
}

/** What a comparison found, as it is told: of each passage the likest pairs. */
export function toldOf(compared: Compared, tell: (pair: Pair) => void): WordingSummary {
  const { store, pairs, shares } = compared
  const clusters = groups(store.count)
  for (const { a, b } of pairs) clusters.join(a, b)
  for (let at = 0; at < pairs.length; ) {
    let end = at
    while (end < pairs.length && pairs[end]!.b === pairs[at]!.b) end++
    const likest = pairs.slice(at, end).sort((x, y) => y.similarity - x.similarity || x.a - y.a)
    for (const pair of likest.slice(0, MOST_PAIRS)) tell(pair)
    at = end
  }
  return {
    standardFrom: standardFrom(store.unitCount),
    units: store.unitCount,
    passages: store.count,
    clusterOf: clusters.of,
    notices: noticeShares(store, shares),
  }
}
