import { NUMERAL, readNumeral } from '../../../language/numerals.ts'
import type { Rule } from '../../../notice/rule.ts'
import { amountOf } from '../../amounts.ts'

/** A currency sign or 人民币 before a number that has no 元 behind it: ￥13.5, 人民币3200. */
export const signed: Rule<'money'> = {
  id: 'money/signed',
  kind: 'money',
  pattern: new RegExp(`([￥¥]|RMB|人民币) {0,2}(?=\\d)(${NUMERAL})(?! ?[余多]?(?:元|圆|美元))`, 'g'),
  read(match, scene) {
    const [whole, sign = '', words = ''] = match
    const value = readNumeral(words)
    if (value === null) return null
    const at = { start: match.index, end: match.index + whole.length, words, value, max: null }
    return amountOf(scene, { ...at, unit: sign, currency: 'CNY', isRounded: false })
  },
  finds: ['单价⟦￥13.5⟧', '收款⟦人民币3200⟧'],
  ignores: ['人民币业务', '￥'],
}
