import { endsInShortfall, isWordedAsProblem, statesDefect } from '../language/defects.ts'
import { namedRole } from '../language/section-words.ts'
import type { OutlineNode } from '../notice/outline.ts'
import type { NoticeKind } from '../notice/vocabulary.ts'
import { headingWords, isHeading, isRunIn, reachOf, type Scene } from './scene.ts'
import { statedStatus } from './status.ts'
import { placesIn } from './status-places.ts'
import { unitName } from './theme.ts'

/** A heading chosen as a problem, with the headings above it and those below it that are its steps. */
export interface Selected {
  readonly node: OutlineNode
  readonly ancestors: readonly OutlineNode[]
  readonly steps: ReadonlySet<OutlineNode>
}

/** Kinds that list problems by headings; in the others only what says itself that it is a problem counts. */
const LISTING: ReadonlySet<NoticeKind> = new Set([
  'rectification_notice',
  'audit_report',
  'audit_letter',
  'env_progress_list',
  'feedback_bulletin',
  'ledger',
  'template',
])

const NONE: ReadonlySet<OutlineNode> = new Set()
const DETAIL = ['status', 'detail', 'measures']
const RESPONSIBLE = ['lead_unit', 'responsible_unit', 'participating_unit', 'leader']

/** 对于…的情况, 针对…问题, with the answer after the comma: a step that names what it answers. */
const ANSWERS = /^(?:对于|针对|对|就|围绕)[^,。]{2,60}(?:情况|问题|现象|方面|意见),/

/** A heading that states a shortcoming is short; a sentence that ends in one tells of a step. */
const SHORT_TITLE = 40

/** The longest status behind a heading. */
const NEAR = 24

const silent = () => {}

/** The roles of the labels that an item owns itself. */
function ownLabels(scene: Scene, node: OutlineNode, steps: ReadonlySet<OutlineNode>): { role: string; at: number }[] {
  return reachOf(scene.text.shadow, node, steps).flatMap((at) =>
    scene.labelsIn(at).map(({ role, key }) => ({ role, at: key.start })),
  )
}

/** Headings under an item that are its steps: after its 整改情况 label, or run-in under an item worded as a problem. */
function stepsOf(scene: Scene, node: OutlineNode, headings: readonly OutlineNode[]): Set<OutlineNode> {
  const { shadow } = scene.text
  if (isWholeItem(scene, node, headings)) return new Set(headings)
  const opening = ownLabels(scene, node, NONE).filter(({ role }) => DETAIL.includes(role))
  const explicit = node.marker?.kind === 'problem' || isWordedAsProblem(headingWords(shadow, node))
  const answers = explicit || opening.length > 0 || statesDefect(headingWords(shadow, node), scene.knowledge.defects)
  return new Set(
    headings.filter((child) => {
      const words = headingWords(shadow, child)
      if (answers && ANSWERS.test(words)) return true
      if (isWordedAsProblem(words)) return false
      const labelled = ownLabels(scene, child, NONE).some(({ role }) => DETAIL.includes(role))
      if (!labelled && opening.some(({ at }) => at < child.span.start)) return true
      // 反馈问题一: says itself which tier is counted; what is listed below are its details
      if (explicit && !labelled && node.marker?.kind === 'problem') return true
      if (!explicit || labelled || !(isRunIn(shadow, child) || /[。;]$/.test(words))) return false
      if (holdsProblem(scene, child)) return false
      return !(endsInShortfall(words, scene.knowledge.defects) && words.length <= SHORT_TITLE)
    }),
  )
}

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
  const isOwned = bearsStatus(scene, node) && worded.every((child) => tellsDeed(scene, child))
  if (!silentBefore || (worded.length > 0 && !isOwned)) return false
  if (closing.length === 0)
    return (
      bearsStatus(scene, node) ||
      ownLabels(scene, node, NONE).some(({ role, at }) => DETAIL.includes(role) && at >= last.span.end)
    )
  // one step alone is one where a state closes it: 3.关于…的问题, (1)清理8个。, 完成情况:已完成
  const named = headings.length > 1 || (isWordedAsProblem(words) && closing.every(({ role }) => role === 'status'))
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
const bearsStatus = (scene: Scene, { heading }: OutlineNode): boolean =>
  placesIn(scene.statuses.bracket, heading).length > 0 ||
  placesIn(scene.statuses.bracket, { start: heading.end, end: heading.end + NEAR }).some(
    ({ start }) => start <= heading.end + 2,
  )

/** 拨付资金1300万元,债务明显下降: a sentence of several clauses, no name of a shortfall. */
const tellsDeed = (scene: Scene, node: OutlineNode): boolean =>
  /[,\d]/.test(headingWords(scene.text.shadow, node)) && !saysProblem(scene, node)

const saysProblem = (scene: Scene, node: OutlineNode): boolean =>
  isWordedAsProblem(headingWords(scene.text.shadow, node)) || bearsStatus(scene, node)

/** Says of itself that it is a problem, or what its state is. */
function looksLikeProblem(scene: Scene, node: OutlineNode): boolean {
  const words = headingWords(scene.text.shadow, node)
  if (saysProblem(scene, node)) return true
  return endsInShortfall(words, scene.knowledge.defects) && words.length <= SHORT_TITLE
}

/** 需长期坚持的问题(1个): whatever words name what stands under it. */
const OF_ONE_STATE =
  /^(?:已|需|尚未|未|正在|基本|持续|长期|部分|阶段性)(?:经|全部|要|长期|持续)?(?:完成|整改|办结|销号|到位|坚持|推进|落实)[^,。]{0,4}?(?:的)?(?:整改)?(?:问题|事项|任务)(?:\(?共?\d{1,3}[个项条件]\)?)?[。:]?$/

const listsProblems = (scene: Scene, parent: OutlineNode | undefined): boolean => {
  if (parent === undefined) return false
  const words = headingWords(scene.text.shadow, parent)
  if (OF_ONE_STATE.test(words)) return !statesDefect(words.replace(/问题.*$/, ''), scene.knowledge.defects)
  return (
    /问题/.test(words) &&
    /存在|发现|反馈|指出|查摆|主要|清单|突出|[和与及、]不足/.test(words) &&
    !/整改|落实|进展|打算|对策|下一步/.test(words)
  )
}

function isProblem(
  scene: Scene,
  node: OutlineNode,
  ancestors: readonly OutlineNode[],
  steps: ReadonlySet<OutlineNode>,
): boolean {
  const { shadow } = scene.text
  const words = headingWords(shadow, node)
  const labels = ownLabels(scene, node, steps)
  if (scene.kind === 'rectification_plan') {
    if (labels.some(({ role }) => RESPONSIBLE.includes(role))) return true
    return isWordedAsProblem(words) && !hasResponsible(scene, ancestors[0] ?? node)
  }
  // (一)县水利局, 反馈的主要问题是:一是…: neither the unit nor the heading over the units is a problem
  if (scene.kind === 'feedback_bulletin' && node.children.some((one) => listsOfUnit(scene, one))) return false
  if (labels.some(({ role }) => DETAIL.includes(role)) || isWordedAsProblem(words) || bearsStatus(scene, node))
    return true
  if (node.marker?.kind === 'problem' && /问题/.test(node.marker.label)) return true
  if (!LISTING.has(scene.kind) || listsOfUnit(scene, node)) return false
  const own = reachOf(shadow, node, steps)
  if (statedStatus(scene, node, own, silent).value !== 'not_reported') return true
  if (statesDefect(words, scene.knowledge.defects) || listsProblems(scene, ancestors.at(-1))) return true
  return ancestors.length > 0 && (steps.size > 0 || node.children.some((child) => !isHeading(shadow, child)))
}

/** A heading that is only a unit's name, with the problems of that unit told one after another under it. */
const listsOfUnit = (scene: Scene, node: OutlineNode): boolean =>
  node.children.some((child) => !isHeading(scene.text.shadow, child)) && unitName(scene, node) !== null

const hasResponsible = (scene: Scene, top: OutlineNode): boolean =>
  scene.labelsIn(top.span).some(({ role }) => RESPONSIBLE.includes(role))

/** The deepest headings that are problems under one heading; nested ones win over the one that holds them. */
function problemsUnder(scene: Scene, node: OutlineNode, ancestors: readonly OutlineNode[]): Selected[] {
  const { shadow } = scene.text
  const headings = node.children.filter((child) => isHeading(shadow, child))
  const steps = stepsOf(scene, node, headings)
  const below = headings.filter((child) => !steps.has(child))
  const above = [...ancestors, node]
  const found = below.map((child) => problemsUnder(scene, child, above))
  if (found.some((problems) => problems.length > 0))
    return below.flatMap((child, i) =>
      found[i]!.length === 0 && likeSiblings(scene, child, below, found) ? [leaf(scene, child, above)] : found[i]!,
    )
  const all = new Set([...steps, ...headings])
  if (node.role !== 'problems' || !isProblem(scene, node, ancestors, all)) return []
  if (isPartName(scene, node, ancestors)) return []
  return [{ node, ancestors, steps: all }]
}

/** A heading without a sign of its own among headings of its kind that are problems is one too. */
function likeSiblings(
  scene: Scene,
  node: OutlineNode,
  siblings: readonly OutlineNode[],
  found: readonly Selected[][],
): boolean {
  if (node.role !== 'problems' || !LISTING.has(scene.kind) || headingWords(scene.text.shadow, node) === '') return false
  const alike = siblings.filter((other) => other !== node && other.marker?.kind === node.marker?.kind)
  const chosen = alike.filter((other) => found[siblings.indexOf(other)]!.some((one) => one.node === other))
  return chosen.length > 0 && chosen.length >= alike.length / 2
}

const leaf = (scene: Scene, node: OutlineNode, ancestors: readonly OutlineNode[]): Selected => ({
  node,
  ancestors,
  steps: new Set(node.children.filter((child) => isHeading(scene.text.shadow, child))),
})

/** 二、整改落实情况 with prose under it names a part of the notice and is no problem of its own. */
function isPartName(scene: Scene, node: OutlineNode, ancestors: readonly OutlineNode[]): boolean {
  const words = headingWords(scene.text.shadow, node).replace(/[。:;]+$/, '')
  if (ancestors.length > 0 || isWordedAsProblem(words)) return false
  return namedRole(words, scene.knowledge.sections) !== null && !statesDefect(words, scene.knowledge.defects)
}

/** Every heading of the notice that is a problem, in reading order. */
export function selectProblems(scene: Scene, root: OutlineNode): Selected[] {
  return root.children
    .filter((node) => node.heading.end > node.heading.start && isHeading(scene.text.shadow, node))
    .flatMap((node) => problemsUnder(scene, node, []))
}
