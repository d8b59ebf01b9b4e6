import { flatMap } from '../../../language/flat-map.ts'
import { compiledFrom } from '../../../language/lexicon.ts'
import { wordsIn, wordTrie } from '../../../language/word-trie.ts'
import type { SpunWords } from '../../../notice/source-lexicons.ts'
import type { Span } from '../../../notice/span.ts'
import type { Check } from '../../check.ts'
import { hasWords } from '../../damage.ts'

/** So many different ones no writer uses by chance. */
const PLAIN = 3

const words = compiledFrom(({ pairs, swaps }: SpunWords) => {
  const swapped = flatMap(swaps, ({ usual, spun, in: phrases }) =>
    flatMap(phrases, (phrase) =>
      spun.map((word) => [phrase.replace('〇', word), phrase.replace('〇', usual)] as const),
    ),
  )
  return wordTrie([...pairs, ...swapped].map((pair) => [pair[0], pair] as const))
})

/** Set phrases of the genre in synonyms that nobody writes: what software leaves. */
export const spunText: Check = {
  code: 'source/spun_text',
  run: ({ text, knowledge }) => {
    if (!hasWords({ text })) return [{ result: 'not_assessable' }]
    const first = new Map<string, { spun: string; usual: string; span: Span }>()
    // 2024年夜排查: the year ends before the word
    for (const [at, [spun, usual]] of wordsIn(words(knowledge.spunWords), text.shadow))
      if (!first.has(spun) && !(spun.startsWith('年') && /[\d今去全每本当明前]/.test(text.shadow.charAt(at - 1))))
        first.set(spun, { spun, usual, span: { start: at, end: at + spun.length } })
    const found = [...first.values()]
    if (found.length === 0) return [{ result: 'pass' }]
    return [
      {
        result: found.length >= PLAIN ? 'fail' : 'uncertain',
        spans: found.map(({ span }) => span),
        args: {
          words: found
            .slice(0, 3)
            .map(({ spun }) => spun)
            .join('、'),
          usual: found
            .slice(0, 3)
            .map(({ usual }) => usual)
            .join('、'),
          count: found.length,
        },
      },
    ]
  },
}
