import { statesDefect } from '../language/defects.ts'
import { lastEndOf } from '../language/matcher.ts'
import type { OutlineNode } from '../notice/outline.ts'
import type { Scene } from '../notice/rule.ts'
import { contains, type Span, sliceOf } from '../notice/span.ts'
import { sentenceAround } from './clauses.ts'

/** 主要问题是:一是…, 问题表现:…: from here on a paragraph tells what is wrong. */
const OPENS =
  /(?:存在|主要|突出|具体|反馈|发现)?(?:的)?(?:主要|突出)?问题(?:表现|描述|有|是|为)?:|(?:审计|检查|督察|巡察)(?:查出|发现|指出)(?:的?问题)?:|^(?:具体)?(?:表现|情形)(?:为|在|有)?:/g
/** 审计指出,…: the sentence that it opens. */
const POINTED_OUT = /(?:审计|检查|督察|巡察)(?:查出|发现|指出|反映),[^。;]*$/
/** …and from here on what was done about it. */
const CLOSES = /整改[^,。;:]{0,8}[:。]|(?:措施|成效|结果|做法):|责任(?:单位|领导|人):|工作要求/g
const LISTS_PROBLEMS = /(?:存在|发现|查出|反馈|指出|[、.)）])\s?的?(?:主要|突出|具体)?问题(?:和不足|及不足)?[。:]?\s*$/
const TELLS_WORK = /整改|落实|措施|解决|办理|进展|工作/
const IS_PROBLEM = /问题[。:,]?\s*$/
const STEPS: ReadonlySet<string> = new Set(['is', 'must', 'first'])
/** Work done, or the steps of it: the statement of the problem ends here. */
const WORK =
  /(?<![未不没应])(?:已(?!经?过期)|目前|截至目前|通过|整改|督促|责令|组织|开展|制定|印发|出台|修订|召开|成立|完成|落实|推进|加强|争取)|(?:^|[,。;:])(?:对|将|把|针对)|一是|第一|首先|①/
/** 收回被占用的土地3亩, 追缴拖欠的承包费: what was got back opens the step of a measure; 上缴不及时 is a problem. */
const GIVES_BACK =
  /^[ \t]*(?:收回|追[缴回收]|清退|退[还回缴]|上缴|补[缴收]|归还|讨回|挽回)(?![^,。;]{0,6}(?:[不未难慢缓弱]|滞后|率))/
/** How far a statement of a problem runs before its amounts. */
const REACH = 600

/** The nodes that hold a stretch, outermost first. */
function chainTo(root: OutlineNode, at: Span): OutlineNode[] {
  const chain: OutlineNode[] = []
  let next = root.children.find((child) => contains(child.span, at))
  while (next !== undefined) {
    chain.push(next)
    next = next.children.find((child) => contains(child.span, at))
  }
  return chain
}

/** Whether the words state a problem rather than what was done about it: its heading, a list of problems, the first sentence under 关于…的问题。 */
export function standsInProblem(scene: Scene, at: Span): boolean {
  const { shadow } = scene
  const lead = shadow.slice(Math.max(0, at.start - REACH), at.start)
  const line = lead.slice(lead.lastIndexOf('\n') + 1)
  if (POINTED_OUT.test(line) && !WORK.test(line.slice(line.search(POINTED_OUT)).replace(/^[^,]*,/, ''))) return true
  const opened = lastEndOf(OPENS, line)
  if (opened >= 0 && lastEndOf(CLOSES, line) < opened) return true
  const chain = chainTo(scene.outline.root, at)
  const own = chain.at(-1)
  if (own === undefined || own.role !== 'problems') return false
  const headings = chain.map((node) => sliceOf(shadow, node.heading))
  if (headings.some((heading) => LISTS_PROBLEMS.test(heading) && !TELLS_WORK.test(heading))) return true
  const isStep = own.marker === null || STEPS.has(own.marker.kind)
  if (!isStep && contains(own.heading, at)) {
    const heading = sliceOf(shadow, own.heading).slice(own.marker?.label.length ?? 0)
    return statesDefect(heading, scene.knowledge.defects) && !WORK.test(heading) && !GIVES_BACK.test(heading)
  }
  return isFirstSentence(scene, own, at)
}

/** 关于…的问题。5家单位…: what stands between such a heading and the first words of work. */
function isFirstSentence({ shadow, knowledge }: Scene, { heading, marker }: OutlineNode, at: Span): boolean {
  const words = sliceOf(shadow, heading)
  // 推动解决群众身边问题 tells of work
  if (!statesDefect(words.slice(marker?.label.length ?? 0).trim(), knowledge.defects)) return false
  if (!IS_PROBLEM.test(words) || heading.end > at.start || at.start - heading.end > REACH) return false
  return !WORK.test(shadow.slice(heading.end, sentenceAround(shadow, at).end))
}
