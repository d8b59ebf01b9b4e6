import { flatMap } from '../../../language/flat-map.ts'
import { tellsMoreThanTransfer, tellsTransfer } from '../../../language/transfers.ts'
import type { Problem } from '../../../notice/problem.ts'
import { contains } from '../../../notice/span.ts'
import { answersOf, labelOf, type Sentence, tellsOfAct } from '../../answers.ts'
import type { Check, Scene, Verdict } from '../../check.ts'

/** Completed, and all that the text tells is that the work went to another unit. */
export const handedOver: Check = {
  code: 'status/handed_over',
  run: (scene) => {
    const completed = scene.problems.filter(({ status }) => /^completed/.test(status.value))
    if (completed.length === 0) return [{ result: 'not_assessable' }]
    const answers = answersOf(scene)
    const verdicts = flatMap(completed, (problem) => verdictOn(scene, problem, answers(problem)))
    return verdicts.length > 0 ? verdicts : [{ result: 'pass', args: { count: completed.length } }]
  },
}

function verdictOn(scene: Scene, problem: Problem, sentences: readonly Sentence[]): Verdict[] {
  const said = scene.knowledge.transfers
  const isTransfer = ({ words }: Sentence): boolean => tellsTransfer(words, said)
  const signal = problem.signals.find(({ type }) => type === 'handed_over')
  const transfers = sentences.filter(isTransfer)
  if (transfers.length > 0 && transfers.every(({ words }) => tellsMoreThanTransfer(words, said))) return []
  const span = signal?.span ?? transfers[0]?.span
  if (span === undefined) return []
  const acts = sentences.filter((one) => tellsOfAct(one) && !isTransfer(one) && !contains(one.span, span))
  const others = sentences.filter((one) => !isTransfer(one) && !contains(one.span, span))
  const only = problem.status.flags.includes('done_by_transfer') || (transfers.length > 0 && acts.length === 0)
  if (!only && acts.length > 1) return []
  if (!only && signal === undefined) return []
  return [
    {
      result: only && others.length < 2 && problem.status.basis === 'stated' ? 'fail' : 'uncertain',
      refs: [problem],
      spans: [problem.status.span ?? problem.heading, span],
      args: { label: labelOf(scene.text, problem) },
    },
  ]
}
