import { flatMap } from '../language/flat-map.ts'
import type { Span } from '../notice/span.ts'
import { sliceOf } from '../notice/span.ts'
import { MONEY } from './arithmetic/claims.ts'
import type { Scene } from './check.ts'
import { daysAgain } from './days-again.ts'
import { type Amount, exactNumbersIn } from './exact.ts'
import { leftAgain } from './left-again.ts'
import { referredAgain } from './referred.ts'
import { isSlipOf, isSwapOf } from './slips.ts'
import { slipsAgain } from './slips-again.ts'
import { isAccountedFor, keyOf, type ToldDeed, toldDeedsIn } from './told-deeds.ts'
import { wholesAgain } from './wholes-again.ts'

/** One thing told in two places that do not agree: 追回资金186.4万元, and later 追回的168.4万元资金. */
export interface ToldAgain {
  readonly spans: readonly [Span, Span]
  readonly words: { readonly first: string; readonly again: string }
}

/** The same deed told with two numbers: in two parts of the notice, or in the answer to one problem. */
export function toldAgain(scene: Scene): ToldAgain[] {
  const numbers = exactNumbersIn(scene)
  const told = toldDeedsIn(scene, numbers)
  const amounts = [...deedsAgain(told, numbers), ...couplesAgain(scene, told)]
  const pairs = [
    ...amounts.map(([one, again]) => [one.fact.span, again.fact.span] as const),
    ...daysAgain(scene),
    ...wholesAgain(scene),
    ...leftAgain(scene),
    ...referredAgain(scene),
    ...slipsAgain(scene),
  ]
  const first = new Map([...pairs].reverse().map((pair) => [pair[1].start, pair]))
  return pairs
    .filter((pair) => first.get(pair[1].start) === pair)
    .map((spans) => ({ spans, words: wordsOf(scene, ...spans) }))
}

type Pair = readonly [ToldDeed, ToldDeed]

/** No notice tells more numbers between two places that tell one thing. */
const BACK = 400

const deedsAgain = (told: readonly ToldDeed[], numbers: readonly Amount[]): Pair[] =>
  flatMap(told, (again, at): Pair[] => {
    const earlier = told
      .slice(Math.max(0, at - BACK), at)
      .filter((one) => one.unit === again.unit && isOfSame(one, again))
    const first = earlier.find((one) => one.value !== again.value)
    if (first === undefined || earlier.some(({ value }) => value === again.value)) return []
    if (!isReferredTo(first, again) && !differ(first, again)) return []
    const others = again.isReferring || again.isNamed ? numbers : numbers.filter((one) => one !== first.fact)
    // 1480、1290、850万元, 累计3620万元, where the whole is told as 3260万元: what its parts bear out is still told twice
    const isSwapped = again.isWhole && isSwapOf(first.value, again.value)
    return !isSwapped && isAccountedFor(others, again) ? [] : [[first, again]]
  })

/** 超期借款18笔、金额46.2万元, and in the same part 18笔46.8万元: so many of one thing with two amounts. */
function couplesAgain({ text }: Scene, told: readonly ToldDeed[]): Pair[] {
  const couples = flatMap(told, (money, at) => {
    const count = told[at - 1]
    if (count === undefined || money.fact.kind !== 'money' || count.fact.kind !== 'count') return []
    const between = text.shadow.slice(count.fact.span.end, money.fact.span.start)
    const lead = /[^,。;:(、\n]{0,6}$/.exec(
      text.shadow.slice(Math.max(0, count.fact.span.start - 6), count.fact.span.start),
    )![0]
    const includes = /^[((](?:含|包括|不含)/.test(text.shadow.slice(money.fact.span.end, money.fact.span.end + 4))
    // 一家0.8万元,一家0.6万元: each of two, told one after the other
    const isCouple =
      !includes && Number(count.value) > 1 && /^[、,(]?(?:涉及)?(?:金额|资金)?(?:共计?|合计)?$/.test(between)
    return isCouple ? [{ count, money, lead }] : []
  })
  return flatMap(couples, ({ count, money, lead }, at): Pair[] => {
    const first = couples.slice(Math.max(0, at - BACK), at).find(
      (one) =>
        one.count.value === count.value &&
        one.count.unit === count.unit &&
        one.money.within === money.within &&
        // 逾期18笔46.2万元, 当年到期18笔46.8万元; 补签合同9份, 续签合同9份: so many of another sort
        (one.lead.length < 2 || lead.length < 2 || one.lead.endsWith(lead) || lead.endsWith(one.lead)),
    )
    return first !== undefined && isSlipOf(first.money.value, money.value) ? [[first.money, money]] : []
  })
}

const wordsOf = ({ text }: Scene, first: Span, again: Span) => ({
  first: sliceOf(text.content, first),
  again: sliceOf(text.content, again),
})

/** As long as a deed with what it was done to: 清退资金 alone may be any money. */
const DEED = 5
/** 全局总共新建制度: with the word of the whole a shorter one will do. */
const DEED_OF_ALL = 4
/** 资金 alone is any money. */
const THING = 3

/** The words of one are those of the other. */
function isOfSame(one: ToldDeed, again: ToldDeed): boolean {
  if (!again.isNamed)
    return (
      !one.isNamed &&
      one.deed.length >= (again.isOfAll ? DEED_OF_ALL : DEED) &&
      (one.key === again.key || isShortOf(one, again))
    )
  if (one.isNamed) return one.deed === again.deed && one.behind !== '' && one.behind === again.behind
  // 新建和修订制度9项, 建立健全的11项制度: rules have many verbs
  if (again.deed !== '' && again.behind.startsWith('制度') && keyOf(`${again.deed}制度`) === one.key) return true
  const thing = thingOf(one, again)
  if (isAllGotBack(one, again)) return true
  if (again.deed === '') return one.within !== null && one.within === again.within && thing !== ''
  if (thing === '') return false
  const verb = one.deed.slice(0, one.deed.length - thing.length)
  const same = again.deed === verb || again.deed.endsWith(verb)
  // 清理…发包合同37份, and in the same answer 清理完毕的73份合同
  const isSwapped = one.within !== null && one.within === again.within && isSwapOf(one.value, again.value)
  if (isSwapped && again.deed.startsWith(one.deed.slice(0, 2))) return true
  return verb.length >= 2 && (same || (thing.length >= THING && again.deed.endsWith(verb.slice(0, 2))))
}

/** 共清退、追缴各类资金18.6万元: all the money that came back. */
const isAllGotBack = ({ key, isWhole, within, unit, value }: ToldDeed, again: ToldDeed): boolean =>
  [within, again.within].every((one) => one === null) &&
  isWhole &&
  unit === MONEY &&
  again.deed === '收回' &&
  /^收回(?:违规|违纪)?(?:资金|款项|钱款)?$/.test(key) &&
  isSlipOf(value, again.value)

/** 收回基金 in an item, for 收回医保基金 of the whole: a slip that leaves the thing's name half told. */
const isShortOf = ({ key, isWhole, value }: ToldDeed, again: ToldDeed): boolean =>
  (isWhole || isSwapOf(value, again.value)) &&
  again.key.length >= SHORT &&
  again.key.length < key.length &&
  key.startsWith(again.key.slice(0, 2)) &&
  key.endsWith(again.key.slice(2)) &&
  isSlipOf(value, again.value)
const SHORT = 4

/** 被占用的公有住房 before one number, 公有住房 behind the other: what both name. */
function thingOf(one: ToldDeed, again: ToldDeed): string {
  const { deed } = one
  const { behind } = again
  for (let from = 2; from <= deed.length - 2; from++) {
    const tail = deed.slice(from)
    if (behind.startsWith(tail)) return tail
  }
  return one.behind.length >= THING && again.behind.startsWith(one.behind.slice(0, THING))
    ? one.behind.slice(0, THING)
    : ''
}

/** 前述结清欠款的农户一共438户: just what was told before, wherever it was. */
const isReferredTo = (one: ToldDeed, again: ToldDeed): boolean =>
  again.isReferring && one.key === again.key && one.key.length >= DEED

/** Two numbers of one deed that cannot both be right. */
function differ(one: ToldDeed, again: ToldDeed): boolean {
  const isSlip = isSlipOf(one.value, again.value)
  if (one.times !== again.times) return false
  // 累计召开6次 of the notice, 镇纪委共召开4次: another's number, but for a slip
  if (one.who !== again.who && !(isSlip && (one.who === '' || again.who === ''))) return false
  if (one.within !== again.within) return one.within === null && differsInPart(one, again, isSlip)
  if (one.within !== null) return again.isNamed || isSlip
  if (one.paragraph === again.paragraph && !again.isNamed) return false
  if (again.isNamed || (one.isWhole && again.isWhole)) return true
  return (
    isSlip ||
    (one.isWhole && Number(again.value) > Number(one.value)) ||
    (again.isWhole && Number(one.value) > Number(again.value))
  )
}

/** 整改中共清退6间, and in the answer to one problem 9间: no part is more than its whole; 全局总共 is no part. */
const differsInPart = (one: ToldDeed, again: ToldDeed, isSlip: boolean): boolean =>
  again.isOfAll ||
  ((one.isWhole || isSlip) &&
    (Number(again.value) > Number(one.value) ||
      isSwapOf(one.value, again.value) ||
      (isSlip && one.beside !== '' && one.beside === again.beside)))
