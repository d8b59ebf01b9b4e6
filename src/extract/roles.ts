import type { DateValue } from '../notice/fact.ts'
import type { Scene } from '../notice/rule.ts'
import type { Anchors } from './anchors.ts'
import { contextsOf, type DateContext } from './date-context.ts'
import type { Dated } from './years.ts'

/** What each date does in the text: told, a limit, a plan, or the day a number holds for (GUIDE 9). */
export function withRoles(dates: readonly Dated[], anchors: Anchors, scene: Scene): DateValue[] {
  const contextOf = contextsOf(scene)
  const contexts = dates.map((date) => contextOf(date.span))
  const written = [anchors.signed, anchors.published].reduce(
    (a, b) => (b !== null && (a === null || b > a) ? b : a),
    null,
  )
  const horizon = written ?? lastTold(dates, contexts, anchors)
  return dates.map((date, i) => ({
    start: date.start,
    end: date.end,
    precision: date.draft.precision,
    form: date.draft.form,
    year_basis: date.isYearStated ? 'stated' : 'implied',
    role: roleOf(date, contexts[i]!, horizon, written !== null),
  }))
}

/** Without a date of writing, the last day that the notice tells of. */
function lastTold(dates: readonly Dated[], contexts: readonly DateContext[], { feedback }: Anchors): string | null {
  if (feedback === null) return null
  const opening = dates.filter(({ span }, i) => span.start <= feedback.words.span.end + 120 && !liesAhead(contexts[i]!))
  const told = dates.filter(
    ({ draft }, i) => draft.precision !== 'year' && contexts[i]!.isTold && !liesAhead(contexts[i]!),
  )
  return [...opening, ...told].reduce((last, { end }) => (end > last ? end : last), '')
}

const liesAhead = ({ isPromised, isDemanded, isLimit, isDone }: DateContext): boolean =>
  !isDone && (isPromised || isDemanded || isLimit)

function roleOf(date: Dated, context: DateContext, horizon: string | null, isWritten: boolean): DateValue['role'] {
  const { form, precision } = date.draft
  if (form === 'as_of') return 'as_of'
  if (context.isLimit) return 'deadline'
  const isPast = horizon !== null && date.end <= horizon
  const isFuture = horizon !== null && date.start > horizon
  if (form === 'by') {
    if (context.isDone) return 'event'
    if (context.isDemanded) return 'deadline'
    if (isPast) return 'event'
    if (context.isExpected) return 'planned'
    return context.isTold && horizon === null ? 'event' : 'deadline'
  }
  if (isPast || (context.isNamed && !isFuture)) return 'event'
  if (context.isPromised) return 'planned'
  if (context.isDemanded) return 'deadline'
  if (!isFuture) return 'event'
  return isWritten || precision === 'year' || context.isUnderWay || form === 'since' ? 'planned' : 'event'
}
