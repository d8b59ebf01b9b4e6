import type { DateValue } from '../notice/fact.ts'
import type { Anchors } from './anchors.ts'
import type { DateContext } from './date-context.ts'
import type { Dated } from './years.ts'

/** What each date does in the text: told, a limit, a plan, or the day a number holds for (GUIDE 9). */
export function withRoles(dates: readonly Dated[], anchors: Anchors): DateValue[] {
  const written =
    [anchors.signed, anchors.published].reduce((a, b) => (b !== null && (a === null || b > a) ? b : a), null) ??
    anchors.held
  const horizon = written ?? lastTold(dates, anchors)
  return dates.map((date) => ({
    start: date.start,
    end: date.end,
    precision: date.draft.precision,
    form: date.draft.form,
    year_basis: date.isYearStated ? 'stated' : 'implied',
    role: roleOf(date, horizon, written !== null),
  }))
}

/** Without a date of writing, the last day that the notice tells of. */
function lastTold(dates: readonly Dated[], { feedback }: Anchors): string | null {
  if (feedback === null) return null
  const opening = dates.filter(
    ({ span, context }) => span.start <= feedback.words.span.end + 120 && !liesAhead(context),
  )
  const told = dates.filter(({ draft, context }) => draft.precision !== 'year' && context.isTold && !liesAhead(context))
  return [...opening, ...told].reduce((last, { end }) => (end > last ? end : last), '')
}

const liesAhead = ({ isPromised, isDemanded, isLimit, isDone }: DateContext): boolean =>
  !isDone && (isPromised || isDemanded || isLimit)

const isBorne = ({ draft: { precision }, context }: Dated): boolean =>
  precision === 'year' && context.isOfPaper && !context.isPromised

/** 年内, of no year that the text names. */
const isOpenYear = ({ draft: { year, relative, precision } }: Dated): boolean =>
  year === null && relative === null && precision === 'year'

function roleOf(date: Dated, horizon: string | null, isWritten: boolean): DateValue['role'] {
  const { context } = date
  const { form, precision } = date.draft
  if (form === 'as_of') return 'as_of'
  if (context.isLimit) return 'deadline'
  if (context.isDone) return 'event'
  if (form === 'by') return roleOfEnd(date, horizon)
  const isPast = horizon !== null && date.end <= horizon
  const isFuture = horizon !== null && date.start > horizon
  if (isPast || isBorne(date) || (context.isNamed && !isFuture)) return 'event'
  if (context.isPromised || (context.isHoped && isOpenYear(date))) return 'planned'
  if (context.isDemanded) return 'deadline'
  if (!isFuture) return 'event'
  return isWritten || precision === 'year' || context.isUnderWay || form === 'since' ? 'planned' : 'event'
}

/** Of 6月底前: the end of a task, unless it is past, hoped for or told. */
function roleOfEnd({ end, context }: Dated, horizon: string | null): DateValue['role'] {
  if (context.isGoal || context.isDemanded) return 'deadline'
  if (horizon !== null && end <= horizon) return 'event'
  if (context.isExpected) return 'planned'
  return context.isTold && horizon === null ? 'event' : 'deadline'
}
