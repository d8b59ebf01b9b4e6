import { answerLead, problemAsked, questionLead } from '../language/questions.ts'
import type { OutlineNode } from '../notice/outline.ts'
import type { ProblemStatus } from '../notice/problem.ts'
import { type Span, sliceOf } from '../notice/span.ts'
import type { Scene } from './scene.ts'
import { readAt } from './status-reading.ts'
import { statusSentences } from './status-sentences.ts'

const LONGEST_LEAD = 24
const LONGEST_STATE = 60

/** What a heading asks, and what its answer opens with. */
interface Asked {
  /** The problem by its words; null where the question names none. */
  readonly problem: Span | null
  readonly status: ProblemStatus | null
}

/** 1.问:关于“挂床”,改了没有? over 答:已完成整改。…; null where the heading is no question that is answered. */
export function askedBy({ text, knowledge }: Scene, node: OutlineNode): Asked | null {
  const { shadow } = text
  const from = node.marker?.span.end ?? node.heading.start
  const words = shadow.slice(from, node.heading.end)
  const lead = questionLead(words)
  const isNumbered = node.marker?.kind === 'problem'
  if (lead === 0 && !isNumbered) return null
  const below = /^\s*/.exec(shadow.slice(node.heading.end, Math.min(node.span.end, node.heading.end + LONGEST_LEAD)))!
  const answer = node.heading.end + below[0].length
  const answers = answerLead(shadow.slice(answer, Math.min(node.span.end, answer + LONGEST_LEAD)))
  if (answers === 0) return null
  const opening = shadow.slice(answer + answers, Math.min(node.span.end, answer + answers + LONGEST_STATE))
  const label = statusSentences(knowledge.statuses).leading.exec(opening)?.groups?.label
  const at = answer + answers + (label === undefined ? 0 : opening.indexOf(label))
  const status =
    label === undefined ? null : readAt(text, { start: at, end: at + label.length }, 'status/line', knowledge.statuses)
  const named = problemAsked(words.slice(lead), knowledge.defects, status !== null)
  const start = from + lead
  return { problem: named && { start: start + named.start, end: start + named.end }, status }
}

/** The words of the problem that a question names, for a title. */
export const askedWords = ({ text }: Scene, asked: Asked | null): string | null =>
  asked?.problem == null ? null : sliceOf(text.content, asked.problem)
