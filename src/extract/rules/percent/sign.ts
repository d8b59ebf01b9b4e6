import { shiftDecimal, tidyDecimal } from '../../../language/decimal.ts'
import { ARABIC_NUMERAL, readNumeral } from '../../../language/numerals.ts'
import type { Rule } from '../../../notice/rule.ts'
import { percentOf } from '../../percents.ts'
import { OVER_TO, TO, UP_TO } from '../../range-ends.ts'

/** 60.23%, -22.2%, 5‰, 30%-50%, 9%、12%. The quote is number and sign. A % inside a web address is none. */
export const sign: Rule<'percent'> = {
  id: 'percent/sign',
  kind: 'percent',
  pattern: new RegExp(
    `(?<![\\d.%A-Za-z/&=])(?:([-负])(?<![\\d%]-))?(${ARABIC_NUMERAL})(?:(?:[%‰]?${TO}|[%‰]${OVER_TO}(?=\\d[\\d.]*%${UP_TO}))(${ARABIC_NUMERAL}))? ?([%‰])(?![\\dA-Za-z])`,
    'g',
  ),
  near: { holds: '%‰', within: 60, through: ',. ~–—至到' },
  read(match, scene) {
    const [whole, minus, low = '', high, mark] = match
    const value = readNumeral(low)
    const max = high === undefined ? null : readNumeral(high)
    if (value === null) return null
    const scaled = (decimal: string) => (mark === '‰' ? shiftDecimal(decimal, -1) : decimal)
    const span = { start: match.index, end: match.index + whole.length }
    const lowest = minus === undefined ? value : tidyDecimal(`-${value}`)
    const found = percentOf(scene, span, scaled(lowest), max === null ? null : scaled(max), 'percent')
    return whole.includes('以上') ? { ...found, value: { ...found.value, bound: 'exact' } } : found
  },
  finds: [
    '占⟦60.23%⟧',
    '同比⟦-22.2%⟧',
    '分别增长⟦9%⟧、⟦12%⟧',
    '比例为⟦30%-50%⟧',
    '⟦5‰⟧',
    '处⟦5%以上10%⟧以下罚款',
    '提高到⟦50%⟧',
  ],
  ignores: ['?q=30%25', '100个', '12.5'],
}
