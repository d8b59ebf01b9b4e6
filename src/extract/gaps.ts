import { allMatches } from '../language/matcher.ts'
import type { Scene } from '../notice/rule.ts'
import type { Span } from '../notice/span.ts'
import { reportDamage } from './damage.ts'

const MASKED =
  /(?:(?:\d{2,3}[xX×*]{1,2}|[*×_]{2,4}|[xX]{2,4})年(?:[\dxX×*_]{1,2}月)?(?:[\dxX×*_]{1,2}日)?|[*×_]{1,2}月(?:[\d*×_]{1,2}日)?|\d{1,2}月[*×_]{1,2}日)/g
const UNCLOSED = /《[^《》\n]{1,80}(?=《|\n|$|[^《》\n])/g

/**
 * Reports what a rule cannot read because its digits or its bracket are gone: *月**日, 20XX年, 《关于… without 》. Returns the
 * masked dates whose other numbers say nothing alone (20XX年3月); a masked day leaves its month readable.
 */
export function reportGaps(scene: Scene): Span[] {
  const { shadow, report } = scene
  reportDamage(scene)
  const masked: Span[] = []
  for (const match of allMatches(MASKED, shadow)) {
    const at = { start: match.index, end: match.index + match[0].length }
    report('extract/number_missing', at, { words: match[0] })
    if (!/^\d{1,2}月/.test(match[0])) masked.push(at)
  }
  for (const match of allMatches(UNCLOSED, shadow)) {
    const end = match.index + match[0].length
    if (shadow[end] === '《' || shadow[end] === '\n' || end === shadow.length)
      report('extract/unclosed_title', { start: match.index, end }, { words: match[0].slice(0, 20) })
  }
  return masked
}
