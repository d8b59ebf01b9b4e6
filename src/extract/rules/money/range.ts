import { HAN_NUMERAL, NUMERAL, NUMERAL_START, readBack } from '../../../language/numerals.ts'
import type { Rule } from '../../../notice/rule.ts'
import { amountOf, CURRENCIES, CURRENCY, CURRENCY_OPENS, printedUnit } from '../../amounts.ts'
import { NUMERALS } from '../../near.ts'
import { OVER_TO, rangeEnds, TO, UP_TO } from '../../range-ends.ts'

const ENDS = new RegExp(`${NUMERAL_START}(${NUMERAL})([元圆])?(?:(?:\\(含\\))?${TO}|(${OVER_TO}) ?)(${NUMERAL}) {0,2}$`)
const UP_TO_HERE = new RegExp(`^${UP_TO}`)

/** Two ends: 3-5万元, 50万元至100万元, 1万(含)-5万元, 1万元以上5万元以下. */
export const moneyRange: Rule<'money'> = {
  id: 'money/range',
  kind: 'money',
  pattern: new RegExp(`(?=[元圆块人美欧英日港台新澳加韩卢瑞])(?<=[\\d${HAN_NUMERAL} ])(${CURRENCY})(?:\\(含\\))?`, 'g'),
  near: { holds: CURRENCY_OPENS, within: 0, behind: `${NUMERALS} ` },
  read(match, scene) {
    const ends = readBack(scene.shadow, match.index, ENDS)
    if (ends === null) return null
    const [, low = '', yuan, over, high = ''] = ends.match
    const [whole, currency = '元'] = match
    const end = match.index + whole.length
    const tail = over === undefined ? null : UP_TO_HERE.exec(scene.shadow.slice(end, end + 5))
    if (over !== undefined && tail === null && !/[满足过于]$/.test(over)) return null
    const range = rangeEnds(low, high, yuan !== undefined)
    if (range === null) return null
    return amountOf(scene, {
      start: ends.start,
      end: end + (tail?.[0].length ?? 0),
      words: low,
      ...range,
      unit: printedUnit(high, currency.replace(/人民币$/, '') || currency),
      currency: CURRENCIES[currency] ?? 'CNY',
      isRounded: false,
    })
  },
  finds: [
    '每处补助⟦3-5万元⟧',
    '⟦50万元至100万元⟧',
    '⟦1万(含)-5万元⟧',
    '⟦一百二十到一百五十万元⟧',
    '处⟦1万元以上5万元以下⟧罚款',
    '⟦10万元以上不满50万元⟧的',
  ],
  ignores: [
    '3万元、5万元',
    '由5万元降到3万元',
    '2023-2024年',
    '5万元以上3份、2万元以下',
    '20万元以上10万元以下',
    '1万元以上5万元',
  ],
}
