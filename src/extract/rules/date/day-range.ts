import {
  DAY_NUMBER,
  exists,
  FRESH,
  GAP,
  MONTH_NUMBER,
  monthDay,
  readSmall,
  readYear,
  YEAR_NUMBER,
} from '../../../language/calendar.ts'
import type { Rule } from '../../../notice/rule.ts'
import { RANGE_SIGN, RELATIVE_YEARS } from '../../date-words.ts'
import { RANGE_SIGNS } from '../../near.ts'

/** Days of one month: 3月15-30日, 一月十日到十二日. */
export const dayRange: Rule<'date'> = {
  id: 'date/day-range',
  kind: 'date',
  pattern: new RegExp(
    `(?:(?:(?<year>${YEAR_NUMBER}|\\d\\d)${GAP}年|(?<relative>去年|今年|上年|明年))${GAP}|${FRESH})(?<month>${MONTH_NUMBER})${GAP}月${GAP}(?<from>${DAY_NUMBER})${GAP}[日号]?${RANGE_SIGN}(?<to>${DAY_NUMBER})${GAP}[日号]`,
    'g',
  ),
  near: { holds: RANGE_SIGNS, within: 24, through: ' \t年月日号〇○零' },
  read(match, { report }) {
    const { year, relative, month: monthWords = '', from = '', to = '' } = match.groups ?? {}
    const [month, first, last] = [readSmall(monthWords), readSmall(from), readSmall(to)]
    const stated = year === undefined ? null : readYear(year)
    const at = { start: match.index, end: match.index + match[0].length }
    if (!exists(stated, month, first) || !exists(stated, month, last) || last < first) {
      report('extract/impossible_date', at, { words: match[0] })
      return null
    }
    return {
      span: at,
      value: {
        year: stated,
        start: monthDay(month, first),
        end: monthDay(month, last),
        endYear: null,
        precision: 'day',
        form: 'range',
        role: null,
        relative: relative === undefined ? null : (RELATIVE_YEARS[relative] ?? 0),
      },
    }
  },
  finds: ['⟦3月15-30日⟧', '⟦2019年4月12日至19日⟧', '⟦一月十日到十二日⟧'],
  ignores: ['3月15日', '15-30日', '3月15日、16日'],
}
