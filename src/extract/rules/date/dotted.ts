import { exists, lastDay, monthDay } from '../../../language/calendar.ts'
import type { Rule } from '../../../notice/rule.ts'
import { DIGITS } from '../../near.ts'

const YEAR = '(?:19|20)\\d\\d'
const MONTH = '(?:1[0-2]|0?[1-9])'
const DAY = '(?:3[01]|[12]\\d|0?[1-9])'
const TO = '[ \\t]?(?:至|到|~|-{1,2}|[—–]{1,2})[ \\t]?'
const END = '(?![\\d]|\\.\\d)'
const day = (y: string, m: string, d: string) =>
  `(?<${y}>${YEAR})[ \\t]?[.][ \\t]?(?<${m}>${MONTH})[ \\t]?[.][ \\t]?(?<${d}>${DAY})`

/** 2025.3.17, 2025.3.17-2025.4.2 and months as 2019.08-2022.02. A month alone is a decimal number as well, and so none. */
export const dotted: Rule<'date'> = {
  id: 'date/dotted',
  kind: 'date',
  pattern: new RegExp(
    `(?<![\\d.a-zA-Z])(?:${day('y', 'm', 'd')}(?:${TO}(?:${day('Y', 'M', 'D')}|(?<N>${MONTH})[.](?<E>${DAY})))?|(?<a>${YEAR})[.](?<b>${MONTH})${TO}(?<A>${YEAR})[.](?<B>${MONTH}))日?${END}`,
    'g',
  ),
  near: { holds: '.', within: 5, through: `${DIGITS} \t` },
  read(match, { report }) {
    const g = match.groups ?? {}
    const at = { start: match.index, end: match.index + match[0].length }
    const shared = { role: null, relative: null } as const
    if (g.a !== undefined) {
      const [from, to] = [Number(g.a), Number(g.A)]
      const [first, last] = [Number(g.b), Number(g.B)]
      const range = { start: monthDay(first, 1), end: monthDay(last, lastDay(last, to)), year: from, endYear: to }
      return { span: at, value: { ...shared, ...range, precision: 'month', form: 'range' } }
    }
    const year = Number(g.y)
    const endYear = g.Y === undefined ? null : Number(g.Y)
    const [month, date] = [Number(g.m), Number(g.d)]
    const [lastMonth, lastDate] = [Number(g.M ?? g.N ?? g.m), Number(g.D ?? g.E ?? g.d)]
    if (!exists(year, month, date) || !exists(endYear ?? year, lastMonth, lastDate)) {
      report('extract/impossible_date', at, { words: match[0] })
      return null
    }
    const form = g.M === undefined && g.N === undefined ? 'point' : 'range'
    const range = { start: monthDay(month, date), end: monthDay(lastMonth, lastDate), year, endYear }
    return { span: at, value: { ...shared, ...range, precision: 'day', form } }
  },
  finds: ['⟦2025.3.17⟧', '⟦2024.11.5-2024.12.1⟧', '⟦2019.08-2022.02⟧'],
  ignores: ['V2025.3.17', '2025.3', '12.5万元', '192.168.255.255', '1.1 2024', '2024.13.1'],
}
