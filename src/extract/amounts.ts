import { addDecimals, shiftDecimal } from '../language/decimal.ts'
import { readNumeral } from '../language/numerals.ts'
import type { Found, Scene } from '../notice/rule.ts'
import { moneyModality } from './amount-modality.ts'
import { moneyRole } from './amount-roles.ts'
import { boundAfter, boundBefore } from './bounds.ts'

/** Words for currencies, with their ISO codes; 元 alone is the yuan. */
export const CURRENCIES: Readonly<Record<string, string>> = {
  ...{
    元: 'CNY',
    圆: 'CNY',
    块: 'CNY',
    块钱: 'CNY',
    人民币: 'CNY',
    元人民币: 'CNY',
    圆人民币: 'CNY',
    '￥': 'CNY',
    '¥': 'CNY',
    RMB: 'CNY',
  },
  ...{
    美元: 'USD',
    美金: 'USD',
    美圆: 'USD',
    欧元: 'EUR',
    英镑: 'GBP',
    日元: 'JPY',
    日圆: 'JPY',
    港元: 'HKD',
    港币: 'HKD',
  },
  ...{
    台币: 'TWD',
    新台币: 'TWD',
    澳元: 'AUD',
    加元: 'CAD',
    韩元: 'KRW',
    卢布: 'RUB',
    瑞士法郎: 'CHF',
    澳门元: 'MOP',
    新加坡元: 'SGD',
  },
}

/** The words of a currency behind a number, longest first; 元旦 and 元素 are none. */
export const CURRENCY =
  '(?:元人民币|圆人民币|瑞士法郎|新加坡元|澳门元|新台币|人民币|美元|美金|美圆|欧元|英镑|日元|日圆|港元|港币|台币|澳元|加元|韩元|卢布|块钱|元(?![旦素宵首勋老帅])|圆(?![满形柱桌圈弧])|块(?![地区块砖石头田板牌面链]))'

export const CURRENCY_OPENS = '元圆块人美欧英日港台新澳加韩卢瑞'

/** The unit as printed: the round multipliers before the currency and the currency. */
export const printedUnit = (number: string, currency: string): string =>
  (/(?:[万亿萬億]+)$/.exec(number.trim())?.[0] ?? '') + currency

/** 元 with 角 and 分 behind it. */
export function withSmallChange(
  yuan: string,
  tenths: string | undefined,
  hundredths: string | undefined,
): string | null {
  if (tenths === undefined && hundredths === undefined) return yuan
  const jiao = tenths === undefined ? '0' : readNumeral(tenths)
  const fen = hundredths === undefined ? '0' : readNumeral(hundredths)
  return jiao === null || fen === null
    ? null
    : addDecimals(yuan, addDecimals(shiftDecimal(jiao, -1), shiftDecimal(fen, -2)))
}

/** An amount as a rule's pattern found it. */
export interface AmountWords {
  readonly start: number
  readonly end: number
  readonly words: string
  readonly value: string
  readonly max: string | null
  readonly unit: string
  readonly currency: string
  readonly isRounded: boolean
}

export function amountOf(scene: Scene, amount: AmountWords): Found<'money'> {
  const { shadow } = scene
  const lead = boundBefore(shadow, amount.start, amount.words)
  const tail = boundAfter(shadow, amount.end)
  const span = { start: lead?.start ?? amount.start, end: tail?.end ?? amount.end }
  const bound = tail?.bound ?? lead?.bound ?? (amount.isRounded ? 'over' : 'exact')
  const role = moneyRole(scene, span)
  const { value, max, unit, currency } = amount
  return {
    span,
    value: {
      value,
      max,
      currency,
      unit,
      bound,
      modality: moneyModality(scene, span, { bound, role, isRange: max !== null }),
      role,
    },
  }
}
