import { onlyBrackets } from '../language/brackets.ts'
import { toldBy } from '../language/deeds.ts'
import { endsInShortfall, isWordedAsProblem, statesDefect, statesStep } from '../language/defects.ts'
import { flatMap } from '../language/flat-map.ts'
import { namedRole } from '../language/section-words.ts'
import type { OutlineNode } from '../notice/outline.ts'
import { sliceOf } from '../notice/span.ts'
import { headingWords, isHeading, isRunIn, reachOf, type Scene } from './scene.ts'
import { bracketedStatus } from './status-bracketed.ts'
import { placesIn } from './status-places.ts'

export const NONE: ReadonlySet<OutlineNode> = new Set()
export const DETAIL = ['status', 'detail', 'measures']

/** 对于…的情况, 针对…问题, with the answer after the comma: a step that names what it answers. */
export const ANSWERS = /^(?:对于|针对|对|就|围绕)[^,。]{2,60}(?:情况|问题|现象|方面|意见),/

/** A heading that states a shortcoming is short; a sentence that ends in one tells of a step. */
const SHORT_TITLE = 40

/** The longest status behind a heading. */
const NEAR = 24

/** The roles of the labels that an item owns itself. */
export function ownLabels(
  scene: Scene,
  node: OutlineNode,
  steps: ReadonlySet<OutlineNode>,
): { role: string; at: number }[] {
  return flatMap(reachOf(scene.text.shadow, node, steps), (at) =>
    scene.labelsIn(at).map(({ role, key }) => ({ role, at: key.start })),
  )
}

/** Headings under an item that are its steps: after its 整改情况 label, or run-in under an item worded as a problem. */
export function stepsOf(scene: Scene, node: OutlineNode, headings: readonly OutlineNode[]): Set<OutlineNode> {
  const { shadow } = scene.text
  if (isWholeItem(scene, node, headings)) return new Set(headings)
  const opening = ownLabels(scene, node, NONE).filter(({ role }) => DETAIL.includes(role))
  const explicit = node.marker?.kind === 'problem' || isWordedAsProblem(headingWords(shadow, node))
  const answers = explicit || opening.length > 0 || statesDefect(headingWords(shadow, node), scene.knowledge.defects)
  if (answers && areStepsWithStates(scene, headings)) return new Set(headings)
  return new Set(
    headings.filter((child) => {
      const words = headingWords(shadow, child)
      if (answers && ANSWERS.test(words)) return true
      if (isWordedAsProblem(words)) return false
      const labelled = ownLabels(scene, child, NONE).some(
        ({ role, at }) => DETAIL.includes(role) && !opensNextRun(scene, headings, child, at),
      )
      if (!labelled && opening.some(({ at }) => at < child.span.start)) return true
      // 反馈问题一: says itself which tier is counted; what is listed below are its details
      if (explicit && !labelled && node.marker?.kind === 'problem') return true
      if (!explicit || labelled || !(isRunIn(shadow, child) || /[。;]$/.test(words))) return false
      if (holdsProblem(scene, child)) return false
      if (BY_MEANS.test(words)) return true
      return !(endsInShortfall(words, scene.knowledge.defects) && words.length <= SHORT_TITLE)
    }),
  )
}

/** 2、增设泵站。整改完成情况:1、…: a label behind a step that opens steps anew is that of the item. */
function opensNextRun({ text }: Scene, headings: readonly OutlineNode[], child: OutlineNode, at: number): boolean {
  const next = headings[headings.indexOf(child) + 1]
  return (
    next?.marker?.number === 1 &&
    at > child.heading.end - 1 &&
    /^[^\n:]{2,16}:\s*$/.test(text.shadow.slice(at, next.span.start))
  )
}

/** 以耗材管控促费用下降: by what means, though it ends as a shortfall may. */
const BY_MEANS = /^(?:以|用|靠|借)[^,。;不]{2,14}(?:促|推|强|抓|保|带|提|助|求|破|降|控|压)[^,。;不]{1,10}[。;]?$/

/** (1)修订学习制度(已完成) (2)建设学习平台(正在推进): what was done and how far it is; one that names a shortfall or has prose of its own is an item. */
function areStepsWithStates(scene: Scene, headings: readonly OutlineNode[]): boolean {
  const { shadow } = scene.text
  const { defects } = scene.knowledge
  const words = headings.map((child) => headingWords(shadow, child).replace(STATE_BEHIND, ''))
  if (!words.some((one) => statesStep(one, defects)) || words.some((one) => statesDefect(one, defects))) return false
  const isTold = (node: OutlineNode) =>
    placesIn(scene.statuses.bracket, node.span).length > 0 ||
    ownLabels(scene, node, NONE).some(({ role }) => role === 'status')
  if (!headings.some(isTold)) return false
  return headings.every((node) => {
    const labels = ownLabels(scene, node, NONE).filter(({ role }) => DETAIL.includes(role))
    if (node.children.length > 0) return false
    if (labels.length === 0)
      return (
        /[)】\]][。;]?\s*$/.test(sliceOf(shadow, node.span)) && onlyBrackets(shadow, node.heading.end, node.span.end)
      )
    return labels.every(({ role }) => role === 'status') && onlyBrackets(shadow, node.heading.end, labels[0]!.at)
  })
}
const STATE_BEHIND = /[(【[][^()【】[\]]{1,24}[)】\]][。;]?$/

/** 1.理论武装方面。 alone on its line, over headings that are worded as problems or own an answer, is a theme. */
const holdsProblem = (scene: Scene, node: OutlineNode): boolean =>
  !isRunIn(scene.text.shadow, node) &&
  node.children.some(
    (child) =>
      isHeading(scene.text.shadow, child) &&
      (looksLikeProblem(scene, child) || ownLabels(scene, child, NONE).some(({ role }) => DETAIL.includes(role))),
  )

/**
 * An item whose numbered lines are all its steps: it carries its status in its own heading and they carry nothing, or one label
 * closes the last of them on a line of its own and the others have none.
 */
function isWholeItem(scene: Scene, node: OutlineNode, headings: readonly OutlineNode[]): boolean {
  const words = headingWords(scene.text.shadow, node)
  const last = headings.at(-1)
  if (last === undefined || words === '' || isNamedPart(scene, words)) return false
  const labels = headings.map((child) => ownLabels(scene, child, NONE).filter(({ role }) => DETAIL.includes(role)))
  if (isWordedAsProblem(words) && areFields(scene, headings)) return true
  const silentBefore = labels.slice(0, -1).every((own) => own.length === 0)
  const closing = labels.at(-1)!
  const worded = headings.filter((child) => looksLikeProblem(scene, child))
  // under a status of its own one line that ends in a shortfall (债务明显下降) may still be a step
  const isClosed = closing.length > 0 && closing.every(({ role }) => role === 'status')
  const isOwned = (bearsStatus(scene, node) || isClosed) && worded.every((child) => tellsDeed(scene, child))
  if (!silentBefore || (worded.length > 0 && !isOwned)) return false
  if (closing.length === 0)
    return (
      bearsStatus(scene, node) ||
      ownLabels(scene, node, NONE).some(({ role, at }) => DETAIL.includes(role) && at >= last.span.end)
    )
  // one step alone is one where a state closes it: 3.关于…的问题, (1)清理8个。, 完成情况:已完成
  const statesIt =
    isWordedAsProblem(words) ||
    statesDefect(words, scene.knowledge.defects) ||
    (!words.endsWith('方面') && headings.every((child) => tellsDeed(scene, child)))
  const named = headings.length > 1 || (statesIt && isClosed)
  return named && closing.every(({ at }) => startsLine(scene.text.shadow, at, last))
}

/**
 * 1.整改责任:… under (一)反馈问题:…: the fields of one item, each named before a colon and no name twice (a number before a
 * label that is known belongs to the label).
 */
function areFields(scene: Scene, headings: readonly OutlineNode[]): boolean {
  const words = headings.map((child) => headingWords(scene.text.shadow, child))
  const names = words.map((one) => /^([\u4e00-\u9fff]{2,10}):/.exec(one)?.[1])
  return !names.includes(undefined) && new Set(names).size === names.length && !words.some(isWordedAsProblem)
}

/** 二、整改落实情况 names a part of the notice; 二、关于…问题的整改情况 names a problem. */
const isNamedPart = (scene: Scene, words: string): boolean =>
  namedRole(words, scene.knowledge.sections) !== null && !isWordedAsProblem(words)

/** A label on a line of its own behind the words of the item. */
const startsLine = (shadow: string, at: number, { heading }: OutlineNode): boolean =>
  at > heading.end && /\n[ \t]*[【(]?$/.test(shadow.slice(Math.max(heading.end, at - 8), at))

/** A status in a bracket in the heading, or right behind its full stop: (一)账目不清。【已完成】对3笔…. */
export const bearsStatus = (scene: Scene, { heading }: OutlineNode): boolean =>
  placesIn(scene.statuses.bracket, heading).length > 0 ||
  bracketedStatus(scene.text.shadow, heading, scene.knowledge.statuses) !== null ||
  placesIn(scene.statuses.bracket, { start: heading.end, end: heading.end + NEAR }).some(
    ({ start }) => start <= heading.end + 2,
  )

/** 拨付资金1300万元,债务明显下降: it tells a deed or numbers, and names no shortfall. */
const tellsDeed = (scene: Scene, node: OutlineNode): boolean =>
  !saysProblem(scene, node) &&
  ['deed', 'figures'].includes(toldBy(headingWords(scene.text.shadow, node), scene.knowledge.defects))

const saysProblem = (scene: Scene, node: OutlineNode): boolean =>
  isWordedAsProblem(headingWords(scene.text.shadow, node)) || bearsStatus(scene, node)

/** Says of itself that it is a problem, or what its state is. */
function looksLikeProblem(scene: Scene, node: OutlineNode): boolean {
  const words = headingWords(scene.text.shadow, node)
  if (saysProblem(scene, node)) return true
  return endsInShortfall(words, scene.knowledge.defects) && words.length <= SHORT_TITLE
}
