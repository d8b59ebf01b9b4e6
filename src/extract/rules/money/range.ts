import { compareDecimals } from '../../../language/decimal.ts'
import {
  HAN_NUMERAL,
  NUMERAL,
  NUMERAL_START,
  readBack,
  readNumeral,
  sharedMultiplier,
} from '../../../language/numerals.ts'
import type { Rule } from '../../../notice/rule.ts'
import { amountOf, CURRENCIES, CURRENCY, CURRENCY_OPENS, printedUnit } from '../../amounts.ts'
import { NUMERALS } from '../../near.ts'

const ENDS = new RegExp(
  `${NUMERAL_START}(${NUMERAL})([元圆])?(?:\\(含\\))? ?(?:-{1,2}|[~–—]{1,2}|至|到) ?(${NUMERAL}) {0,2}$`,
)

/** Two ends: 3-5万元, 50万元至100万元, 1万(含)-5万元. */
export const moneyRange: Rule<'money'> = {
  id: 'money/range',
  kind: 'money',
  pattern: new RegExp(`(?=[元圆块人美欧英日港台新澳加韩卢瑞])(?<=[\\d${HAN_NUMERAL} ])(${CURRENCY})(?:\\(含\\))?`, 'g'),
  near: { holds: CURRENCY_OPENS, within: 0, behind: `${NUMERALS} ` },
  read(match, scene) {
    const ends = readBack(scene.shadow, match.index, ENDS)
    if (ends === null) return null
    const [, low = '', yuan, high = ''] = ends.match
    const [whole, currency = '元'] = match
    const max = readNumeral(high)
    const plain = readNumeral(low)
    const shared = readNumeral(low + sharedMultiplier(low, high))
    if (max === null || plain === null || shared === null) return null
    const value = yuan === undefined ? shared : plain
    const least = compareDecimals(value, max) < 0 ? value : plain
    if (compareDecimals(least, max) >= 0) return null
    return amountOf(scene, {
      start: ends.start,
      end: match.index + whole.length,
      words: low,
      value: least,
      max,
      unit: printedUnit(high, currency.replace(/人民币$/, '') || currency),
      currency: CURRENCIES[currency] ?? 'CNY',
      isRounded: false,
    })
  },
  finds: ['每处补助⟦3-5万元⟧', '⟦50万元至100万元⟧', '⟦1万(含)-5万元⟧', '⟦一百二十到一百五十万元⟧'],
  ignores: ['3万元、5万元', '由5万元降到3万元', '2023-2024年'],
}
