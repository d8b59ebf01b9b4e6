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
import { flatMap } from '../../../language/flat-map.ts'
import { allMatches } from '../../../language/matcher.ts'
import type { Rule } from '../../../notice/rule.ts'
import { CALENDAR } from '../../near.ts'

/** Days that share a month: 3月15日、18日. Each is a date of its own; the first one is left to `date/point`. */
export const dayList: Rule<'date'> = {
  id: 'date/day-list',
  kind: 'date',
  pattern: new RegExp(
    `(?:(?<year>${YEAR_NUMBER})${GAP}年${GAP}|${FRESH})(?<month>${MONTH_NUMBER})${GAP}月${GAP}(?<first>${DAY_NUMBER})${GAP}[日号]?(?<rest>(?:(?:[、和及]|(?<=[日号]),(?=${DAY_NUMBER}[日号]))${DAY_NUMBER}[日号]?){0,9}(?:[、和及]|(?<=[日号]),)${DAY_NUMBER}[日号])(?![内前以后之]|(?<=号)[楼院线井机])`,
    'g',
  ),
  near: { holds: '、和及,', followed: CALENDAR, within: 24, through: `${CALENDAR}年月日号 \t` },
  read(match) {
    const { year, month: monthWords = '', first = '', rest = '' } = match.groups ?? {}
    const month = readSmall(monthWords)
    const stated = year === undefined ? null : readYear(year)
    const from = match.index + match[0].length - rest.length
    return flatMap(allMatches(/[、和及,]([^、和及,]{1,6})/g, rest), (item) => {
      const day = readSmall((item[1] ?? '').replace(/[日号]$/, ''))
      // 3月15日,3日办结: so many days
      if (!exists(stated, month, day) || (item[0].startsWith(',') && day <= readSmall(first))) return []
      const at = monthDay(month, day)
      return {
        span: { start: from + item.index + 1, end: from + item.index + item[0].length },
        value: {
          year: stated,
          start: at,
          end: at,
          endYear: null,
          precision: 'day',
          form: 'point',
          role: null,
          relative: null,
        },
      } as const
    })
  },
  finds: ['3月15日、⟦18日⟧', '2月5日,⟦6日⟧分别召开会议', '2024年8月1日、⟦2日⟧和⟦5日⟧'],
  ignores: [
    '3月15日、4月2日',
    '3月15日至18日',
    '15日、18日',
    '2月5日,6个单位自查',
    '2月5日,10日内答复',
    '2月5,6日',
    '3月15日,21号楼启动维修',
    '3月15日,3日办结',
  ],
}
