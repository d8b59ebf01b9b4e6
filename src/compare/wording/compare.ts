import { bucketsFor, EVERY, openFor, standingFor } from './buckets.ts'
import { PARTS, shareOf } from './coverage.ts'
import { standardFrom } from './frequency.ts'
import { emptyLetters, readLetters } from './letters.ts'
import { eachMeeting } from './meetings.ts'
import { BANDS, signatureOf } from './signature.ts'
import { couldBe, isSame, likeness, reader, readPassage, type Threshold } from './similar.ts'
import { beginOf, endOf, type Store, standingIn } from './store.ts'
import type { Tile } from './tiles.ts'
import { type Learnt, learn, learnOn, type Vocabulary } from './vocabulary.ts'
import { type Weights, weighsAlike, weightsOf } from './weights.ts'

/** Two passages of different units in the same words, a before b, and where. */
export interface Pair {
  readonly a: number
  readonly b: number
  readonly similarity: number
  readonly containment: number
  readonly shared: number
  readonly tiles: readonly Tile[]
}

/** All that a comparison found, and what the next one goes on from. */
export interface Compared {
  readonly store: Store
  readonly vocabulary: Vocabulary
  readonly signs: Uint32Array
  /** Every pair, by b, then a. */
  readonly pairs: readonly Pair[]
  readonly shares: Int32Array
}

/**
 * Compares the passages of a store. Given what was compared before, only what changed is looked at again: passages that came,
 * passages whose words weigh otherwise since, and those that came to stand for others, or ceased to. What comes out is what a
 * comparison from nothing gives (a test compares them); from nothing everything has changed.
 */
export function compareAgain(before: Compared | null, store: Store, least: Threshold): Compared {
  const old = before !== null && goesOn(before.store, store) ? before : null
  const kept = old === null ? new Int32Array(store.count).fill(-1) : standingIn(store, old.store)
  const gone = goneOf(old?.store.count ?? 0, kept)
  const learnt = old === null ? learn(store) : learnOn(old.store, old.vocabulary, store, kept, gone)
  const { vocabulary, frequency } = learnt
  const signs = signsOf(store, learnt, old, kept)
  const asked = old === null ? null : restanding(old, store, signs, learnt, kept, gone)
  const weights = weightsOf(store, frequency)
  const touched = asked?.slice() ?? new Uint8Array(store.count).fill(1)
  const pairs = old === null ? [] : keptPairs(old, kept, asked!, touched)
  eachMeeting(store, signs, asked, (n, others) => {
    for (const pair of pairsOf(store, weights, n, others, least)) {
      pairs.push(pair)
      touched[pair.a] = 1
      touched[pair.b] = 1
    }
  })
  if (old !== null) pairs.sort((x, y) => x.b - y.b || x.a - y.a)
  return { store, vocabulary, signs, pairs, shares: sharesOf(store, weights, pairs, touched, old, kept) }
}

/** What a standard phrase is follows from the number of units: where that took a step, every word weighs otherwise. */
const goesOn = (before: Store, store: Store): boolean =>
  standardFrom(before.unitCount) === standardFrom(store.unitCount)

function goneOf(count: number, kept: Int32Array): Uint8Array {
  const gone = new Uint8Array(count).fill(1)
  for (const n of kept) if (n >= 0) gone[n] = 0
  return gone
}

/** The signatures of all: those of before, where no word of a passage weighs otherwise. */
function signsOf(store: Store, { frequency, moved }: Learnt, old: Compared | null, kept: Int32Array): Uint32Array {
  const signs = new Uint32Array(store.count * BANDS)
  const letters = emptyLetters()
  for (let n = 0; n < store.count; ) {
    const from = n
    while (n < store.count && moved[n] === 0 && kept[n]! - kept[from]! === n - from) n++
    if (n > from) signs.set(old!.signs.subarray(kept[from]! * BANDS, (kept[from]! + n - from) * BANDS), from * BANDS)
    else {
      readLetters(store.text, beginOf(store, n), endOf(store, n), letters)
      signatureOf(letters, frequency, store.kinds[n]!, signs, n * BANDS)
      n++
    }
  }
  return signs
}

/** The bands, as bits, in which two signatures differ. */
function differing(a: Uint32Array, x: number, b: Uint32Array, y: number): number {
  let bands = 0
  for (let band = 0; band < BANDS; band++) if (a[x * BANDS + band] !== b[y * BANDS + band]) bands |= 1 << band
  return bands
}

/**
 * What is looked at again: what came, what weighs or is signed otherwise, and those that stand for a bucket since others came or
 * went, or do so no more.
 */
function restanding(
  old: Compared,
  store: Store,
  signs: Uint32Array,
  { frequency, earlier, moved }: Learnt,
  kept: Int32Array,
  gone: Uint8Array,
): Uint8Array {
  const asked = new Uint8Array(store.count)
  const bands = new Int32Array(store.count)
  for (let n = 0; n < store.count; n++) {
    if (moved[n] === 0) continue
    bands[n] = kept[n]! < 0 ? EVERY : differing(old.signs, kept[n]!, signs, n)
    asked[n] = bands[n] !== 0 || !weighsAlike(store, n, earlier!, frequency) ? 1 : 0
  }
  const buckets = bucketsFor()
  for (let n = 0; n < gone.length; n++) if (gone[n] === 1) openFor(buckets, old.signs, n, EVERY)
  for (let n = 0; n < store.count; n++) {
    if (bands[n] === 0) continue
    if (kept[n]! >= 0) openFor(buckets, old.signs, kept[n]!, bands[n]!)
    openFor(buckets, signs, n, bands[n]!)
  }
  const [was, is] = [standingFor(old.store, old.signs, buckets), standingFor(store, signs, buckets)]
  for (let n = 0; n < store.count; n++) if (kept[n]! >= 0 && was[kept[n]!] !== is[n]) asked[n] = 1
  return asked
}

/** The pairs found before of which neither is looked at again; what others lose counts their letters anew. */
function keptPairs(old: Compared, kept: Int32Array, asked: Uint8Array, touched: Uint8Array): Pair[] {
  const now = new Int32Array(old.store.count).fill(-1)
  for (const [n, was] of kept.entries()) if (was >= 0) now[was] = n
  const pairs: Pair[] = []
  for (const pair of old.pairs) {
    const [a, b] = [now[pair.a]!, now[pair.b]!]
    if (a >= 0 && b >= 0 && asked[a] === 0 && asked[b] === 0) pairs.push({ ...pair, a, b })
    else for (const n of [a, b]) if (n >= 0) touched[n] = 1
  }
  return pairs
}

const [own, other] = [reader(), reader()]

function* pairsOf(
  store: Store,
  weights: Weights,
  n: number,
  others: readonly number[],
  least: Threshold,
): Generator<Pair> {
  readPassage(store, weights, n, own)
  const may = couldBe(store, weights, own, least)
  for (const m of others) {
    if (!may(m)) continue
    const found = likeness(readPassage(store, weights, m, other), own)
    if (isSame(found, least)) yield { a: m, b: n, ...found }
  }
}

function sharesOf(
  store: Store,
  weights: Weights,
  pairs: readonly Pair[],
  touched: Uint8Array,
  old: Compared | null,
  kept: Int32Array,
): Int32Array {
  const shares = new Int32Array(store.count * PARTS)
  const stretches = new Map<number, (readonly [readonly Tile[], 'a' | 'b'])[]>()
  for (const { a, b, tiles } of pairs)
    for (const [n, side] of [
      [a, 'a'],
      [b, 'b'],
    ] as const) {
      if (touched[n] === 0) continue
      const all = stretches.get(n)
      if (all === undefined) stretches.set(n, [[tiles, side]])
      else all.push([tiles, side])
    }
  for (let n = 0; n < store.count; ) {
    const from = n
    while (n < store.count && touched[n] === 0 && kept[n]! - kept[from]! === n - from) n++
    if (n > from) shares.set(old!.shares.subarray(kept[from]! * PARTS, (kept[from]! + n - from) * PARTS), from * PARTS)
    else {
      shareOf(store, n, weights, stretches.get(n) ?? [], shares)
      n++
    }
  }
  return shares
}
