import { compiledFrom } from '../../../language/lexicon.ts'
import { wordFinder } from '../../../language/word-places.ts'
import type { SpunWords } from '../../../notice/source-lexicons.ts'
import type { Check } from '../../check.ts'
import { hasWords } from '../../damage.ts'

/** So many different ones no writer uses by chance. */
const PLAIN = 3

const finder = compiledFrom(({ pairs }: SpunWords) => wordFinder(pairs.map(([spun]) => spun)))

/** Set phrases of the genre in synonyms that nobody writes: what software leaves. */
export const spunText: Check = {
  code: 'source/spun_text',
  run: ({ text, knowledge }) => {
    if (!hasWords({ text })) return [{ result: 'not_assessable' }]
    const places = finder(knowledge.spunWords)(text.shadow)
    const found = knowledge.spunWords.pairs.flatMap(([spun, usual]) => {
      const at = places.get(spun)?.[0]
      return at === undefined ? [] : [{ spun, usual, span: { start: at, end: at + spun.length } }]
    })
    if (found.length === 0) return [{ result: 'pass' }]
    found.sort((a, b) => a.span.start - b.span.start)
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
