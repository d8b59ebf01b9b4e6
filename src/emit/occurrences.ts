import { pairMarkAt } from '../language/character-set.ts'

/**
 * Every start of each quote in the text, overlapping ones too. One pass over the text: where a quote can begin, the lengths of
 * the quotes that begin so are tried, so that the cost grows with the text and not with the number of quotes.
 */
export function occurrencesOf(content: string, quotes: Iterable<string>): Map<string, number[]> {
  const all = new Map<string, number[]>()
  const lengths = new Map<number, Set<number>>()
  for (const quote of quotes) {
    if (quote === '' || all.has(quote)) continue
    all.set(quote, [])
    const mark = beginningAt(quote, 0, quote.length)
    lengths.set(mark, (lengths.get(mark) ?? new Set()).add(quote.length))
  }
  const begins = new Uint8Array(ONE + CODES)
  for (const mark of lengths.keys()) begins[mark] = 1
  const tryAt = (at: number, mark: number): void => {
    if (begins[mark] === 0) return
    for (const length of lengths.get(mark)!)
      if (at + length <= content.length) all.get(content.slice(at, at + length))?.push(at)
  }
  for (let at = 0; at < content.length; at++) {
    tryAt(at, beginningAt(content, at, 1))
    tryAt(at, beginningAt(content, at, 2))
  }
  return all
}

const CODES = 0x10000
const ONE = CODES

/** What a quote of this length that stands at a place begins with: its two characters, or its only one. */
const beginningAt = (words: string, at: number, length: number): number =>
  length === 1 ? ONE + words.charCodeAt(at) : pairMarkAt(words, at)
