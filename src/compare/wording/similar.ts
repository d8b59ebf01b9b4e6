import { emptyLetters, type Letters, readLetters } from './letters.ts'
import { beginOf, endOf, type Store } from './store.ts'
import { type Tile, tilesOf } from './tiles.ts'
import { FULL, type Weights } from './weights.ts'

/** How alike two passages are: over the letters that are neither number nor standard phrase, each as much as it weighs. */
export interface Likeness {
  /** Shared letters of both over all letters of both. */
  readonly similarity: number
  /** Shared letters over the letters of the shorter. */
  readonly containment: number
  readonly shared: number
  readonly tiles: readonly Tile[]
}

/** What two passages must share to count as the same wording; measured on planted copies (docs/wording.md). */
export interface Threshold {
  readonly similarity: number
  readonly containment: number
  readonly shared: number
}

export const THRESHOLD: Threshold = { similarity: 0.48, containment: 0.46, shared: 4 }
/** A passage that stands in a longer one is the same wording, if so much of it does. */
const WITHIN = { containment: 0.75, shared: 15 }

/** The letters of a passage, read again and again into the same room. */
export interface Reader {
  readonly letters: Letters
  /** What each letter weighs. */
  weights: Uint8Array
  /** What all of them weigh. */
  own: number
}

export const reader = (): Reader => ({ letters: emptyLetters(), weights: new Uint8Array(256), own: 0 })

export function readPassage(store: Store, weights: Weights, n: number, into: Reader): Reader {
  const all = weights(n)
  const begin = beginOf(store, n)
  const { places, length, codes } = readLetters(store.text, begin, endOf(store, n), into.letters)
  if (into.weights.length < length) into.weights = new Uint8Array(codes.length)
  let own = 0
  for (let at = 0; at < length; at++) {
    const weight = all[begin + places[at]!]!
    into.weights[at] = weight
    own += weight
  }
  into.own = own / FULL
  return into
}

export function likeness(a: Reader, b: Reader): Likeness {
  const tiles = tilesOf(a.letters, b.letters)
  let sum = 0
  for (const tile of tiles)
    for (let at = 0; at < tile.length; at++) sum += Math.min(a.weights[tile.a + at]!, b.weights[tile.b + at]!)
  const shared = sum / FULL
  const shorter = Math.min(a.own, b.own)
  return {
    similarity: a.own + b.own === 0 ? 0 : (2 * shared) / (a.own + b.own),
    containment: shorter === 0 ? 0 : shared / shorter,
    shared,
    tiles,
  }
}

export const isSame = ({ shared, similarity, containment }: Likeness, least: Threshold): boolean =>
  (shared >= least.shared && containment >= least.containment && similarity >= least.similarity) ||
  (shared >= WITHIN.shared && containment >= WITHIN.containment)
