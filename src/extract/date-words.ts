import {
  DAY_NUMBER,
  FRESH,
  GAP,
  lastDay,
  MONTH_NUMBER,
  monthDay,
  readSmall,
  readYear,
  YEAR_NUMBER,
} from '../language/calendar.ts'
import type { DateDraft } from '../notice/rule.ts'
import type { DateForm, DatePrecision } from '../notice/vocabulary.ts'
import { CALENDAR } from './near.ts'

/** 去年 and its like, as years from the document's own; 同年 and 次年 count from the year told last (years.ts). */
export const RELATIVE_YEARS: Readonly<Record<string, number>> = {
  前年: -2,
  去年: -1,
  上年: -1,
  上一年: -1,
  今年: 0,
  本年: 0,
  当年: 0,
  同年: 0,
  明年: 1,
  来年: 1,
  下年: 1,
  次年: 1,
  翌年: 1,
}

/** The same words inside others are none: 合同年限, 以前年度, 以上年龄, 3次年度会议. */
const RELATIVE =
  '(?:[去今]年|(?<![声说证查])明年|(?<![成资样基])本年|当年|翌年|(?<!马)上一年|(?<![以之])前年(?!度)|(?<![以之])[上下]年(?![纪级龄轻])|' +
  '(?<![合共])同年(?![级龄代限])|(?<![\\d一二三四五六七八九十首每多两几])次年|(?<![以近后])来年)'

/** What may follow 年 or 月 as part of the date, guarded against the words it also begins (2024年底数清, 2024年内部审计). */
const EARLY = '初(?![步期级中心审审核次衷诊评试稿选])'
const LATE = '(?:底(?![数线子层单稿气薪册牌])|末(?![端位尾梢]))'
const WITHIN = '内(?![部容控审设外科网蒙务需生陆地训涵])'

/**
 * The calendar unit: a year, month, day, part of a month, quarter, half. Groups carry the prefix `p`, so that a range can hold
 * two units: Y year, R relative year, M month, D day, P part of a month, Q quarter, H half, E part of a year.
 */
export function unit(p: string): string {
  const year = `(?:(?:(?<${p}Y>${YEAR_NUMBER}|(?<!\\d)(?:0\\d|零[一二三四五六七八九])|(?<![\\d第满近])\\d\\d(?=${GAP}年${GAP}${MONTH_NUMBER}${GAP}月))${GAP}年)|(?<${p}R>${RELATIVE}))`
  const month = (m: string, d: string, part: string, guard = '') =>
    `(?<${p}${m}>${MONTH_NUMBER})${GAP}月${guard}(?:份(?!额))?(?:(?:${GAP}(?<${p}${d}>${DAY_NUMBER})${GAP}[日号](?![楼院线机])|(?<${p}${d}x>二?十[一二三四五六七八九]|二十|三十一?)(?=[,。;:、)\\n]|$))|(?<${p}${part}>上?中旬|中?下旬|上旬|月?${EARLY}|月?${LATE}))?`
  const quarter = (q: string) => `(?:第?(?<${p}${q}>[一二三四1-4首])个?季度)`
  const half = (h: string) => `(?:(?<${p}${h}>[上下后]|(?<!提)前)半年)`
  const bare = `(?:${FRESH}${month('m', 'd', 'p', '(?!(?:[之以])?内)')}|(?<![每\\d一二三四五六七八九十])${quarter('q')}|${half('h')})`
  const yearPart = `(?<${p}E>年?${EARLY}|年?(?:${LATE}|终)|度${WITHIN}|年?${WITHIN}|度(?![过假])|)`
  return `(?:${year}(?:(?:${GAP}|,(?=${MONTH_NUMBER}月${DAY_NUMBER}[日号]))(?:${month('M', 'D', 'P')}|${quarter('Q')}|${half('H')})|${yearPart})|${bare})`
}

/** What a unit may begin with. */
const UNIT_OPENS = `${CALENDAR}第首上下前后去今明本当翌同次来`

/** What may stand inside a unit. */
export const IN_UNIT = `${UNIT_OPENS}年月日号季度半旬中初底末终内份个起, \t`

/** What a unit names, before a year is known. */
export interface UnitReading {
  readonly year: number | null
  readonly relative: number | null
  readonly start: string
  readonly end: string
  readonly precision: DatePrecision
  /** What a deadline at the unit means: 底 is eaten by 底前, so that 8月底前 is the month. */
  readonly whole: { readonly start: string; readonly end: string; readonly precision: DatePrecision }
  readonly month: number | null
}

type Groups = Readonly<Record<string, string | undefined>>

const QUARTERS: Readonly<Record<string, number>> = { 首: 1, 一: 1, 二: 2, 三: 3, 四: 4, '1': 1, '2': 2, '3': 3, '4': 4 }

const days = (from: number, first: number, to: number, last: number, precision: DatePrecision) => ({
  start: monthDay(from, first),
  end: monthDay(to, last),
  precision,
})

export const wholeMonths = (from: number, to: number, year: number | null, precision: DatePrecision = 'month') =>
  days(from, 1, to, lastDay(to, year), precision)

export const quarterDays = (from: number, to: number) => wholeMonths(from * 3 - 2, to * 3, null, 'quarter')

const WHOLE_YEAR = days(1, 1, 12, 31, 'year')

function monthPart(month: number, part: string, year: number | null) {
  const last = lastDay(month, year)
  if (part === '上旬') return days(month, 1, month, 10, 'ten_days')
  if (part === '上中旬') return days(month, 1, month, 20, 'ten_days')
  if (part === '中下旬') return days(month, 11, month, last, 'ten_days')
  if (part === '中旬') return days(month, 11, month, 20, 'ten_days')
  if (part === '下旬') return days(month, 21, month, last, 'ten_days')
  return part.endsWith('初') ? days(month, 1, month, 10, 'fuzzy') : days(month, 21, month, last, 'fuzzy')
}

function yearPart(part: string) {
  if (part.endsWith('初')) return wholeMonths(1, 1, null, 'fuzzy')
  return /[底末终]$/.test(part) ? wholeMonths(12, 12, null, 'fuzzy') : WHOLE_YEAR
}

const GROUPS = ['Y', 'R', 'Q', 'q', 'H', 'h', 'M', 'm', 'E', 'D', 'd', 'Dx', 'dx', 'P', 'p'] as const
type GroupNames = Readonly<Record<(typeof GROUPS)[number], string>>
const known = new Map<string, GroupNames>()

/** The names of the groups of `unit(p)`, put together once. */
function namesOf(p: string): GroupNames {
  const found = known.get(p)
  if (found !== undefined) return found
  const names = Object.fromEntries(GROUPS.map((name) => [name, p + name])) as GroupNames
  known.set(p, names)
  return names
}

/** Reads the groups of `unit(p)`; null for a day or month that no calendar has. */
export function readUnit(groups: Groups, p: string): UnitReading | null {
  const names = namesOf(p)
  const yearWords = groups[names.Y]
  const year = yearWords === undefined ? null : readYear(yearWords)
  const relativeWords = groups[names.R]
  const relative = relativeWords === undefined ? null : (RELATIVE_YEARS[relativeWords] ?? 0)
  const monthWords = groups[names.M] ?? groups[names.m]
  const found = monthWords === undefined ? partOfYear(groups, names) : partOfMonth(groups, names, monthWords, year)
  if (found === null) return null
  const { at, whole, month = null } = found
  return { year, relative, month, start: at.start, end: at.end, precision: at.precision, whole }
}

/** The days that a unit names, and those of the month or year that it is the end of. */
interface Days {
  readonly at: UnitReading['whole']
  readonly whole: UnitReading['whole']
  readonly month?: number
}

function partOfYear(groups: Groups, names: GroupNames): Days {
  const quarter = groups[names.Q] ?? groups[names.q]
  if (quarter !== undefined) {
    const at = quarterDays(QUARTERS[quarter] ?? 1, QUARTERS[quarter] ?? 1)
    return { at, whole: at }
  }
  const half = groups[names.H] ?? groups[names.h]
  if (half !== undefined) {
    const at = /[上前]/.test(half) ? wholeMonths(1, 6, null, 'half') : wholeMonths(7, 12, null, 'half')
    return { at, whole: at }
  }
  const at = yearPart(groups[names.E] ?? '')
  return { at, whole: at.start === '01-01' ? at : WHOLE_YEAR }
}

function partOfMonth(groups: Groups, names: GroupNames, words: string, year: number | null): Days | null {
  const month = readSmall(words)
  if (!(month >= 1 && month <= 12)) return null
  const dayWords = groups[names.D] ?? groups[names.d] ?? groups[names.Dx] ?? groups[names.dx]
  if (dayWords !== undefined) {
    const day = readSmall(dayWords)
    if (!(day >= 1 && day <= lastDay(month, year))) return null
    const at = days(month, day, month, day, 'day')
    return { at, whole: at, month }
  }
  const whole = wholeMonths(month, month, year)
  const part = groups[names.P] ?? groups[names.p]
  if (part === undefined) return { at: whole, whole, month }
  const at = monthPart(month, part, year)
  return { at, whole: /[底末]$/.test(part) ? whole : at, month }
}

/** Between the two ends of a range. */
export const RANGE_SIGN = `${GAP}(?:至|到|~|-{1,2}|[—–―─]{1,2})${GAP}`

const COARSENESS: readonly DatePrecision[] = ['day', 'ten_days', 'fuzzy', 'month', 'quarter', 'half', 'year']

/** The draft of a range from its two ends; an end without a year takes the first one's. */
export function rangeDraft(from: UnitReading, to: UnitReading): DateDraft {
  const wraps = to.end < from.start
  const year = from.year ?? (from.relative === null && to.year !== null ? to.year - (wraps ? 1 : 0) : null)
  const coarser = COARSENESS.indexOf(from.precision) >= COARSENESS.indexOf(to.precision) ? from : to
  return {
    year,
    start: from.start,
    end: to.end,
    endYear: to.year,
    precision: coarser.precision,
    form: 'range',
    role: null,
    relative: from.relative,
  }
}

export function pointDraft(at: UnitReading, form: DateForm): DateDraft {
  const days = form === 'by' ? at.whole : at
  return {
    year: at.year,
    start: days.start,
    end: days.end,
    endYear: null,
    precision: days.precision,
    form,
    role: null,
    relative: at.relative,
  }
}
