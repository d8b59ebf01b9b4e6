import { copyFileSync } from 'node:fs'
import path from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { createTables } from '../../src/archive/build/state.ts'
import { keepSums } from '../../src/archive/build/sums.ts'
import { type Database, openFile } from '../../src/archive/database/database.ts'
import { askFigures } from '../../src/compare/ask-figures.ts'
import type { Question } from '../../src/compare/question.ts'
import { figureOf } from '../../src/compare/report.ts'
import { loadKnowledge } from '../../src/knowledge.ts'
import { folderWith } from '../cli/shell.ts'
import { PLAIN } from './plain.ts'
import { askOf } from './tables.ts'

const { regions } = loadKnowledge()
const OF_KINDS: Question = { ...PLAIN, by: ['kind'] }

type Cells = Readonly<Record<string, string | number | boolean | null>>

/** Notices are called by a letter, which makes an id of them. */
const called = (row: Cells): Cells => ({ ...row, notice: `n000000000000000${row.notice}` })

async function put(database: Database, table: string, rows: readonly Cells[]): Promise<void> {
  for (const row of rows.map(called)) {
    const names = Object.keys(row)
    await database.run(
      `INSERT INTO ${table} (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')})`,
      Object.values(row),
    )
  }
}

interface Small {
  readonly notices?: readonly Cells[]
  readonly problems?: readonly Cells[]
  readonly facts?: readonly Cells[]
  readonly totals?: readonly Cells[]
}

/** A database with its tables and nothing in them; each question has a copy. */
let empty = ''
let copies = 0
beforeAll(async () => {
  empty = path.join(await folderWith(), 'empty.duckdb')
  const database = await openFile(empty, { write: true })
  await createTables(database)
  database.close()
})

/** The figures of a few rows put into the tables by hand, as one row. */
async function figuresFor(small: Small, given: Partial<Question> = {}) {
  const place = `${empty}.${++copies}`
  copyFileSync(empty, place)
  const database = await openFile(place, { write: true })
  try {
    const notice = { main: true, counted: true, kind: 'rectification_notice', listed: 0 }
    await put(
      database,
      'notices',
      (small.notices ?? []).map((row) => ({ ...notice, ...row })),
    )
    await put(
      database,
      'problems',
      (small.problems ?? []).map((row) => ({ counted: true, has_status: row.status !== 'not_reported', ...row })),
    )
    await put(database, 'facts', small.facts ?? [])
    await put(database, 'totals', small.totals ?? [])
    await keepSums(database)
    const { figures } = await askFigures(askOf(database), { ...OF_KINDS, ...given }, regions)
    const row = figures.rows[0]!
    return {
      rows: figures.rows,
      left_out: figures.left_out,
      of: (name: string) => figureOf(row, name).value,
      stating: (name: string) => figureOf(row, name).n_stating,
    }
  } finally {
    database.close()
  }
}

const problem = (notice: string, n: number, status: string, more: Cells = {}): Cells => ({
  problem: `${notice}/p/${n}`,
  notice,
  status,
  ...more,
})

describe('rates', () => {
  const own = { rate_source: 'totals', rate_done: 20, rate_done_broad: 25, rate_base: 30 }

  it('pool numerators and denominators, labels beside own totals', async () => {
    const { of } = await figuresFor({
      notices: [
        { notice: 'a', listed: 2 },
        { notice: 'b', ...own },
      ],
      problems: [problem('a', 1, 'completed'), problem('a', 2, 'phased')],
    })
    expect([of('strict'), of('broad'), of('rate_source'), of('rate_base')]).toEqual([
      '0.6563',
      '0.8438',
      'items:1 totals:1',
      '32',
    ])
  })

  it('own totals stand before bounds, and labels before own totals', async () => {
    const partly = [problem('a', 1, 'completed'), problem('a', 2, 'not_reported')]
    const stated = await figuresFor({ notices: [{ notice: 'a', listed: 2, ...own }], problems: partly })
    expect([stated.of('rate_source'), stated.of('strict')]).toEqual(['totals:1', '0.6667'])
    const bounds = await figuresFor({ notices: [{ notice: 'a', listed: 2, rate_source: 'bounds' }], problems: partly })
    expect([
      bounds.of('rate_source'),
      bounds.of('strict'),
      bounds.of('strict_lower'),
      bounds.of('strict_upper'),
    ]).toEqual(['bounds:1', null, '0.5000', '1.0000'])
    expect([bounds.of('strict_known'), bounds.stating('strict_known')]).toEqual([null, 0])
  })

  it('own totals that tell nothing of a rest leave the broad rate between bounds', async () => {
    const { of } = await figuresFor({
      notices: [{ notice: 'a', ...own, rate_done_broad: null }],
      totals: [
        { notice: 'a', ord: 1, measure: 'in_progress', scope: 'this_round', amount: 4 },
        { notice: 'a', ord: 2, measure: 'in_progress', scope: 'this_round', amount: 9 },
        { notice: 'a', ord: 3, measure: 'not_completed', scope: 'previous_round', amount: 9 },
      ],
    })
    expect([of('strict'), of('broad'), of('broad_lower'), of('broad_upper')]).toEqual([
      '0.6667',
      null,
      '0.6667',
      '0.8667',
    ])
  })

  it('own totals of a second notice of an inspection are not counted beside the first', async () => {
    const first = { notice: 'a', inspection: 'i', listed: 1, report_date: '2024-01-01' }
    const later = { notice: 'b', inspection: 'i', report_date: '2024-06-01', ...own }
    const beside = await figuresFor({ notices: [first, later], problems: [problem('a', 1, 'completed')] })
    expect([beside.of('rate_source'), beside.of('rate_base')]).toEqual(['items:1', '1'])
    const both = await figuresFor({
      notices: [{ ...later, notice: 'a', report_date: '2024-01-01', rate_done: 3 }, later],
    })
    expect([both.of('rate_source'), both.of('strict')]).toEqual(['totals:1', '0.6667'])
    const apart = await figuresFor({ notices: [{ ...later, inspection: 'h', notice: 'a' }, later] })
    expect(apart.of('rate_source')).toBe('totals:2')
  })

  it('own totals do not stand for what is left of a notice whose problems went elsewhere', async () => {
    const { of } = await figuresFor({
      notices: [{ notice: 'a', listed: 2, ...own }],
      problems: [problem('a', 1, 'not_reported'), problem('a', 2, 'completed', { counted: false, linked: 'z/p/1' })],
    })
    expect([of('rate_source'), of('rate_base'), of('problems')]).toEqual(['bounds:1', '1', '1'])
  })

  it('a notice that lists nothing and states nothing gives no rate and no zero', async () => {
    const { of, stating, rows } = await figuresFor({ notices: [{ notice: 'a' }] })
    expect(rows[0]?.n_counted).toBe(1)
    for (const name of [
      'problems',
      'strict',
      'strict_lower',
      'unlabelled',
      'rate_source',
      'status.completed',
      'days_median',
      'strength_mean',
    ])
      expect([name, of(name), stating(name)]).toEqual([name, null, 0])
  })
})

describe('sums', () => {
  const fact = (id: string, amount: string | null, more: Cells = {}): Cells => ({
    fact: id,
    notice: 'a',
    kind: 'count',
    amount,
    unit_class: 'persons',
    outcome: 'talks',
    modality: 'actual',
    additive: true,
    ...more,
  })

  it('keep classes and currencies apart, count papers, leave out what is not additive or of a linked problem', async () => {
    const { of, stating } = await figuresFor({
      notices: [{ notice: 'a', listed: 1 }, { notice: 'b' }],
      problems: [problem('a', 1, 'completed', { counted: false, linked: 'b/p/1' })],
      facts: [
        fact('1', '3'),
        fact('2', '4', { unit_class: 'person_times' }),
        fact('3', '50', { additive: false }),
        fact('4', '60', { additive: null }),
        fact('5', '70', { problem: 'a/p/1' }),
        fact('6', '0.1', { kind: 'money', unit_class: 'money', outcome: 'money_recovered', currency: 'CNY' }),
        fact('7', '0.2', {
          kind: 'money',
          unit_class: 'money',
          outcome: 'money_recovered',
          currency: 'CNY',
          notice: 'b',
        }),
        fact('8', '900', { kind: 'money', unit_class: 'money', outcome: 'money_recovered', currency: 'USD' }),
        fact('9', null, { kind: 'document', unit_class: 'papers', outcome: 'rules_made' }),
        fact('x', null, { kind: 'document', unit_class: 'papers', outcome: 'rules_made' }),
        fact('y', '98', { kind: 'percent', unit_class: null, outcome: 'satisfaction' }),
        fact('z', '0', { outcome: 'admonished' }),
      ],
    })
    expect(
      [
        'talks.persons',
        'talks.person_times',
        'money_recovered.money',
        'money_recovered.money_usd',
        'rules_made.papers',
        'admonished.persons',
        'satisfaction.other',
      ].map(of),
    ).toEqual(['3', '4', '0.3', '900', '2', '0', null])
    expect([stating('money_recovered.money'), stating('admonished.persons')]).toEqual([2, 1])
  })

  it('of trillions lose no fen', async () => {
    const { of } = await figuresFor({
      notices: [{ notice: 'a' }],
      facts: [
        fact('1', '9999999999999999.99', {
          kind: 'money',
          unit_class: 'money',
          outcome: 'money_recovered',
          currency: 'CNY',
        }),
        fact('2', '0.01', { kind: 'money', unit_class: 'money', outcome: 'money_recovered', currency: 'CNY' }),
      ],
    })
    expect(of('money_recovered.money')).toBe('10000000000000000')
  })
})

describe('scope', () => {
  const notices = [
    { notice: 'a' },
    { notice: 'b', main: false, counted: false },
    { notice: 'c', superseded_by: 'a', counted: false },
    { notice: 'd', kind: 'aggregate_notice', counted: false },
    { notice: 'e', counted: false, left_out: 'rejected' },
  ]
  const counted = async (given: Partial<Question>) => {
    const { rows, left_out } = await figuresFor({ notices }, given)
    return [rows.map(({ key, n_counted }) => `${key.join()} ${n_counted}`), left_out]
  }

  it('what counts is the archive’s word, and every widening is its own', async () => {
    expect(await counted({})).toEqual([
      ['aggregate_notice 0', 'rectification_notice 1'],
      { copy: 1, superseded: 1, kind: 1, rejected: 1 },
    ])
    expect(await counted({ copies: true })).toEqual([
      ['aggregate_notice 0', 'rectification_notice 3'],
      { superseded: 1, kind: 1 },
    ])
    expect(await counted({ versions: true })).toEqual([
      ['aggregate_notice 0', 'rectification_notice 3'],
      { copy: 1, kind: 1 },
    ])
    expect(await counted({ kinds: ['aggregate_notice'] })).toEqual([
      ['aggregate_notice 1', 'rectification_notice 0'],
      { kind: 4 },
    ])
  })

  it('a date named to the year lies in no month, one named to the month in its quarter', async () => {
    const dated = [
      { notice: 'a', feedback: '2024-03-01', feedback_precision: 'month' },
      { notice: 'b', feedback: '2024-01-01', feedback_precision: 'year' },
      { notice: 'c', feedback: '2024-04-01', feedback_precision: 'quarter' },
      { notice: 'd', feedback: '2024-07-01', feedback_precision: 'half' },
      { notice: 'e' },
    ]
    const by = async (period: Question['period']) => {
      const { rows, left_out } = await figuresFor({ notices: dated }, { by: [], period })
      return [rows.map(({ key, n_counted }) => `${key.join()} ${n_counted}`), left_out]
    }
    expect(await by('year')).toEqual([['2024 4'], { no_date: 1 }])
    expect(await by('half')).toEqual([['2024-H1 2', '2024-H2 1'], { coarse_date: 1, no_date: 1 }])
    expect(await by('quarter')).toEqual([['2024-Q1 1', '2024-Q2 1'], { coarse_date: 2, no_date: 1 }])
    expect(await by('month')).toEqual([['2024-03 1'], { coarse_date: 3, no_date: 1 }])
  })
})
