import { monthOf } from '../language/calendar.ts'
import type { Outline, OutlineNode } from '../notice/outline.ts'
import type { DateDraft, Scene } from '../notice/rule.ts'
import { contains, type Span, sliceOf } from '../notice/span.ts'
import type { Anchors, DatedWords } from './anchors.ts'
import { daysOf, writtenOn } from './anchors.ts'
import { contextsOf, type DateContext, isOfProblem, tellsTime } from './date-context.ts'
import { fromTold, isSaidTwice } from './told-dates.ts'

/** A date with its days. */
export interface Dated extends DatedWords {
  readonly start: string
  readonly end: string
  readonly isYearStated: boolean
  readonly context: DateContext
}

/** Gives every date its year, in reading order; a date that nothing anchors is reported and left out (GUIDE 4). */
export function withYears(dates: readonly DatedWords[], anchors: Anchors, scene: Scene): Dated[] {
  const done: Dated[] = []
  const itemOf = items(scene.outline)
  const contextOf = contextsOf(scene)
  const ceiling = writtenOn(anchors)
  // of 今年, in a text that came out in the year after it was written
  let shift = 0
  const told: { item: Span | null; end: number; year: number; month: number }[] = []
  for (const date of dates) {
    const { span } = date
    const words = sliceOf(scene.shadow, span)
    const draft = date.draft.told === undefined ? date.draft : fromTold(date, done.at(-1), anchors, scene)
    if (draft === null || (words.startsWith('当年') && isSaidTwice(scene.shadow, span, '当年'))) continue
    const item = itemOf(span.start)
    const context = contextOf(span)
    const last =
      told.findLast((earlier) => earlier.item === item && !isOfProblem(scene.shadow, earlier.end, span)) ?? null
    const stated = draft.year ?? yearOf(date, words, { anchors, scene, context, previous: done.at(-1), last })
    const isThisYear = draft.year === null && draft.relative === 0 && /[今本]年/.test(words)
    if (isThisYear && isOfYearBefore(date, stated, context, ceiling)) shift = -1
    // 今年1月10日 in a text of February is of that year still
    const isOfMonth = draft.precision !== 'year' && draft.form !== 'since'
    const mayBeBefore = ceiling === null || !isOfMonth || monthOf(draft.start) > Number(ceiling.slice(5, 7))
    const year = stated !== null && isThisYear && mayBeBefore ? stated + shift : stated
    const days = year === null ? null : daysIn(draft, year, words, anchors)
    if (year === null || days === null) {
      scene.report(year === null ? 'extract/year_unknown' : 'extract/impossible_date', span, { words })
      continue
    }
    done.push({
      span,
      draft,
      by: date.by,
      basis: date.basis,
      start: days.start,
      end: days.end,
      isYearStated: date.draft.year !== null,
      context,
    })
    const isAhead =
      !context.isDone && (context.isPromised || context.isDemanded || (draft.form === 'by' && draft.year === null))
    const isLate = ceiling !== null && days.start > ceiling
    const isOld = anchors.feedback !== null && Number(days.end.slice(0, 4)) < anchors.feedback.year - 1
    const isOfWriting = draft.relative === 0 && draft.form === 'since' && /今年以来/.test(words)
    if (!isAhead && !isLate && !isOld && (isOfWriting || tellsTime(scene.shadow, span, draft)))
      told.push({
        item,
        end: span.end,
        year: Number(days.end.slice(0, 4)),
        month: isOfWriting ? 1 : Number(days.end.slice(5, 7)),
      })
  }
  return done
}

/** 今年8月,市人大常委会听取了…, published in January: written in the year before. */
function isOfYearBefore(
  { draft }: DatedWords,
  year: number | null,
  context: DateContext,
  ceiling: string | null,
): boolean {
  if (year === null || ceiling === null) return false
  if (!['day', 'ten_days', 'month'].includes(draft.precision) || draft.form === 'by') return false
  if (context.isPromised || context.isDemanded || context.isUnderWay) return false
  return Number(ceiling.slice(5, 7)) < 4 && monthOf(draft.start) - Number(ceiling.slice(5, 7)) > 3
}

interface Around {
  readonly anchors: Anchors
  readonly scene: Scene
  readonly context: DateContext
  readonly previous: Dated | undefined
  readonly last: { readonly year: number; readonly month: number } | null
}

function yearOf(date: DatedWords, words: string, { anchors, scene, context, previous, last }: Around): number | null {
  const { draft, span } = date
  const { feedback } = anchors
  if (date === feedback?.words) return feedback.year
  const before = previous === undefined ? null : Number(previous.end.slice(0, 4))
  if (/^(?:截[至止]到?|从|自|自从)?[同当]年/.test(words))
    return toldYear(before ?? documentYear(anchors), date, { anchors, context })
  if (/^(?:截[至止]到?|从|自|自从)?[次翌]年/.test(words)) return before === null ? null : before + 1
  if (draft.relative !== null) {
    // 下年度 may mean any year where the notice has no day of its own
    const year = documentYear(
      draft.relative > 0 ? { ...anchors, opened: null, held: words.startsWith('下') ? null : anchors.held } : anchors,
    )
    return year === null ? null : year + draft.relative
  }
  const month = monthOf(draft.precision === 'day' ? draft.start : draft.end)
  const ceiling = writtenOn(anchors)
  const mayExceed =
    !context.isDone &&
    (context.isPromised || context.isDemanded || context.isUnderWay || draft.form === 'by' || /^年/.test(words))
  const fits = (year: number) => mayExceed || ceiling === null || lastMonthOf(draft, year) <= ceiling.slice(0, 7)
  const bounded = (year: number) => (fits(year) ? year : year - 1)

  // 争取今年清明节前迁完200座,年内全部迁完: what is hoped for lies ahead, whatever year was told before
  if (/^年(?!初)/.test(words) && context.isHoped && ceiling !== null) return firstAfter(draft, ceiling)
  if (previous !== undefined && isListed(scene.shadow, previous.span, span) && before !== null)
    return before + (month < Number(previous.end.slice(5, 7)) ? 1 : 0)
  if (draft.form === 'as_of' && ceiling !== null) return bounded(Number(ceiling.slice(0, 4)))
  if (context.isPromised && !context.isTold && ceiling !== null)
    return firstAfter(draft, anchors.signed ?? daysBefore(draft, ceiling))
  const { opened } = anchors
  if (ceiling === null && opened !== null && (context.isPromised || (draft.form === 'by' && !context.isDone)))
    return firstAfter(draft, opened)
  if (last !== null) return bounded(last.year + (turnsTheYear(last, month, anchors, fits) ? 1 : 0))
  if (feedback !== null) return bounded(feedback.year + (month < feedback.month && !/^年初/.test(words) ? 1 : 0))
  const year = documentYear(anchors)
  return year === null ? null : bounded(year)
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
function daysIn(draft: DateDraft, year: number, words: string, anchors: Anchors): ReturnType<typeof daysOf> {
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

const STEPS = ['is', 'must', 'first']

/** The innermost heading or item that holds an offset, steps (一是) counting as part of theirs; null outside every one. */
function items({ root }: Outline): (offset: number) => Span | null {
  const inside = (nodes: readonly OutlineNode[], at: Span): Span | null => {
    const node = nodes.find((child) => contains(child.span, at))
    if (node === undefined || (node.marker !== null && STEPS.includes(node.marker.kind))) return null
    return inside(node.children, at) ?? node.span
  }
  return (offset) => inside(root.children, { start: offset, end: offset })
}
