import { compareDecimals } from '../../../language/decimal.ts'
import { NUMERAL, NUMERAL_START, readNumeral, sharedMultiplier } from '../../../language/numerals.ts'
import type { Rule } from '../../../notice/rule.ts'
import { amountOf, CURRENCIES, CURRENCY, printedUnit } from '../../amounts.ts'

/** Two ends: 3-5万元, 50万元至100万元, 1万(含)-5万元. */
export const moneyRange: Rule<'money'> = {
  id: 'money/range',
  kind: 'money',
  pattern: new RegExp(
    `${NUMERAL_START}(${NUMERAL})[元圆]?(?:\\(含\\))? ?(?:-{1,2}|[~–—]{1,2}|至|到) ?(${NUMERAL}) {0,2}(${CURRENCY})(?:\\(含\\))?`,
    'g',
  ),
  read(match, scene) {
    const [whole, low = '', high = '', currency = '元'] = match
    const max = readNumeral(high)
    const plain = readNumeral(low)
    const shared = readNumeral(low + sharedMultiplier(low, high))
    if (max === null || plain === null || shared === null) return null
    const value = whole.includes('元') && /^[^-~–—至到]*[元圆]/.test(whole) ? plain : shared
    const least = compareDecimals(value, max) < 0 ? value : plain
    if (compareDecimals(least, max) >= 0) return null
    return amountOf(scene, {
      start: match.index,
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
