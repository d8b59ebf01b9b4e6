import { flatMap } from '../../../language/flat-map.ts'
import { answersOf, labelOf, promises, tellsOfAct } from '../../answers.ts'
import type { Check } from '../../check.ts'

/** Completed, or basically so, and every sentence of the answer tells of what is to be done. */
export const promiseOnly: Check = {
  code: 'status/promise_only',
  run: (scene) => {
    const completed = scene.problems.filter(({ status }) => /^(?:basically_)?completed/.test(status.value))
    if (completed.length === 0) return [{ result: 'not_assessable' }]
    const answers = answersOf(scene)
    const verdicts = flatMap(completed, (problem) => {
      const sentences = answers(problem)
      const ahead = sentences.filter(promises)
      if (ahead.length === 0 || sentences.some(tellsOfAct)) return []
      const all = ahead.length === sentences.length && problem.status.basis === 'stated'
      return [
        {
          result: all ? ('fail' as const) : ('uncertain' as const),
          refs: [problem],
          spans: [problem.status.span ?? problem.heading, ahead[0]!.span],
          args: { label: labelOf(scene.text, problem) },
        },
      ]
    })
    return verdicts.length > 0 ? verdicts : [{ result: 'pass', args: { count: completed.length } }]
  },
}
