import { pairMarkAt } from './character-set.ts'

/** Every start of each word in a text, overlapping ones too. */
export type WordFinder = (text: string) => ReadonlyMap<string, readonly number[]>

/** Which characters a word can begin with, and which marks of a beginning (`beginningAt`) there are. */
interface Beginnings {
  readonly firsts: Uint8Array
  readonly marks: Uint8Array
}

const CODES = 0x10000
const noBeginnings = (): Beginnings => ({ firsts: new Uint8Array(CODES), marks: new Uint8Array(CODES + CODES) })

/**
 * Finds many words in one pass over a text: where a word can begin, the lengths of the words that begin so are tried, so that
 * the cost grows with the text and not with the number of words.
 */
export const wordFinder = (words: Iterable<string>): WordFinder => finderWith(new Set(words), noBeginnings())

const borrowed = noBeginnings()

/** What `wordFinder` finds, of words that are looked for once: the tables, which cost more than their use, are borrowed. */
export function placesOfWords(words: Iterable<string>, text: string): ReadonlyMap<string, readonly number[]> {
  const known = new Set(words)
  try {
    return finderWith(known, borrowed)(text)
  } finally {
    for (const word of known) noteBeginning(borrowed, word, 0)
  }
}

function finderWith(known: ReadonlySet<string>, beginnings: Beginnings): WordFinder {
  const lengths = new Map<number, number[]>()
  for (const word of known) {
    if (word === '') continue
    const mark = beginningAt(word, 0, word.length)
    const others = lengths.get(mark)
    if (others === undefined) lengths.set(mark, [word.length])
    else if (!others.includes(word.length)) others.push(word.length)
    noteBeginning(beginnings, word, 1)
  }
  const { firsts, marks } = beginnings
  return (text) => {
    const found = new Map<string, number[]>()
    const tryAt = (at: number, mark: number): void => {
      if (marks[mark] === 0) return
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

function noteBeginning({ firsts, marks }: Beginnings, word: string, value: 0 | 1): void {
  if (word === '') return
  firsts[word.charCodeAt(0)] = value
  marks[beginningAt(word, 0, word.length)] = value
}

/** What a word of this length that stands at a place begins with: its two characters, or its only one. */
const beginningAt = (text: string, at: number, length: number): number =>
  length === 1 ? CODES + text.charCodeAt(at) : pairMarkAt(text, at)

function noteAt(found: Map<string, number[]>, word: string, at: number): void {
  const places = found.get(word)
  if (places === undefined) found.set(word, [at])
  else places.push(at)
}
