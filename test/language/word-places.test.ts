import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { placesOfWords, wordFinder } from '../../src/language/word-places.ts'

describe('the places of words', () => {
  const words = fc.array(fc.constantFrom('一', '是', '2', '次'), { maxLength: 30 }).map((all) => all.join(''))
  it('are every start, overlapping ones too', () =>
    fc.assert(
      fc.property(words, fc.array(words, { maxLength: 6 }), (content, quotes) => {
        const found = wordFinder(quotes)(content)
        expect(placesOfWords(quotes, content)).toEqual(found)
        for (const quote of quotes) {
          const slow = Array.from(content, (_, at) => at).filter((at) => quote !== '' && content.startsWith(quote, at))
          expect(found.get(quote) ?? []).toEqual(slow)
        }
      }),
    ))
})
