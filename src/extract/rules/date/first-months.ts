import { GAP, readSmall, readYear, YEAR_NUMBER } from '../../../language/calendar.ts'
import type { Rule } from '../../../notice/rule.ts'
import { RELATIVE_YEARS, wholeMonths } from '../../date-words.ts'

/** The first months of a year: 今年前8个月, 2024年头两个月. Without a year 前3个月 may be any three months before something. */
export const firstMonths: Rule<'date'> = {
  id: 'date/first-months',
  kind: 'date',
  pattern: new RegExp(
    `(?:(?<year>${YEAR_NUMBER})${GAP}年|(?<relative>[去今明上同当]年))${GAP}[前头]${GAP}(?<last>1[01]|[2-9]|十一|[二两三四五六七八九十])${GAP}个月`,
    'g',
  ),
  near: { holds: '前头', within: 9 },
  read(match) {
    const { year, relative, last = '' } = match.groups ?? {}
    return {
      span: { start: match.index, end: match.index + match[0].length },
      value: {
        ...wholeMonths(1, readSmall(last.replace('两', '二')), year === undefined ? null : readYear(year)),
        year: year === undefined ? null : readYear(year),
        endYear: null,
        form: 'range',
        role: null,
        relative: relative === undefined ? null : (RELATIVE_YEARS[relative] ?? 0),
      },
    }
  },
  finds: ['⟦今年前8个月⟧', '⟦2024年前十一个月⟧受理93件', '⟦去年头两个月⟧'],
  ignores: ['反馈前3个月', '今年前三季度', '2024年,前3个月', '今年前1个月'],
}
