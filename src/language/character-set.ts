const CODES = 0x10000

/**
 * A set of characters as a small table: each code stands at the place that its last bits name, and the table has as many
 * places as it takes for no two to meet. A table of all codes would push what else is at hand out of the way.
 */
export type CharacterSet = Uint16Array

export function characterSet(
  characters: string,
  ...ranges: readonly (readonly [first: number, last: number])[]
): CharacterSet {
  const codes = new Set(Array.from({ length: characters.length }, (_, at) => characters.charCodeAt(at)))
  for (const [first, last] of ranges) for (let code = first; code <= last; code++) codes.add(code)
  return setOfCodes(codes)
}

export function setOfCodes(codes: ReadonlySet<number>): CharacterSet {
  let size = 16
  while (size < CODES && new Set(Array.from(codes, (code) => code & (size - 1))).size < codes.size) size *= 2
  // what stands at an empty place belongs to its neighbour, and so is no code that is looked for here
  const set = Uint16Array.from({ length: size }, (_, place) => place ^ 1)
  for (const code of codes) set[code & (size - 1)] = code
  return set
}

export const hasCode = (set: CharacterSet, code: number): boolean => set[code & (set.length - 1)] === code

export const hasAt = (set: CharacterSet, text: string, at: number): boolean => hasCode(set, text.charCodeAt(at))

/** The place behind the last character of a set before an offset, not before `least`. */
export function backTo(text: string, set: CharacterSet, offset: number, least: number): number {
  let at = offset
  while (at > 0 && at > least && !hasAt(set, text, at - 1)) at--
  return at
}

/** The words before the first character of a set; all of them where there is none. */
export function upToFirst(words: string, set: CharacterSet): string {
  for (let at = 0; at < words.length; at++) if (hasAt(set, words, at)) return words.slice(0, at)
  return words
}

/** Whether a text holds any character of a set: for a large one many times as fast as a class of a pattern. */
export function holdsAny(text: string, set: CharacterSet): boolean {
  for (let at = 0; at < text.length; at++) if (hasAt(set, text, at)) return true
  return false
}

/** Pairs of characters, by a mark that other pairs may share: what it has not got surely is none of them. */
export type PairSet = Uint8Array

/** The mark of two characters: a small number, which other pairs may share. */
const pairMark = (first: number, second: number): number => (first * 31 + second) & 0xffff

export const pairMarkAt = (text: string, at: number): number => pairMark(text.charCodeAt(at), text.charCodeAt(at + 1))

/** A table has so many places for each pair: most others are told apart from it. */
const PLACES = 8

export function pairSet(pairs: readonly (readonly [first: number, second: number])[]): PairSet {
  let size = 64
  while (size < CODES && size < PLACES * pairs.length) size *= 2
  const set = new Uint8Array(size)
  for (const [first, second] of pairs) set[pairMark(first, second) & (size - 1)] = 1
  return set
}

export const mayHavePairAt = (set: PairSet, text: string, at: number): boolean =>
  set[pairMarkAt(text, at) & (set.length - 1)] === 1
