import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Database } from '../../src/archive/database/database.ts'
import { askFigures } from '../../src/compare/ask-figures.ts'
import { DIMENSIONS, PERIODS, type Question } from '../../src/compare/question.ts'
import { figureOf } from '../../src/compare/report.ts'
import { loadKnowledge } from '../../src/knowledge.ts'
import { KINDS } from '../../src/notice/vocabulary.ts'
import { type Gold, goldOf } from '../archive/generator/gold.ts'
import { type Made, madeArchive } from '../archive/generator/index.ts'
import { faultsOf } from './judge.ts'
import { PLAIN } from './plain.ts'
import { askOf, tablesOf } from './tables.ts'

const { regions } = loadKnowledge()

let made: Made[]
let gold: Gold
let database: Database
beforeAll(async () => {
  made = [...madeArchive(regions, 1500, 3)]
  gold = goldOf(made)
  database = await tablesOf(made)
})
afterAll(() => database.close())

const asking = async (given: Partial<Question>) =>
  (await askFigures(askOf(database), { ...PLAIN, ...given }, regions)).figures

describe('figures equal what the notices were made to say', () => {
  it.each(DIMENSIONS)('by %s', async (by) => {
    const figures = await asking({ by: [by] })
    // Kinds that do not count have rows of their own in the gold, with nothing in them.
    expect(faultsOf(by, figures, gold.rows.get(by)!)).toEqual([])
    expect(figures.rows.length).toBeGreaterThan(2)
    const missing = figures.left_out[['county', 'city', 'province'].includes(by) ? 'no_region' : `no_${by}`] ?? 0
    expect(missing).toBe(gold.leftOut.get(`${by}:none`) ?? 0)
    expect(figures.left_out.copy).toBe(gold.leftOut.get('copy'))
    expect(figures.left_out.superseded).toBe(gold.leftOut.get('superseded'))
    expect(figures.left_out.kind).toBe(gold.leftOut.get('other_kind'))
  })

  it.each(PERIODS)('by %s of the feedback and of the report', async (period) => {
    for (const date of ['feedback', 'report'] as const) {
      const figures = await asking({ period, date })
      expect(faultsOf(period, figures, gold.rows.get(`${date}.${period}`)!)).toEqual([])
      expect(figures.left_out.no_date).toBe(gold.leftOut.get(`${date}.${period}:none`))
    }
  })

  it('by county and year', async () => {
    const figures = await asking({ by: ['county'], period: 'year' })
    expect(faultsOf('panel', figures, gold.rows.get('panel')!)).toEqual([])
  })

  it('with every kind, version and copy', async () => {
    const figures = await asking({ by: ['kind'], kinds: KINDS, versions: true, copies: true })
    expect(faultsOf('everything', figures, gold.everything)).toEqual([])
    expect(figures.left_out).toEqual({})
  })

  it('under a condition', async () => {
    const figures = await asking({
      by: ['sector'],
      where: "province = '江苏省' AND (round < 5 OR notice IN (SELECT notice FROM facts WHERE outcome = 'rules_made'))",
    })
    const meets = ({ record }: Made) =>
      record.region?.province === '江苏省' &&
      ((record.inspecting_body.round ?? 9) < 5 || record.facts.some(({ outcome }) => outcome === 'rules_made'))
    expect(faultsOf('sector', figures, goldOf(made.filter(meets)).rows.get('sector')!)).toEqual([])
  })
})

describe('a figure that is judged can be found wrong', () => {
  it('a sum off by a hundredth, a row too few, a zero for a blank', async () => {
    const figures = await asking({ by: ['province'] })
    const [first, ...rest] = figures.rows
    const spoilt = {
      ...first!,
      figures: new Map(first!.figures).set('money_recovered.money', { value: '1.01', n_stating: 1 }),
    }
    const zero = { ...first!, figures: new Map(first!.figures).set('detained.persons', { value: '0', n_stating: 0 }) }
    const province = gold.rows.get('province')!
    expect(faultsOf('a', { rows: [spoilt, ...rest] }, province)).toHaveLength(2)
    expect(faultsOf('a', { rows: rest }, province)).toEqual([`a ${first!.key[0]} is missing`])
    expect(faultsOf('a', { rows: [zero, ...rest] }, province)).toHaveLength(1)
  })
})

it('what nobody states is blank, never 0', async () => {
  const figures = await asking({ by: ['kind'], kinds: KINDS })
  const plans = figures.rows.find(({ key }) => key[0] === 'aggregate_notice')!
  expect(figureOf(plans, 'problems')).toEqual({ value: null, n_stating: 0 })
  expect(figureOf(plans, 'status.completed').value).toBe(null)
  expect(figureOf(plans, 'detained.persons')).toEqual({ value: null, n_stating: 0 })
})
