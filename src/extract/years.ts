import { monthOf } from '../language/calendar.ts'
import type { Outline, OutlineNode } from '../notice/outline.ts'
import type { DateDraft, Scene } from '../notice/rule.ts'
import { contains, type Span, sliceOf } from '../notice/span.ts'
import type { Anchors, DatedWords } from './anchors.ts'
import { writtenOn } from './anchors.ts'
import { contextsOf, type DateContext, isOfProblem, tellsTime } from './date-context.ts'
import { fromTold, isSaidTwice } from './told-dates.ts'
import { daysIn, yearOf } from './year-of.ts'

/** A date with its days. */
export interface Dated extends DatedWords {
  readonly start: string
  readonly end: string
  readonly isYearStated: boolean
  readonly context: DateContext
}

/** A month that the text tells of, where it stands and in which item. */
interface Told {
  readonly item: Span | null
  readonly end: number
  readonly year: number
  readonly month: number
}

/** Gives every date its year, in reading order; a date that nothing anchors is reported and left out (GUIDE 4). */
export function withYears(dates: readonly DatedWords[], anchors: Anchors, scene: Scene): Dated[] {
  const done: Dated[] = []
  const itemOf = items(scene.outline)
  const contextOf = contextsOf(scene)
  const ceiling = writtenOn(anchors)
  // of 今年, in a text that came out in the year after it was written
  let shift = 0
  const told: Told[] = []
  for (const date of dates) {
    const { span, by, basis } = date
    const words = sliceOf(scene.shadow, span)
    const previous = done.at(-1)
    const draft = draftOf(date, words, previous, anchors, scene)
    if (draft === null) continue
    const item = itemOf(span.start)
    const context = contextOf(span)
    const last = toldBefore(span, item, told, scene)
    const stated = draft.year ?? yearOf(date, words, { anchors, scene, context, previous, last })
    const isThisYear = draft.year === null && draft.relative === 0 && /[今本]年/.test(words)
    if (isThisYear && isOfYearBefore(date, stated, context, ceiling)) shift = -1
    const year = stated !== null && isThisYear && mayBeBefore(draft, ceiling) ? stated + shift : stated
    const days = year === null ? null : daysIn(draft, year, words, anchors)
    if (days === null) {
      scene.report(year === null ? 'extract/year_unknown' : 'extract/impossible_date', span, { words })
      continue
    }
    const { start, end } = days
    const found = { span, draft, by, basis, start, end, isYearStated: date.draft.year !== null, context }
    done.push(found)
    const month = monthTold(found, words, anchors, scene)
    if (month !== null) told.push({ item, end: span.end, year: Number(end.slice(0, 4)), month })
  }
  return done
}

/** What was told last in the same item, unless it was told of the problem and not of what was done about it. */
const toldBefore = (at: Span, item: Span | null, told: readonly Told[], { shadow }: Scene): Told | null =>
  told.findLast((earlier) => earlier.item === item && !isOfProblem(shadow, earlier.end, at)) ?? null

/** What a date says; null where it says again what was said. */
function draftOf(
  date: DatedWords,
  words: string,
  previous: Dated | undefined,
  anchors: Anchors,
  scene: Scene,
): DateDraft | null {
  if (words.startsWith('当年') && isSaidTwice(scene.shadow, date.span, '当年')) return null
  return date.draft.told === undefined ? date.draft : fromTold(date, previous, anchors, scene)
}

/** 今年1月10日 in a text of February is of that year still. */
const mayBeBefore = ({ precision, form, start }: DateDraft, ceiling: string | null): boolean =>
  ceiling === null || precision === 'year' || form === 'since' || monthOf(start) > Number(ceiling.slice(5, 7))

/** The month that the text has come to with a date; null where the date lies ahead, far back or aside of what is told. */
function monthTold({ span, draft, start, end, context }: Dated, words: string, anchors: Anchors, { shadow }: Scene) {
  const { isDone, isPromised, isDemanded } = context
  if (!isDone && (isPromised || isDemanded || (draft.form === 'by' && draft.year === null))) return null
  const ceiling = writtenOn(anchors)
  if (ceiling !== null && start > ceiling) return null
  if (anchors.feedback !== null && Number(end.slice(0, 4)) < anchors.feedback.year - 1) return null
  if (draft.relative === 0 && draft.form === 'since' && /今年以来/.test(words)) return 1
  return tellsTime(shadow, span, draft) ? Number(end.slice(5, 7)) : null
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
