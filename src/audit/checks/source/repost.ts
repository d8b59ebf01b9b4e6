import { compiledFrom } from '../../../language/lexicon.ts'
import type { Reposts } from '../../../notice/source-lexicons.ts'
import type { Check } from '../../check.ts'
import { hasWords } from '../../damage.ts'

/** The page says that others sent the text in, or that it answers for nothing in it; or whom it has it from. */
const saysSo = compiledFrom(({ plain, cited }: Reposts) => ({
  plain: new RegExp(plain.join('|')),
  cited: new RegExp(cited.join('|')),
}))

/** Whether the text was put up by who wrote it. */
export const repost: Check = {
  code: 'source/repost',
  run: ({ text: { shadow }, head, knowledge }) => {
    if (!hasWords({ text: { shadow } })) return [{ result: 'not_assessable' }]
    const said = saysSo(knowledge.reposts)
    const plain = said.plain.exec(shadow)
    const match = plain ?? said.cited.exec(shadow)
    if (match === null) return [{ result: 'pass' }]
    // a site of forms says this of all that it holds: the form is what matters there
    const plainly = plain !== null && head.kind.value !== 'template'
    const span = { start: match.index, end: match.index + match[0].length }
    return [{ result: plainly ? 'fail' : 'uncertain', spans: [span], args: { words: match[0] } }]
  },
}
