import type { FactOf } from '../notice/fact.ts'
import { factsOf } from '../notice/head.ts'
import { contains, sliceOf } from '../notice/span.ts'
import type { Scene } from './check.ts'
import { TAKEN_BACK } from './money-parts.ts'
import { isSlipOf } from './slips.ts'
import { clauseBefore } from './statements.ts'

type Money = FactOf<'money'>

/** One number told in two places that differ by a slip: 追回社有资金186.4万元, and later 追回的168.4万元社有资金. */
export interface ToldAgain {
  readonly first: FactOf<'money' | 'count'>
  readonly again: FactOf<'money' | 'count'>
  readonly words: { readonly first: string; readonly again: string }
}

const VERB = `${TAKEN_BACK}|盘活|化解|兑付|归还`
/** What was done with what, right before the amount. */
const TOLD = new RegExp(
  `(?<verb>${VERB})(?:到|了|各类)?(?<thing>\\p{Script=Han}{2,12}?)(?:共计|合计|累计|共|计|达)?$`,
  'u',
)
/** The same deed named with 的 before the amount: what it is follows. */
const AGAIN = new RegExp(`(?<verb>${VERB})的$`)
/** A share of it, or more to come. */
const OTHER = /其中|另|再|又|还(?!款)|力争|预计|拟/

export function toldAgain(scene: Scene): ToldAgain[] {
  const amounts = factsOf(scene.facts, 'money')
    .filter(({ value }) => value.bound === 'exact' && value.max === null && value.modality === 'actual')
    .filter(({ span }) => !scene.problems.some((problem) => contains(problem.span, span)))
    .sort((a, b) => a.span.start - b.span.start)
  return amounts.flatMap((again, at) => {
    const clause = clauseBefore(scene, again.span)
    const verb = AGAIN.exec(clause)?.groups?.verb
    if (verb === undefined || OTHER.test(clause)) return []
    const first = amounts.slice(0, at).find((one) => isOfSame(scene, one, verb, again))
    if (first === undefined || !isSlipOf(first.value.value, again.value.value)) return []
    // 截至8月底追回186.4万元, 截至11月底追回196.4万元: it went on
    const between = { start: first.span.end, end: again.span.start }
    if (factsOf(scene.facts, 'date').some(({ span }) => contains(between, span))) return []
    const wordsOf = ({ span }: Money) => sliceOf(scene.text.content, span)
    return [{ first, again, words: { first: wordsOf(first), again: wordsOf(again) } }]
  })
}

/** The same deed done with the same thing. */
function isOfSame(scene: Scene, one: Money, verb: string, again: Money): boolean {
  const clause = clauseBefore(scene, one.span)
  const told = TOLD.exec(clause)?.groups
  return (
    told !== undefined &&
    told.verb === verb &&
    !OTHER.test(clause) &&
    namesThing(scene.text.shadow.slice(again.span.end, again.span.end + 12), told.thing!)
  )
}

/** 资产价款 behind the amount names the 被占用资产价款 before the other. */
const namesThing = (behind: string, thing: string): boolean =>
  Array.from(thing, (_, at) => thing.slice(at)).some((tail) => tail.length >= SHORTEST && behind.startsWith(tail))
/** 资金 alone is any money. */
const SHORTEST = 3
