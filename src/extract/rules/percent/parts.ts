import { multiplyDecimals, tidyDecimal } from '../../../language/decimal.ts'
import { NUMERAL, readNumeral } from '../../../language/numerals.ts'
import type { Rule } from '../../../notice/rule.ts'
import { percentOf } from '../../percents.ts'

const SCALE: Readonly<Record<string, string>> = { 百: '1', 佰: '1', 千: '0.1', 仟: '0.1', 万: '0.01' }

/** 百分之六点三, 千分之一, 百分之三十到四十, 百分之百. */
export const parts: Rule<'percent'> = {
  id: 'percent/parts',
  kind: 'percent',
  pattern: new RegExp(
    `(负)?(?<![\\d一二两三四五六七八九十百千个])([百佰千仟万])分之(${NUMERAL})(?:(?:至|到|[-~]) ?(?:[百千]分之)?(${NUMERAL}))?(?!分)`,
    'g',
  ),
  read(match, scene) {
    const [whole, minus, scale = '百', low = '', high] = match
    const read = (words: string) => readNumeral(/^[百千]$/.test(words) ? `一${words}` : words)
    const value = read(low)
    const max = high === undefined ? null : read(high)
    if (value === null || (high !== undefined && max === null)) return null
    const scaled = (decimal: string) => multiplyDecimals(decimal, SCALE[scale] ?? '1')
    const span = { start: match.index, end: match.index + whole.length }
    const lowest = minus === undefined ? scaled(value) : tidyDecimal(`-${scaled(value)}`)
    return percentOf(scene, span, lowest, max === null ? null : scaled(max), 'percent')
  },
  finds: ['占⟦百分之六点三⟧', '不到⟦千分之一⟧', '⟦百分之三十到四十⟧', '做到⟦百分之百⟧覆盖', '⟦百分之22⟧'],
  ignores: ['“两个百分之百”', '五百分之二', '三分之一', '百分制'],
}
