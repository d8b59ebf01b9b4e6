import type { OutlineNode } from '../notice/outline.ts'
import type { ProblemStatus } from '../notice/problem.ts'
import { sliceOf } from '../notice/span.ts'
import { reachOf, type Scene } from './scene.ts'
import { statedStatus } from './status.ts'

/** A line under 整改措施 with its number. */
interface Measured {
  readonly node: OutlineNode
  readonly number: number
}

/** 整改结果:已完成 behind the last of the measures of all items. */
export function closingStatus(scene: Scene, node: OutlineNode, answers: readonly Measured[]): ProblemStatus | null {
  const { status } = statedStatus(scene, node, reachOf(scene.text.shadow, node, NO_STEPS), () => {})
  const isLast = status.span !== null && status.span.start >= answers.at(-1)!.node.span.end
  return isLast ? { ...status, basis: 'implied' } : null
}
const NO_STEPS: ReadonlySet<OutlineNode> = new Set()

/** 整改措施 as the name of a part: what stands there in order may answer a list in that order. */
export const MEASURES =
  /^(?:具体|主要|采取的?)?(?:针对(?:以上|上述|存在)的?(?:问题)?,?(?:采取的?)?)?(?:整改|工作|改进)?(?:的)?(?:措施|举措|办法|对策|情况|落实情况|成效|做法)(?:[及和与、](?:取得的?)?(?:整改|落实|工作|完成|进展)?(?:成效|效果|成果|情况|结果))?$/

/** Nothing but 整改措施: stands between two places. */
export function opensMeasures({ text, labelsIn }: Scene, start: number, end: number): boolean {
  const [label, ...others] = labelsIn({ start, end })
  if (label === undefined || others.length > 0 || !(label.role === 'measures' || label.role === 'detail')) return false
  const { key } = label
  return !/[\u4e00-\u9fff]/.test(text.shadow.slice(start, key.start) + text.shadow.slice(key.end, end))
}

/** At least every other answer takes up words of its own problem, more of them than of any other of the list. */
export function shareWords(
  { text }: Scene,
  list: ReadonlyMap<number, OutlineNode>,
  answers: readonly Measured[],
): boolean {
  const pairs = [...list].map(([number, { heading }]) => ({ number, words: pairsOf(sliceOf(text.shadow, heading)) }))
  const meant = answers.filter(({ node, number }) => {
    const own = pairsOf(sliceOf(text.shadow, node.span))
    const shared = (words: ReadonlySet<string>) => [...words].filter((pair) => own.has(pair)).length
    const best = Math.max(...pairs.map((one) => (one.number === number ? 0 : shared(one.words))))
    return shared(pairs.find((one) => one.number === number)?.words ?? new Set()) > best
  })
  return meant.length * 2 >= answers.length
}

/** Each two Han characters side by side. */
export const pairsOf = (words: string): ReadonlySet<string> =>
  new Set(Array.from(words, (_, at) => words.slice(at, at + 2)).filter((pair) => /^[\u4e00-\u9fff]{2}$/.test(pair)))
