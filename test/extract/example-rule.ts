import type { Rule } from '../../src/notice/rule.ts'

const PERIODS: Readonly<Record<string, string>> = { 年: 'P1Y', 季: 'P3M', 月: 'P1M', 周: 'P1W', 日: 'P1D' }

/** 逐月调度, 按季通报. */
export const inTurn: Rule<'recurrence'> = {
  id: 'recurrence/in-turn',
  kind: 'recurrence',
  pattern: /[逐按](?<unit>[年季月周日])(?=调度|通报|督查|公示)/g,
  read: (match) => ({
    span: { start: match.index, end: match.index + match[0].length },
    value: { every: PERIODS[match.groups?.unit ?? ''] ?? 'P1M' },
  }),
  finds: ['实行⟦逐月⟧调度', '⟦按季⟧通报进展'],
  ignores: ['逐条整改', '按月薪发放', '逐日增多'],
}
