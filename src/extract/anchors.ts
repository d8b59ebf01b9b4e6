import { isoDay, isoEnd, monthOf } from '../language/calendar.ts'
import { characterSet, upToFirst } from '../language/character-set.ts'
import { ONLY_TOLD } from '../language/told-of.ts'
import { type NoticeText, paragraphAt } from '../notice/notice-text.ts'
import type { DateDraft, Scene } from '../notice/rule.ts'
import type { Span } from '../notice/span.ts'
import type { Basis } from '../notice/vocabulary.ts'

const SENTENCE_ENDS = characterSet('。\n')

/** A date that was found, before its year is known. */
export interface DatedWords {
  readonly span: Span
  readonly draft: DateDraft
  readonly by: string
  readonly basis: Basis
}

/** The days of the notice itself, which years are inferred from; null where the text has none. */
export interface Anchors {
  /** The year and month of the feedback, and the words that give it. */
  readonly feedback: { readonly year: number; readonly month: number; readonly words: DatedWords } | null
  readonly inspection: DatedWords | null
  readonly published: string | null
  readonly signed: string | null
  /** The first whole day that the opening states, or else up to when it tells: reports without a date of their own begin with it. */
  readonly opened: string | null
  /** The day that a line of the head says everything holds for: (截至2024年6月30日). */
  readonly held: string | null
}

/** The day that the notice was written on or not long after. */
export const writtenOn = ({ signed, published, held }: Anchors): string | null => signed ?? published ?? held

const INSPECTION = /巡察|巡视|督察|审计|督导|检查|进驻/
const FEEDBACK = /反馈/
const NOT_FEEDBACK = /反馈[^,。]{0,4}整改[^,。]{0,12}(?:会审|审核|评估)/
const PUBLISHED = /(?:发布|公布|公示|发文|成文|公开|更新|生成|印发|发稿|发表)(?:时间|日期)[ \t]*[::]?[ \t|]*$/
const TIME = /(?:^|[ \t【[(|])(?:时间|日期)[ \t]*[::][ \t|]*$/
/** 2024年12月19日在…会议上: a report says when it was given. */
const GIVEN = /^[ \t]{0,2}在[^\n]{2,60}会(?:议)?(?:第[^\n]{1,12}会议)?上/

/** A page whose date says nothing of when its text was written; a date printed under the title still does. */
const REPOST = /网友上传|网络转载|不代表本站|仅供参考|范文|\n[ \t]{0,8}同志们/

const HEAD_LINE = 60
const TAIL = 400

/** Reads the days of the notice from where they stand: metadata lines, lines of their own, the opening paragraph. */
export function anchorsOf(dates: readonly DatedWords[], { shadow, text, outline }: Scene): Anchors {
  const body = firstLongLine(shadow)
  const lone = dates.filter(
    (date) => date.draft.year !== null && date.draft.form === 'point' && isLone(shadow, date) && !isCell(text, date),
  )
  const tail = lone.filter(
    (date) => date.draft.precision === 'day' && date.span.start > body && shadow.length - date.span.end < TAIL,
  )
  const given = dates.find(
    ({ draft, span }) => draft.year !== null && span.end < body && GIVEN.test(shadow.slice(span.end, span.end + 80)),
  )
  const signed = given ?? tail.at(-1) ?? dates.find((date) => isSigned(shadow, date, body))
  const meta = latestStamp(dates, shadow, body)
  const isRepost = REPOST.test(shadow)
  const heading = lone.find(
    ({ draft, span, by }) =>
      span.end <= body && ['day', 'month'].includes(draft.precision) && !(isRepost && by === 'date/iso'),
  )
  const published = isRepost ? heading : (meta ?? heading)
  const preamble = outline.root.children.find((node) => node.role === 'preamble')?.span
  const end = preamble?.end ?? outline.root.children.find((node) => node.marker !== null)?.span.start ?? shadow.length
  const opening = dates.filter(({ span }) => span.start < Math.min(end, body + 1500))
  const inspection = opening.find((date) => date.draft.form === 'range' && INSPECTION.test(near(shadow, date.span, 60)))
  return {
    inspection: inspection ?? null,
    feedback: feedbackOf(opening, inspection, dayOf(signed) ?? dayOf(published), shadow),
    published: dayOf(published),
    signed: dayOf(signed),
    held: dayOf(
      dates.find(
        (date) => date.draft.form === 'as_of' && date.span.end <= body && isLone(shadow, date) && !isCell(text, date),
      ),
    ),
    opened: isRepost
      ? null
      : dayOf(
          opening.find(({ draft }) => draft.form === 'point' && draft.precision === 'day' && draft.year !== null) ??
            opening.find(({ draft }) => draft.form === 'as_of' && draft.precision !== 'year' && draft.year !== null),
        ),
  }
}

const dayOf = (date: DatedWords | undefined): string | null =>
  date === undefined || date.draft.year === null ? null : (daysOf(date.draft, date.draft.year)?.end ?? null)

/** 成文日期 and 公开日期 side by side at the head: the later one says when the page was there; else the first such day anywhere. */
function latestStamp(dates: readonly DatedWords[], shadow: string, body: number): DatedWords | undefined {
  const stamps = dates.filter(
    ({ draft, span }) =>
      draft.year !== null &&
      draft.form === 'point' &&
      (PUBLISHED.test(linePrefix(shadow, span)) || (span.start < body && TIME.test(linePrefix(shadow, span)))),
  )
  return stamps
    .filter((one, i) => i === 0 || one.span.start < body)
    .reduce<DatedWords | undefined>(
      (last, one) => (last === undefined || (dayOf(one) ?? '') > (dayOf(last) ?? '') ? one : last),
      undefined,
    )
}

function firstLongLine(shadow: string): number {
  for (let at = 0; at < shadow.length; ) {
    const end = shadow.indexOf('\n', at)
    const stop = end < 0 ? shadow.length : end
    if (stop - at > HEAD_LINE) return at
    at = stop + 1
  }
  return shadow.length
}

const linePrefix = (shadow: string, at: Span): string =>
  shadow.slice(Math.max(shadow.lastIndexOf('\n', at.start - 1) + 1, at.start - 30), at.start)

function lineAround(shadow: string, at: Span): Span {
  const end = shadow.indexOf('\n', at.end)
  return { start: shadow.lastIndexOf('\n', at.start - 1) + 1, end: end < 0 ? shadow.length : end }
}

/** A line that holds the date and nothing else but brackets and marks. */
function isLone(shadow: string, { span }: DatedWords): boolean {
  const line = lineAround(shadow, span)
  return (
    line.end - line.start < 60 &&
    !/[\p{L}\p{N}]/u.test(shadow.slice(line.start, span.start) + shadow.slice(span.end, line.end))
  )
}

const isCell = (text: NoticeText, { span }: DatedWords): boolean =>
  text.paragraphs[paragraphAt(text, span.start)]?.table != null

/** The last words of the notice as issuer and date on one line. */
function isSigned(shadow: string, { span, draft }: DatedWords, body: number): boolean {
  if (draft.year === null || draft.precision !== 'day' || span.start < body || shadow.length - span.end > TAIL)
    return false
  const line = lineAround(shadow, span)
  const before = shadow.slice(line.start, span.start)
  return before.length < 40 && !/[,。;:]/.test(before) && !/[\p{L}\p{N}]/u.test(shadow.slice(span.end, line.end))
}

const near = (shadow: string, at: Span, reach: number): string => {
  const stop = shadow.slice(at.end, at.end + reach).search(/[。\n]/)
  const back = shadow.slice(Math.max(0, at.start - reach), at.start)
  return (
    back.slice(Math.max(back.lastIndexOf('。'), back.lastIndexOf('\n')) + 1) +
    shadow.slice(at.end, at.end + (stop < 0 ? reach : stop))
  )
}

/** The first day of the opening whose words go on to say 反馈. */
function feedbackOf(
  opening: readonly DatedWords[],
  inspection: DatedWords | undefined,
  written: string | null,
  shadow: string,
): Anchors['feedback'] {
  const index = opening.findIndex(({ span, draft }, i) => {
    if (draft.form === 'range' || draft.precision === 'year') return false
    const next = opening[i + 1]?.span.start ?? shadow.length
    const after = upToFirst(shadow.slice(span.end, Math.min(next, span.end + 70)), SENTENCE_ENDS)
    return FEEDBACK.test(after) && !NOT_FEEDBACK.test(after) && !ONLY_TOLD.test(after)
  })
  const words = opening[index]
  if (words === undefined) return null
  const before = opening[index - 1]
  const between = shadow.slice(before?.span.end ?? 0, words.span.start)
  const told = upToFirst(between, SENTENCE_ENDS) === between ? before : undefined
  const year = words.draft.year ?? yearAfter(endOf(inspection ?? told), words.draft, written)
  return year === null ? null : { year, month: monthOf(words.draft.start), words }
}

/** Without a year, that of the inspection's end or of the day told before it in its sentence, or the last one before the notice was written. */
function yearAfter(last: ReturnType<typeof endOf>, { start }: DateDraft, written: string | null): number | null {
  if (last !== null) return last.year + (monthOf(start) < last.month ? 1 : 0)
  if (written === null) return null
  const year = Number(written.slice(0, 4))
  return `${year}-${start}` > written ? year - 1 : year
}

function endOf(words: DatedWords | undefined): { year: number; month: number } | null {
  if (words === undefined) return null
  const { draft } = words
  const wraps = draft.end < draft.start
  const year = draft.endYear ?? (draft.year === null ? null : draft.year + (wraps ? 1 : 0))
  return year === null ? null : { year, month: monthOf(draft.end) }
}

/** The days a draft names in a given year; null where that year has no such day. */
export function daysOf(
  draft: DateDraft,
  year: number,
  statedEnd: number | null = draft.endYear,
): { start: string; end: string } | null {
  const endYear = statedEnd ?? year + (draft.end < draft.start ? 1 : 0)
  const start = isoDay(year, draft.start)
  const end = draft.precision === 'day' ? isoDay(endYear, draft.end) : isoEnd(endYear, draft.end)
  return start === null || end === null || end < start ? null : { start, end }
}
