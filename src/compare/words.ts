import type { Language } from '../notice/labels.ts'
import type { DateName, Dimension, Period } from './question.ts'

export type Words = readonly [zh: string, en: string]

export const wordOf = (words: Words, language: Language): string => words[language === 'zh' ? 0 : 1]

/** `{key}` stands for an argument. */
export const filled = (
  words: Words,
  language: Language,
  args: Readonly<Record<string, string | number>> = {},
): string =>
  wordOf(words, language).replace(/\{(\w+)\}/g, (whole: string, key: string) =>
    key in args ? String(args[key]) : whole,
  )

export const PART_WORDS: Readonly<Record<Dimension | Period, Words>> = {
  county: ['县', 'county'],
  city: ['市', 'city'],
  province: ['省', 'province'],
  sector: ['行业', 'sector'],
  level: ['层级', 'level'],
  session: ['届', 'session'],
  round: ['轮', 'round'],
  kind: ['文种', 'kind'],
  year: ['年', 'year'],
  half: ['半年', 'half-year'],
  quarter: ['季度', 'quarter'],
  month: ['月', 'month'],
}

export const DATE_WORDS: Readonly<Record<DateName, Words>> = {
  feedback: ['反馈日期', 'the day of the feedback'],
  inspected: ['巡察首日', 'the first day of the inspection'],
  report: ['报告日期(截至,否则落款,否则公布)', 'the day reported (as of, else signed, else published)'],
  published: ['公布日期', 'the day of publication'],
}

export const COLUMN_WORDS = {
  n_notices: ['通报', 'notices'],
  n_counted: ['计入', 'counted'],
  n_stating: ['载明', 'stating'],
  province: ['省', 'province'],
  city: ['市', 'city'],
  adcode_then: ['当年代码', 'code of the year'],
  adcode_now: ['现行代码', 'code of today'],
  in_frame: ['在名册', 'in the frame'],
  remarks: ['提示', 'remarks'],
  formula: ['口径', 'formula'],
  percentile: ['各行 P{n}', 'P{n} of rows'],
} as const satisfies Record<string, Words>

export const REMARK_WORDS = {
  small_n: ['计入不足 {n} 份,比率易受个别通报左右', 'fewer than {n} notices counted: rates hang on single notices'],
  unlabelled: ['未标明状态的问题逾 {n}%', 'more than {n} % of the problems are unlabelled'],
} as const satisfies Record<string, Words>

export type RemarkCode = keyof typeof REMARK_WORDS

const LEFT_OUT_WORDS: Readonly<Record<string, Words>> = {
  kind: ['其他文种', 'of another kind'],
  copy: ['同一文本的另件', 'copies of a text'],
  superseded: ['已被后来的通报取代', 'superseded by a later notice'],
  other: ['其他原因', 'for another reason'],
  no_region: ['区划不明', 'without a region'],
  no_date: ['无此日期', 'without this date'],
  coarse_date: ['日期不够细', 'with a date too coarse'],
  not_in_frame: ['不在当年名册', 'not in the frame of the year'],
}

export const leftOutWord = (reason: string, language: Language): string => {
  const dimension = /^no_(\w+)$/.exec(reason)?.[1] as Dimension | undefined
  const known = LEFT_OUT_WORDS[reason]
  if (known !== undefined) return wordOf(known, language)
  if (dimension === undefined || !(dimension in PART_WORDS)) return reason
  const word = wordOf(PART_WORDS[dimension], language)
  return language === 'zh' ? `${word}不明` : `without a ${word}`
}

export const TEXT = {
  left_out: ['未计入 {n} 份:{parts}', '{n} notices left out: {parts}'],
  joint: [
    '{n} 份写几个单位,其共有的部分(不在某一单位名下的数字、自报总数、核对)不分入各行',
    '{n} notices are about several units: what belongs to all of them together (numbers under no problem, own totals, checks) is in no row',
  ],
  unplaced: [
    '{n} 份写几个单位,其中有的单位不属任何一行',
    '{n} notices are about several units, some of which are in no row',
  ],
  nothing_left_out: ['没有未计入的通报', 'no notice was left out'],
  base: [
    '计入 {counted} 份,共 {notices} 份;统计单元为{by},日期取{date}',
    '{counted} of {notices} notices counted, by {by}, dated by {date}',
  ],
  base_plain: ['计入 {counted} 份,共 {notices} 份;统计单元为{by}', '{counted} of {notices} notices counted, by {by}'],
  without: ['另有 {n} 个没有通报', '{n} more without a notice'],
  stating: [
    '方括号内为载明份数,与计入份数相同则不写',
    'in brackets the notices that state it, where not all that count do',
  ],
  blank: ['空格为无人载明,不是 0', 'a blank is not stated by anyone; it is no 0'],
  order: ['各行按代码或时间排列,不按数值', 'rows stand by code or time, not by value'],
  split: ['含多个文种时各文种分行,从不相加', 'several kinds stand in rows of their own and are never added'],
  sources: [
    '完成率:各份先取逐项标注,否则通报自报总数,否则上下界;一行之内分子、分母各自相加后再除',
    'rates: item labels, else a notice’s own totals, else bounds; within a row numerators and denominators are pooled',
  ],
  publisher: [
    '通报由发布者自选公开,所载为其自述',
    'publishers choose what they publish; what is stated is their own account',
  ],
} as const satisfies Record<string, Words>
