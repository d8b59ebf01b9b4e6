import { allMatches } from '../language/matcher.ts'
import { tellsMoreThanTransfer, tellsTransfer } from '../language/transfers.ts'
import type { LabelRole } from '../notice/lexicons.ts'
import type { OutlineNode } from '../notice/outline.ts'
import type { ProblemStatus, Signal } from '../notice/problem.ts'
import { overlaps, type Span } from '../notice/span.ts'
import type { LabelledValue } from './labels.ts'
import type { Scene } from './scene.ts'

/** Labels whose words are the answer to a problem. */
const ANSWERS: readonly LabelRole[] = ['detail', 'measures', 'next']
const SENTENCE = /[^。;\n]{1,600}[。;]?/g
/** What a sentence opens with before it tells anything: 整改情况:, 一是. */
const LEAD = /^[ \t]*(?:[【[]?[\u4e00-\u9fff]{2,8}[】\]]?:)?[ \t]*(?:[一二三四五六七八九十]{1,2}是|\(?\d{1,2}[).、])?/
/** 今后不再承担, 后续由该中心办理: what follows from it. */
const FOLLOWS = /^(?:后续|今后|此后|以后|日后|下一步|由此|至此|[我本][\u4e00-\u9fff]{1,4}不再|不再)/

/** All that the answer tells is that the work went to another unit: the words that tell it. */
export function transferOnly(
  { text, knowledge: { transfers } }: Scene,
  node: OutlineNode,
  reach: readonly Span[],
  values: readonly LabelledValue[],
): Span | null {
  const besides = values.filter(({ role }) => !ANSWERS.includes(role))
  let transfer: Span | null = null
  for (const { start, end } of reach) {
    const from = Math.max(start, node.heading.end)
    for (const { index, 0: sentence } of allMatches(SENTENCE, text.shadow.slice(from, Math.max(from, end)))) {
      const lead = LEAD.exec(sentence)![0].length
      const at = { start: from + index + lead, end: from + index + sentence.length }
      const words = sentence.slice(lead).trim()
      if (
        words.length < 4 ||
        FOLLOWS.test(words) ||
        besides.some(({ key, value }) => overlaps(at, { ...key, end: value.end }))
      )
        continue
      if (!tellsTransfer(words, transfers) || tellsMoreThanTransfer(words, transfers)) return null
      transfer ??= at
    }
  }
  return transfer
}

/** A status that says the work was handed over is the signal of it, as is an answer that says nothing else. */
export const withTransfer = (
  signals: readonly Signal[],
  { value, span }: ProblemStatus,
  transfer: Span | null,
): readonly Signal[] => {
  const told = value === 'transferred' ? span : value === 'completed' ? transfer : null
  return told === null || signals.some(({ type }) => type === 'handed_over')
    ? signals
    : [...signals, { type: 'handed_over', span: told }]
}

/** Completed only because the work went to another unit: nothing else was done. */
export const doneByTransfer = (status: ProblemStatus): ProblemStatus =>
  status.value === 'completed' ? { ...status, flags: [...status.flags, 'done_by_transfer'] } : status
