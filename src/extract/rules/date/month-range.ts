import { FRESH, GAP, MONTH_NUMBER, readSmall, readYear, YEAR_NUMBER } from '../../../language/calendar.ts'
import type { Rule } from '../../../notice/rule.ts'
import { RANGE_SIGN, RELATIVE_YEARS, wholeMonths } from '../../date-words.ts'
import { RANGE_SIGNS } from '../../near.ts'

/** Months with one 月 for both: 2024年1-9月. */
export const monthRange: Rule<'date'> = {
  id: 'date/month-range',
  kind: 'date',
  pattern: new RegExp(
    `(?:(?:(?<year>${YEAR_NUMBER})${GAP}年|(?<relative>去年|今年|上年|明年))${GAP}|${FRESH}(?<!\\d{3}\\.))(?<from>${MONTH_NUMBER})${RANGE_SIGN}(?<to>${MONTH_NUMBER})${GAP}月份?`,
    'g',
  ),
  near: { holds: RANGE_SIGNS, within: 13, through: ' \t年〇○零' },
  read(match) {
    const { year, relative, from = '', to = '' } = match.groups ?? {}
    const [first, last] = [readSmall(from), readSmall(to)]
    if (first === last) return null
    const stated = year === undefined ? null : readYear(year)
    return {
      span: { start: match.index, end: match.index + match[0].length },
      value: {
        ...wholeMonths(first, last, first < last ? stated : null),
        year: stated,
        endYear: null,
        form: 'range',
        role: null,
        relative: relative === undefined ? null : (RELATIVE_YEARS[relative] ?? 0),
      },
    }
  },
  finds: ['⟦2024年1-9月⟧', '⟦2024年11—12月⟧', '⟦1至9月份⟧', '2.⟦3-5月⟧', '⟦去年三到五月⟧'],
  ignores: ['1-9个月', '2024年1月', '表1-9', '2021-9月'],
}
