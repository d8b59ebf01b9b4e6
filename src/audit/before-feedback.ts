import { plusDays } from '../language/days.ts'
import { flatMap } from '../language/flat-map.ts'
import type { FactOf } from '../notice/fact.ts'
import { factsOf } from '../notice/head.ts'
import type { Span } from '../notice/span.ts'
import type { Scene } from './check.ts'
import { dayOfNotice } from './reference-day.ts'

/** What can only follow the feedback: it is studied, planned for, answered. */
const AFTER_IT =
  /(?:研究|部署|传达|学习|讨论|通报|认领|对照|针对|根据|落实|印发|制定|审议|召开|成立|组建)(?:[^。;\n]{0,24}?巡[察视]组?的?反馈(?!会)|了?《?(?:[^。;\n]{0,12}?巡[察视])?(?:反馈)?(?:问题|意见)?的?整改(?:工作)?(?:领导小组|专班|方案|动员|专题(?:民主|组织)生活会|推进会|台账))/
/** Of another feedback, or set right before any: 边巡边改, 省委巡视反馈, 上一轮. */
const OTHER =
  /边巡边|边查边|立行立改|即知即改|立知立改|上[一]?[轮次级]|上届|往轮|前期|首轮|中央|省委|审计|督[察查]|环保|主题教育|“?回头看|准备|迎接|模拟|预|提前|拟|将|自查|以来|其他|兄弟|同类|通报的|问题线索/
const REACH = 60
/** Farther before the feedback it may be another one. */
const DAYS = 150

/** Acts upon the feedback that are dated between the beginning of the inspection and the feedback itself. */
export function actsBeforeFeedback(scene: Scene): { span: Span; from: string; to: string }[] {
  const { inspection, feedback } = scene.head.dates
  if (feedback === null || feedback.value.precision === 'year') return []
  const own = new Set<unknown>(Object.values(scene.head.dates))
  const { start } = feedback.value
  const opens = inspection?.value.start ?? plusDays(start, -DAYS)
  return flatMap(factsOf(scene.facts, 'date'), (fact) => {
    const { value, span } = fact
    if (own.has(fact) || value.form !== 'point' || value.role !== 'event' || value.precision !== 'day') return []
    if (value.start < opens || value.end >= start || mayBeLater(scene, fact)) return []
    const before = /[^。;\n]*$/.exec(scene.text.shadow.slice(Math.max(0, span.start - REACH), span.start))![0]
    const after = /^[^。;\n\d]*/.exec(scene.text.shadow.slice(span.end, span.end + REACH))![0]
    const found = AFTER_IT.exec(after)
    if (found === null || OTHER.test(before + after) || /^[^,]{0,12}的/.test(after)) return []
    const end = span.end + found.index + found[0].length
    return [{ span: { start: span.start, end }, from: start, to: value.end }]
  })
}

/** A year that was carried over, and the next one would do. */
function mayBeLater(scene: Scene, { value }: FactOf<'date'>): boolean {
  if (value.year_basis === 'stated') return false
  const day = dayOfNotice(scene)?.value.end
  return day === undefined || `${Number(value.start.slice(0, 4)) + 1}${value.start.slice(4)}` <= day
}
