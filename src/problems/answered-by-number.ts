import { statesDefect } from '../language/defects.ts'
import { flatMap } from '../language/flat-map.ts'
import { namesShortfalls } from '../language/section-words.ts'
import type { OutlineNode } from '../notice/outline.ts'
import type { FoundProblem, ProblemStatus } from '../notice/problem.ts'
import { sliceOf } from '../notice/span.ts'
import { closingStatus, MEASURES, opensMeasures, shareWords } from './measure-lists.ts'
import { headingWords, isHeading, type Scene } from './scene.ts'
import type { Selected } from './select.ts'
import { readAt } from './status-reading.ts'
import { statusSentences } from './status-sentences.ts'
import { cleanTitle } from './title.ts'

/** A numbered line that opens with a state where the words of a problem would stand: (1)完成整改。公开招聘…. */
interface Answer extends Selected {
  readonly number: number
  readonly status: ProblemStatus | null
  /** It stands under 整改措施 and says what was done. */
  readonly isMeasure: boolean
}

/** The lines under one heading that answer a list by its numbers. */
interface Group {
  readonly answers: readonly Answer[]
  /** 序号与第一部分一致: it says itself that it does. */
  readonly says: boolean
  /** The last item of the list, where they stand in its body under 整改措施: they answer the list all the same. */
  readonly owner: OutlineNode | null
  /** What stands behind them all. */
  readonly status: ProblemStatus | null
}

/** A problem as the list names it. */
export interface Listed {
  readonly node: OutlineNode
  readonly ancestors: readonly OutlineNode[]
}

/** The problems of a list, each with the line that answers it. */
export type Answers = ReadonlyMap<OutlineNode, Answer>

const FEWEST = 2
const LONGEST = 60
/** 针对第一个问题,: what an answer may say of its number before its state. */
const REFERENCE =
  /^(?:针对|关于|对于?|就)?(?:上述|以上|前述|反馈的?)?(?:第[一二三四五六七八九十\d]{1,3}[项条个]?(?:反馈)?(?:问题)?|问题[一二三四五六七八九十\d]{1,3})(?:的?整改(?:情况)?)?[:,。、]?[ \t]*/
const CORRESPONDS =
  /(?:序号|编号|号)(?:与|和|同).{0,14}(?:一致|相同|对应)|(?:与|和|同).{0,14}(?:一一|逐一|逐项|依次)对应|对应(?:上述|第一部分|前文)/

function answerOf(scene: Scene, node: OutlineNode, ancestors: readonly OutlineNode[]): Answer | null {
  const { marker } = node
  const { shadow } = scene.text
  if (marker === null || !isHeading(shadow, node)) return null
  const from = marker.span.end
  const words = shadow.slice(from, Math.min(node.span.end, from + LONGEST))
  const reference = REFERENCE.exec(words)?.[0].length ?? 0
  const rest = words.slice(reference)
  const label = statusSentences(scene.knowledge.statuses).leading.exec(rest)?.groups?.label
  const steps = new Set(node.children.filter((child) => isHeading(shadow, child)))
  const base = { node, ancestors, steps, number: marker.number, isMeasure: false }
  if (label === undefined) return { ...base, status: null }
  const start = from + reference + rest.indexOf(label)
  return {
    ...base,
    status: readAt(scene.text, { start, end: start + label.length }, 'status/line', scene.knowledge.statuses),
  }
}

const NO_ANSWERS: ReadonlySet<string> = new Set([
  'next_steps',
  'organisation',
  'accountability',
  'contact',
  'sign_off',
  'attachment',
])

/** Every run of numbered lines under one heading of which most open with a state, or that stand under 整改措施. */
function groupsUnder(scene: Scene, node: OutlineNode, above: readonly OutlineNode[], isTaken: Taken): Group[] {
  if (node.children.length === 0 || NO_ANSWERS.has(node.role)) return []
  const words = headingWords(scene.text.shadow, node).replace(/[。:;]+$/, '')
  if (namesShortfalls(words)) return []
  const ancestors = node.heading.end > node.heading.start ? [...above, node] : above
  const answers = flatMap(node.children, (child) => answerOf(scene, child, ancestors) ?? [])
  const told = answers.filter(({ status }) => status !== null).length
  const says = CORRESPONDS.test(
    sliceOf(scene.text.shadow, { start: node.heading.start, end: answers[0]?.node.span.start ?? node.heading.end }),
  )
  const below = flatMap(node.children, (child) => groupsUnder(scene, child, ancestors, isTaken))
  if (answers.length < FEWEST) return below
  if (told >= FEWEST && told * 2 > answers.length) return [{ answers, says, owner: null, status: null }, ...below]
  const restart = answers.findIndex(({ number }, i) => i > 0 && number === 1)
  const again =
    restart > 0 && opensMeasures(scene, answers[restart - 1]!.node.span.end, answers[restart]!.node.span.start)
  const owner = opensMeasures(scene, node.heading.end, answers[0]!.node.span.start) ? node : null
  const may = (again ? answers.slice(restart) : answers).map((one) => ({ ...one, isMeasure: true }))
  if (
    (owner === null && !again && !MEASURES.test(words)) ||
    may.some((one) => isTaken(one.node) && namesDefect(scene, one.node))
  )
    return below
  return [...below, { answers: may, says, owner: again ? null : owner, status: closingStatus(scene, node, may) }]
}

/** 1.核对台账。一是…: a problem by its steps, unless a list above has the words of the problem. */
const namesDefect = ({ text, knowledge }: Scene, node: OutlineNode): boolean =>
  statesDefect(headingWords(text.shadow, node), knowledge.defects)

type Taken = (node: OutlineNode) => boolean

/** The lines that may answer a list by its numbers: those with states first. `isTaken` tells the problems. */
export const answerGroups = (scene: Scene, root: OutlineNode, isTaken: Taken): readonly Group[] => {
  const groups = groupsUnder(scene, root, [], isTaken)
  return [
    ...groups.filter(({ answers }) => !answers[0]!.isMeasure),
    ...groups.filter(({ answers }) => answers[0]!.isMeasure),
  ]
}

/** A problem that is only named: nothing stands behind its words. */
const isNamedOnly = ({ text }: Scene, { heading, span, children }: OutlineNode): boolean =>
  children.length === 0 && !/[\u4e00-\u9fff]/.test(text.shadow.slice(heading.end, span.end))

/**
 * Which line answers which problem of a list above: as many lines as problems and the same numbers, each once, or fewer where
 * the heading says that the numbers are those of the list.
 */
export function answersByNumber(scene: Scene, listed: readonly Listed[], groups: readonly Group[]): Answers {
  const found = new Map<OutlineNode, Answer>()
  const owners = new Set(groups.map(({ owner }) => owner))
  for (const { answers, says, owner, status } of groups) {
    const isNamed = (node: OutlineNode) => node === owner || (!owners.has(node) && isNamedOnly(scene, node))
    const before = listed.filter(
      ({ node }) => node.span.start < answers[0]!.node.span.start && !found.has(node) && isNamed(node),
    )
    const list = sameNumbers(before, answers, says)
    if (list !== null && answers[0]!.isMeasure && !says && !shareWords(scene, list, answers)) continue
    for (const answer of list === null ? [] : answers) {
      const problem = list!.get(answer.number)
      if (problem !== undefined) found.set(problem, { ...answer, status: answer.status ?? status })
    }
  }
  return found
}

function sameNumbers(
  before: readonly Listed[],
  answers: readonly Answer[],
  says: boolean,
): ReadonlyMap<number, OutlineNode> | null {
  const numbers = new Set(answers.map(({ number }) => number))
  if (numbers.size !== answers.length) return null
  const lists = new Map<OutlineNode | undefined, OutlineNode[]>()
  for (const { node, ancestors } of before) lists.set(ancestors.at(-1), [...(lists.get(ancestors.at(-1)) ?? []), node])
  // numbers may run on under several headings of one list
  for (const list of [...[...lists.values()].reverse(), before.map(({ node }) => node)]) {
    const byNumber = new Map(
      flatMap(list, (node) => (node.marker === null ? [] : [[node.marker.number, node] as const])),
    )
    if (byNumber.size !== list.length || ![...numbers].every((number) => byNumber.has(number))) continue
    if (numbers.size === list.length || says) return byNumber
  }
  return null
}

/** The problem as its answer tells it, under the words of the list. */
export function underTitle(
  scene: Scene,
  listed: OutlineNode,
  answer: Answer,
  problem: FoundProblem,
  theme: string | null,
): FoundProblem {
  const { content, shadow } = scene.text
  const title = cleanTitle(
    sliceOf(content, { start: listed.marker?.span.end ?? listed.heading.start, end: listed.heading.end }),
  )
  const words = headingWords(shadow, answer.node)
  const own = problem.status.value === 'not_reported' ? null : problem.status
  const status = (words !== '' && !(answer.isMeasure && own !== null) ? answer.status : null) ?? problem.status
  if (!answer.isMeasure) return { ...problem, title, status, theme: problem.theme ?? theme }
  const { marker, span } = answer.node
  const itself = { label: marker?.label ?? null, number: answer.number, span, types: [], strength: 0 }
  const measures = problem.measures.length === 0 ? [itself] : problem.measures
  return { ...problem, path: listed.path, labels: listed.labels, title, status, measures, theme }
}
