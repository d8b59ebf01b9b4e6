import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  lettersOf,
  longestAt,
  longestFrom,
  wordsAt,
  wordsFrom,
  wordsIn,
  wordTrie,
} from '../../src/language/word-trie.ts'

const letters = fc.array(fc.constantFrom('一', '是', '2', '次', '𠮷'), { maxLength: 24 }).map((all) => all.join(''))

describe('words in one table', () => {
  it('are told at each place, the longest first and equal ones in the given order', () =>
    fc.assert(
      fc.property(letters, fc.array(letters, { maxLength: 12 }), (text, words) => {
        const trie = wordTrie(words.map((word, place) => [word, place] as const))
        for (let at = 0; at <= text.length; at++) {
          const slow = [...words.entries()]
            .filter(([, word]) => word !== '' && text.startsWith(word, at))
            .sort(([, a], [, b]) => b.length - a.length)
            .map(([place]) => place)
          expect(trie.lists[wordsAt(trie, text, at)]).toEqual(slow)
          expect(wordsFrom(trie, lettersOf(text, trie), at)).toBe(wordsAt(trie, text, at))
          expect(longestFrom(trie, text, at)).toBe(slow[0] ?? null)
          expect(longestAt(trie, text, at)).toBe(slow[0] ?? null)
        }
      }),
    ))

  it('are told of a text whose letters were read before the table was made', () => {
    const text = '甴曱两只'
    expect(longestFrom(wordTrie([['两', 1]]), text, 0)).toBeNull()
    expect(longestFrom(wordTrie([['甴曱', 2]]), text, 0)).toBe(2)
  })

  it('are found in a text in order', () => {
    const trie = wordTrie([
      ['整改', 1],
      ['整改落实', 2],
      ['落实', 3],
    ])
    expect([...wordsIn(trie, '抓整改落实,再整改')]).toEqual([
      [1, 2],
      [1, 1],
      [3, 3],
      [7, 1],
    ])
  })
})
