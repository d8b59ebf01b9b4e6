import type { OutlineNode } from '../notice/outline.ts'
import { headingWords, isHeading, type Scene } from './scene.ts'

const OPENING =
  /(?:问题|不足|短板|薄弱环节|差距)[^。]{0,24}[:。][^。]{0,20}$|(?:问题|不足|短板|差距)(?:主要)?(?:有|是|为|在|表现在|表现为|包括|如下)?[::,]?$/
const SHOWN =
  /(?:主要(?:表现|体现)(?:在|为|有|是)?|(?:存在|发现|反馈|指出|查摆|查找)[^。]{0,30}(?:问题|不足|短板)[^。]{0,12})[::,]\s*$/

/** A heading that says of what stands right under it that it lists problems. */
const LISTING =
  /^(?:存在|发现|查摆|反馈|检查|自查)(?:的|出的|发现的)?(?:主要|突出|具体)?(?:的)?(?:问题|不足)(?:及|和|与|、)?(?:整改)?(?:措施|情况|不足)?[。:]?$/

/** An item of a list of problems in prose: 主要问题是:一是…;二是…, with the headings above it. */
export interface ProseItem {
  readonly node: OutlineNode
  readonly ancestors: readonly OutlineNode[]
}

/** Whether the words right before the first item announce problems. */
function announces(shadow: string, first: OutlineNode): boolean {
  const before = shadow.slice(Math.max(0, first.span.start - 90), first.span.start).trimEnd()
  const paragraph = before.slice(before.lastIndexOf('\n') + 1)
  if (!/[::,]\s*$/.test(paragraph)) return false
  return SHOWN.test(paragraph) && OPENING.test(paragraph)
    ? true
    : /(?:问题|不足|短板)(?:主要)?(?:有|是|为|在|表现在|表现为|包括|如下)[^。]{0,6}[::,]\s*$/.test(paragraph)
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
    return [
      ...listed.flat().map((item) => ({ node: item, ancestors: above })),
      ...node.children
        .filter((child) => !listed.some((run) => run.includes(child)))
        .flatMap((child) => walk(child, above)),
    ]
  }
  return walk(root, [])
}
