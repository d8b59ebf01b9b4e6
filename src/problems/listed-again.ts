import type { FoundProblem } from '../notice/problem.ts'
import type { Scene } from './scene.ts'

/**
 * A notice that lists what was found (一、反馈的问题 1.…) and tells further down, under the same words or the first of them, what
 * was done: the problem is the one with the answer, the line above only announces it. One without an answer below stays.
 */
export function withoutAnnounced(scene: Scene, problems: readonly FoundProblem[]): readonly FoundProblem[] {
  const isBare = ({ heading, span, status, measures }: FoundProblem): boolean =>
    status.value === 'not_reported' &&
    measures.length === 0 &&
    !/[\u4e00-\u9fff]/.test(scene.text.shadow.slice(heading.end, span.end))
  const answered = new Map<string, number>()
  for (const problem of problems) if (!isBare(problem)) answered.set(keyOf(problem), problem.heading.start)
  return problems.filter((problem) => {
    const answer = isBare(problem) ? answerOf(keyOf(problem), answered) : undefined
    return answer === undefined || answer < problem.heading.start
  })
}

const keyOf = ({ title }: FoundProblem): string => title.replace(/[^\u4e00-\u9fff\da-zA-Z]/g, '')

/** So many words say which problem is meant: 预算编制不完整,涉及金额36万元 and 预算编制不完整. */
const ENOUGH = 6

/** Where what goes by the same words stands, or by the one that begins alike. */
function answerOf(key: string, answered: ReadonlyMap<string, number>): number | undefined {
  const same = answered.get(key)
  if (same !== undefined) return same
  const alike = [...answered.keys()].filter(
    (other) => Math.min(key.length, other.length) >= ENOUGH && (key.startsWith(other) || other.startsWith(key)),
  )
  return alike.length === 1 ? answered.get(alike[0]!) : undefined
}
