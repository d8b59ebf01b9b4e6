import type { FactOf } from '../notice/fact.ts'
import { factsOf } from '../notice/head.ts'
import type { Span } from '../notice/span.ts'
import type { Scene } from './check.ts'

const REACH = 50

/** The day that the sentence gives to what it tells of the name: 2021年5月,传达学习…. */
export function dateBeside(scene: Scene, span: Span): FactOf<'date'> | null {
  const before = scene.text.shadow.slice(Math.max(0, span.start - REACH), span.start)
  const from = span.start - (/[^。;\n]*$/.exec(before)?.[0].length ?? 0)
  const dates = factsOf(scene.facts, 'date').filter(
    (fact) =>
      fact.span.start >= from &&
      fact.span.end <= span.start &&
      fact.value.role === 'event' &&
      fact.value.form === 'point' &&
      (fact.value.precision === 'day' || fact.value.precision === 'month'),
  )
  const last = dates.at(-1)
  if (last === undefined) return null
  const between = scene.text.shadow.slice(last.span.end, span.start)
  return /学习|传达|贯彻|研讨|宣讲|宣传|落实|围绕|召开|开展|专题|组织|举办|部署|启动|参加|集中|印发|下发|转发|制定|出台|修订|审议|通过/.test(
    between,
  )
    ? last
    : null
}
