import { compareDecimals } from '../language/decimal.ts'
import { flatMap } from '../language/flat-map.ts'
import type { FactOf } from '../notice/fact.ts'
import type { Scene } from './check.ts'
import { TAKEN_BACK } from './money-parts.ts'
import { problemAt } from './nodes.ts'
import { clauseBefore } from './statements.ts'

type Money = FactOf<'money'>

/** What was found, and what was got back of just that: 查明多计费用58.3万元…收回前述多计费用65.8万元. */
export interface GotBack {
  readonly found: Money
  readonly back: Money
  readonly result: 'pass' | 'fail'
}

const BACK_OF = new RegExp(
  `(?:${TAKEN_BACK})了?(?:前述|上述|以上|上列|前列|该笔|这笔|该)(?:全部)?的?(?<thing>\\p{Script=Han}{2,12}?)(?:共计?|合计|计)?$`,
  'u',
)
/** So many amounts may stand between the two. */
const BACK = 12

/** No more can be got back of a thing than there was of it. */
export const gotBackIn = (scene: Scene, amounts: readonly Money[]): GotBack[] =>
  flatMap(amounts, (back, at) => {
    const thing = BACK_OF.exec(clauseBefore(scene, back.span))?.groups?.thing
    if (thing === undefined) return []
    const item = problemAt(scene, back.span)[0]
    const found = amounts
      .slice(Math.max(0, at - BACK), at)
      .find((one) => clauseBefore(scene, one.span).endsWith(thing) && problemAt(scene, one.span)[0] === item)
    if (found === undefined) return []
    const order = compareDecimals(back.value.value, found.value.value)
    return order < 0 ? [] : [{ found, back, result: order === 0 ? 'pass' : 'fail' }]
  })
