import type { Check } from '../../check.ts'
import { hasWords } from '../../damage.ts'

/** So many different ones no writer uses by chance. */
const PLAIN = 3

/** Set phrases of the genre in synonyms that nobody writes: what software leaves. */
export const spunText: Check = {
  code: 'source/spun_text',
  run: ({ text, knowledge }) => {
    if (!hasWords({ text })) return [{ result: 'not_assessable' }]
    const found = knowledge.spunWords.pairs.flatMap(([spun, usual]) => {
      const at = text.shadow.indexOf(spun)
      return at < 0 ? [] : [{ spun, usual, span: { start: at, end: at + spun.length } }]
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
