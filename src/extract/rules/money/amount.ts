import { HAN_NUMERAL, NUMERAL, NUMERAL_START } from '../../../language/numerals.ts'
import { CLOSED_UP } from '../../../language/spaced-dates.ts'
import type { Rule } from '../../../notice/rule.ts'
import { amountOf, CURRENCIES, CURRENCY, CURRENCY_OPENS, printedUnit, withSmallChange } from '../../amounts.ts'
import { readRound } from '../../counts.ts'
import { NUMERALS, numberBefore } from '../../near.ts'

/** 4人民币5元 are two amounts. */
const PREFIX = /(?<![\d一二三四五六七八九十百千万亿])(?:人民币|RMB|[￥¥]) {0,2}$/

/** 资金12 345.60元, 资金10 851.8万元: thousands set apart by spaces, where the first figure stands straight behind a word or a sign. */
const SPACED = '(?<=[\\u4e00-\\u9fff:￥¥])(?<![第附表件])\\d{1,3}(?: \\d{3})+(?:\\.\\d{1,4})?[万亿]?'

const NUMBER = new RegExp(`(?:${NUMERAL_START}(${NUMERAL})|(${SPACED}))( ?[余餘多来几])?[ ${CLOSED_UP}]{0,12}$`)

/** A number and a currency: 64.996万元, 237054.47 万元, 2000余元, 壹仟玖佰圆整, 123元1角1分, 人民币50元, 8亿元人民币, 近百万元. */
export const amount: Rule<'money'> = {
  id: 'money/amount',
  kind: 'money',
  pattern: new RegExp(
    `(?=[元圆块人美欧英日港台新澳加韩卢瑞])(?<=[\\d${HAN_NUMERAL}余餘多来几 ${CLOSED_UP}])(${CURRENCY})(?:(${NUMERAL})[角毛](?![色度落]))?(?:零?(${NUMERAL})分(?![之别不没未]))?(?:[整正](?![\\u4e00-\\u9fff]))?(?![\\u4e00-\\u9fff]?结构)`,
    'g',
  ),
  near: { holds: CURRENCY_OPENS, within: 0, behind: `${NUMERALS}余餘多来几 ${CLOSED_UP}` },
  read(match, scene) {
    const number = numberBefore(scene.shadow, match.index, NUMBER)
    if (number === null) return null
    const [whole, currency = '元', tenths, hundredths] = match
    const [, plain = '', spaced, rounded] = number.match
    const words = spaced ?? plain
    const yuan = readRound(
      scene,
      rounded === undefined ? words : words + rounded.trim(),
      number.start,
      match.index + whole.length,
    )
    const value = yuan === null ? null : withSmallChange(yuan, tenths, hundredths)
    if (value === null || (currency === '块' && !isPrice(scene.shadow, number.start))) return null
    const isYuan = CURRENCIES[currency] === 'CNY'
    const prefix = isYuan ? PREFIX.exec(scene.shadow.slice(Math.max(0, number.start - 8), number.start)) : null
    return amountOf(scene, {
      start: number.start - (prefix?.[0].length ?? 0),
      end: match.index + whole.length,
      words,
      value,
      max: null,
      unit: printedUnit(words, currency.replace(/人民币$/, '') || currency),
      currency: CURRENCIES[currency] ?? 'CNY',
      isRounded: rounded !== undefined || /[余多几]/.test(words),
    })
  },
  finds: [
    '追缴⟦64.5万元⟧',
    '涉及⟦237054.47 万元⟧',
    '退还⟦2000余元⟧',
    '合计⟦壹仟玖佰圆整⟧',
    '支出⟦123元1角1分⟧',
    '收回的⟦16.8万元⟧一分不少',
    '⟦人民币50元⟧',
    '投资⟦8亿元人民币⟧',
    '争取资金⟦不少于300万元⟧',
    '投资⟦近百万元⟧',
    '⟦1,100万元⟧',
    '⟦30万元⟧、⟦45万元⟧',
    '⟦5万美元⟧',
    '⟦1.2元以下⟧',
    '⟦十块钱⟧',
    '追缴津补贴⟦近680万元⟧',
    '全年⟦近30万元⟧',
    '贴近⟦30万元⟧限额',
    '追缴资金⟦12 345.60 元⟧',
    '筹集资金⟦10 851.8万元⟧',
    '追缴⟦上亿元⟧',
    '剩余⟦12万元⟧正在追缴',
    '⟦万元以上⟧支出集体研究',
    '投入⟦5万元⟧整治环境',
  ],
  ignores: ['元旦前', '城乡二元结构', '多元化', '几万元', '数十万元', '5个项目', '544kg', '共计万元'],
}

/** 三块 is money only where something is bought or paid; 210块标牌 are signs. */
const isPrice = (shadow: string, start: number): boolean =>
  /[花价付费赔卖售][^,。;\n]{0,10}$/.test(shadow.slice(Math.max(0, start - 12), start))
