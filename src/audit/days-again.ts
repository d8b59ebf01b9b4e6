import { flatMap } from '../language/flat-map.ts'
import { allMatches } from '../language/matcher.ts'
import { factsOf } from '../notice/head.ts'
import type { Span } from '../notice/span.ts'
import type { Scene } from './check.ts'
import { isSlipOf } from './slips.ts'

/** A day and what came about on it but once: 2024年1月18日印发《整改方案》, 2024年2月6日召开专题民主生活会. */
const ONCE =
  /日[,]?(?:(?<who>[^,。;:\d\n《]{0,12}?))(?<deed>印发|下发|出台|(?:组织)?召开|反馈)(?:了|的)?(?<name>《[^《》\n]{4,40}》(?!(?:的)?(?:补充|实施细则|修订|修正|解读|配套))|\p{Script=Han}{0,16}?(?:民主生活会|动员(?:部署)?会|反馈会)|(?:了)?(?:巡[察视])?(?:反馈)?(?:意见|情况))/gu

/** 8月26日召开专题会议学习反馈意见: what was done with the feedback. */
const OF_FEEDBACK = /召开|学习|传达|听取|研究|收到|根据|按照?|对照|落实|针对|围绕|就$/

interface Told {
  readonly day: string
  readonly span: Span
  readonly thing: string
  readonly who: string
}

/** One paper, meeting or feedback told with two days that differ by a figure; two days in one sentence are two events. */
export function daysAgain(scene: Scene): (readonly [Span, Span])[] {
  const days = new Map(
    factsOf(scene.facts, 'date')
      .filter(({ value }) => value.precision === 'day' && value.form === 'point' && value.year_basis === 'stated')
      .map((date) => [date.span.end, date]),
  )
  const told = flatMap(allMatches(ONCE, scene.text.shadow), ({ index, groups }): Told[] => {
    const date = days.get(index + 1)
    if (date === undefined) return []
    const { who = '', deed = '', name = '' } = groups!
    if (deed === '反馈' && OF_FEEDBACK.test(who)) return []
    const thing = `${deed.slice(-2)} ${deed === '反馈' ? '' : name}`
    return [{ day: date.value.start, span: date.span, thing, who }]
  })
  return flatMap(told, (again, at) => {
    const earlier = told
      .slice(Math.max(0, at - BACK), at)
      .filter((one) => one.thing === again.thing && isOneBody(one.who, again.who))
      .filter((one) => /[。\n]/.test(scene.text.shadow.slice(one.span.end, again.span.start)))
    const first = earlier.find((one) => isSlipOf(one.day, again.day))
    return first === undefined || earlier.some(({ day }) => day === again.day)
      ? []
      : [[first.span, again.span] as const]
  })
}

/** No notice tells more days between two that are one. */
const BACK = 100

/** Told of nobody, or of the same. */
const isOneBody = (one: string, other: string): boolean =>
  one === '' || other === '' || one.endsWith(other) || other.endsWith(one)
