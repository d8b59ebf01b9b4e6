import { monthOf } from '../language/calendar.ts'
import type { DateDraft, Scene } from '../notice/rule.ts'
import type { Span } from '../notice/span.ts'
import type { Anchors, DatedWords } from './anchors.ts'
import { daysOf, writtenOn } from './anchors.ts'
import type { DateContext } from './date-context.ts'
import type { Dated } from './years.ts'

/** What a date stands among. */
interface Around {
  readonly anchors: Anchors
  readonly scene: Scene
  readonly context: DateContext
  readonly previous: Dated | undefined
  readonly last: { readonly year: number; readonly month: number } | null
}

/** The year of a date that names none: the one its words point at, else the one that fits where it stands. */
export function yearOf(date: DatedWords, words: string, around: Around): number | null {
  const { anchors, context, previous } = around
  const { draft } = date
  if (date === anchors.feedback?.words) return anchors.feedback.year
  const before = yearIn(previous?.end ?? null)
  if (/^(?:截[至止]到?|从|自|自从)?[同当]年/.test(words))
    return toldYear(before ?? documentYear(anchors), date, { anchors, context })
  if (/^(?:截[至止]到?|从|自|自从)?[次翌]年/.test(words)) return before === null ? null : before + 1
  if (draft.relative === null) return openYear(date, words, around)
  // 下年度 may mean any year where the notice has no day of its own
  const year = documentYear(
    draft.relative > 0 ? { ...anchors, opened: null, held: words.startsWith('下') ? null : anchors.held } : anchors,
  )
  return year === null ? null : year + draft.relative
}

/** The year of 3月 and of 年底, by what is told before, what is promised, and when the notice was written. */
function openYear({ draft, span }: DatedWords, words: string, around: Around): number | null {
  const { anchors, scene, context, previous } = around
  const ceiling = writtenOn(anchors)
  // 争取今年清明节前迁完200座,年内全部迁完: what is hoped for lies ahead, whatever year was told before
  if (/^年(?!初)/.test(words) && context.isHoped && ceiling !== null) return firstAfter(draft, ceiling)
  const month = monthOf(draft.precision === 'day' ? draft.start : draft.end)
  if (previous !== undefined && isListed(scene.shadow, previous.span, span))
    return Number(previous.end.slice(0, 4)) + (month < Number(previous.end.slice(5, 7)) ? 1 : 0)
  const promised = promisedAfter(draft, around)
  if (promised !== null) return firstAfter(draft, promised)
  const mayExceed = liesAhead(draft, context) || /^年/.test(words)
  const fits = (year: number) => mayExceed || ceiling === null || lastMonthOf(draft, year) <= ceiling.slice(0, 7)
  const year = nearestYear(draft, month, words, around, fits)
  return year === null || fits(year) ? year : year - 1
}

const liesAhead = ({ form }: DateDraft, { isDone, isPromised, isDemanded, isUnderWay }: DateContext): boolean =>
  !isDone && (isPromised || isDemanded || isUnderWay || form === 'by')

/** The day after which a promise is first kept; null where nothing is promised, or no day is known. */
function promisedAfter(draft: DateDraft, { anchors, context }: Around): string | null {
  const ceiling = writtenOn(anchors)
  if (ceiling === null) return context.isPromised || (draft.form === 'by' && !context.isDone) ? anchors.opened : null
  if (draft.form === 'as_of' || !context.isPromised || context.isTold) return null
  return anchors.signed ?? daysBefore(draft, ceiling)
}

/** The year that the text has come to: that of the writing for 截至3月, else of what was told last, of the feedback, of the document. */
function nearestYear(
  { form }: DateDraft,
  month: number,
  words: string,
  { anchors, last }: Around,
  fits: (year: number) => boolean,
): number | null {
  const { feedback } = anchors
  const ceiling = writtenOn(anchors)
  if (form === 'as_of' && ceiling !== null) return yearIn(ceiling)
  if (last !== null) return last.year + (turnsTheYear(last, month, anchors, fits) ? 1 : 0)
  if (feedback !== null) return feedback.year + (month < feedback.month && !/^年初/.test(words) ? 1 : 0)
  return documentYear(anchors)
}

/** 当年底前全部完成: what is told as done cannot end after the notice was written. */
function toldYear(
  year: number | null,
  { draft }: DatedWords,
  { anchors, context }: Pick<Around, 'anchors' | 'context'>,
): number | null {
  const ceiling = writtenOn(anchors)
  if (year === null || ceiling === null || context.isPromised || context.isDemanded || context.isHoped) return year
  const end = daysOf(draft, year)?.end ?? ''
  return draft.form === 'by' && end > ceiling ? year - 1 : year
}

/** The month that a told date must not put after the writing: a range and a half year are told when they are over. */
function lastMonthOf(draft: DateDraft, year: number): string {
  const days = daysOf(draft, year)
  return (draft.form === 'range' || draft.precision === 'half' ? days?.end : days?.start)?.slice(0, 7) ?? ''
}

/** The days in that year; a 29 February that names no year lies in a leap year, 到去年3月 in the year before the document's. */
export function daysIn(draft: DateDraft, year: number, words: string, anchors: Anchors): ReturnType<typeof daysOf> {
  const relative = /(?:至|到|[-~—]) ?([去今明])年/.exec(words)?.[1] ?? (words === '今明两年' ? '明' : undefined)
  const document = documentYear(anchors)
  const endYear =
    relative === undefined || document === null ? draft.endYear : document + '去今明'.indexOf(relative) - 1
  const years = draft.year === null && draft.precision === 'day' ? LEAP_CYCLE : 1
  for (let before = 0; before < years; before++) {
    const days = daysOf(draft, year - before, endYear)
    if (days !== null) return days
  }
  return null
}

/** The year in which what is still to come first ends after the notice was written. */
function firstAfter(draft: DateDraft, written: string): number {
  const year = Number(written.slice(0, 4))
  return (daysOf(draft, year)?.end ?? '') < written ? year + 1 : year
}

/** 督察组将于11月上旬进驻, on a page of 12 November: it was put up some days after it was written. */
const LATE = 31
const daysBefore = (draft: DateDraft, published: string): string =>
  draft.form === 'by' || draft.precision === 'year'
    ? published
    : new Date(Date.parse(published) - LATE * 86_400_000).toISOString().slice(0, 10)

/** After an action told after the feedback, a month before the feedback belongs to the next year, if that is not too late. */
function turnsTheYear(
  last: { readonly year: number; readonly month: number },
  month: number,
  anchors: Anchors,
  fits: (year: number) => boolean,
): boolean {
  const { feedback } = anchors
  if (feedback === null || writtenOn(anchors) === null || month >= last.month) return false
  const isAfterFeedback = last.year === feedback.year && last.month >= feedback.month
  return isAfterFeedback && month < feedback.month && fits(last.year + 1)
}

/** One of so many years in a row has a 29 February, as a rule. */
const LEAP_CYCLE = 4

const yearIn = (day: string | null): number | null => (day === null ? null : Number(day.slice(0, 4)))

const documentYear = (anchors: Anchors): number | null =>
  yearIn(writtenOn(anchors)) ?? anchors.feedback?.year ?? yearIn(anchors.opened)

const isListed = (shadow: string, before: Span, at: Span): boolean =>
  at.start - before.end <= 2 && /^[、和及与]{1,2}$/.test(shadow.slice(before.end, at.start))
