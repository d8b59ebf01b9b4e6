import { namesShortfalls } from '../language/section-words.ts'
import type { OutlineNode } from '../notice/outline.ts'
import type { FoundProblem, ProblemStatus } from '../notice/problem.ts'
import { sliceOf } from '../notice/span.ts'
import { headingWords, isHeading, type Scene } from './scene.ts'
import type { Selected } from './select.ts'
import { readAt } from './status-reading.ts'
import { statusSentences } from './status-sentences.ts'
import { cleanTitle } from './title.ts'

/** A numbered line that opens with a state where the words of a problem would stand: (1)完成整改。公开招聘…. */
interface Answer extends Selected {
  readonly number: number
  readonly status: ProblemStatus | null
}

/** The lines under one heading that answer a list by its numbers. */
interface Group {
  readonly answers: readonly Answer[]
  /** 序号与第一部分一致: it says itself that it does. */
  readonly says: boolean
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
  const base = { node, ancestors, steps, number: marker.number }
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

/** Every run of numbered lines under one heading of which most open with a state. */
function groupsUnder(scene: Scene, node: OutlineNode, above: readonly OutlineNode[]): Group[] {
  const words = headingWords(scene.text.shadow, node).replace(/[。:;]+$/, '')
  if (NO_ANSWERS.has(node.role) || namesShortfalls(words)) return []
  const ancestors = node.heading.end > node.heading.start ? [...above, node] : above
  const answers = node.children.flatMap((child) => answerOf(scene, child, ancestors) ?? [])
  const told = answers.filter(({ status }) => status !== null).length
  const says = CORRESPONDS.test(
    sliceOf(scene.text.shadow, { start: node.heading.start, end: answers[0]?.node.span.start ?? node.heading.end }),
  )
  const own = answers.length >= FEWEST && told >= FEWEST && told * 2 > answers.length ? [{ answers, says }] : []
  return [...own, ...node.children.flatMap((child) => groupsUnder(scene, child, ancestors))]
}

/** The lines that may answer a list by its numbers. */
export const answerGroups = (scene: Scene, root: OutlineNode): readonly Group[] => groupsUnder(scene, root, [])

/** A problem that is only named: nothing stands behind its words. */
export const isNamedOnly = ({ text }: Scene, { heading, span, children }: OutlineNode): boolean =>
  children.length === 0 && !/[\u4e00-\u9fff]/.test(text.shadow.slice(heading.end, span.end))

/**
 * Which line answers which problem of a list above: as many lines as problems and the same numbers, each once, or fewer where
 * the heading says that the numbers are those of the list.
 */
export function answersByNumber(listed: readonly Listed[], groups: readonly Group[]): Answers {
  const found = new Map<OutlineNode, Answer>()
  for (const { answers, says } of groups) {
    const before = listed.filter(({ node }) => node.span.end <= answers[0]!.node.span.start && !found.has(node))
    const list = sameNumbers(before, answers, says)
    for (const answer of list === null ? [] : answers) {
      const problem = list!.get(answer.number)
      if (problem !== undefined) found.set(problem, answer)
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
      list.flatMap((node) => (node.marker === null ? [] : [[node.marker.number, node] as const])),
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
  const status = answer.status !== null && words !== '' ? answer.status : problem.status
  return { ...problem, title, status, theme: problem.theme ?? theme }
}
