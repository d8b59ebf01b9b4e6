import { flatMap } from '../language/flat-map.ts'
import { anyOf, compiledFrom } from '../language/lexicon.ts'
import type { Fact, FactOf } from '../notice/fact.ts'
import type { DeadlineWords } from '../notice/lexicons.ts'
import { contains, type Span, sliceOf } from '../notice/span.ts'
import type { DeadlineKind } from '../notice/vocabulary.ts'
import type { LabelledValue } from './labels.ts'
import type { Scene } from './scene.ts'

export interface Deadline {
  readonly date: FactOf<'date'> | null
  readonly kind: DeadlineKind | null
}

const NO_DEADLINE: Deadline = { date: null, kind: null }

const patterns = compiledFrom((words: DeadlineWords) => ({
  immediate: new RegExp(anyOf(words.immediate)),
  long_term: new RegExp(anyOf(words.long_term)),
}))

const datesIn = (scene: Scene, at: Span): FactOf<'date'>[] =>
  scene.factsIn(at).filter((fact): fact is Extract<Fact, { kind: 'date' }> => fact.kind === 'date')

/** What stands in the place of a deadline: a date wins over 立行立改 and 长期坚持. */
export function readDeadline(scene: Scene, at: Span): Deadline {
  const date = datesIn(scene, at).at(-1)
  if (date !== undefined) return { date, kind: 'date' }
  const words = sliceOf(scene.text.shadow, at)
  const { immediate, long_term: longTerm } = patterns(scene.knowledge.deadlines)
  if (immediate.test(words)) return { date: null, kind: 'immediate' }
  if (longTerm.test(words)) return { date: null, kind: 'long_term' }
  return NO_DEADLINE
}

const WHOLE =
  /(?:该|此|本)(?:项)?(?:问题|整改|任务|事项)[^。;]{0,24}$|限(?:期|于|在)?[^。;,]{0,8}$|整改(?:时限|期限)[^。;]{0,8}$/

/** A deadline that bounds the whole item: under a deadline label; in a plan the one date ahead in the item's own words. */
export function deadlineOf(
  scene: Scene,
  own: readonly Span[],
  values: readonly LabelledValue[],
  steps: readonly Span[] = [],
): Deadline {
  const ofSteps = values.filter(
    ({ role, key }) => role === 'deadline' && steps.some((step) => endsStep(scene.text.shadow, key, step)),
  )
  // one behind the last step alone is that of them all
  const isOfAll = ofSteps.every(({ key }) => key.start > (steps.at(-1)?.start ?? 0))
  for (const labelled of values) {
    const { role, value } = labelled
    if (role !== 'deadline' || (!isOfAll && ofSteps.includes(labelled))) continue
    const read = readDeadline(scene, value)
    if (read.kind !== null) return read
  }
  const ahead = flatMap(own, (at) => datesIn(scene, at)).filter(({ value }) => value.form === 'by')
  const bounding = ahead.filter(
    ({ span, value }) =>
      (scene.kind === 'rectification_plan' && value.role !== 'event') ||
      WHOLE.test(scene.text.shadow.slice(Math.max(0, span.start - 40), span.start)),
  )
  const [only] = bounding
  return only !== undefined && bounding.length === 1 ? { date: only, kind: 'date' } : NO_DEADLINE
}

/** (1)清理账目。完成时限:7月底 on the line of one of several steps is the time of that step. */
const endsStep = (shadow: string, key: Span, step: Span): boolean =>
  contains(step, key) && !shadow.slice(step.start, key.start).includes('\n')
