import { lastDay, monthDay, readSmall } from '../language/calendar.ts'
import type { DateDraft, Scene } from '../notice/rule.ts'
import type { Span } from '../notice/span.ts'
import { type Anchors, writtenOn } from './anchors.ts'
import { clauseAround, sentenceAround } from './clauses.ts'
import type { Dated } from './years.ts'

/** What holds for every such day is no day: 规定收入当日缴存, 每月核对、次月5日前报送. */
const RULES =
  /每|凡|规定|制度|机制|实行|坚持|做到|确保|必须|不得|严禁|原则上|应[当于在]|须|要求|按照|若(?!干)|一旦|如(?![期实何下])|承诺|流程|标准/
const A_RULE = /^[^,。;]{0,8}(?:制(?![定作订止发造])|原则|惯例)/

/** Whether 当日 and its like tell a habit: a rule stands before it, a system is named by it, or it is said twice (当日事当日毕). */
export function isStanding(shadow: string, at: Span, word: string): boolean {
  const sentence = sentenceAround(shadow, at)
  const clause = clauseAround(shadow, at)
  const before = shadow.slice(clause.start, at.start)
  if (A_RULE.test(shadow.slice(at.end, clause.end)) || /[“"「]$/.test(before)) return true
  if (isSaidTwice(shadow, at, word)) return true
  return RULES.test(shadow.slice(Math.max(sentence.start, at.start - REACH), at.start).replace(ANCHORED, ''))
}

/** 当日事当日毕, 当年项目当年建: the same word twice in a clause is a way of working, no day. */
export function isSaidTwice(shadow: string, at: Span, word: string): boolean {
  const clause = clauseAround(shadow, at)
  const words = shadow.slice(clause.start, clause.end)
  return words.indexOf(word) !== words.lastIndexOf(word)
}

const REACH = 80
/** What is said before the last date told bears on that date. */
const ANCHORED = /^.*(?:\d|[一二三四五六七八九十])[ \t]?[日月]/s

/** The feedback itself as the day counted from: 反馈次日, 反馈会当天; when somebody got it is another matter. */
const OF_FEEDBACK = /(?<![收接]到(?:[^,。;]{0,8}))反馈(?:意见|会议?|大会|情况)?(?:召开|结束|印发)?(?:之?后)?的?$/

/** The days that 次日 or 次月10日前 names, counted from the date told last in its sentence; null where none is told. */
export function fromTold(
  { draft, span }: { readonly draft: DateDraft; readonly span: Span },
  previous: Dated | undefined,
  anchors: Anchors,
  { shadow }: Scene,
): DateDraft | null {
  const { told } = draft
  const { feedback } = anchors
  if (told === undefined) return null
  const clause = clauseAround(shadow, span)
  if (feedback !== null && OF_FEEDBACK.test(shadow.slice(clause.start, span.start))) {
    const { start, precision } = feedback.words.draft
    return told.unit === 'day' && precision !== 'day' ? null : countedFrom(draft, `${feedback.year}-${start}`)
  }
  if (previous !== undefined && isAnchor(previous, told.unit) && isNear(shadow, previous.span, span))
    return countedFrom(draft, previous.start)
  const written = writtenOn(anchors)
  return written !== null && OF_WRITING.test(shadow.slice(span.start, span.end)) ? countedFrom(draft, written) : null
}

/** 上月底, 下月: without a date told before them they count from the month of writing, as 去年 does from its year. */
const OF_WRITING = /^[上下本]个?月/

/** A day counts from a day, a month from what lies inside one month. */
function isAnchor({ draft, start, end }: Dated, unit: 'day' | 'month'): boolean {
  if (draft.told !== undefined && draft.told.by < 0) return false
  if (draft.form === 'range' || draft.form === 'since' || draft.form === 'as_of') return false
  if (unit === 'day') return draft.precision === 'day' && start === end && draft.form === 'point'
  return start.slice(0, 7) === end.slice(0, 7)
}

/** In one sentence, or in the one before where this one begins with the word or names a part of that month. */
function isNear(shadow: string, before: Span, at: Span): boolean {
  if (at.start < before.end || at.start - before.end > REACH) return false
  const sentence = sentenceAround(shadow, at)
  if (before.start >= sentence.start) return true
  return (
    (at.start - sentence.start <= 1 || PART_OF_MONTH.test(shadow.slice(at.start, at.end))) &&
    !/[\n]/.test(shadow.slice(before.end, at.start)) &&
    oneSentence(shadow, before, at)
  )
}

const PART_OF_MONTH = /^[当同]月(?:[上中下]旬|[初底末]|\d)/

const oneSentence = (shadow: string, before: Span, at: Span): boolean =>
  (shadow.slice(before.end, at.start).match(/[。;!?]/g) ?? []).length === 1

function countedFrom(draft: DateDraft, day: string): DateDraft | null {
  const { unit, by, of, part } = draft.told!
  const [year, month, date] = day.split('-').map(Number) as [number, number, number]
  if (unit === 'day') {
    const at = new Date(Date.UTC(year, month - 1, date + by)).toISOString()
    return { ...draft, year: Number(at.slice(0, 4)), start: at.slice(5, 10), end: at.slice(5, 10) }
  }
  const months = year * 12 + month - 1 + by
  const [inYear, inMonth] = [Math.floor(months / 12), (months % 12) + 1]
  const last = lastDay(inMonth, inYear)
  const [from, to] = of !== null ? [readSmall(of), readSmall(of)] : daysOfPart(part, draft.form === 'by', last)
  if (!(from >= 1 && to <= last)) return null
  const precision = draft.precision === 'fuzzy' && to - from > 10 ? 'month' : draft.precision
  return { ...draft, year: inYear, start: monthDay(inMonth, from), end: monthDay(inMonth, to), precision }
}

/** The days of 初, 底 and the thirds of a month; 底前 is the month (GUIDE 1). */
function daysOfPart(part: string | null, isBy: boolean, last: number): [number, number] {
  if (part === '上旬' || part === '初') return [1, 10]
  if (part === '中旬') return [11, 20]
  if (part === '下旬') return [21, last]
  return part === null || isBy ? [1, last] : [21, last]
}
