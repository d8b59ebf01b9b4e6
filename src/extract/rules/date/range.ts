import { GAP } from '../../../language/calendar.ts'
import type { Rule } from '../../../notice/rule.ts'
import { IN_UNIT, RANGE_SIGN, rangeDraft, readUnit, unit } from '../../date-words.ts'
import { RANGE_SIGNS } from '../../near.ts'

const STARTS = /起[ \t]?(?:至|到|~|-|—)/
const BY = /^底?(?:以前|之前|前)/

/** Two calendar units with 至 between them, or 和…之间 around them; 9月起至12月底前 is a beginning and a limit. */
export const range: Rule<'date'> = {
  id: 'date/range',
  kind: 'date',
  pattern: new RegExp(`${unit('a')}(?:起?${RANGE_SIGN}${unit('b')}|${GAP}[和与]${GAP}${unit('c')}(?=之?间))`, 'g'),
  near: { holds: `${RANGE_SIGNS}和与`, within: 28, through: IN_UNIT },
  read(match) {
    const groups = match.groups ?? {}
    const from = readUnit(groups, 'a')
    const to = groups.bY !== undefined || match[0].search(/[和与]/) < 0 ? readUnit(groups, 'b') : readUnit(groups, 'c')
    if (from === null || to === null) return null
    if (
      STARTS.test(match[0]) &&
      BY.test(match.input.slice(match.index + match[0].length, match.index + match[0].length + 3))
    )
      return null
    return { span: { start: match.index, end: match.index + match[0].length }, value: rangeDraft(from, to) }
  },
  finds: [
    '⟦2024年3月15日至4月30日⟧',
    '⟦2018年11月26日——2019年1月26日⟧',
    '⟦2024年11月—12月⟧',
    '⟦2022年8月下旬至10月下旬⟧',
    '⟦2021年至2023年⟧',
    '⟦8月20日至9月30日⟧期间',
    '⟦一季度至三季度⟧',
  ],
  ignores: ['2024年3月15日、4月30日', '从3月到位', '9月和10月', '自2024年9月起至12月底前'],
}
