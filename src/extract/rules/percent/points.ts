import { NUMERAL, NUMERAL_START, readNumeral } from '../../../language/numerals.ts'
import type { Rule } from '../../../notice/rule.ts'
import { numberBefore } from '../../near.ts'
import { percentOf } from '../../percents.ts'

const NUMBER = new RegExp(`${NUMERAL_START}(${NUMERAL}) {0,6}$`)

/** Percentage points: 提高2.4个百分点. */
export const points: Rule<'percent'> = {
  id: 'percent/points',
  kind: 'percent',
  pattern: /个?百分点/g,
  read(match, scene) {
    const number = numberBefore(scene.shadow, match.index, NUMBER)
    const value = readNumeral(number?.match[1] ?? '')
    if (number === null || value === null) return null
    return percentOf(scene, { start: number.start, end: match.index + match[0].length }, value, null, 'point')
  },
  finds: ['较上年提高⟦2.4个百分点⟧', '回落⟦六个百分点⟧'],
  ignores: ['几个百分点', '百分点'],
}
