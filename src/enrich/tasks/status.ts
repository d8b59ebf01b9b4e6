import { LABELS } from '../../notice/labels.ts'
import { type NoticeKind, STATUSES } from '../../notice/vocabulary.ts'
import { clipped, type Task } from '../task.ts'

/** No state to be told: what the rules say where a notice says nothing, or nothing known. */
const OPEN: readonly string[] = ['not_reported', 'unrecognised']

const DONE: readonly string[] = ['completed', 'completed_sustained', 'basically_completed']
/** Words that no quote of a finished item holds: verbatim, and of the contrary sense. */
const NOT_DONE =
  /未(?:能)?(?:完成|整改|到位|办结|销号|落实|解决)|尚(?:未|待|在|需)|力争|争取|预计|正在|拟(?:于|定)|将(?:于|在|继续|进一步|尽快|按|立即)|待[^。;\n]{0,12}后/

/** Kinds whose problems are not put right yet, or that are about no notice of their own. */
const WITHOUT: readonly NoticeKind[] = ['rectification_plan', 'feedback_bulletin', 'template', 'stage_speech', 'news']

/** The status of a problem without a label, with one that no rule knows, or with one that only its section implies. */
export const status: Task = {
  name: 'status',
  listedAs: null,
  values: () => STATUSES.filter((code) => !OPEN.includes(code)).map((code) => [code, LABELS.status[code][0]]),
  ofState: true,
  single: true,
  slots: ({ record, words }) =>
    WITHOUT.includes(record.kind.value)
      ? []
      : record.problems
          .filter(({ status: { value, basis } }) => OPEN.includes(value) || basis === 'implied')
          .map(({ id, span }) => ({ target: id, span: clipped(span, words), listed: [] })),
  place: ({ value, quote }, { target }, { record }) => {
    if (DONE.includes(value) && NOT_DONE.test(quote)) return 'value_against_quote'
    const known = record.problems.find(({ id }) => id === target)?.status.value ?? 'not_reported'
    const fits = known === value || OPEN.includes(known)
    return { target, field: 'status.value', value, state: fits ? 'accepted' : 'disagrees' }
  },
}
