import { exists, monthDay } from '../../../language/calendar.ts'
import type { Rule } from '../../../notice/rule.ts'
import { DIGITS } from '../../near.ts'

const one = (y: string, s: string, m: string, d: string) =>
  `(?<${y}>(?:19|20)\\d\\d)(?<${s}>[-/])(?<${m}>1[0-2]|0?[1-9])\\k<${s}>(?<${d}>3[01]|[12]\\d|0?[1-9])(?!\\d)`

/** 2022-06-13 and 2022/6/13, as pages and tables print them; a clock time after it is left out. */
export const iso: Rule<'date'> = {
  id: 'date/iso',
  kind: 'date',
  pattern: new RegExp(
    `(?<asOf>截[至止]到?[ \\t]?)?(?<![\\d.a-zA-Z/-])${one('y', 's', 'm', 'd')}(?:起?[ \\t]?(?:至|到|~|-{1,2}|—{1,2})[ \\t]?${one('Y', 'S', 'M', 'D')}|[ \\t]?(?<by>以前|之前|前(?![期后往]))|[ \\t]?(?<since>以来|起(?![草诉])|以后|之后))?(?![-/]\\d)`,
    'g',
  ),
  near: { holds: '-/', within: 8, through: `${DIGITS}截至止到 \t` },
  read(match, { report }) {
    const g = match.groups ?? {}
    const at = { start: match.index, end: match.index + match[0].length }
    const [year, month, date] = [Number(g.y), Number(g.m), Number(g.d)]
    const [endYear, lastMonth, lastDate] = [Number(g.Y ?? g.y), Number(g.M ?? g.m), Number(g.D ?? g.d)]
    if (!exists(year, month, date) || !exists(endYear, lastMonth, lastDate)) {
      report('extract/impossible_date', at, { words: match[0] })
      return null
    }
    const form =
      g.Y !== undefined
        ? 'range'
        : g.asOf !== undefined
          ? 'as_of'
          : g.by !== undefined
            ? 'by'
            : g.since !== undefined
              ? 'since'
              : 'point'
    return {
      span: at,
      value: {
        year,
        start: monthDay(month, date),
        end: monthDay(lastMonth, lastDate),
        endYear: g.Y === undefined ? null : endYear,
        precision: 'day',
        form,
        role: null,
        relative: null,
      },
    }
  },
  finds: ['时间:⟦2022-06-13⟧ 18:06', '⟦2018/1/10-2018/7/10⟧', '⟦截至2024-12-31⟧', '⟦2025-02-01前⟧'],
  ignores: ['0518-2022-06-13', '2022-06', '192.168.255.255', '2024-2026三年行动', '888-000-9999'],
}
