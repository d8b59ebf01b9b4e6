import { contains } from '../../notice/span.ts'
import { clipped, type Scene, type Task } from '../task.ts'

type Problem = Scene['record']['problems'][number]

const COMPLETED: readonly string[] = ['completed', 'completed_sustained', 'basically_completed']
const DOUBTS: readonly string[] = ['forward_looking', 'handed_over', 'recurring']

/** The checks that a proposal may name (CONTRACT, Checks). */
const CODES = [
  ['status/contradiction', '标注完成,措施却尚未开始、正在进行或定在将来'],
  ['status/handed_over', '标注完成,其实只是移交给其他单位办理'],
  ['status/promise_only', '标注完成,所述只有表态和今后打算,没有做成的事'],
] as const

const resultOf = ({ checks }: Scene['record'], code: string, id: string) =>
  checks.find((check) => check.code === code && check.refs[0] === id)?.result ?? null

const failing = (scene: Scene, { id }: Problem): boolean =>
  CODES.some(([code]) => resultOf(scene.record, code, id) === 'fail')

/** Not told apart by the rules, or with signals that a completed item should not have, or without any step at all. */
const doubtful = (scene: Scene, problem: Problem): boolean =>
  problem.measures.length === 0 ||
  problem.signals.some(({ type }) => DOUBTS.includes(type)) ||
  CODES.some(([code]) => resultOf(scene.record, code, problem.id) === 'uncertain')

/** Words under a completed label that say otherwise, where the rules are not sure. */
export const contradiction: Task = {
  name: 'contradiction',
  listedAs: null,
  values: () => CODES,
  ofState: false,
  single: false,
  slots: (scene) =>
    scene.record.problems
      .filter(
        (problem) => COMPLETED.includes(problem.status.value) && !failing(scene, problem) && doubtful(scene, problem),
      )
      .map(({ id, span }) => ({ target: id, span: clipped(span, scene.words), listed: [] })),
  place: ({ value, span }, { target }, { record }) => {
    const label = record.problems.find(({ id }) => id === target)?.status.span
    if (label != null && contains(label, span)) return 'no_target'
    const result = resultOf(record, value, target) ?? record.checks.find(({ code }) => code === value)?.result
    return { target, field: 'checks', value, state: result === 'pass' ? 'disagrees' : 'accepted' }
  },
}
