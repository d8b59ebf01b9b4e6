import { compiledFrom, oneOf } from '../../language/lexicon.ts'
import type { SumWords } from '../../notice/told-lexicons.ts'

/** How numbers add up, as `data/sums.json` words it. */
export interface SumRules {
  /** Behind a number, what opens a list that leaves nothing out. */
  readonly closed: RegExp
  readonly some: RegExp
  readonly crossing: RegExp
  readonly twice: RegExp
  readonly sets: readonly (readonly RegExp[])[]
  readonly reckonings: readonly Reckoning[]
}

/** Numbers that come to others: what is added is what is taken off and what is left. */
export interface Reckoning {
  readonly plus: readonly RegExp[]
  readonly minus: readonly RegExp[]
  readonly gives: RegExp
}

const each = (patterns: readonly string[]): RegExp[] => patterns.map((pattern) => new RegExp(pattern))
const any = (patterns: readonly string[]): RegExp => new RegExp(oneOf(patterns))

export const sumRules = compiledFrom(
  (words: SumWords): SumRules => ({
    closed: new RegExp(`^[^、,。;:()\\d]{0,8}[,(]?${oneOf(words.closed)}[,:]?(?:分别(?:为|是)|包括|即|一是|有)?:?`),
    some: any(words.some),
    crossing: any(words.crossing),
    twice: any(words.twice),
    sets: words.sets.map(each),
    reckonings: words.reckonings.map(({ plus, minus, gives }) => ({
      plus: each(plus),
      minus: each(minus),
      gives: any(gives),
    })),
  }),
)
