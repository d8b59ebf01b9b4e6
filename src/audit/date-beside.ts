import type { FactOf } from '../notice/fact.ts'
import { factsOf } from '../notice/head.ts'
import type { Span } from '../notice/span.ts'
import type { Scene } from './check.ts'

const REACH = 50

/** What is done with a name: all that makes a day its own. */
const DEALT_WITH =
  /学习|传达|贯彻|研讨|宣讲|宣传|落实|围绕|召开|开展|专题|组织|举办|部署|启动|参加|集中|印发|下发|转发|制定|出台|修订|审议|通过|对照|依据|根据|按照?|收看|观看|收听|执行|邀请/
/** Another time, or the day is part of what a thing is called: 其后, 以来, 2022年5月形成的台账,. */
const ELSEWHEN =
  /其后|此后|之后|随后|后来|后续|目前|如今|现(?=[已在由将以])|近期|以来|至今|截至|今后|下一步|全年|累计|先后|拟(?!定)|^[^,]*的[^,]*,/

/** The day that the sentence gives to what it tells of the name: 2021年5月,传达学习…; a body takes part in what is done then. */
export function dateBeside(scene: Scene, span: Span, isBody = false): FactOf<'date'> | null {
  const before = scene.text.shadow.slice(Math.max(0, span.start - REACH), span.start)
  const from = span.start - (/[^。;\n]*$/.exec(before)?.[0].length ?? 0)
  const last = factsOf(scene.facts, 'date').findLast(({ span: at }) => at.start >= from && at.end <= span.start)
  if (last === undefined) return null
  const { role, form, precision } = last.value
  if (role !== 'event' || form !== 'point' || !PRECISE.includes(precision)) return null
  const between = scene.text.shadow.slice(last.span.end, span.start)
  const lead = scene.text.shadow.slice(Math.max(0, last.span.start - 3), last.span.start)
  if (ELSEWHEN.test(between) || OF_RECORD.test(lead)) return null
  const clause = /[^,]*$/.exec(between)![0]
  if (NOT_DONE.test(clause)) return null
  const after = scene.text.shadow.slice(span.end, span.end + AFTER)
  if (isBody) return TAKES_PART.test(clause) || (clause === '与' && /^(?:联合|共同|一[道起])/.test(after)) ? last : null
  // 2024年1月,以党纪学习教育为契机; 部署会,学习教育全面启动: the name opens its clause
  const isOpening = /^,?以$/.test(between) || (clause === '' && DEALT_WITH.test(after))
  return isOpening || DEALT_WITH.test(clause) ? last : null
}
const AFTER = 6
const NOT_DONE = /没有|未|不(?!断)/
/** 查阅2019年5月会议记录: the day of a paper that is looked at. */
const OF_RECORD = /(?:查[看阅]|核查|调阅|翻阅|针对)$/
const PRECISE: readonly string[] = ['day', 'ten_days', 'month']
const TAKES_PART = /^(?:[^,]{0,6}(?:会同|联合|配合|邀请|协同|联系|商请|致函|报请|提请))[^,的]{0,4}$/
