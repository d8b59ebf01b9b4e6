import { withoutBlanks } from '../language/blanks.ts'
import { isWordedAsProblem } from '../language/defects.ts'
import { flatMap } from '../language/flat-map.ts'
import { type LabelPlace, placeFrom } from '../language/labels.ts'
import { allMatches } from '../language/matcher.ts'
import { namesOpenOnes, namesReasons, namesShortfalls } from '../language/section-words.ts'
import type { Draft } from './tree.ts'

const STOPS = '。:;'

/** The words of a heading without blanks, stops and brackets around them. */
export function bare(heading: string): string {
  const words = withoutBlanks(heading)
  let end = words.length
  while (end > 0 && STOPS.includes(words.charAt(end - 1))) end--
  return /^【[^【】]+】$/.test(words.slice(0, end)) ? words.slice(1, end - 1) : words.slice(0, end)
}

/** Endings of headings that name a part of the notice, whatever else they speak of. */
export const PART_NAME = /(?:情况|安排|打算|计划|措施|部署|要求|责任|机制|附件)$/

export const isHeading = (node: Draft): boolean =>
  node.marker === null || (node.atStart && !['is', 'must', 'first'].includes(node.marker.kind))

/** 3、集镇污水直排 between 2、 and 4、 of its kind, most of which are problems: the words of one item need not say so. */
export function amongProblems(tops: readonly Draft[]): readonly Draft[] {
  const kinds = new Map<string, Draft[]>()
  for (const node of tops) {
    const kind = node.marker?.kind ?? ''
    const alike = kinds.get(kind)
    if (alike === undefined) kinds.set(kind, [node])
    else alike.push(node)
  }
  kinds.delete('')
  return flatMap([...kinds.values()], (alike) => {
    const numbers = flatMap(alike, ({ role, marker }) => (role === 'problems' ? [marker!.number] : []))
    const unnamed = alike.filter(({ role }) => role === 'other').length
    if (numbers.length < FEWEST || numbers.length < unnamed * 2) return []
    const [least, most] = numbers.reduce(([low, high], one) => [Math.min(low, one), Math.max(high, one)], [Infinity, 0])
    return alike.filter(({ role, marker }) => role === 'other' && least < marker!.number && marker!.number < most)
  })
}
const FEWEST = 4

const ANSWERED: ReadonlySet<string> = new Set(['detail', 'measures', 'status'])

/** A label of an answer stands under it. */
export function isAnswered({ start, end }: Draft, labels: readonly LabelPlace[]): boolean {
  for (let i = placeFrom(labels, start); i < labels.length && labels[i]!.start < end; i++)
    if (labels[i]!.bounded && ANSWERED.has(labels[i]!.role)) return true
  return false
}
/**
 * Behind the list of problems and their answers: 二、存在的差距 that nothing answers lists no more of them, nor does 三、尚未整改到位的问题
 * that heads prose or, with the reasons, whatever names no problem itself.
 */
export function isAfterword(node: Draft, words: string, shadow: string, labels: readonly LabelPlace[]): boolean {
  const isOpen = namesReasons(words) || namesOpenOnes(words)
  if (node.role !== 'problems' || !(isOpen || namesShortfalls(words)) || isAnswered(node, labels)) return false
  if (TOLD_BELOW.test(shadow.slice(node.headingText.end, node.end))) return false
  const headings = node.children.filter(isHeading)
  if (!isOpen || namesShortfalls(words)) return true
  const are = (pattern: RegExp) => (child: Draft) =>
    pattern.test(bare(shadow.slice(child.headingText.start, child.headingText.end)))
  return namesReasons(words) ? !headings.some(are(NAMES_PROBLEM)) : headings.every(are(OF_SOME))
}
const OF_SOME = /^(?:部分|少数|少量|个别|极少数|一些|有的|有些|还有)/
/** 该问题已完成整改, (正在整改): what is said of one problem. */
const TOLD_BELOW =
  /(?:[(【[]|[。;,\n][ \t]*(?:目前|现)?,?(?:该|此|本)(?:项|条)?(?:问题)?)(?:已完成|已整改|整改到位|已销号|正在整改|尚未整改)/
/** 非税收入未及时入库问题, against 部分问题涉及历史遗留 and 涉及司法诉讼的问题. */
const NAMES_PROBLEM = /^(?:关于|针对)|^(?!部分|少数|个别|一些|有的|涉及|由于|因).{6,}(?:的)?问题$/

/** What tells how the work was taken up. */
const TAKEN_UP =
  /领导小组|专班|工作组|(?:任|担任)(?:整改)?[^,。;]{0,8}组长|召开[^,。;]{0,20}会|第一责任人?|整改方案|台账|督导/
/** What tells so beside other signs of it, and says little alone. */
const TAKEN_UP_TOO =
  /传达学习|统一(?:思想|认识)|(?:常委|党[委组]|办公|支委)会[^,。;]{0,10}研究|专题研究|清单|督[办促查]|跟进监督|压实|认领|调度|细化[^,。;]{0,12}措施|制定[^,。;]{0,16}措施|措施\d|分工|销号/g

/**
 * 一、整改工作推进情况 in prose on meetings and groups, before the part that holds the items: it lists no problems. Nor does one whose
 * words name no part at all (`isUnnamed`): 一、推进过程.
 */
export function isForeword(node: Draft, shadow: string, holds: (child: Draft) => boolean, isUnnamed: boolean): boolean {
  const words = shadow.slice(node.headingText.start, node.headingText.end)
  if (!isHeading(node) || isWordedAsProblem(words) || node.children.some((child) => isHeading(child) && holds(child)))
    return false
  const below = shadow.slice(node.headingText.end, node.end)
  if (node.role === 'problems') return PART_NAME.test(bare(words)) && TAKEN_UP.test(below)
  const signs = new Set(allMatches(TAKEN_UP_TOO, below).map(([sign]) => sign)).size + (TAKEN_UP.test(below) ? 1 : 0)
  return node.role === 'other' && isUnnamed && signs > 1
}
