import { GAP, readYear, YEAR_NUMBER } from '../../../language/calendar.ts'
import type { Rule } from '../../../notice/rule.ts'
import { RANGE_SIGN } from '../../date-words.ts'
import { CALENDAR, RANGE_SIGNS } from '../../near.ts'

/** Years with one 年 for both: 2021-2023年, 2021至2023年度. */
export const yearRange: Rule<'date'> = {
  id: 'date/year-range',
  kind: 'date',
  pattern: new RegExp(
    `(?<!\\d|\\d{3}\\.)(?<from>${YEAR_NUMBER})(?:${RANGE_SIGN}|${GAP}[–]${GAP})(?<to>${YEAR_NUMBER})${GAP}年(?:度(?![过假]))?(?!${GAP}\\d{1,2}${GAP}月)`,
    'g',
  ),
  near: { holds: RANGE_SIGNS, within: 6, through: `${CALENDAR} \t` },
  read(match) {
    const [from, to] = [readYear(match.groups?.from ?? ''), readYear(match.groups?.to ?? '')]
    if (to <= from) return null
    return {
      span: { start: match.index, end: match.index + match[0].length },
      value: {
        year: from,
        start: '01-01',
        end: '12-31',
        endYear: to,
        precision: 'year',
        form: 'range',
        role: null,
        relative: null,
      },
    }
  },
  finds: ['⟦2021-2023年⟧', '⟦2021至2023年度⟧决算'],
  ignores: ['2021、2023年', '“2024-2026”三年行动', '2023-2021年'],
}
