import { severityOf } from '../notice/diagnostic.ts'
import { BY_WORDS, canFail, type Requirement } from '../notice/norm.ts'
import type { Norm } from '../notice/norms.ts'
import type { Span } from '../notice/span.ts'
import { endOf } from './breaks-off.ts'
import type { Check, Scene, Verdict } from './check.ts'
import { requirementOf } from './norms.ts'

/** What a look at the notice gives: a verdict of its own, or that the thing is missing. */
export type Sought = Verdict | { readonly missing: Pick<Verdict, 'spans' | 'args'> }

/** Words that may say it, though nothing was read from them. */
export const near = ({ text }: Scene, span: Span): Verdict => ({
  result: 'uncertain',
  spans: [span],
  args: { form: 'near', words: text.content.slice(span.start, span.end).slice(0, 40) },
})

export const MISSING: Sought = { missing: {} }

/** What is there passes with the words that show it. */
export const seen = (span: Span | null): Verdict => ({ result: 'pass', spans: span === null ? [] : [span] })

/**
 * A check of what a norm asks of a notice, once a notice: it speaks only where a norm in force asks. What is missing fails,
 * but is uncertain where words alone could show it, where parts of the text could not be read or are cut off, and where nobody
 * has read the norm at its source (a practice has none).
 */
export const required = (code: Requirement, look: (scene: Scene, words: readonly string[]) => Sought): Check => ({
  code,
  run: (scene) => {
    const found = requirementOf(scene, code)
    if (found === null) return []
    const { norm, asked } = found
    const said = look(scene, asked.words)
    if (!('missing' in said)) return [said.result === 'uncertain' ? underNorm(said, norm) : said]
    if (BY_WORDS.includes(code)) return [underNorm({ result: 'uncertain' }, norm)]
    const isUnread = isPartial(scene) || (FOLLOWS.includes(code) && endOf(scene).result === 'fail')
    const doubt = isUnread ? 'partial' : canFail(norm) ? null : 'unverified'
    if (doubt === null) return [underNorm({ ...said.missing, result: 'fail' }, norm)]
    return [underNorm({ ...said.missing, result: 'uncertain', args: { ...said.missing.args, form: doubt } }, norm)]
  },
})

/** What stands behind the items or at the end: a text that breaks off may have had it. */
const FOLLOWS: readonly Requirement[] = [
  'complete/problem_list',
  'complete/unfinished_plan',
  'complete/contact',
  'complete/as_of_or_document_date',
]

const underNorm = (said: Verdict, { code }: Norm): Verdict => ({ ...said, args: { ...said.args, norm: code } })

/** Parts of the source could not be read: what is missing may stand there. */
const isPartial = ({ text, diagnostics }: Scene): boolean =>
  text.raw.unreadPages.length > 0 || diagnostics.some(({ code }) => severityOf(code) === 'error')
