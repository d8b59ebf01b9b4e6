import { addDecimals, compareDecimals } from '../language/decimal.ts'
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
/** 收回上述欠租12.9万元(含滞纳金0.5万元): with what came on top. */
const WITH_MORE = /^[(,](?:其中)?[含包加]/

/** 借款12.4万元, 年初借款8.6万元, and of these 21万元: what came back is of several. */
const isSumOf = (before: readonly Money[], back: Money): boolean =>
  before.some((one, at) => {
    let sum = one.value.value
    return before.slice(at + 1).some(({ value }) => {
      sum = addDecimals(sum, value.value)
      return sum === back.value.value
    })
  })

/** No more can be got back of a thing than there was of it. */
export const gotBackIn = (scene: Scene, amounts: readonly Money[]): GotBack[] =>
  flatMap(amounts, (back, at): GotBack[] => {
    const thing = BACK_OF.exec(clauseBefore(scene, back.span))?.groups?.thing
    if (thing === undefined) return []
    const item = problemAt(scene, back.span)[0]
    const before = amounts.slice(Math.max(0, at - BACK), at)
    const found = before.find(
      (one) => clauseBefore(scene, one.span).endsWith(thing) && problemAt(scene, one.span)[0] === item,
    )
    if (found === undefined) return []
    const order = compareDecimals(back.value.value, found.value.value)
    if (order === 0) return [{ found, back, result: 'pass' }]
    const hasMore = isSumOf(before, back) || WITH_MORE.test(scene.text.shadow.slice(back.span.end, back.span.end + 8))
    return order < 0 || hasMore ? [] : [{ found, back, result: 'fail' }]
  })
