import type { Scene } from '../notice/rule.ts'
import type { Span } from '../notice/span.ts'
import { DIGITS } from './near.ts'
import type { Asked } from './scan-plan.ts'

const MASKED =
  /(?:(?:\d{2,3}[xX×*]{1,2}|[*×_]{2,4}|[xX]{2,4})年(?:[\dxX×*_]{1,2}月)?(?:[\dxX×*_]{1,2}日)?|[*×_]{1,2}月(?:[\d*×_]{1,2}日)?|\d{1,2}月[*×_]{1,2}日)/g
const UNCLOSED = /《[^《》\n]{1,80}(?=《|\n|$|[^《》\n])/g

/** Masked dates and titles that are never closed. */
export const GAPS = [
  { pattern: MASKED, near: { holds: 'xX×*_', within: 3, through: `${DIGITS}月` } },
  { pattern: UNCLOSED },
] as const satisfies readonly Asked[]

/**
 * Reports what a rule cannot read because its digits or its bracket are gone: *月**日, 20XX年, 《关于… without 》. Returns the
 * masked dates whose other numbers say nothing alone (20XX年3月); a masked day leaves its month readable.
 */
export function reportGaps({ shadow, report }: Scene, matches: readonly (readonly RegExpExecArray[])[]): Span[] {
  const [masks = [], unclosed = []] = matches
  const masked: Span[] = []
  for (const match of masks) {
    const at = { start: match.index, end: match.index + match[0].length }
    report('extract/number_missing', at, { words: match[0] })
    if (!/^\d{1,2}月/.test(match[0])) masked.push(at)
  }
  for (const match of unclosed) {
    const end = match.index + match[0].length
    if (shadow[end] === '《' || shadow[end] === '\n' || end === shadow.length)
      report('extract/unclosed_title', { start: match.index, end }, { words: match[0].slice(0, 20) })
  }
  return masked
}
