import { exists, FRESH, GAP, monthDay } from '../../../language/calendar.ts'
import type { Rule } from '../../../notice/rule.ts'
import { DIGITS } from '../../near.ts'

const NUMBER = '\\d{1,2}'

/** Two days with the sign between them lost: 5月6日6月5日. A range only where the second lies after the first. */
export const joined: Rule<'date'> = {
  id: 'date/joined',
  kind: 'date',
  pattern: new RegExp(
    `(?:(?<year>20\\d\\d)${GAP}年${GAP}|${FRESH})(?<m>${NUMBER})月(?<d>${NUMBER})日(?<M>${NUMBER})月(?<D>${NUMBER})日`,
    'g',
  ),
  near: { holds: '日', followed: DIGITS, within: 16, through: '年月 \t' },
  read(match) {
    const g = match.groups ?? {}
    const year = g.year === undefined ? null : Number(g.year)
    const [month, day, lastMonth, lastDay] = [Number(g.m), Number(g.d), Number(g.M), Number(g.D)]
    if (!exists(year, month, day) || !exists(year, lastMonth, lastDay)) return null
    const [start, end] = [monthDay(month, day), monthDay(lastMonth, lastDay)]
    if (end <= start) return null
    return {
      span: { start: match.index, end: match.index + match[0].length },
      basis: 'implied',
      value: { year, start, end, endYear: null, precision: 'day', form: 'range', role: null, relative: null },
    }
  },
  finds: ['⟦2023年5月6日6月5日⟧,巡察组进驻'],
  ignores: ['5月6日、6月5日', '6月5日5月6日', '5月6日至6月5日'],
}
