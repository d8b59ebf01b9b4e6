import { emptyLetters, type Letters, readAs, readLetters } from './letters.ts'
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
  return { ...likenessOf(a.own, b.own, sum / FULL), tiles }
}

/** The letters of the passage looked at last, by its number: what holds another number is no letter of it. */
const held = new Uint32Array(0x10000)
let looked = 0

/**
 * For one passage, whether another can be the same wording at all: what they share is made of letters that both hold, so that
 * their weights bound it. Most passages that meet are told apart by this alone. Holds until it is asked for the next passage.
 */
export function couldBe(store: Store, weights: Weights, own: Reader, least: Threshold): (n: number) => boolean {
  const { codes, length } = own.letters
  const passage = ++looked
  for (let at = 0; at < length; at++) held[codes[at]!] = passage
  return (n) => {
    const all = weights(n)
    const end = endOf(store, n)
    let [sum, common] = [0, 0]
    for (let at = beginOf(store, n); at < end; at++) {
      const weight = all[at]!
      sum += weight
      if (held[readAs(store.text[at]!)] === passage) common += weight
    }
    return isSame(likenessOf(own.own, sum / FULL, common / FULL), least)
  }
}

/** Likeness by the weights of both and of what they share. */
function likenessOf(a: number, b: number, shared: number): Omit<Likeness, 'tiles'> {
  const shorter = Math.min(a, b)
  return {
    similarity: a + b === 0 ? 0 : (2 * shared) / (a + b),
    containment: shorter === 0 ? 0 : shared / shorter,
    shared,
  }
}

export const isSame = ({ shared, similarity, containment }: Omit<Likeness, 'tiles'>, least: Threshold): boolean =>
  (shared >= least.shared && containment >= least.containment && similarity >= least.similarity) ||
  (shared >= WITHIN.shared && containment >= WITHIN.containment)
