import type { FactOf } from '../../../notice/fact.ts'
import { factsOf } from '../../../notice/head.ts'
import type { OutlineNode } from '../../../notice/outline.ts'
import { contains } from '../../../notice/span.ts'
import type { Check, Scene, Verdict } from '../../check.ts'
import { dayOfReading } from '../../reference-day.ts'
import { endsByItself, isNamedDay, isPromisedDay, tellsOfDeed } from '../../told-days.ts'

/** Something told as done on a day after the notice was signed, published or read out. */
export const afterPublication: Check = {
  code: 'dates/after_publication',
  run: (scene) => {
    const { signed, published } = scene.head.dates
    const day = signed ?? published ?? dayOfReading(scene)
    if (day === null) return [{ result: 'not_assessable' }]
    const own = new Set<unknown>(Object.values(scene.head.dates))
    const told = factsOf(scene.facts, 'date').filter(
      (fact) =>
        !own.has(fact) &&
        fact !== day &&
        isTold(fact) &&
        !isAhead(scene, fact) &&
        !isPromisedDay(scene, fact) &&
        !isNamedDay(scene, fact),
    )
    const late = told.filter(({ value }) => value.start > day.value.end)
    if (late.length === 0) return [{ result: 'pass', args: { count: told.length } }]
    return late.map((fact) => verdictOn(scene, fact, day))
  },
}

const PRECISE: readonly string[] = ['day', 'ten_days', 'month', 'fuzzy', 'quarter', 'half']

const isTold = ({ value }: FactOf<'date'>): boolean =>
  (value.role === 'event' || value.role === 'planned' || value.role === 'as_of') &&
  PRECISE.includes(value.precision) &&
  (value.form === 'point' || value.form === 'range' || value.form === 'as_of')

const isAhead = ({ outline }: Scene, { span }: FactOf<'date'>): boolean => {
  const visit = (node: OutlineNode): boolean =>
    (node.role === 'next_steps' && contains(node.span, span)) || node.children.some(visit)
  return visit(outline.root)
}

function verdictOn(scene: Scene, fact: FactOf<'date'>, day: FactOf<'date'>): Verdict {
  const { text, problems } = scene
  const after = /^[^。;\n]*/.exec(text.shadow.slice(fact.span.end, fact.span.end + 60))?.[0] ?? ''
  const before = /[^,。;\n]*$/.exec(text.shadow.slice(Math.max(0, fact.span.start - 16), fact.span.start))?.[0] ?? ''
  const plain =
    fact.value.year_basis === 'stated' &&
    // a plan tells of what is to come without a word for it
    (scene.head.kind.value !== 'rectification_plan' || /已|了(?!解)/.test(before + after)) &&
    (tellsOfDeed(scene, after) || /已(?:经)?[于在]$/.test(before)) &&
    !endsByItself(scene, before + after)
  const owner = problems.find((problem) => contains(problem.span, fact.span))
  return {
    result: plain ? 'fail' : 'uncertain',
    refs: [...(owner === undefined ? [] : [owner]), fact, day],
    spans: [fact.span, day.span],
    args: { told: text.content.slice(fact.span.start, fact.span.end), day: day.value.end },
  }
}
