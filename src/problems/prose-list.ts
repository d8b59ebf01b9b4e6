import { flatMap } from '../language/flat-map.ts'
import type { OutlineNode } from '../notice/outline.ts'
import type { Span } from '../notice/span.ts'
import { headingWords, isHeading, type Scene } from './scene.ts'
import { namesList, unitName } from './theme.ts'

const OPENING =
  /(?:问题|不足|短板|薄弱环节|差距)[^。]{0,24}[:。][^。]{0,20}$|(?:问题|不足|短板|差距)(?:主要)?(?:有|是|为|在|表现在|表现为|包括|如下)?[::,]?$/
const SHOWN =
  /(?:主要(?:表现|体现)(?:在|为|有|是)?|(?:存在|发现|反馈|指出|查摆|查找)[^。]{0,30}(?:问题|不足|短板)[^。]{0,12})[::,]\s*$/

/** 针对存在的问题,采取以下措施: what follows answers the problems. */
const ANSWERED = /(?:问题|不足|短板)[^。]{0,24}(?:措施|打算|对策|下一步|整改|采取|建议|要求)[^。]{0,12}[::,]\s*$/

/** A heading that says of what stands right under it that it lists problems. */
const LISTING =
  /^(?:存在|发现|查摆|反馈|检查|自查)(?:的|出的|发现的)?(?:主要|突出|具体)?(?:的)?(?:问题|不足)(?:及|和|与|、)?(?:整改)?(?:措施|情况|不足)?[。:]?$/

/** An item of a list of problems in prose: 主要问题是:一是…;二是…, with the headings above it. */
export interface ProseItem {
  readonly node: OutlineNode
  readonly ancestors: readonly OutlineNode[]
  /** Whose problem it is, where the words before the list say so and no heading does. */
  readonly unit?: { readonly value: string; readonly span: Span } | null
}

/** Whether the words right before the first item announce problems. */
function announces(shadow: string, first: OutlineNode): boolean {
  const before = shadow.slice(Math.max(0, first.span.start - 90), first.span.start).trimEnd()
  const paragraph = before.slice(before.lastIndexOf('\n') + 1)
  if (!/[::,]\s*$/.test(paragraph) || ANSWERED.test(paragraph)) return false
  return SHOWN.test(paragraph) && OPENING.test(paragraph)
    ? true
    : /(?:问题|不足|短板)(?:主要)?(?:有|是|为|在|表现在|表现为|包括|如下)[^。]{0,6}[::,]\s*$/.test(paragraph)
}

/**
 * The runs of numbered lines right under a heading or a sentence that announces problems: 一、存在的问题:1、…2、…, with what was
 * done told elsewhere. Where each stands over numbered lines of its own (1.资金方面(1)…), those are the problems.
 */
function listedLines(
  scene: Scene,
  node: OutlineNode,
  above: readonly OutlineNode[],
  isTaken: (node: OutlineNode) => boolean,
): ProseItem[] {
  const { shadow } = scene.text
  if (scene.kind === 'rectification_plan') return []
  const lines = node.children.filter((child) => child.marker !== null && isHeading(shadow, child))
  const first = lines[0]
  if (first === undefined || first.marker?.number !== 1 || lines.some(isTaken)) return []
  const isNamed = namesList(headingWords(shadow, node)) && node.body.every(({ start }) => start > first.span.start)
  if (!isNamed && !announces(shadow, first)) return []
  const restart = lines.findIndex((line, i) => i > 0 && line.marker?.number === 1)
  const run = restart < 0 ? lines : lines.slice(0, restart)
  const isLine = (line: OutlineNode) => {
    const step = line.children[0]
    if (line.children.some((child) => isHeading(shadow, child)) || unitName(scene, line) !== null) return false
    return step === undefined || !announces(shadow, step)
  }
  const under = run.map((line) => line.children.filter((child) => isHeading(shadow, child)))
  if (run.length > 1 && under.every((own) => own.length > 0 && own.every(isLine) && !own.some(isTaken)))
    return flatMap(run, (line, i) => under[i]!.map((item) => ({ node: item, ancestors: [...above, line] })))
  return run.length > 1 && run.every(isLine) ? run.map((line) => ({ node: line, ancestors: above })) : []
}

/** The steps of each list of problems in prose; a list under an item chosen before is its finding, not a list of its own. */
export function proseLists(scene: Scene, root: OutlineNode, taken: (node: OutlineNode) => boolean): ProseItem[] {
  const { shadow } = scene.text
  const walk = (node: OutlineNode, ancestors: readonly OutlineNode[]): ProseItem[] => {
    if (taken(node) || node.role === 'organisation' || node.role === 'next_steps') return []
    const steps = node.children.filter((child) => !isHeading(shadow, child))
    const runs: OutlineNode[][] = []
    for (const step of steps) {
      if (step.marker?.number === 1 || runs.length === 0) runs.push([])
      runs.at(-1)!.push(step)
    }
    const named = LISTING.test(headingWords(shadow, node))
    const listed = runs.filter((run) => run.length > 1 && (named || announces(shadow, run[0]!)))
    const above = node.heading.end > node.heading.start ? [...ancestors, node] : ancestors
    const lines = listedLines(scene, node, above, taken)
    const isListed = (child: OutlineNode) =>
      lines.some((line) => line.node === child || line.ancestors.at(-1) === child) ||
      listed.some((run) => run.includes(child))
    return [
      ...listed.flat().map((item) => ({ node: item, ancestors: above })),
      ...lines,
      ...flatMap(
        node.children.filter((child) => !isListed(child)),
        (child) => walk(child, above),
      ),
    ]
  }
  return walk(root, [])
}
