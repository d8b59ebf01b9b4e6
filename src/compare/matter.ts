import type { SameWords } from '../notice/same-words.ts'
import { titleLetters } from './titles.ts'

/** What titles are about, said alike by all that say the same. */
export interface Matters {
  /** A title in one word for all that say the same, without what only says that too little was done. */
  readonly of: (title: string) => string
  /** Pairs of letters of the words that name a matter. */
  readonly pairs: ReadonlySet<string>
}

/** Letters that a matter needs; below, a title is taken as it stands. */
const FEWEST = 4

const KNOWN = new WeakMap<SameWords, Matters>()

export function mattersBy(words: SameWords): Matters {
  const known = KNOWN.get(words)
  if (known !== undefined) return known
  const made = { of: readingBy(words), pairs: pairsOf(words) }
  KNOWN.set(words, made)
  return made
}

interface Word {
  readonly letters: string
  readonly first: string
}

function readingBy({ same, shortfalls }: SameWords): Matters['of'] {
  const all: Word[] = [
    ...shortfalls.map((letters) => ({ letters, first: '' })),
    ...same.flatMap((alike) => alike.map((letters) => ({ letters, first: alike[0]! }))),
  ].sort((a, b) => b.letters.length - a.letters.length)
  const byLetter = new Map<string, Word[]>()
  for (const word of all) {
    const begun = byLetter.get(word.letters.charAt(0))
    if (begun === undefined) byLetter.set(word.letters.charAt(0), [word])
    else begun.push(word)
  }
  return (title) => {
    const letters = title.replace(/[^\p{Script=Han}\p{Letter}]/gu, '')
    let matter = ''
    for (let at = 0; at < letters.length; ) {
      const word = byLetter.get(letters.charAt(at))?.find((one) => letters.startsWith(one.letters, at))
      matter += word?.first ?? letters.charAt(at)
      at += word?.letters.length ?? 1
    }
    const told = titleLetters(matter)
    return told.length < FEWEST ? letters : told
  }
}

function pairsOf({ same }: SameWords): ReadonlySet<string> {
  const pairs = new Set<string>()
  for (const [first = ''] of same) for (let at = 0; at + 1 < first.length; at++) pairs.add(first.slice(at, at + 2))
  return pairs
}
