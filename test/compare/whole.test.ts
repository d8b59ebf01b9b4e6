import { expect, it } from 'vitest'
import { examples, openQuestions, type Row } from '../../src/archive/index.ts'
import { askFigures } from '../../src/compare/ask-figures.ts'
import { figureOf } from '../../src/compare/report.ts'
import { loadKnowledge } from '../../src/knowledge.ts'
import { writeSynthetic } from '../archive/generator/write-archive.ts'
import { folderWith } from '../cli/shell.ts'
import { PLAIN } from './plain.ts'
import { askOf } from './tables.ts'
import { judgeArchive } from './whole.ts'

const { regions } = loadKnowledge()

it('a synthetic archive, its copies and later notices found by the program: every figure is what it was made to be', async () => {
  const folder = await folderWith()
  const gold = writeSynthetic(folder, regions, 500, 11)
  const { faults, rows } = await judgeArchive(folder, gold, regions)
  expect(faults.slice(0, 5)).toEqual([])
  expect(rows).toBeGreaterThan(500)
  await namedAgree(folder)
}, 120_000)

/** The questions that ship count as compare does: over all counties of the archive they come to the same. */
async function namedAgree(folder: string): Promise<void> {
  const { database } = await openQuestions(folder, { persons: false, marked: false })
  try {
    const { figures } = await askFigures(askOf(database), { ...PLAIN, by: ['county'] }, regions)
    const rates = await database.rows(examples().find(({ name }) => name === 'rates')!.sql)
    const money = await database.rows(examples().find(({ name }) => name === 'money')!.sql)
    const sum = (rows: readonly Row[], column: string) =>
      rows.filter(({ place }) => place !== null).reduce((all, row) => all + Number(row[column] ?? 0), 0)
    const figure = (name: string) => figures.rows.reduce((all, row) => all + Number(figureOf(row, name).value ?? 0), 0)
    const stating = (name: string) => figures.rows.reduce((all, row) => all + figureOf(row, name).n_stating, 0)
    const counted = figures.rows.reduce((all, { n_counted }) => all + n_counted, 0)
    const sources = (source: string) =>
      figures.rows.reduce(
        (all, row) =>
          all + Number(new RegExp(`${source}:(\\d+)`).exec(figureOf(row, 'rate_source').value ?? '')?.[1] ?? 0),
        0,
      )
    expect(['n_counted', 'base', 'n_items', 'n_totals', 'n_bounds'].map((name) => sum(rates, name))).toEqual([
      counted,
      figure('rate_base'),
      sources('items'),
      sources('totals'),
      sources('bounds'),
    ])
    expect(sum(money, 'recovered_yuan')).toBeCloseTo(figure('money_recovered.money'), 2)
    expect([sum(money, 'n_stating'), sum(money, 'n_counted')]).toEqual([stating('money_recovered.money'), counted])
  } finally {
    database.close()
  }
}
