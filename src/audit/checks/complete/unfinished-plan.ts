import type { Problem } from '../../../notice/problem.ts'
import { contains, type Span } from '../../../notice/span.ts'
import type { Status } from '../../../notice/vocabulary.ts'
import type { Scene } from '../../check.ts'
import { nodesOf } from '../../nodes.ts'
import { required } from '../../required.ts'

/** What leaves work to this unit. */
const UNFINISHED: readonly Status[] = [
  'basically_completed',
  'phased',
  'partial',
  'in_progress',
  'long_term',
  'not_completed',
  'not_started',
  'deferred',
]

/** Where items are unfinished, the notice says what comes next: in a part or paragraph of its own, or item by item. */
export const unfinishedPlan = required('complete/unfinished_plan', (scene) => {
  const stated = scene.problems.filter(({ status }) => status.value !== 'not_reported')
  if (stated.length === 0) return { result: 'not_assessable' }
  const open = stated.filter(({ status }) => UNFINISHED.includes(status.value))
  if (open.length === 0) return { result: 'pass', args: { form: 'finished' } }
  const count = open.length
  const spans = open.map(({ status, heading }) => status.span ?? heading)
  const plan = planOf(scene)
  if (plan !== null) return { result: 'pass', spans: [...spans, plan], args: { count } }
  if (open.every((problem) => hasPlan(problem, scene))) return { result: 'pass', spans, args: { form: 'items', count } }
  return { missing: { spans, args: { count } } }
})

/** The part on what comes next, or a paragraph outside the items that begins with 下一步. */
function planOf({ outline, text, problems }: Scene): Span | null {
  const section = nodesOf(outline).find(({ node }) => node.role === 'next_steps')
  if (section !== undefined) return section.node.heading
  const paragraph = text.paragraphs.find(
    ({ span }) =>
      /^\s*(?:下一步|下步|今后)/.test(text.shadow.slice(span.start, Math.min(span.end, span.start + 12))) &&
      !problems.some((problem) => contains(problem.span, span)),
  )
  return paragraph?.span ?? ofOpen(text, problems)
}

/** 对正在整改的问题一抓到底: what becomes of the open ones, told behind the items. */
const OF_OPEN =
  /(?:对|盯住|紧盯|围绕|针对)?(?:尚未|未|没有|正在|基本|阶段性|部分|持续|长期|需)[^,。;\n]{0,10}(?:完成|整改|推进|坚持|办结|销号)[^,。;\n]{0,6}(?:问题|事项|任务)/

function ofOpen({ shadow }: Scene['text'], problems: Scene['problems']): Span | null {
  const from = problems.at(-1)?.span.end ?? shadow.length
  const told = OF_OPEN.exec(shadow.slice(from))
  return told === null ? null : { start: from + told.index, end: from + told.index + told[0].length }
}

/** A time for the item, or 下一步: under it. */
function hasPlan({ deadline, deadlineKind, span }: Problem, { text, knowledge }: Scene): boolean {
  if (deadline !== null || deadlineKind !== null) return true
  const words = text.shadow.slice(span.start, span.end)
  return knowledge.labels.next.some((label) => words.includes(`${label}:`))
}
