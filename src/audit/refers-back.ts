import { flatMap } from '../language/flat-map.ts'
import { compiledFrom, oneOf } from '../language/lexicon.ts'
import type { FactOf } from '../notice/fact.ts'
import { factsOf } from '../notice/head.ts'
import { contains } from '../notice/span.ts'
import type { ToldDays } from '../notice/told-lexicons.ts'
import type { Scene } from './check.ts'
import { dayOfNotice } from './reference-day.ts'
import type { BackwardSteps } from './steps-in-turn.ts'
import { aroundOf, isNamedDay, tellsOfDeed } from './told-days.ts'

/** What refers to the paper or the meeting told before it, as `data/told-days.json` words it. */
const wordsOf = compiledFrom(({ points_back, follows, precedes }: ToldDays) => ({
  points: new RegExp(`(?:^|[,;:是、])[^,。;]{0,12}?${oneOf(points_back)}`),
  follows: new RegExp(`(?:^|[,;:])(?:[一二三四五六七八九十]{1,2}是)?${oneOf(follows)}`),
  precedes: new RegExp(`(?:^|[,;:])(?:[一二三四五六七八九十]{1,2}是)?${oneOf(precedes)}[^,。;]{0,12}$`),
}))

type Dated = FactOf<'date'>

/** So far behind the first day the second may stand. */
const REACH = 200
/** A term, another round of the same, what was found, what was made up for: its day is in no turn. */
const OTHER =
  /补[签办录发]|倒签|原|拟|将|计划|预计|定于|力争|争取|届时|截[至止]|到期|届满|有效期|期限|生效|施行|起算|早于|提前|此前|先前|在此之前|以前|上[一年次轮届]|去年|问题|发现|查[出明实]|同期|对比|相比|重新|再次|另/
/** 要求于4月10日前报送: what others are to do. */
const DEMANDED = /(?:要求|须|应|确保|约定|规定)[^,。;]{0,12}$/
/** What was held or settled on a day. */
const HELD = /会|决定|确定|公告|同意|开了/
/** 签订日子是2025年3月12日: the day of what was told before it. */
const IS_DAY = /(?:日子|日期|时间|落款|的)(?:是|为|:|在|写[着的成]?)?$/

/** 9月18日下发通知…;按照这份通知,9月10日开了动员大会: what follows from a thing is dated before it, or what comes before it behind. */
export function pointsBack(scene: Scene): BackwardSteps[] {
  const { shadow } = scene.text
  const headings = scene.problems.map(({ heading }) => heading)
  const dates = [...factsOf(scene.facts, 'date')].sort((a, b) => a.span.start - b.span.start)
  return flatMap(dates, (two, at) => {
    const one = dates[at - 1]
    if (one === undefined || two.span.start - one.span.end > REACH) return []
    const between = shadow.slice(one.span.end, two.span.start)
    if (between.includes('\n') || !isTold(one) || !isTold(two)) return []
    if (!isBackward(scene, one, two, between)) return []
    if (headings.some((heading) => contains(heading, one.span) || contains(heading, two.span))) return []
    if (!isDeed(scene, one, between) || !isDone(scene, two, between)) return []
    const end = endOfClause(shadow, two.span.end)
    return [{ span: { start: one.span.start, end }, from: one.value.start, to: two.value.end }]
  })
}

/** The words put the second day behind the first and the calendar before it, or the other way round. */
function isBackward(scene: Scene, one: Dated, two: Dated, between: string): boolean {
  if (two.value.end < one.value.start) return refersBack(scene, between) && !mayBeLater(scene, two)
  const clause = /[^。]*$/.exec(between)![0]
  return (
    two.value.start > one.value.end &&
    wordsOf(scene.knowledge.toldDays).precedes.test(clause) &&
    !mayBeEarlier(one, two)
  )
}

/** A year that was carried over, and the one before would do: 1月12日开会,会前12月20日征求意见. */
function mayBeEarlier(one: Dated, two: Dated): boolean {
  if (two.value.year_basis === 'stated' && one.value.year_basis === 'stated') return false
  const before = `${Number(two.value.start.slice(0, 4)) - 1}${two.value.start.slice(4)}`
  return Date.parse(one.value.start) - Date.parse(before) < HALF_A_YEAR
}
const HALF_A_YEAR = 182 * 24 * 3600 * 1000

const isTold = ({ value }: Dated): boolean =>
  (value.form === 'point' || value.form === 'since') &&
  value.role === 'event' &&
  (value.precision === 'day' || value.precision === 'month')

/** A year that was carried over, and the next one would do. */
function mayBeLater(scene: Scene, { value }: Dated): boolean {
  if (value.year_basis === 'stated') return false
  const day = dayOfNotice(scene)?.value.end
  return day === undefined || `${Number(value.start.slice(0, 4)) + 1}${value.start.slice(4)}` <= day
}

/** 按照这份通知, 在那次会议之后 anywhere in the sentence; 会后, 随后 at the head of a clause, and in no other step. */
function refersBack({ knowledge }: Scene, between: string): boolean {
  const { points, follows } = wordsOf(knowledge.toldDays)
  const sentence = /[^。]*$/.exec(between)![0]
  if (points.test(sentence)) return true
  return follows.test(sentence) && !/(?:^|[。;,])[一二三四五六七八九十]{1,2}是/.test(between)
}

/** The first day is of something that came about, and no day that is only named. */
function isDeed(scene: Scene, one: Dated, between: string): boolean {
  const clause = /^[^。;]*/.exec(between)![0]
  const before = /[^,。;\n]*$/.exec(scene.text.shadow.slice(Math.max(0, one.span.start - 30), one.span.start))![0]
  if (OTHER.test(before + (/^[^,。;]*/.exec(clause)![0] ?? ''))) return false
  return (tellsOfDeed(scene, before + clause) || HELD.test(clause)) && !isNamedDay(scene, one)
}

/** What is told of the second day is done, and the day is its own. */
function isDone(scene: Scene, two: Dated, between: string): boolean {
  const { shadow } = scene.text
  const before = /[^。;]*$/.exec(between)![0]
  const after = /^[^,。;\n]*/.exec(shadow.slice(two.span.end, two.span.end + 60))![0]
  if (OTHER.test(before + after) || DEMANDED.test(before) || isNamedDay(scene, two)) return false
  if (IS_DAY.test(before)) return true
  return (
    !/^[^,。;]{1,12}的/.test(after.replace(/^[^,。;]{0,8}(?:室|厅|楼|会议)/, '')) &&
    (HELD.test(after) || tellsOfDeed(scene, aroundOf(scene, two)))
  )
}

const endOfClause = (shadow: string, from: number): number =>
  from + /^[^,。;\n]{0,40}/.exec(shadow.slice(from, from + 40))![0].length
