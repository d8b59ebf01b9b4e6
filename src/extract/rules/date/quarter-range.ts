import { GAP, readYear, YEAR_NUMBER } from '../../../language/calendar.ts'
import type { Rule } from '../../../notice/rule.ts'
import { quarterDays, RANGE_SIGN, RELATIVE_YEARS } from '../../date-words.ts'

const NUMBERS: Readonly<Record<string, number>> = { 一: 1, 二: 2, 两: 2, 三: 3, 四: 4 }
const quarter = (words: string) => NUMBERS[words] ?? Number(words)

/** Quarters with one 季度 for both, and the first ones of a year: 1-3季度, 前三季度. */
export const quarterRange: Rule<'date'> = {
  id: 'date/quarter-range',
  kind: 'date',
  pattern: new RegExp(
    `(?:(?:(?<year>${YEAR_NUMBER})${GAP}年|(?<relative>去年|今年|上年|明年))${GAP})?(?:(?<![\\d.每])第?(?<from>[一二三1-3])${RANGE_SIGN}第?(?<to>[二三四2-4])季度|前(?<first>[二三两23])个?季度)`,
    'g',
  ),
  near: { holds: '季', within: 22 },
  read(match) {
    const { year, relative, from = '一', to, first } = match.groups ?? {}
    const last = to ?? first ?? ''
    if (quarter(last) <= quarter(from)) return null
    return {
      span: { start: match.index, end: match.index + match[0].length },
      value: {
        ...quarterDays(quarter(from), quarter(last)),
        year: year === undefined ? null : readYear(year),
        endYear: null,
        form: 'range',
        role: null,
        relative: relative === undefined ? null : (RELATIVE_YEARS[relative] ?? 0),
      },
    }
  },
  finds: ['⟦2024年1-3季度⟧', '⟦一至三季度⟧', '⟦今年前三季度⟧'],
  ignores: ['第三季度', '每季度', '前三名'],
}
