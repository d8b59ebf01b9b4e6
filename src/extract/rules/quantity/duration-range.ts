import { readNumeral } from '../../../language/numerals.ts'
import type { Rule } from '../../../notice/rule.ts'

const NUMBER = '(?:\\d{1,4}|[一二两三四五六七八九十百]{1,4})'
const UNIT = '年|个月|天|日|周|个工作日|小时'

/** Two lengths with the unit said twice: 3天至8天, 3年以上7年以下. */
export const durationRange: Rule<'quantity'> = {
  id: 'quantity/duration-range',
  kind: 'quantity',
  pattern: new RegExp(
    `(?<![\\d.第每〇零月年])(?<from>${NUMBER})(?<unit>${UNIT})(?:(?:以上)?[ \\t]?(?:至|到|~|-{1,2}|—{1,2})|以上[,、]?)[ \\t]?(?<to>${NUMBER})\\k<unit>(?:以下|以内|之?内)?(?![度级初底末\\d])`,
    'g',
  ),
  near: { holds: '至到~-—以', within: 10, through: '年个月天日周工作小时 \t' },
  read(match) {
    const { from = '', to = '', unit = '' } = match.groups ?? {}
    const [value, max] = [readNumeral(from), readNumeral(to)]
    if (value === null || max === null || Number(max) <= Number(value) || Number(max) > 1000) return null
    return {
      span: { start: match.index, end: match.index + match[0].length },
      value: { value, max, unit, bound: 'exact' },
    }
  },
  finds: ['处⟦3年以上7年以下⟧有期徒刑', '⟦3天——8天⟧', '⟦1个月至3个月⟧'],
  ignores: ['2021年至2023年', '3月5日至8日', '8天至3天', '3年'],
}
