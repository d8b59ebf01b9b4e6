import { readNumeral } from '../../../language/numerals.ts'
import type { Found, Rule } from '../../../notice/rule.ts'
import type { Bound } from '../../../notice/vocabulary.ts'
import { RANGE_SIGNS } from '../../near.ts'

const NUMBER = '(?:\\d{1,3}(?!\\d)(?:\\.\\d{1,2})?|[一二两三四五六七八九十百]{1,4}|半)'
const GAP = '[ \\t]?'
const UNIT =
  '个多?(?:月|星期|小时|工作日)|工作日|个自然日|个半月|星期|小时|个钟头|分钟|周年|周(?![围边末转期报例长年一二三四五六日])|年(?!工作|总结|报|小结|督查|评|[级度代龄轻来均检审报鉴初底末终画货华味会前后号第])|天(?![气然津山空地下府生性])|个?学时|日(?!常|报|期|志|照|子|均|产|前|起|至|上|下|,|、|在|,|召|组|,)|月(?=之?内|以[内上下])'

const LEADS: Readonly<Record<string, Bound>> = {
  不少于: 'at_least',
  不低于: 'at_least',
  至少: 'at_least',
  不短于: 'at_least',
  不超过: 'at_most',
  不多于: 'at_most',
  不得超过: 'at_most',
  不大于: 'at_most',
  最长: 'at_most',
  最多: 'at_most',
  至多: 'at_most',
  不得少于: 'at_least',
  不得低于: 'at_least',
  不下: 'at_least',
  最少: 'at_least',
  最短: 'at_least',
  超过: 'over',
  超: 'over',
  逾: 'over',
  大于: 'over',
  不止: 'over',
  突破: 'over',
  近: 'under',
  不足: 'under',
  不到: 'under',
  将近: 'under',
  接近: 'under',
  低于: 'under',
  小于: 'under',
  不满: 'under',
  未满: 'under',
  少于: 'under',
  约: 'about',
  大约: 'about',
}
const TAILS: Readonly<Record<string, Bound>> = {
  多: 'over',
  余: 'over',
  以上: 'at_least',
  及以上: 'at_least',
  以内: 'at_most',
  之内: 'at_most',
  内: 'at_most',
  以下: 'at_most',
  及以下: 'at_most',
  左右: 'about',
  上下: 'about',
}
const LEAD = Object.keys(LEADS)
  .sort((a, b) => b.length - a.length)
  .join('|')

/** 30日内, 三年内, 半年多, 为期45天, 3至6个月, 一个多月, 24小时. A bare 30日 is a day of some month, and none. */
export const duration: Rule<'quantity'> = {
  id: 'quantity/duration',
  kind: 'quantity',
  pattern: new RegExp(
    `(?:(?<lead>${LEAD})${GAP})?(?<!(?<!马)[上下](?=半|一[年月周天]))(?<![\\d.一二两三四五六七八九十百千万第几每这首全大〇零月/-])(?<!数(?=[一二两三四五六七八九十百千万半]))(?<!(?<!\\d{4})年)(?<!(?<!提)前)(?<from>${NUMBER})(?:${GAP}(?:至|到|~|-{1,2}|[—–]{1,2})${GAP}(?<to>${NUMBER}))?(?<more>[多余])?${GAP}(?<unit>${UNIT})(?<half>半(?![个月年]))?(?<months>(?:零)?\\d{1,2}个月|(?:零)?[一二两三四五六七八九十]{1,2}个月)?(?<tail>及?以上|以[内下]|之内|及以下|内(?![部容控审设外科网蒙务需生陆地训涵])|左右|多(?![次个名人家方项种年月样])|余)?`,
    'g',
  ),
  near: {
    holds: `个工星小分周年天日月学${RANGE_SIGNS}`,
    within: 13,
    through: `. \t多余${LEAD.replaceAll('|', '')}`,
  },
  read(match): Found<'quantity'> | null {
    const { lead, from = '', to, more, unit: printed = '', half, months, tail } = match.groups ?? {}
    const unit = printed.replace('个多', '个')
    const value = readNumeral(from)
    const max = to === undefined ? null : readNumeral(to)
    if (value === null || (to !== undefined && (max === null || Number(max) <= Number(value)))) return null
    const isVague = more !== undefined || printed.includes('多')
    const bound = TAILS[tail ?? ''] ?? (isVague ? 'over' : (LEADS[lead ?? ''] ?? 'exact'))
    if (
      /^日$/.test(unit) &&
      !isLength(value, from, max, bound, match.input.slice(Math.max(0, match.index - 2), match.index))
    )
      return null
    const period = lead === '近' && tail === undefined && /^[年月天日周]$/.test(unit)
    const at = { start: match.index, end: match.index + match[0].length }
    return { span: at, value: { ...whole(value, max, unit, half, months), bound: period ? 'exact' : bound } }
  },
  finds: [
    '解除后⟦30日内⟧通报',
    '⟦三年内⟧实现全覆盖',
    '历时⟦半年多⟧的整治',
    '为期⟦45天⟧',
    '编制⟦5年⟧、⟦10年⟧、⟦20年⟧规划',
    '⟦3至6个月⟧',
    '历时⟦一个多月⟧',
    '⟦24小时⟧值守',
    '⟦五个工作日⟧',
    '已有⟦三年半⟧',
    '优良天数⟦139天⟧',
    '2023年⟦11个月内⟧',
    '培训⟦不少于40学时⟧',
    '有期徒刑⟦三年六个月⟧',
    '⟦不少于2年⟧',
    '⟦90日⟧',
    '提前⟦三个工作日⟧报备',
    '比计划提前⟦半年多⟧',
  ],
  ignores: [
    '9月30日',
    '2024年',
    '三年级',
    '每3天',
    '这一年',
    '2021-2023年',
    '第三天',
    '30日召开',
    '全年',
    '上半年',
    '10年代',
    '一年来',
    '近年来',
    '一日多用',
    '二〇二四年三月内',
    '耗时数十天',
    '前三年',
  ],
}

/** 30日 alone is a day of a month: it counts as a length only above 31, in Han 两日, in a range or with a bound. */
const isLength = (value: string, words: string, max: string | null, bound: Bound, before: string): boolean =>
  Number(value) > 31 ||
  words === '两' ||
  max !== null ||
  (bound !== 'exact' && (bound !== 'over' || Number(value) >= 10)) ||
  /(?:为期|历时|共计|用时|[超逾]期)$/.test(before)

/** 三年半 is 3.5 年; 三年六个月 is 42 个月. */
function whole(value: string, max: string | null, unit: string, half?: string, months?: string) {
  if (months !== undefined && unit === '年') {
    const rest = readNumeral(months.replace(/^零|个月$/g, '')) ?? '0'
    return { value: String(Number(value) * 12 + Number(rest)), max: null, unit: '个月' }
  }
  if (unit === '个半月') return { value: String(Number(value) + 0.5), max: null, unit: '个月' }
  return { value: half === undefined ? value : String(Number(value) + 0.5), max, unit }
}
