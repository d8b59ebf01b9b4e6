const CODES = 0x10000

/** A set of characters as a table: 1 at the code of each of them. */
export type CharacterSet = Uint8Array

export function characterSet(
  characters: string,
  ...ranges: readonly (readonly [first: number, last: number])[]
): CharacterSet {
  const set = new Uint8Array(CODES)
  for (let i = 0; i < characters.length; i++) set[characters.charCodeAt(i)] = 1
  for (const [first, last] of ranges) set.fill(1, first, last + 1)
  return set
}

/** Pairs of characters, by a mark that other pairs may share: what it has not got surely is none of them. */
export type PairSet = Uint8Array

/** The mark of two characters: a small number, which other pairs may share. */
export const pairMark = (first: number, second: number): number => (first * 31 + second) & 0xffff

export const pairMarkAt = (text: string, at: number): number => pairMark(text.charCodeAt(at), text.charCodeAt(at + 1))

export function pairSet(pairs: Iterable<readonly [first: number, second: number]>): PairSet {
  const set = new Uint8Array(CODES)
  for (const [first, second] of pairs) set[pairMark(first, second)] = 1
  return set
}

export const mayHavePairAt = (set: PairSet, text: string, at: number): boolean => set[pairMarkAt(text, at)] === 1

export const hasAt = (set: CharacterSet, text: string, at: number): boolean => set[text.charCodeAt(at)] === 1

/** Whether a text holds any character of a set: for a large one many times as fast as a class of a pattern. */
export function holdsAny(text: string, set: CharacterSet): boolean {
  for (let at = 0; at < text.length; at++) if (set[text.charCodeAt(at)] === 1) return true
  return false
}
