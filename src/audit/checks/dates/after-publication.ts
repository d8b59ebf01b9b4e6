import type { FactOf } from '../../../notice/fact.ts'
import { factsOf } from '../../../notice/head.ts'
import type { OutlineNode } from '../../../notice/outline.ts'
import { contains } from '../../../notice/span.ts'
import type { Check, Scene, Verdict } from '../../check.ts'

/** Something told as done on a day after the notice was signed or published. */
export const afterPublication: Check = {
  code: 'dates/after_publication',
  run: (scene) => {
    const { signed, published } = scene.head.dates
    const day = signed ?? published
    if (day === null) return [{ result: 'not_assessable' }]
    const own = new Set<unknown>(Object.values(scene.head.dates))
    const told = factsOf(scene.facts, 'date').filter(
      (fact) => !own.has(fact) && isTold(fact) && !isAhead(scene, fact) && !PROMISE.test(aroundOf(scene, fact)),
    )
    const late = told.filter(({ value }) => value.start > day.value.end)
    if (late.length === 0) return [{ result: 'pass', args: { count: told.length } }]
    return late.map((fact) => verdictOn(scene, fact, day))
  },
}

const PRECISE: readonly string[] = ['day', 'ten_days', 'month']

const isTold = ({ value }: FactOf<'date'>): boolean =>
  (value.role === 'event' || value.role === 'planned') &&
  PRECISE.includes(value.precision) &&
  (value.form === 'point' || value.form === 'range')

const isAhead = ({ outline }: Scene, { span }: FactOf<'date'>): boolean => {
  const visit = (node: OutlineNode): boolean =>
    (node.role === 'next_steps' && contains(node.span, span)) || node.children.some(visit)
  return visit(outline.root)
}

const DONE = /已|了(?!解)|完成|召开|开展|印发|制定|修订|组织|举办|追回|退回|上缴|约谈|学习|检查|通过|成立/
const PROMISE = /将|拟|计划|预计|力争|争取|确保|准备|打算|应当|须|要求|下一步/
const ENDS = /届满|到期|有效期|起施行|止/

/** The sentence around a date, as far as it decides. */
const aroundOf = ({ text }: Scene, { span }: FactOf<'date'>): string => {
  const before = /[^。;\n]*$/.exec(text.shadow.slice(Math.max(0, span.start - 30), span.start))?.[0] ?? ''
  return before + (/^[^。;\n]*/.exec(text.shadow.slice(span.end, span.end + 30))?.[0] ?? '')
}

function verdictOn({ text, problems }: Scene, fact: FactOf<'date'>, day: FactOf<'date'>): Verdict {
  const after = /^[^。;\n]*/.exec(text.shadow.slice(fact.span.end, fact.span.end + 60))?.[0] ?? ''
  const plain = fact.value.year_basis === 'stated' && DONE.test(after) && !ENDS.test(after)
  const owner = problems.find((problem) => contains(problem.span, fact.span))
  return {
    result: plain ? 'fail' : 'uncertain',
    refs: [...(owner === undefined ? [] : [owner]), fact, day],
    spans: [fact.span, day.span],
    args: { told: text.content.slice(fact.span.start, fact.span.end), day: day.value.end },
  }
}
