import { addDecimals } from '../language/decimal.ts'
import { compiledFrom } from '../language/lexicon.ts'
import type { FactOf } from '../notice/fact.ts'
import { factsOf } from '../notice/head.ts'
import type { Scene } from './check.ts'

/** A number of things or an amount of money that is or was, told exactly. */
export type Amount = FactOf<'money' | 'count'>

/** What can be reckoned with: no goal, no bound, no range. */
export const isExact = (value: { bound: string; max: string | null; modality?: string }): boolean =>
  value.bound === 'exact' && value.max === null && (value.modality ?? 'actual') === 'actual'

/** The exact amounts of money of a notice, in reading order. */
export const exactAmountsIn = compiledFrom((scene: Scene): readonly FactOf<'money'>[] =>
  factsOf(scene.facts, 'money')
    .filter(({ value }) => isExact(value))
    .sort((a, b) => a.span.start - b.span.start),
)

/** The exact counts and amounts of a notice, in reading order. */
export const exactNumbersIn = compiledFrom((scene: Scene): readonly Amount[] =>
  [...factsOf(scene.facts, 'count'), ...exactAmountsIn(scene)]
    .filter(({ value }) => isExact(value))
    .sort((a, b) => a.span.start - b.span.start),
)

/** A number among these, or what up to `most` of them beside each other come to. */
export const isMadeOf = (values: readonly string[], value: string, most = 3): boolean =>
  values.some((_, at) => {
    let sum = '0'
    return values.slice(at, at + most).some((one) => {
      sum = addDecimals(sum, one)
      return sum === value
    })
  })
