import { GAP, readYear, YEAR_NUMBER } from '../../../language/calendar.ts'
import type { Rule } from '../../../notice/rule.ts'
import { CALENDAR } from '../../near.ts'

/** Years that share one 年: 2021、2022年度. Each is a date of its own; the last one is left to `date/point`. */
export const yearList: Rule<'date'> = {
  id: 'date/year-list',
  kind: 'date',
  pattern: new RegExp(
    `(?<!\\d|\\d{3}\\.)(?<years>${YEAR_NUMBER}(?:、${YEAR_NUMBER}){0,8})(?:、|和|及|与)(?=${YEAR_NUMBER}${GAP}年)`,
    'g',
  ),
  near: { holds: '、和及与', within: 4, through: CALENDAR },
  read(match) {
    const years = match.groups?.years ?? ''
    let start = match.index
    return years.split('、').map((words) => {
      const span = { start, end: start + words.length }
      start = span.end + 1
      const shared = { endYear: null, precision: 'year', form: 'point', role: null, relative: null } as const
      return { span, value: { year: readYear(words), start: '01-01', end: '12-31', ...shared } }
    })
  },
  finds: ['⟦2021⟧、2022年度', '⟦2021⟧、⟦2022⟧和2023年'],
  ignores: ['2021年、2022年', '2021-2022年', '编号2021、2022'],
}
