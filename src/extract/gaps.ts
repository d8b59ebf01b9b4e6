import type { Scene } from '../notice/rule.ts'

const MASKED =
  /(?:(?:\d{2,3}[xX×*]{1,2}|[*×_]{2,4}|[xX]{2,4})年(?:[\dxX×*_]{1,2}月)?(?:[\dxX×*_]{1,2}日)?|[*×_]{1,2}月(?:[\d*×_]{1,2}日)?|\d{1,2}月[*×_]{1,2}日)/g
const UNCLOSED = /《[^《》\n]{1,80}(?=《|\n|$|[^《》\n])/g

/** Reports what a rule cannot read because its digits or its bracket are gone: *月**日, 20XX年, 《关于… without 》. */
export function reportGaps({ shadow, report }: Scene): void {
  for (const match of shadow.matchAll(MASKED))
    report('extract/number_missing', { start: match.index, end: match.index + match[0].length }, { words: match[0] })
  for (const match of shadow.matchAll(UNCLOSED)) {
    const end = match.index + match[0].length
    if (shadow[end] === '《' || shadow[end] === '\n' || end === shadow.length)
      report('extract/unclosed_title', { start: match.index, end }, { words: match[0].slice(0, 20) })
  }
}
