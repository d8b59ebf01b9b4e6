import { HAN_NUMERAL, NUMERAL, NUMERAL_START } from '../../../language/numerals.ts'
import type { Rule } from '../../../notice/rule.ts'
import { boundAfter } from '../../bounds.ts'
import { eatenBy, unitAt } from '../../physical-units.ts'
import { BETWEEN_ENDS, OVER_TO, rangeEnds, TO, UP_TO } from '../../range-ends.ts'

/** As much of a unit as the first end may carry: 20平方米至60平方米. */
const UNIT = `[^\\d${HAN_NUMERAL},。;:、!?\\s()至到以~–—-]{1,5}`
const UP_TO_HERE = new RegExp(`^${UP_TO}`)

/** Two ends of one physical quantity: 20至60平方米, 3.5—4公里, 200平方米至300平方米, 90平方米以上144平方米以下. */
export const physicalRange: Rule<'quantity'> = {
  id: 'quantity/physical-range',
  kind: 'quantity',
  pattern: new RegExp(
    `(?<![A-Za-z+/%:])${NUMERAL_START}(${NUMERAL})[ ]?(${UNIT})?(?:(${TO})|(${OVER_TO}))(${NUMERAL})[ ]?`,
    'g',
  ),
  near: { holds: BETWEEN_ENDS, within: 48 },
  read(match, scene) {
    const [whole, low = '', unitOfLow = '', to, over, printed = ''] = match
    const eaten = eatenBy(scene, printed, match.index + whole.length)
    const high = printed.slice(0, printed.length - eaten)
    const unitStart = match.index + whole.length - eaten
    const unit = unitAt(scene, unitStart)
    if (unit === null || (unitOfLow !== '' && unitOfLow !== unit)) return null
    const end = unitStart + unit.length
    const tail = UP_TO_HERE.exec(scene.shadow.slice(end, end + 5))
    if (over !== undefined && tail === null && !/[满足过于]$/.test(over)) return null
    const ends = rangeEnds(low, high, unitOfLow !== '')
    if (ends === null) return null
    const about = to === undefined ? null : boundAfter(scene.shadow, end)
    const stop = over === undefined ? (about?.end ?? end) : end + (tail?.[0].length ?? 0)
    return {
      span: { start: match.index, end: stop },
      value: { ...ends, unit, bound: about?.bound ?? 'exact' },
    }
  },
  finds: [
    '每户超占⟦二十至六十平方米⟧',
    '占地⟦3—5亩⟧',
    '⟦3.5到4公里⟧',
    '⟦200平方米至300平方米⟧',
    '⟦90平方米以上144平方米以下⟧',
    '覆盖⟦2-3万亩⟧',
    '开挖⟦1至2千米⟧',
  ],
  ignores: ['2022-2023亩产', '60至20平方米', '3月至5月', '第3-5米', '20平方米以上60平方米', '3亩至5公里', 'K12-15公里'],
}
