import { backTo, characterSet } from '../../language/character-set.ts'
import { compiledFrom } from '../../language/lexicon.ts'
import type { FactOf } from '../../notice/fact.ts'
import { factsOf } from '../../notice/head.ts'
import { paragraphAt } from '../../notice/notice-text.ts'
import type { Span } from '../../notice/span.ts'
import type { Scene } from '../check.ts'
import { isExact } from '../exact.ts'

/** A number that the text states of something: how many, how much. */
export interface Claim {
  readonly value: string
  /** What it counts in; amounts of money are all in one. */
  readonly unit: string
  /** An exact number of what is, not about, no goal and no norm. */
  readonly isSure: boolean
  readonly span: Span
  /** The words of its own clause before it and behind it. */
  readonly before: string
  readonly after: string
}

export const MONEY = 'money'

const ENDS = characterSet(',;。:()、\n\t|')
const REACH = 40

/** Land, lengths and weights are made of parts as things are; days and ages are not. */
const MEASURED = /^(?:亩|公顷|平方米|平方公里|公里|千米|米|吨|公斤|千克|立方米|㎡)$/

type Counted = FactOf<'count' | 'money' | 'quantity' | 'percent'>

const PERSONS: readonly string[] = ['人', '名', '位']

/** What a number counts in, persons and money by one word each. */
export function unitOf({
  kind,
  value,
}: {
  readonly kind: string
  readonly value: { readonly unit: string | null }
}): string {
  if (kind === 'money') return MONEY
  const unit = value.unit ?? ''
  return PERSONS.includes(unit) ? '人' : unit
}

/** What a fact states; `from` is where the number before it ends. */
export const claimOf = ({ text: { shadow } }: Scene, fact: Counted, from: number): Claim => {
  const { value, span } = fact
  return {
    value: value.value,
    unit: unitOf(fact),
    isSure: isExact(value),
    span,
    before: shadow.slice(backTo(shadow, ENDS, span.start, Math.max(from, span.start - REACH)), span.start),
    after: /^[^,;。:()、\n\d]{0,16}/.exec(shadow.slice(span.end, span.end + 16))![0],
  }
}

/** What each paragraph counts, in reading order; a number within another one is no claim beside it. */
export const claimsIn = compiledFrom((scene: Scene): readonly (readonly Claim[])[] => {
  const measured = factsOf(scene.facts, 'quantity').filter(({ value }) => MEASURED.test(value.unit))
  const facts = [...factsOf(scene.facts, 'count'), ...factsOf(scene.facts, 'money'), ...measured].sort(
    (a, b) => a.span.start - b.span.start || b.span.end - a.span.end,
  )
  const paragraphs = new Map<number, Claim[]>()
  let end = 0
  for (const fact of facts) {
    if (fact.span.start < end) continue
    const at = paragraphAt(scene.text, fact.span.start)
    const claims = paragraphs.get(at) ?? []
    claims.push(claimOf(scene, fact, end))
    paragraphs.set(at, claims)
    end = fact.span.end
  }
  return [...paragraphs.values()]
})
