import { multiplyDecimals } from '../../../language/decimal.ts'
import { NUMERAL, NUMERAL_START, readNumeral } from '../../../language/numerals.ts'
import type { Rule } from '../../../notice/rule.ts'
import { clauseAround } from '../../clauses.ts'
import { NUMERALS, numberBefore } from '../../near.ts'
import { percentOf } from '../../percents.ts'

const NUMBER = new RegExp(`${NUMERAL_START}(${NUMERAL}) ?$`)
/** What grows by so many times, or is so many times as much: 处违法所得3倍罚款 tells neither. */
const GROWS =
  /(?:增长|增加|提高|提升|上升|上涨|扩大|增幅|涨幅|升幅|增至|增速|多出|高出|超出|扩容|扩充|升至|升到)[^,。;、\d]{0,6}$|(?:是|为|达到?|相当于|超过|升至|增至)[^,。;、\d]{1,12}的(?:近|约|将近|超过|超)?$/

/** 罚款为违法所得的3倍: how a sum is set, no change. */
const PENALTY = /罚|赔|补偿|违约金|工资/

/** So many times more: 增长1.2倍 is a rise of 120 percent, 是上年的2倍 a level of 200. */
export const times: Rule<'percent'> = {
  id: 'percent/times',
  kind: 'percent',
  pattern: /倍(?![镜数率增感受速])/g,
  near: { holds: '倍', within: 0, behind: `${NUMERALS} ` },
  read(match, scene) {
    const number = numberBefore(scene.shadow, match.index, NUMBER)
    const value = readNumeral(number?.match[1] ?? '')
    if (number === null || value === null) return null
    const span = { start: number.start, end: match.index + match[0].length }
    const { start } = clauseAround(scene.shadow, span)
    const before = scene.shadow.slice(start, span.start)
    if (!GROWS.test(before) || PENALTY.test(before)) return null
    const found = percentOf(scene, span, multiplyDecimals(value, '100'), null, 'percent')
    const isMore = /[多余]/.test(scene.shadow[span.end] ?? '')
    return isMore ? { ...found, value: { ...found.value, bound: 'over' } } : found
  },
  finds: ['产量增长⟦1.2倍⟧', '收入提高近⟦一倍⟧', '办件量是上年同期的⟦2倍⟧', '增加了⟦两倍⟧多'],
  ignores: ['处违法所得3倍罚款', '罚款为违法所得的3倍', '1.2倍镜头', '成倍增长', '增加倍数', '加倍努力'],
}
