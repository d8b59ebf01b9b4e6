import { pairMarkAt } from './character-set.ts'

/** Every start of each word in a text, overlapping ones too. */
export type WordFinder = (text: string) => ReadonlyMap<string, readonly number[]>

/**
 * Finds many words in one pass over a text: where a word can begin, the lengths of the words that begin so are tried, so that
 * the cost grows with the text and not with the number of words.
 */
export function wordFinder(words: Iterable<string>): WordFinder {
  const known = new Set(words)
  const lengths = new Map<number, number[]>()
  const firsts = new Uint8Array(CODES)
  const begins = new Uint8Array(CODES + CODES)
  for (const word of known) {
    if (word === '') continue
    const mark = beginningAt(word, 0, word.length)
    const others = lengths.get(mark) ?? []
    if (!others.includes(word.length)) lengths.set(mark, [...others, word.length])
    firsts[word.charCodeAt(0)] = 1
    begins[mark] = 1
  }
  return (text) => {
    const found = new Map<string, number[]>()
    const tryAt = (at: number, mark: number): void => {
      if (begins[mark] === 0) return
      for (const length of lengths.get(mark)!) {
        const word = text.slice(at, at + length)
        if (word.length === length && known.has(word)) noteAt(found, word, at)
      }
    }
    for (let at = 0; at < text.length; at++) {
      if (firsts[text.charCodeAt(at)] === 0) continue
      tryAt(at, beginningAt(text, at, 1))
      tryAt(at, beginningAt(text, at, 2))
    }
    return found
  }
}

const CODES = 0x10000

/** What a word of this length that stands at a place begins with: its two characters, or its only one. */
const beginningAt = (text: string, at: number, length: number): number =>
  length === 1 ? CODES + text.charCodeAt(at) : pairMarkAt(text, at)

function noteAt(found: Map<string, number[]>, word: string, at: number): void {
  const places = found.get(word)
  if (places === undefined) found.set(word, [at])
  else places.push(at)
}
