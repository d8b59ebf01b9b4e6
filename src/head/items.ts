import { flatMap } from '../language/flat-map.ts'
import { isBareSection } from '../language/section-words.ts'
import type { OutlineNode } from '../notice/outline.ts'
import { type Span, sliceOf } from '../notice/span.ts'
import type { HeadScene } from './scene.ts'

/** What stands inside the items of problem sections: headings whose own numbers are steps at most, with all under them. */
export const itemBodies = (scene: HeadScene): Span[] => under(scene.outline.root, scene)

const under = (node: OutlineNode, scene: HeadScene): Span[] =>
  flatMap(node.children, (child) => {
    if (child.role !== 'problems') return []
    return isItem(child, scene) ? [child.span] : under(child, scene)
  })

function isItem(node: OutlineNode, scene: HeadScene): boolean {
  const first = node.children.find((below) => !isStep(below))
  return first === undefined || isInline(first, scene) || isLabelled(node, scene) || namesProblem(node, scene)
}

const isStep = ({ marker }: OutlineNode): boolean => marker !== null && ['is', 'must', 'first'].includes(marker.kind)

/** 整改情况:(1)开展培训。: what is numbered from the middle of a line on are steps. */
function isInline({ heading }: OutlineNode, { shadow }: HeadScene): boolean {
  const line = shadow.slice(shadow.lastIndexOf('\n', heading.start - 1) + 1, heading.start)
  return line.trim() !== ''
}

/** 整改情况:此问题已落实。 before the first number. */
const isLabelled = ({ marker, body }: OutlineNode, { shadow }: HeadScene): boolean =>
  marker !== null && body.some((at) => LABEL.test(sliceOf(shadow, at)))

const LABEL = /^\s{0,4}(?:具体|主要)?整改(?:落实|完成|进展|具体)?(?:情况|措施|进展|结果|成效):/

/** 关于“报销不规范”问题, 报销不规范(已完成整改); not 关于巡察反馈问题的整改情况. */
function namesProblem(node: OutlineNode, scene: HeadScene): boolean {
  if (node.marker === null) return false
  const printed = headingWords(scene, node)
  const words = printed.replace(BRACKET, '')
  if (QUOTED.test(words)) return true
  return (NAMED.test(words) || STATUS.test(printed)) && !isSection(words, scene)
}

const BRACKET = /\([^()]{1,24}\)[。:]?$/
const STATUS = /\((?:已|正在|基本|阶段性|全部|完成|未完成|尚未|长期|持续)[^()\d]{0,20}\)[。:]?$/
const QUOTED = /^(?:关于|针对|聚焦|反馈问题:)?[“"](?!回头看)/
const NAMED = /^(?:关于|针对)[^。]{4,80}(?:问题|方面)/

/** 反馈问题整改情况, 关于县委巡察组反馈的12个问题的整改情况: the name of the whole list. */
export const isSection = (words: string, { knowledge }: HeadScene): boolean =>
  OF_FEEDBACK.test(words) || isBareSection(words.replace(LIST, ''), knowledge.sections)

const OF_FEEDBACK =
  /(?:巡[视察]|督察|审计)[^。“]{0,24}(?:反馈|指出|查出|发现)[^。“]{0,16}(?:意见|问题)[^。“]{0,12}(?:情况|进展|成效|结果)$/
const LIST = /^关于|[\d一二三四五六七八九十]{1,4}[个项条类]/g

/** The words of a heading without its number. */
export const headingWords = (scene: HeadScene, { heading, marker }: OutlineNode): string =>
  sliceOf(scene.shadow, heading)
    .slice(marker?.label.length ?? 0)
    .trim()
