import { isWordedAsProblem, statesDefect } from '../language/defects.ts'
import { flatMap } from '../language/flat-map.ts'
import { type LabelPlace, placeFrom } from '../language/labels.ts'
import { answerLead, problemAsked, questionLead } from '../language/questions.ts'
import { namedRole } from '../language/section-words.ts'
import type { Knowledge } from '../notice/knowledge.ts'
import type { SectionRole } from '../notice/vocabulary.ts'
import { bulletOf } from './bulleted-items.ts'
import { OPENS_WITH_STATE } from './question-headings.ts'
import { amongProblems, bare, isAfterword, isAnswered, isForeword, isHeading, PART_NAME } from './roles-by-place.ts'
import type { Draft } from './tree.ts'

/** The role that the words of a heading name; null where they name none. A heading that states a problem is in `problems`. */
export function roleByWords(heading: string, knowledge: Knowledge): SectionRole | null {
  const words = bare(heading)
  if (words === '') return null
  if (isWordedAsProblem(words)) return 'problems'
  if (words.endsWith('方面')) return null
  const named = namedRole(words, knowledge.sections)
  if (named === null || named === 'problems') return named
  return statesDefect(words, knowledge.defects) && !PART_NAME.test(words) ? 'problems' : named
}

/** 聚焦落实管党治党主体责任 without a number, over numbered items: what they are about, not what is told of the work. */
const isTopic = ({ marker, children }: Draft, words: string): boolean =>
  marker === null && /^(?:聚焦|围绕|紧盯|紧扣)/.test(words) && children.some((child) => isHeading(child))

/** 典型问题3: before whatever words. */
const saysProblem = ({ marker }: Draft): boolean => marker?.kind === 'problem' && marker.label.includes('问题')

/** 问:关于“挂床”,改了没有? over its answer. */
function asksOfProblem({ headingText: { start, end } }: Draft, shadow: string, knowledge: Knowledge): boolean {
  const words = shadow.slice(start, end)
  const lead = questionLead(words)
  if (lead === 0) return false
  const answer = shadow.slice(end, end + LONGEST_ANSWER).trimStart()
  const isTold = OPENS_WITH_STATE.test(answer.slice(answerLead(answer)))
  return answerLead(answer) > 0 && problemAsked(words.slice(lead), knowledge.defects, isTold) !== null
}
const LONGEST_ANSWER = 40

/** What a label line opens after: a line end, a sentence, a bracket or a quote. */
const OPENS = /(?:^|[\n。;)】”]|\n[ \t]*[(]?[一二三四五六七八九十\d]{1,2}[、.)]|\n[ \t]*[●★◆■▲◎○◇☆□▶►※])[ \t]*$/

/** Whether anything under a heading shows that it lists problems: a label line, a heading worded as one or behind a sign. */
function holdsProblems(node: Draft, shadow: string, labels: readonly LabelPlace[], knowledge: Knowledge): boolean {
  const words = shadow.slice(node.headingText.start, node.headingText.end)
  // A sign opens a heading only where its kind has shown itself as problems.
  if (statesDefect(words, knowledge.defects) || (node.marker === null && bulletOf(words) !== null)) return true
  for (let i = placeFrom(labels, node.start); i < labels.length && labels[i]!.start < node.end; i++)
    if (labels[i]!.bounded && OPENS.test(shadow.slice(Math.max(0, labels[i]!.start - 6), labels[i]!.start))) return true
  if (ANSWERED_BELOW.test(shadow.slice(node.headingText.end, node.end))) return true
  return node.children.some((child) => holdsProblems(child, shadow, labels, knowledge))
}

/** 该问题已完成整改 at the head of a line answers what stands above it. */
const ANSWERED_BELOW = /\n[ \t]*(?:该|此|本)(?:项|条)?问题(?:目前|现)?(?:已|均|正在|正|仍|尚|未|基本|需|持续)/

/**
 * Gives every heading its role. Words first; a top heading whose words say nothing lists problems where something under it
 * shows so, or where it states a shortcoming itself. Children inherit, unless one of them names the list of problems: then
 * each of them speaks for itself (a notice without 一、).
 */
export function assignRoles(
  tops: readonly Draft[],
  shadow: string,
  labels: readonly LabelPlace[],
  knowledge: Knowledge,
): void {
  const words = (node: Draft) => shadow.slice(node.headingText.start, node.headingText.end)
  const own = (node: Draft) => {
    if (!isHeading(node) || isTopic(node, words(node))) return null
    const named = saysProblem(node) ? 'problems' : roleByWords(words(node), knowledge)
    // 二、社会监督 over 整改情况: is what a problem is about
    return named === 'contact' && /监督$/.test(bare(words(node))) && isAnswered(node, labels) ? null : named
  }
  const settle = (nodes: readonly Draft[], inherited: SectionRole | null) => {
    const open = inherited === 'problems' || inherited === 'other'
    const named = inherited === null || open ? nodes.map(own) : []
    const namesList = (node: Draft, i: number) => named[i] === 'problems' && PART_NAME.test(bare(words(node)))
    const speaks = inherited === null || (open && nodes.some(namesList))
    nodes.forEach((node, i) => {
      const said = asksOfProblem(node, shadow, knowledge) ? 'problems' : speaks ? named[i]! : null
      node.role = said ?? inherited ?? (holdsProblems(node, shadow, labels, knowledge) ? 'problems' : 'other')
      settle(node.children, node.role)
    })
  }
  settle(tops, null)
  for (const node of amongProblems(tops)) {
    node.role = 'problems'
    settle(node.children, 'problems')
  }
  const holds = (child: Draft) => holdsProblems(child, shadow, labels, knowledge)
  const isProblem = (node: Draft) => isWordedAsProblem(bare(words(node)))
  for (const part of flatMap(tops, (node) => ownRoles(node, holds, isProblem))) {
    part.role = 'problems'
    settle(part.children, 'problems')
  }
  const listed = tops.findIndex((node) => node.role === 'problems' && (isProblem(node) || node.children.some(holds)))
  for (const node of listed < 0 ? [] : tops.slice(listed + 1))
    if (isAfterword(node, bare(words(node)), shadow, labels)) {
      node.role = 'other'
      settle(node.children, 'other')
    }
  const lastList = tops.findLastIndex((node) => node.role === 'problems' && node.children.some(isHeading))
  for (const node of tops.slice(0, Math.max(lastList, 0)))
    if (isForeword(node, shadow, holds, own(node) === null)) {
      node.role = 'organisation'
      settle(node.children, 'organisation')
    }
}

/**
 * 整改工作组织情况 without a number before 一、…方面, under which the problems are listed: the numbers go on from the notice, and are
 * no parts of that heading. So do 一、关于…问题的整改情况 where the problems themselves have those numbers.
 */
function ownRoles(
  node: Draft,
  holds: (child: Draft) => boolean,
  isProblem: (child: Draft) => boolean,
): readonly Draft[] {
  if (node.marker !== null || node.role !== 'organisation') return []
  const named = node.children.filter((child) => isHeading(child) && isProblem(child))
  if (named.length > 1 && named.length >= node.children.filter(isHeading).length / 2) return named
  const parts = node.children.filter((child) => isHeading(child) && child.children.some(isHeading))
  const holding = parts.filter((part) => part.children.filter(isHeading).some(holds))
  return holding.length > 1 && holding.length >= parts.length / 2 ? parts : []
}
