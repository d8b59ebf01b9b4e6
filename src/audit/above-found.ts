import { addDecimals, compareDecimals } from '../language/decimal.ts'
import { flatMap } from '../language/flat-map.ts'
import type { FactOf } from '../notice/fact.ts'
import { paragraphAt } from '../notice/notice-text.ts'
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
/** 上述资金已追缴到账326.1万元: what it is of stands first. */
const OF_THIS = new RegExp(
  `(?:前述|上述|以上|该笔|这笔|该|这些)(?<thing>\\p{Script=Han}{2,8}?)(?:已|均|现|全部|共计?)*(?:${TAKEN_BACK})(?:到[账位]|入库)?(?:共计?|合计|计)?$`,
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

/** What was wrong with money, as both places name it: 多领补贴8.36万元…上述47户多领的补贴收回9.12万元. */
const FAULT =
  /多[领发付计报收拿占支]|少[缴收计]|漏缴|[虚冒骗套]领|虚[报列增]|骗取|套取|挪用|截留|侵占|侵吞|贪污|坐支|滞留|拖欠|欠[缴付租]|私分|违规(?:发放|领取|列支|报销|收取)|超(?:标准|范围)(?:发放|列支|报销|支付)|重复(?:发放|领取|报销|列支|支付)/g
/** 把被挪用的钱追了64.1万元回来: got back, in the words around the amount. */
const CAME_BACK = new RegExp(`(?:${TAKEN_BACK})(?:了|到)?[^,;。:\\d]{0,8}$|(?<![未应待需拟])[追收退要讨](?:了|到)$`)

/** 应追缴, 历年挪用资金, 连同利息: what is to come yet, came of more than this, or came with more. */
const OF_MORE =
  /[应需待拟未](?:予以)?(?:追|退|清|收|上缴)|历[年次]|以往|往年|上一?[年轮]|其[他它]|各类|累计|全[县市省区]|举一反三|连同|及其|利息|本息|滞纳金|违约金|罚[款金]|赔偿/
/** 多发补贴, 多领的补贴: of one money who gave it, and who took it. */
const TOO_MUCH = /多[领发付报收拿支]/g
/** Further above what was found it is of something else. */
const MOST = 1.5

/** The words of what was found stand in the clause of what came back, with a word for its coming back. */
function isSameFault(scene: Scene, found: Money, back: Money): boolean {
  const saidOf = ({ span }: Money) => clauseBefore(scene, span).replace(TOO_MUCH, '多领')
  const [told, words] = [saidOf(found), saidOf(back)]
  if (!CAME_BACK.test(words) || OF_MORE.test(words) || TAKEN.test(told)) return false
  return (words.match(FAULT) ?? []).some((fault) => {
    const [ofFound, ofBack] = [thingAfter(told, fault), thingAfter(words, fault)]
    return ofFound !== null && ofBack !== null && (isAnyMoney(ofBack) || shareWords(ofFound, ofBack))
  })
}
const TAKEN = new RegExp(TAKEN_BACK)
/** The 的 before a thing, and the words behind it. */
const AROUND_THING = new RegExp(`^的|(?:${TAKEN_BACK}|[追收退]).*$|共?计?$`, 'g')

/** 拖欠工程款, 拖欠租金: what the fault is with. */
const thingAfter = (words: string, fault: string): string | null =>
  words.includes(fault) ? words.slice(words.lastIndexOf(fault) + fault.length).replace(AROUND_THING, '') : null
const isAnyMoney = (thing: string): boolean => /^(?:集体)?(?:的?钱款?|资金|款项?|部分|金额)?$/.test(thing)
const shareWords = (one: string, other: string): boolean =>
  [...one].some((_, at) => at > 0 && other.includes(one.slice(at - 1, at + 1)))

/** No more can be got back of a thing than there was of it. */
export const gotBackIn = (scene: Scene, amounts: readonly Money[]): GotBack[] =>
  flatMap(amounts, (back, at): GotBack[] => {
    const words = clauseBefore(scene, back.span)
    const thing = (BACK_OF.exec(words) ?? OF_THIS.exec(words))?.groups?.thing
    const item = problemAt(scene, back.span)[0]
    const before = amounts
      .slice(Math.max(0, at - BACK), at)
      .filter((one) =>
        item === undefined
          ? paragraphAt(scene.text, one.span.start) === paragraphAt(scene.text, back.span.start)
          : problemAt(scene, one.span)[0] === item,
      )
    const named = before.filter((one) => thing !== undefined && clauseBefore(scene, one.span).endsWith(thing))
    const alike = before.filter((one) => isSameFault(scene, one, back))
    const found = named[0] ?? (alike.length === 1 ? alike[0] : undefined)
    if (found === undefined) return []
    const order = compareDecimals(back.value.value, found.value.value)
    if (named.length === 0 && Number(back.value.value) > Number(found.value.value) * MOST) return []
    if (order === 0) return [{ found, back, result: 'pass' }]
    const hasMore = isSumOf(before, back) || WITH_MORE.test(scene.text.shadow.slice(back.span.end, back.span.end + 8))
    return order < 0 || hasMore ? [] : [{ found, back, result: 'fail' }]
  })
