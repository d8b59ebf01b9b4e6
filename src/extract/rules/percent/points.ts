import { NUMERAL, NUMERAL_START, readNumeral } from '../../../language/numerals.ts'
import type { Rule } from '../../../notice/rule.ts'
import { percentOf } from '../../percents.ts'

/** Percentage points: 提高2.4个百分点. */
export const points: Rule<'percent'> = {
  id: 'percent/points',
  kind: 'percent',
  pattern: new RegExp(`${NUMERAL_START}(${NUMERAL}) {0,6}个?百分点`, 'g'),
  read(match, scene) {
    const value = readNumeral(match[1] ?? '')
    if (value === null) return null
    return percentOf(scene, { start: match.index, end: match.index + match[0].length }, value, null, 'point')
  },
  finds: ['较上年提高⟦2.4个百分点⟧', '回落⟦六个百分点⟧'],
  ignores: ['几个百分点', '百分点'],
}
