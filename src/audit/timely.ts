import { daysBetween, plusDays, plusMonths } from '../language/days.ts'
import type { FactOf } from '../notice/fact.ts'
import { canFail, type TimeLimit } from '../notice/norm.ts'
import type { Limit } from '../notice/norms.ts'
import type { Check, Scene, Verdict } from './check.ts'
import { limitOf } from './norms.ts'

type DateFact = FactOf<'date'>

/**
 * A check of the time between the feedback and what follows it, against the dated norm in force on the day of the feedback.
 * It fails only where both days are stated, whole and in the text, and somebody has read the norm.
 */
export const timely = (
  code: TimeLimit,
  followed: (scene: Scene) => DateFact | null,
  isItself: (scene: Scene) => boolean = () => true,
): Check => ({
  code,
  run: (scene) => {
    const { feedback } = scene.head.dates
    const found = feedback && limitOf(scene, code, feedback.value.end)
    if (!found && scene.head.kind.value !== 'rectification_notice') return []
    const then = followed(scene)
    if (feedback === null || then === null) return [{ result: 'not_assessable', args: { form: 'dates' } }]
    const spans = [feedback.span, then.span]
    if (found === null) return [{ result: 'not_assessable', spans }]
    const { norm, limit } = found
    const told = compared(feedback, then, limit, canFail(norm))
    const said: Verdict =
      told.result === 'fail' && !isItself(scene) ? { result: 'uncertain', args: { ...told.args, form: 'other' } } : told
    return [{ ...said, spans, args: { ...said.args, norm: norm.code } }]
  },
})

function compared(feedback: DateFact, then: DateFact, limit: Limit, verified: boolean): Verdict {
  const [soonest, due] = [dueAfter(feedback.value.start, limit), dueAfter(feedback.value.end, limit)]
  if (then.value.end <= soonest)
    return { result: 'pass', args: { days: daysBetween(feedback.value.start, then.value.end), due } }
  const stated = [feedback, then].every(({ value }) => value.year_basis === 'stated')
  if (then.value.start > due && stated && verified)
    return { result: 'fail', args: { days: daysBetween(feedback.value.end, then.value.start), due } }
  return { result: 'uncertain', args: { due } }
}

const dueAfter = (day: string, { months, days }: Limit): string =>
  months === null ? plusDays(day, days ?? 0) : plusMonths(day, months)
