import { addDecimals, compareDecimals } from '../language/decimal.ts'
import { flatMap } from '../language/flat-map.ts'
import { readNumeral } from '../language/numerals.ts'
import type { FactOf } from '../notice/fact.ts'
import { contains } from '../notice/span.ts'
import { type List, listOfAll, OF_EACH, OF_THEM_ALL } from './arithmetic/lists.ts'
import { NO_OTHER } from './arithmetic/names.ts'
import { sumRules } from './arithmetic/rules.ts'
import type { Scene } from './check.ts'
import { exactAmountsIn } from './exact.ts'
import { isOneFigureOff } from './slips.ts'
import { clauseBefore } from './statements.ts'

type Money = FactOf<'money'>

/** An amount said to be all there is of it, and the amounts that make it up: in its own sentence, or item by item. */
export interface Parted {
  readonly base: Money
  readonly parts: readonly Money[]
  readonly sum: string
  readonly result: 'pass' | 'fail' | 'uncertain'
}

const WHOLE =
  /(?:共计|合计|总计|累计|总共|一共|共)(?:为|达|计)?(?:[^,。;\d其]{0,16}(?:资金|款项?|金额|费用?|补贴|津贴|价款|租金|货款))?(?:人民币)?$/
/** What was got back, or paid back. */
export const TAKEN_BACK = '追缴|追回|追收|清退|清收|退缴|退还|退回|退赔|收缴|收回|上缴|缴回|挽回'
const TAKEN = new RegExp(TAKEN_BACK, 'g')
/** Of an amount right before it; what else is told of it in between counts persons and days, no money. */
const OF_THEM =
  /^\s*(?:[,:(]?(?:其中|内中|包括|含)(?:有)?|。其中|(?:,(?!其中|另|追|退|收|罚)[^,。;:()元]{2,18}){1,3},其中)[:,]?/
/** 共计8.7万元(差旅费2.3万元、培训费1.9万元、补贴4.5万元): brackets that hold names and amounts alone. */
const BRACKETS =
  /^\s*[(](?!其中|包括|含)(?=(?:20\d{2}年度?|[^\d()。;]{2,16})[\d.]+[万亿]?元(?:[、,](?:20\d{2}年度?|[^\d()。;]{2,16})[\d.]+[万亿]?元){1,9}[)])/
const REACH = 400

export function partedMoney(scene: Scene): Parted[] {
  const amounts = exactAmountsIn(scene)
  return flatMap(amounts, (base) => {
    if (OF_EACH.test(clauseBefore(scene, base.span))) return []
    const isWhole = WHOLE.test(clauseBefore(scene, base.span))
    return [...inSentence(scene, base, amounts, isWhole), ...(isWhole ? overItems(scene, base, amounts) : [])]
  })
}

const sumOf = (parts: readonly Money[]): string => parts.reduce((all, { value }) => addDecimals(all, value.value), '0')

/** What is no part of a sum of money: shares of shares, amounts per head, amounts of something beside it. */
const BESIDE =
  /其中|包括|每|最[高低多少大小]|人均|平均|年均|比(?:上|去|同|前)|增长|占(?:比|总|全)|涉及|总投资|(?<!超)标准|单价|不低于|超过/

/** 合计12.6万元,其中清退8.2万元、收回0.9万元、收缴2.5万元. */
function inSentence(scene: Scene, base: Money, amounts: readonly Money[], isWhole: boolean): Parted[] {
  const list =
    listOfAll(scene.text.shadow, base.span.end, sumRules(scene.knowledge.sums)) ?? someOfThem(scene, base, isWhole)
  if (list === null) return []
  const end = base.span.end + list.at + list.words.length
  const start = base.span.end + list.at
  const parts = amounts.filter(
    ({ span }) =>
      span.start > base.span.start && span.end <= end && !isInner(scene.text.shadow.slice(start, span.start)),
  )
  if (parts.length < 2 || BESIDE.test(list.words) || hasRest(scene, base, amounts, parts)) return []
  const sum = sumOf(parts)
  const order = compareDecimals(sum, base.value.value)
  // 其中公职人员2.1万元、其他人员3.5万元,罚款0.8万元: the list ends where it adds up
  const upTo = parts.findIndex((_, at) => at > 0 && sumOf(parts.slice(0, at + 1)) === base.value.value)
  if (upTo > 0 && upTo < parts.length - 1)
    return [{ base, parts: parts.slice(0, upTo + 1), sum: base.value.value, result: 'pass' }]
  if (!isWhole && OF_BRACKETS.test(scene.text.shadow.slice(base.span.end, start)))
    return missedInBrackets(base, parts) ? [{ base, parts, sum, result: 'fail' }] : []
  if (order === 0) return [{ base, parts, sum, result: 'pass' }]
  const told = order > 0 ? onceTold(base, parts) : null
  if (told !== null) return [{ base, parts: told, sum: base.value.value, result: 'pass' }]
  // parts are never more than the whole; what is not named with 其中 may be more than what is
  const share = isWhole || parts.length >= MANY || isExact(base.value.value) ? SLIP : SMALL_SLIP
  const isPlain =
    order > 0 ||
    !list.mayGoOn ||
    isOneOfEach(scene, clauseBefore(scene, base.span), parts) ||
    isOneOfEach(scene, scene.text.shadow.slice(base.span.end, start).replace(/[,:]+$/, ''), parts) ||
    isOneFigureOff(sum, base.value.value, share) ||
    (parts.length >= MANY && !/等/.test(list.words) && isOneCarryOff(sum, base.value.value, SMALL_SLIP))
  return [{ base, parts, sum, result: isPlain ? 'fail' : 'uncertain' }]
}

/** 应付860万元,已付620万元,其中2023年已付400万元,未付240万元: what is left of an amount told before is no part of this one. */
function hasRest({ text }: Scene, base: Money, amounts: readonly Money[], parts: readonly Money[]): boolean {
  const before = amounts.filter(
    ({ span }) => span.end <= base.span.start && !/[。;\n]/.test(text.shadow.slice(span.end, base.span.start)),
  )
  const wholes = parts.map(({ value }) => addDecimals(base.value.value, value.value))
  return before.some(({ value }) => wholes.includes(value.value))
}

/** 48.6万元,其中应追回12.3万元、已追回12.3万元,其余36.3万元: what is then done of a part is no part beside it. */
function onceTold(base: Money, parts: readonly Money[]): readonly Money[] | null {
  for (let from = 0; from < parts.length; from++)
    for (let to = from + 1; to <= parts.length; to++) {
      const left = parts.filter((_, at) => at < from || at >= to)
      if (left.length > 1 && sumOf(left) === base.value.value) return left
    }
  return null
}

/** 出让金1846万元(住宅1120万元、工业438万元、商服318万元): names that say of themselves nothing are parts where they all but add up. */
const OF_BRACKETS = /^\s*[(]$/
const missedInBrackets = (base: Money, parts: readonly Money[]): boolean => {
  const [whole, sum] = [Number(base.value.value), Number(sumOf(parts))]
  return (
    parts.every(({ value }) => Number(value.value) < whole) &&
    sum !== whole &&
    Math.abs(sum - whole) <= whole * SMALL_SLIP
  )
}

/** 转移支出30万元(上解10万元、补助20万元): what a bracket says of one part is no part beside it. */
const isInner = (before: string): boolean => before.lastIndexOf('(') > before.lastIndexOf(')')

/** What is named with 其中, and so may be some of it only; or, in brackets behind a whole, all of it. */
function someOfThem({ text: { shadow } }: Scene, { span }: Money, isWhole: boolean): List | null {
  const rest = shadow.slice(span.end, span.end + REACH)
  const bracketed = BRACKETS.exec(rest)
  const opening = (bracketed ?? OF_THEM.exec(rest))?.[0]
  if (opening === undefined) return null
  const ending = opening.trimStart().startsWith('(') ? /^[^。\n)]*/ : opening.endsWith(':') ? /^[^。\n]*/ : /^[^。;\n]*/
  const told = ending.exec(rest.slice(opening.length))![0]
  const end = OF_THEM_ALL.exec(told)?.index ?? told.length
  const words = /\d[万亿]?元/.test(told.slice(end)) ? told : told.slice(0, end)
  return { at: opening.length, words, mayGoOn: !NO_OTHER.test(words) && (bracketed === null || !isWhole) }
}

/** What the opening says was recovered, and what the items say of the same acts: told only where they agree but for a figure. */
function overItems(scene: Scene, base: Money, amounts: readonly Money[]): Parted[] {
  const isItem = (fact: Money) => scene.problems.find((problem) => contains(problem.span, fact.span))
  const acts = clauseBefore(scene, base.span).match(TAKEN) ?? []
  const listed = OF_THEM.test(scene.text.shadow.slice(base.span.end, base.span.end + 8))
  if (isItem(base) !== undefined || acts.length === 0 || listed) return []
  const parts = amounts.filter((fact, at) => {
    const item = isItem(fact)
    if (item === undefined || !acts.some((act) => clauseBefore(scene, fact.span).includes(act))) return false
    return !amounts.slice(0, at).some((other) => isItem(other) === item && other.value.value === fact.value.value)
  })
  if (parts.length < 2) return []
  const sum = sumOf(parts)
  if (compareDecimals(sum, base.value.value) === 0) return [{ base, parts, sum, result: 'pass' }]
  return isOneFigureOff(sum, base.value.value, SLIP) ? [{ base, parts, sum, result: 'fail' }] : []
}

/** Amounts further apart than this share are two amounts. */
const SLIP = 0.2
/** The same where nothing says that the amount is all there is, and few parts are named. */
const SMALL_SLIP = 0.06
const MANY = 3

/** 三个乡镇共追回418.6万元,其中龙关镇…: one amount for each of them, by its name. */
function isOneOfEach(scene: Scene, clause: string, parts: readonly Money[]): boolean {
  const { n = '', noun = '' } = EACH.exec(clause)?.groups ?? {}
  return (
    Number(readNumeral(n)) === parts.length &&
    parts.every(({ span }) => [...noun].some((kind) => clauseBefore(scene, span).includes(kind)))
  )
}
const EACH = /(?<n>\d{1,2}|[两二三四五六七八九十])[个家所户类批支](?<noun>\p{Script=Han}{1,2})\p{Script=Han}{0,14}$/u

/** 1832.6万元 and 1782.6万元: a sum whose one wrong figure has carried into the next. */
function isOneCarryOff(sum: string, whole: string, share: number): boolean {
  const off = addDecimals(whole, `-${sum}`)
  return Number(off) > 0 && Number(off) <= Number(whole) * share && off.replace(/[0.]/g, '').length === 1
}
/** 4.86万元, not 40万元: of so many figures two sums seldom share all but one. */
const isExact = (yuan: string): boolean => yuan.replace(/\.|0+$/g, '').length >= 3
