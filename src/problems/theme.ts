import { joined, withoutBlanks, withoutTail } from '../language/blanks.ts'
import { characterSet } from '../language/character-set.ts'
import { isWordedAsProblem, statesDefect } from '../language/defects.ts'
import { isBareSection, namedRole } from '../language/section-words.ts'
import type { OutlineNode } from '../notice/outline.ts'
import type { RegionTable } from '../notice/regions.ts'
import type { Span } from '../notice/span.ts'
import { sliceOf } from '../notice/span.ts'
import { headingWords, type Scene } from './scene.ts'
import { cleanTitle } from './title.ts'

/** Fewest characters that make a topic of what is left of a heading. */
const TOPIC = 4

/** What a heading speaks of beside 反馈问题整改落实情况: 财政管理 in 财政管理审计查出问题整改情况. */
const topicOf = (words: string): string =>
  words.replace(
    /(?:县委|市委|省委|区委|旗委)?巡[视察](?:组)?|审计|查出|发现|反馈|指出|意见|问题|事项|任务|整改|落实|工作|推进|进展|完成|具体|主要|情况|的|[,、]/g,
    '',
  )

/** 压实工作责任,逐项抓好整改: how the work is done, whatever it is about. */
const ON_RECTIFYING =
  /(?:抓[好实紧细]|狠抓|推进|落实|做好|深化|推动)(?:反馈)?(?:问题|意见)?整改(?:落实|工作|任务|到位|落地|见效)*$/

/** 检查中发现我校存在的问题有: the name of a list. */
const LIST_NAME =
  /^(?:[\u4e00-\u9fff]{0,8}组)?(?:本次|这次|此次|当前|目前|工作|检查|自查|自纠|督[查导察]|巡[察视]|审计|排查|调研|走访|专项|日常|整改|整治|过程中?|中|所|还|仍){0,6}(?:存在|发现|出现|查摆|反馈|指出|自查|排查|检查)(?:出|到|了|的|我[\u4e00-\u9fff]{1,3}存在的|我[\u4e00-\u9fff]{1,3}的)?(?:主要|突出|具体|以下|如下)?(?:的)?(?:问题|不足|短板)(?:[和与及、](?:不足|差距|短板)|隐患)?(?:主要)?(?:有|是|如下)?[。:]?$/

/** The heading announces problems and says nothing of what they are about. */
export const namesList = (words: string): boolean => LIST_NAME.test(words)

/** Whether a heading only names a part of the notice (整改落实情况) and is no theme. */
function isSectionName(scene: Scene, node: OutlineNode): boolean {
  const words = withoutTail(withoutBlanks(headingWords(scene.text.shadow, node)), STOPS)
  if (ON_RECTIFYING.test(words)) return true
  if (words === '' || isBareSection(words, scene.knowledge.sections) || namesList(words)) return true
  if (isWordedAsProblem(words) || statesDefect(words, scene.knowledge.defects)) return false
  if (namedRole(words, scene.knowledge.sections) === null) return false
  if (/方面|领域|(?:聚焦|围绕)(?!反馈|巡|问题|整改)/.test(words)) return false
  return !(/情况$/.test(words) && topicOf(words).length >= TOPIC)
}

const STOPS = characterSet('。:;')
const FINAL = characterSet('。:：;； \t\n\r\u00a0\u3000')

/** The nearest heading above a problem that says what it is about. */
export function themeOf(scene: Scene, ancestors: readonly OutlineNode[]): string | null {
  const node = ancestors.findLast((above) => !isSectionName(scene, above))
  if (node === undefined) return null
  const from = node.marker?.span.end ?? node.heading.start
  const words = sliceOf(scene.text.content, { start: from, end: node.heading.end })
  const wrapped = isWordedAsProblem(headingWords(scene.text.shadow, node))
  if (wrapped) return cleanTitle(words)
  const topic = withoutTail(joined(words), FINAL)
  return /^[【〔[](?<inside>[^【】〔〕[\]]+)[】〕\]]$/.exec(topic)?.groups?.inside ?? topic
}

const UNIT =
  /^(?:[\u4e00-\u9fff]{1,24}?)(?:局|委|委员会|办公室|镇|乡|街道|村|社区|公司|集团|医院|学校|中学|小学|中心|大队|支队|站|所|厅|院|政府|银行|协会|联合会|工会|残联|妇联|文联|侨联|科协|团委|合作社|供销社|报社|电视台|林场|农场|馆|处|署|厂)(?:党组|党委|党总支|党支部|党工委|机关)?$/

const DIVISION = /^[\u3400-\u9fff]{1,19}[县市区旗州盟]$/

/** 灌南县 alone: a notice about several counties heads the problems of each with its name. */
function isDivision(words: string, { current, ended }: RegionTable): boolean {
  if (!DIVISION.test(words)) return false
  return new RegExp(`\\d${words}(?: |$)`).test(current) || ended.some((row) => row.startsWith(`${words} `))
}

/** A heading that is only the name of a unit, or of a division: the problems under it are its own. */
export function unitName(scene: Scene, node: OutlineNode): { value: string; span: Span } | null {
  const words = headingWords(scene.text.shadow, node).replace(/[。:]+$/, '')
  const named = UNIT.test(words) || isDivision(words, scene.knowledge.regions)
  if (words.length > 28 || !named || statesDefect(words, scene.knowledge.defects)) return null
  const start = node.marker?.span.end ?? node.heading.start
  const offset = sliceOf(scene.text.shadow, { start, end: node.heading.end }).indexOf(words)
  const span = { start: start + Math.max(0, offset), end: start + Math.max(0, offset) + words.length }
  return { value: sliceOf(scene.text.content, span), span }
}

/** The unit that words of the text name; null where they name none. */
export const unitAt = ({ text }: Scene, start: number, words: string): { value: string; span: Span } | null => {
  const span = { start, end: start + words.length }
  return UNIT.test(words) ? { value: sliceOf(text.content, span), span } : null
}

export function unitOf(scene: Scene, ancestors: readonly OutlineNode[]): { value: string; span: Span } | null {
  for (const node of [...ancestors].reverse()) {
    const unit = unitName(scene, node)
    if (unit !== null) return unit
  }
  return null
}
