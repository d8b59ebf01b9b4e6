import { withoutTail } from '../language/blanks.ts'
import { characterSet } from '../language/character-set.ts'
import { isWordedAsProblem, statesDefect } from '../language/defects.ts'
import { flatMap } from '../language/flat-map.ts'
import { namedRole } from '../language/section-words.ts'
import type { OutlineNode } from '../notice/outline.ts'
import type { NoticeKind } from '../notice/vocabulary.ts'
import { askedBy } from './questions.ts'
import { headingWords, isHeading, reachOf, type Scene } from './scene.ts'
import { statedStatus } from './status.ts'
import { bearsStatus, DETAIL, ownLabels, stepsOf } from './steps.ts'
import { unitName } from './theme.ts'
import { namesProblems, readTogether } from './told-lines.ts'

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

const RESPONSIBLE = ['lead_unit', 'responsible_unit', 'participating_unit', 'leader']

const silent = () => {}

/** 需长期坚持的问题(1个): whatever words name what stands under it. */
const OF_ONE_STATE =
  /^(?:已|需|尚未|未|正在|基本|持续|长期|部分|阶段性)(?:经|全部|要|长期|持续)?(?:完成|整改|办结|销号|到位|坚持|推进|落实)[^,。]{0,4}?(?:的)?(?:整改)?(?:问题|事项|任务)(?:\(?共?\d{1,3}[个项条件]\)?)?[。:]?$/

const listsProblems = (scene: Scene, parent: OutlineNode | undefined): boolean => {
  if (parent === undefined) return false
  const words = headingWords(scene.text.shadow, parent)
  if (OF_ONE_STATE.test(words)) return !statesDefect(words.replace(/问题.*$/, ''), scene.knowledge.defects)
  return namesProblems(words)
}

function isProblem(
  scene: Scene,
  node: OutlineNode,
  ancestors: readonly OutlineNode[],
  steps: ReadonlySet<OutlineNode>,
): boolean {
  const { shadow } = scene.text
  const asked = askedBy(scene, node)
  if (asked !== null && node.marker?.kind !== 'problem') return asked.problem !== null
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
  if (listsOfUnit(scene, node)) return false
  const own = reachOf(shadow, node, steps)
  const { status, steps: told } = statedStatus(scene, node, own, silent)
  // in every kind a state on a line of its own is said of what stands above it
  if (status.by === 'status/line') return true
  const isStated = status.value !== 'not_reported' || told.labels.length > 0
  // 抽粪车闲置问题。…该问题已整改到位: in whatever kind of notice
  if (!LISTING.has(scene.kind)) return isStated && /问题[。:]?$/.test(words)
  if (isStated) return true
  if (statesDefect(words, scene.knowledge.defects) || listsProblems(scene, ancestors.at(-1))) return true
  return ancestors.length > 0 && (steps.size > 0 || node.children.some((child) => !isHeading(shadow, child)))
}

/** A heading that is only a unit's name, with the problems of that unit told one after another under it. */
const listsOfUnit = (scene: Scene, node: OutlineNode): boolean =>
  node.children.some((child) => !isHeading(scene.text.shadow, child)) && unitName(scene, node) !== null

const hasResponsible = (scene: Scene, top: OutlineNode): boolean =>
  scene.labelsIn(top.span).some(({ role }) => RESPONSIBLE.includes(role))

/** The deepest headings that are problems under one heading; nested ones win over the one that holds them. */
function problemsUnder(
  scene: Scene,
  node: OutlineNode,
  ancestors: readonly OutlineNode[],
  together: ReturnType<typeof readTogether>,
): Selected[] {
  const { shadow } = scene.text
  const headings = node.children.filter((child) => isHeading(shadow, child))
  if (together.get(node) === 'steps') return [leaf(scene, node, ancestors)]
  const steps = stepsOf(scene, node, headings)
  const below = headings.filter((child) => !steps.has(child))
  const above = [...ancestors, node]
  const found = below.map((child) => problemsUnder(scene, child, above, together))
  if (found.some((problems) => problems.length > 0))
    return flatMap(below, (child, i) =>
      found[i]!.length === 0 && likeSiblings(scene, child, below, found) ? [leaf(scene, child, above)] : found[i]!,
    )
  if (together.get(node) === 'items' || listsTopics(scene, node, below))
    return below.map((child) => leaf(scene, child, above))
  const all = new Set([...steps, ...headings])
  if (node.role !== 'problems' || !isProblem(scene, node, ancestors, all)) return []
  if (isPartName(scene, node, ancestors)) return []
  return [{ node, ancestors, steps: all }]
}

/** (二)民生资金审计方面 1.就业补助资金方面。2个县多发补贴…: topics of an audit, each with its finding and its answer behind it. */
const listsTopics = (scene: Scene, { role }: OutlineNode, below: readonly OutlineNode[]): boolean =>
  scene.kind.startsWith('audit') &&
  role === 'problems' &&
  below.length > 1 &&
  below.every((child) => TOPIC.test(headingWords(scene.text.shadow, child)) && child.span.end > child.heading.end)
const TOPIC = /方面[。:]?$/

/** A heading without a sign of its own among headings of its kind that are problems is one too. */
function likeSiblings(
  scene: Scene,
  node: OutlineNode,
  siblings: readonly OutlineNode[],
  found: readonly Selected[][],
): boolean {
  if (node.role !== 'problems' || !LISTING.has(scene.kind) || headingWords(scene.text.shadow, node) === '') return false
  if (askedBy(scene, node)?.problem === null) return false
  const alike = siblings.filter((other) => other !== node && other.marker?.kind === node.marker?.kind)
  const chosen = alike.filter((other) => found[siblings.indexOf(other)]!.some((one) => one.node === other))
  return chosen.length > 0 && chosen.length >= alike.length / 2
}

/** Stops at the end of a heading. */
const STOPS = characterSet('。:;')

const leaf = (scene: Scene, node: OutlineNode, ancestors: readonly OutlineNode[]): Selected => ({
  node,
  ancestors,
  steps: new Set(node.children.filter((child) => isHeading(scene.text.shadow, child))),
})

/** What is told of problems elsewhere: (二)整改措施 beside (一)存在问题. */
const NAMES_ANSWER = ['measures', 'detail', 'status', 'next'] as const

/** 二、整改落实情况 with prose under it names a part of the notice and is no problem of its own. */
function isPartName(scene: Scene, node: OutlineNode, ancestors: readonly OutlineNode[]): boolean {
  const words = withoutTail(headingWords(scene.text.shadow, node), STOPS)
  if (isWordedAsProblem(words)) return false
  if (ancestors.length > 0) return NAMES_ANSWER.some((role) => scene.knowledge.labels[role].includes(words))
  const named = namedRole(words, scene.knowledge.sections)
  // 二、社会监督 is a part of problems only where it is answered: then it names a topic
  return named !== null && named !== 'contact' && !statesDefect(words, scene.knowledge.defects)
}

/** Every heading of the notice that is a problem, in reading order. */
export function selectProblems(scene: Scene, root: OutlineNode): Selected[] {
  const together = LISTING.has(scene.kind) ? readTogether(scene, root) : new Map()
  return flatMap(
    root.children.filter((node) => node.heading.end > node.heading.start && isHeading(scene.text.shadow, node)),
    (node) => problemsUnder(scene, node, [], together),
  )
}
