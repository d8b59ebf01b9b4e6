import { flatMap } from '../../../language/flat-map.ts'
import type { Total } from '../../../notice/head.ts'
import { paragraphAt } from '../../../notice/notice-text.ts'
import type { Problem } from '../../../notice/problem.ts'
import { contains, overlaps } from '../../../notice/span.ts'
import type { Status } from '../../../notice/vocabulary.ts'
import type { Check, Scene, Verdict } from '../../check.ts'
import { isOfOneState, sourceOf, TIERS, totalsOf } from '../../statements.ts'
import { sum } from '../totals/sum.ts'

/** What the notice says of all its problems at once, and what their own labels say. */
export const overview: Check = {
  code: 'status/overview',
  run: (scene) => {
    const labelled = scene.problems.filter(({ status }) => !UNTOLD.includes(status.value))
    if (labelled.length === 0) return [{ result: 'not_assessable' }]
    const all = allDone(scene)
    if (all !== null) return [againstAll(all, labelled)]
    const counted = totalsOf(scene, 'this_round', ['completed']).find((one) => !isOfOthers(scene, one))
    if (counted === undefined || labelled.length < scene.problems.length || !isBase(scene))
      return [{ result: 'not_assessable' }]
    return [againstCount(counted, scene)]
  },
}

const UNTOLD: readonly Status[] = ['not_reported', 'unrecognised']
const DONE: readonly Status[] = ['completed', 'completed_sustained']
const NEARLY: readonly Status[] = ['basically_completed', 'phased', 'long_term']

/** 全部完成整改, 完成率100%, or as many completed as there are. */
function allDone(scene: Scene): Total | null {
  const rate = scene.head.totalsSaid.find(
    (one) =>
      one.measure === 'completion_rate' &&
      one.scope === 'this_round' &&
      Number(one.value) === 100 &&
      !isOfOthers(scene, one),
  )
  if (rate !== undefined) return rate
  const bases = totalsOf(scene, 'this_round', TIERS).filter((base) => !isOfOneState(scene, base))
  // 专项检查反馈的5个问题已全部整改完成, beside a list of eight: all of another list
  const done = totalsOf(scene, 'this_round', ['completed']).find(
    (one) =>
      Number(one.value) >= scene.problems.length &&
      bases.some((base) => base.value === one.value) &&
      !isOfOthers(scene, one),
  )
  return done ?? null
}

/** 环保督察交办的4个问题已全部整改, in a notice on an inspection: what others found. */
function isOfOthers(scene: Scene, total: Total): boolean {
  const source = sourceOf(scene, total)
  return source !== '' && !(scene.head.title?.value ?? '').includes(source)
}

function againstAll(all: Total, labelled: readonly Problem[]): Verdict {
  const open = labelled.filter(({ status }) => !DONE.includes(status.value) && !NEARLY.includes(status.value))
  const nearly = labelled.filter(({ status }) => NEARLY.includes(status.value))
  const spans = (problems: readonly Problem[]) => [
    all.span,
    ...problems.map(({ status, heading }) => status.span ?? heading),
  ]
  if (open.length > 0)
    return { result: 'fail', refs: open, spans: spans(open), args: { form: 'all', count: open.length } }
  if (nearly.length > 0)
    return { result: 'uncertain', refs: nearly, spans: spans(nearly), args: { count: nearly.length } }
  return { result: 'pass', spans: [all.span], args: { form: 'all', count: labelled.length } }
}

/** The list is the one that the totals count. */
const isBase = ({ rates, problems }: Scene): boolean => rates.totals?.base === String(problems.length)

function againstCount(stated: Total, scene: Scene): Verdict {
  const { problems } = scene
  const done = problems.filter(({ status }) => DONE.includes(status.value))
  const broad = done.length + problems.filter(({ status }) => NEARLY.includes(status.value)).length
  const args = { form: 'count', stated: stated.value, count: done.length }
  // 已完成5个,已完成并长期坚持2个: the sustained may be counted apart
  const plain = done.filter(({ status }) => status.value === 'completed').length
  const said = [stated.value, String(inOneList(scene, stated))]
  // 3个已完成,1个基本完成, and no more are told of: none may be open
  const open = problems.length - broad
  const nearly = totalsOf(scene, 'this_round', ['completed', 'basically_completed', 'phased'])
  const told = nearly.reduce((all, { value }) => all + Number(value), 0)
  if (
    open > 0 &&
    new Set(nearly.map(({ measure }) => measure)).size === nearly.length &&
    nearly.length > 1 &&
    told === problems.length
  )
    return {
      result: 'fail',
      spans: nearly.map(({ span }) => span),
      args: { form: 'count', stated: String(told), count: broad },
    }
  if ([done.length, broad, plain].some((count) => said.includes(String(count))))
    return { result: 'pass', spans: [stated.span], args }
  // where the states do not make up the number of problems, this is that slip seen from the items: told once
  const result = sum.run(scene).some((one) => one.result === 'fail' && isAbout(one, stated)) ? 'uncertain' : 'fail'
  return { result, spans: [stated.span, ...flatMap(done.slice(0, 3), ({ status }) => status.span ?? [])], args }
}

/** 立行立改已完成4个、已整改到位4个: what one paragraph tells as completed, all taken together. */
const inOneList = ({ head, text }: Scene, { span, scope }: Total): number => {
  const paragraph = text.paragraphs[paragraphAt(text, span.start)]!.span
  return head.totalsSaid
    .filter((one) => one.measure === 'completed' && one.scope === scope && contains(paragraph, one.span))
    .reduce((all, { value }) => all + Number(value), 0)
}

const isAbout = ({ spans = [] }: Verdict, { span }: Total): boolean => spans.some((one) => overlaps(one, span))
