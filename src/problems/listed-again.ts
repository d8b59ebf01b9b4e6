import type { FoundProblem } from '../notice/problem.ts'
import type { Scene } from './scene.ts'

/**
 * A notice that lists what was found (一、反馈的问题 1.…) and tells further down, under the same words, what was done: the
 * problem is the one with the answer, the line above only announces it. One without an answer below stays.
 */
export function withoutAnnounced(scene: Scene, problems: readonly FoundProblem[]): readonly FoundProblem[] {
  const isBare = ({ heading, span, status, measures }: FoundProblem): boolean =>
    status.value === 'not_reported' &&
    measures.length === 0 &&
    !/[\u4e00-\u9fff]/.test(scene.text.shadow.slice(heading.end, span.end))
  const answered = new Map<string, number>()
  for (const problem of problems) if (!isBare(problem)) answered.set(keyOf(problem), problem.heading.start)
  return problems.filter((problem) => {
    const answer = isBare(problem) ? answered.get(keyOf(problem)) : undefined
    return answer === undefined || answer < problem.heading.start
  })
}

const keyOf = ({ title }: FoundProblem): string => title.replace(/[^\u4e00-\u9fff\da-zA-Z]/g, '')
