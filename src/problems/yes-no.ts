import type { ProblemStatus } from '../notice/problem.ts'
import { type Span, sliceOf, trimSpan } from '../notice/span.ts'
import { stated, type Words } from './status-reading.ts'

const ASKS = /^是否(?:已)?(?:全部)?(?:完成|整改|销号|办结|到位)/
const YES = /^(?:是|√|✓|✔|☑|Y|yes)$/i
const NO = /^(?:否|×|✗|✘|✕|N|no)$/i

/** 是, √: what marks or answers without saying more. */
export const isYes = (words: string): boolean => YES.test(words.trim())

/** 是否完成, 是否整改到位, 是否销号: a column that asks is answered in one word; null where the cell says more. */
export function yesOrNo(text: Words, header: Span, at: Span): ProblemStatus | null {
  const asked = sliceOf(text.shadow, header).replace(/\s+/g, '')
  const span = trimSpan(text.shadow, at, '。.')
  const words = sliceOf(text.shadow, span)
  if (!ASKS.test(asked)) return null
  const label = sliceOf(text.content, span)
  if (isYes(words)) return stated('completed', label, asked.includes('销号') ? ['verified'] : [], span, 'status/yes_no')
  return NO.test(words) ? stated('not_completed', label, [], span, 'status/yes_no') : null
}
