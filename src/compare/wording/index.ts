import type { Span } from '../../notice/span.ts'
import { candidatesIn } from './candidates.ts'
import { type Coverage, coverageOf, markShared, type NoticeShare, sharesOf } from './coverage.ts'
import { frequencyOf } from './frequency.ts'
import { groups } from './groups.ts'
import { isSame, likeness, type Reader, reader, readPassage, THRESHOLD, type Threshold } from './similar.ts'
import { byUnit, openStore, type Passage, type Store } from './store.ts'
import { stretchesOf } from './stretches.ts'
import { weightsOf } from './weights.ts'

export type { NoticeShare } from './coverage.ts'
export { type Filling, openStore, type Passage } from './store.ts'

/** Words that stand in both notices, up to their numbers and punctuation. */
export interface Stretch {
  readonly a: Span
  readonly b: Span
}

/** Two passages of different units in the same words; they are called by their order in the stream, the earlier first. */
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
  return compareStore(filling.store(), tell, least)
}

/** The same over passages that came one after another. */
export function compareStore(
  store: Store,
  tell: (pair: WordingPair) => void,
  least: Threshold = THRESHOLD,
): WordingSummary {
  const frequency = frequencyOf(store)
  const weights = weightsOf(store, frequency)
  const candidates = candidatesIn(store, frequency)
  const clusters = groups(store.count)
  const coverage = coverageOf(store)
  const [own, other] = [reader(), reader()]
  for (const n of byUnit(store)) {
    const likely = candidates.of(n)
    if (likely.length === 0) continue
    readPassage(store, weights, n, own)
    const found: WordingPair[] = []
    for (const m of likely) {
      const pair = pairOf(store, n, m, own, readPassage(store, weights, m, other), least, coverage)
      if (pair === null) continue
      found.push(pair)
      clusters.join(n, m)
    }
    found.sort((x, y) => y.similarity - x.similarity || x.a - y.a || x.b - y.b)
    for (const pair of found.slice(0, MOST_PAIRS)) tell(pair)
  }
  return {
    standardFrom: frequency.standard,
    units: store.unitCount,
    passages: store.count,
    clusterOf: clusters.of,
    notices: sharesOf(store, weights, coverage),
  }
}

function pairOf(
  store: Store,
  n: number,
  m: number,
  own: Reader,
  other: Reader,
  least: Threshold,
  coverage: Coverage,
): WordingPair | null {
  const [a, b, first, second] = n < m ? [n, m, own, other] : [m, n, other, own]
  const found = likeness(first, second)
  if (!isSame(found, least)) return null
  for (const tile of found.tiles) {
    markShared(coverage, store, a, first.letters, tile.a, tile.length)
    markShared(coverage, store, b, second.letters, tile.b, tile.length)
  }
  const { similarity, containment, shared, tiles } = found
  return {
    a,
    b,
    similarity,
    containment,
    shared,
    stretches: stretchesOf(store, a, b, first.letters, second.letters, tiles),
  }
}
