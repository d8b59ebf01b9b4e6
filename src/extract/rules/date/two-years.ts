import type { Rule } from '../../../notice/rule.ts'

/** 今明两年: the document's year and the next. */
export const twoYears: Rule<'date'> = {
  id: 'date/two-years',
  kind: 'date',
  pattern: /今明两年/g,
  read: (match) => ({
    span: { start: match.index, end: match.index + match[0].length },
    value: {
      year: null,
      start: '01-01',
      end: '12-31',
      endYear: null,
      precision: 'year',
      form: 'range',
      role: null,
      relative: 0,
    },
  }),
  finds: ['⟦今明两年⟧安排资金'],
  ignores: ['今年', '两年内'],
}
