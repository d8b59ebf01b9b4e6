import { describe, expect, it } from 'vitest'
import { onTerminal } from '../../src/cli/compare/output.ts'
import { asChart } from '../../src/compare/chart.ts'
import { plainDecimal, quantileOf, share } from '../../src/compare/decimals.ts'
import { stepsTo } from '../../src/compare/drawing.ts'
import type { Figures, Row } from '../../src/compare/figures.ts'
import { chosenMetrics, metricOf, SHORT } from '../../src/compare/metrics.ts'
import { periodsFrom, withGaps } from '../../src/compare/periods.ts'
import type { Question } from '../../src/compare/question.ts'
import { reportOf } from '../../src/compare/report.ts'
import { shown } from '../../src/compare/sheet.ts'
import { asMarkdown } from '../../src/compare/written.ts'
import { OUTCOMES, STATUSES } from '../../src/notice/vocabulary.ts'
import { PLAIN } from './plain.ts'

const QUESTION: Question = { ...PLAIN, by: ['sector'] }

const row = (key: string, strict: string | null, n = 9): Row => ({
  key: [key],
  n_notices: n,
  n_counted: n,
  figures: new Map([
    ['strict', { value: strict, n_stating: strict === null ? 0 : n }],
    ['strict_lower', { value: strict ?? '0.1000', n_stating: n }],
    ['strict_upper', { value: strict ?? '0.9000', n_stating: n }],
  ]),
})

const made = (rows: readonly Row[], metrics: readonly string[] = ['strict']) => {
  const n_counted = rows.reduce((sum, row) => sum + row.n_counted, 0)
  const figures: Figures = { rows, n_counted, left_out: { copy: 2 }, aside: {} }
  return reportOf(figures, { command: 'compare', question: QUESTION, metrics, labels: (key) => key, language: 'zh' })
}

describe('numbers for people', () => {
  it.each([
    ['0.8621', 'share', '86.21%'],
    ['0.0000', 'share', '0.00%'],
    ['0.0005', 'share', '0.05%'],
    ['1.0000', 'share', '100.00%'],
    ['723862.68', 'decimal', '723,862.68'],
    ['1000', 'whole', '1,000'],
    ['999', 'whole', '999'],
    ['1234567.1234', 'decimal', '1,234,567.1234'],
    [null, 'share', ''],
  ] as const)('%s as %s is %s', (value, form, words) => expect(shown(value, form)).toBe(words))

  it('shares are exact and half up, sums plain', () => {
    expect([
      share(25, 29),
      share(1, 3),
      share(2, 3),
      share(1, 20000),
      share(1, 20001),
      share(0, 7),
      share(0, 0),
    ]).toEqual([...['0.8621', '0.3333', '0.6667', '0.0001', '0.0000', '0.0000'], null])
    expect(share(9_007_199_254_740_991, 9_007_199_254_740_991)).toBe('1.0000')
    expect(['5.000000', '0.10', '12', '100', '0.000000'].map(plainDecimal)).toEqual(['5', '0.1', '12', '100', '0'])
    expect([quantileOf([], 0.5), quantileOf([3], 0.25), quantileOf([4, 1, 3, 2], 0.5)]).toEqual([null, 3, 2.5])
  })
})

describe('metrics', () => {
  it('every status and outcome has words and a formula', () => {
    for (const name of [
      ...STATUSES.map((status) => `status.${status}`),
      ...OUTCOMES.map((outcome) => `${outcome}.items`),
      ...SHORT,
    ])
      expect([name, metricOf(name)?.formula.length]).toEqual([name, 2])
    expect(metricOf('money_recovered.money_usd')?.words[0]).toBe('追缴退还(USD)')
    expect([metricOf('luck'), metricOf('talks.luck'), metricOf('luck.persons')]).toEqual([null, null, null])
  })

  it('words stand for groups, statuses and outcomes with the classes there are', () => {
    const present = ['people_trained.persons', 'people_trained.person_times', 'strict']
    const names = (...words: readonly string[]) => chosenMetrics(words, present)
    expect(names('people_trained')).toEqual({ names: ['people_trained.persons', 'people_trained.person_times'] })
    expect(names('completed', 'strict')).toEqual({ names: ['strict', 'status.completed'] })
    expect(names('money_fined')).toEqual({ names: ['money_fined.money'] })
    expect(names('outcomes')).toEqual({ names: ['people_trained.persons', 'people_trained.person_times'] })
    expect(names('strict', 'luck')).toEqual({ unknown: 'luck' })
  })
})

describe('periods', () => {
  it('run on over the end of a year', () => {
    expect(periodsFrom('quarter', ['2024-Q3', '2025-Q2'])).toEqual(['2024-Q3', '2024-Q4', '2025-Q1', '2025-Q2'])
    expect(periodsFrom('half', ['2025-H1', '2023-H2'])).toEqual(['2023-H2', '2024-H1', '2024-H2', '2025-H1'])
    expect(periodsFrom('month', ['2024-11', '2025-02'])).toEqual(['2024-11', '2024-12', '2025-01', '2025-02'])
    expect(periodsFrom('year', [])).toEqual([])
  })

  it('gaps are filled group by group', () => {
    const rows = [
      ['a', '2020'],
      ['a', '2022'],
      ['b', '2021'],
    ].map((key) => ({ ...row('x', null), key }))
    const filled = withGaps({ rows, n_counted: 27, left_out: {}, aside: {} }, 'year').rows
    expect(filled.map(({ key, n_counted }) => `${key.join()} ${n_counted}`)).toEqual([
      'a,2020 9',
      'a,2021 0',
      'a,2022 9',
      'b,2021 9',
    ])
  })
})

describe('what is written', () => {
  it('quantiles of fewer than four rows are not told', () => {
    expect(made([row('a', '0.1000'), row('b', '0.2000'), row('c', '0.3000')]).percentiles.size).toBe(0)
    const four = made([row('a', '0.1000'), row('b', '0.2000'), row('c', '0.3000'), row('d', null), row('e', '0.4000')])
    expect(four.percentiles.get('strict')).toEqual(['0.1750', '0.2500', '0.3250'])
  })

  it('labels from outside do no harm', () => {
    const hostile = '<script>alert("1")</script>&\u0007\u001b[31m|*a*'
    const report = made([row(hostile, '0.5000')])
    expect(asChart(report)).not.toMatch(/<script|\u0007|\u001b/)
    expect(asChart(report)).toContain('&lt;script&gt;')
    expect(asMarkdown(report).split('\n')[2]).toContain('\\<script\\>')
    expect(asMarkdown(report).split('\n')[2]).toContain('\\|\\*a\\*')
    expect(onTerminal(report)).not.toContain('\u001b')
  })

  it('a rate without a point is drawn as the stretch between its bounds', () => {
    const drawing = asChart(made([row('a', null)]))
    expect(drawing).toContain('10.00%–90.00%')
    expect(drawing.match(/<rect/g)).toHaveLength(3)
  })

  it('groups through time are cells; groups without a notice are told by their number', () => {
    const cell = (group: string, year: string, strict: string | null, n = 9) => ({
      ...row(group, strict, n),
      key: [group, year],
    })
    const rows = [
      cell('a', '2023', '0.5000'),
      cell('a', '2024', null),
      cell('b', '2023', '1.0000'),
      cell('c', '2023', null, 0),
    ]
    const figures: Figures = { rows, n_counted: 27, left_out: {}, aside: {} }
    const question = { ...QUESTION, by: ['county'] as const, period: 'year' as const }
    const drawing = asChart(
      reportOf(figures, { command: 'panel', question, metrics: ['strict'], labels: (key) => key, language: 'zh' }),
    )
    // the ground, and three cells
    expect(drawing.match(/<rect/g)).toHaveLength(4)
    for (const words of ['>2023<', '>2024<', '50.00%', '10–90%', '100.00%', '另有 1 个没有通报'])
      expect(drawing).toContain(words)
  })

  it.each([
    [207, true, [0, 100, 200, 300]],
    [3, true, [0, 1, 2, 3]],
    [1, false, [0, 0.25, 0.5, 0.75, 1]],
    [0, true, [0, 1]],
    [243595525.29, false, [0, 100000000, 200000000, 300000000]],
  ])('an axis up to %d has round steps', (most, whole, steps) => expect(stepsTo(most, whole)).toEqual(steps))

  it('a table of more rows than a call takes arguments is written', () => {
    const many = made(Array.from({ length: 130_000 }, (_, n) => row(String(n), '0.5000')))
    expect(onTerminal(many).length).toBeGreaterThan(130_000)
    expect(asChart(many).length).toBeGreaterThan(130_000)
  })
})
