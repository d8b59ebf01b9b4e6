import { readFileSync } from 'node:fs'
import path from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { examples } from '../../src/archive/index.ts'
import { command } from '../cli/shell.ts'
import { EXAMPLE_NOTICES } from './example-notices.ts'
import { archiveOf } from './scene.ts'

let archive = ''
/** Names of files for the ids of their notices. */
let named: (words: string) => string = (words) => words

beforeAll(async () => {
  archive = (await archiveOf(EXAMPLE_NOTICES)).archive
  const rows = readFileSync(path.join(archive, 'files.jsonl'), 'utf8').trim().split('\n')
  const names = rows.map((row) => JSON.parse(row) as { notice: string; path: string })
  named = (words) =>
    names.reduce((told, { notice, path: file }) => told.replaceAll(notice.slice(1), file.replace('.txt', '')), words)
})

/** The answer as lines; of a wide one the columns that are asked for. */
async function answer(name: string, columns?: readonly string[]): Promise<string[]> {
  const ran = await command(['query', archive, '--example', name, '--format', 'jsonl'])
  expect(ran.code, ran.err).toBe(0)
  const rows = ran.out
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Record<string, unknown>)
  return rows.map((row) => named((columns ?? Object.keys(row)).map((column) => row[column] ?? '').join(' ')))
}

describe('the questions that ship, on seven notices counted by hand', () => {
  it('rates: water 2 of its 3 items and 1 of the later, schools 2 + 1, civil affairs 8 of 10 by its own totals', async () =>
    expect(await answer('rates')).toEqual([
      // 2 problems without a label: 0 to 2 of 2.
      '四川省 广元市 广元市本级 1 0 0 1 2 0  0 1',
      // done 1 + 1 + 2 + 0 + 8 of 2 + 1 + 2 + 1 + 10.
      '四川省 广元市 旺苍县 5 4 1 0 16 12 0.75 0.75 0.75',
    ]))

  it('own_totals: 8 of 10', async () =>
    expect(await answer('own_totals')).toEqual(['ncivil 旺苍县民政局 2024-07-26 10 8 0.8  0 0 ']))

  it('money: 3.5万元 and 12000元, the copy not again; where none states any the sum is blank', async () =>
    expect(await answer('money')).toEqual(['四川省 广元市 旺苍县 47000 2 5 0', '四川省 广元市 广元市本级  0 1 0']))

  it('people: 2 criticised and 4 times of criticism are not 6; of 8 problems', async () =>
    expect(await answer('people')).toEqual([
      'criticised person_times 4 1 6 8 50',
      'criticised persons 2 1 6 8 25',
      'disciplined persons 1 1 6 8 12.5',
    ]))

  it('themes: 2 problems of the city, 6 of the county, each once', async () => {
    const rows = await answer('themes', ['unit_level', 'category', 'problems', 'share'])
    expect(rows.filter((row) => row.startsWith('city '))).toEqual(['city D2 1 0.5', 'city G2 1 0.5'])
    expect(rows.filter((row) => row.startsWith('county '))[0]).toBe('county G4 2 0.3333')
    expect(rows.length).toBe(7)
  })

  it('strength: one theme met by study alone, the means of the measures', async () => {
    const rows = await answer('strength', ['category', 'problems', 'measures', 'strength_mean', 'study_only'])
    // Canteens: 12000元 recovered, two papers, 40人次 trained; the ledgers of 2025 with 3 companies, 4人次.
    expect(rows.find((row) => row.startsWith('G4'))).toMatch(/^G4 2 5 [12](\.\d+)? 0$/)
    expect(rows.find((row) => row.startsWith('D2'))).toBe('D2 2 2 0.5 1')
    expect(rows.map((row) => Number(row.split(' ')[3]))).toEqual(
      rows.map((row) => Number(row.split(' ')[3])).sort((a, b) => b - a),
    )
  })

  it('days: 86, 100, 150 and 237 from feedback to signature in the county, 100 in the city', async () =>
    expect(await answer('days')).toEqual(['city signed 1 100 100 100 100 6', 'county signed 4 86 125 237 143.3 6']))

  it('labelled: 5 of 6 list problems, 4 label all of them', async () =>
    expect(await answer('labelled')).toEqual(['四川省 广元市 6 5 4 0 1 0.8']))

  it('contradictions: completed, and a step of the end of 2025; once, not again in the copy', async () => {
    const rows = await answer('contradictions', ['unit_name', 'number', 'title', 'result', 'quote_a', 'quote_b'])
    expect(rows).toEqual(['旺苍县教育局 1.2 校服采购程序不规范 fail 已完成 2025年12月31日前完成全部学校校服采购自查'])
  })

  it('overdue: 20 days after the end of September; what was listed again as done is not', async () =>
    expect(await answer('overdue')).toEqual([
      'nwater-1 旺苍县水利局 1.3 水库档案资料不全 in_progress 正在整改 2024-09-30 2024-10-20 signed 20',
    ]))

  it('returned: canteens in 2024 and again in 2026', async () =>
    expect(await answer('returned')).toEqual([
      '510821/旺苍县教育局 2024-07-16 学校食堂大宗食材采购不规范 completed 2026-05-06 学校食堂大宗食材采购不规范 1',
    ]))

  it('wording: one measure that two units took in the same words', async () =>
    expect(await answer('wording', ['kind', 'n_units', 'n_places', 'units'])).toContain(
      'measure 2 2 广元市林业局、旺苍县水利局',
    ))

  it('rules_made: two papers and one, the copy not again', async () =>
    expect(await answer('rules_made', ['unit_name', 'rules', 'titles'])).toEqual([
      '旺苍县教育局 2 旺苍县学校食堂采购管理办法|旺苍县学校财务管理办法',
      '旺苍县水利局 1 旺苍县河道采砂管理办法',
    ]))

  it('rounds: 58, 60 and 40 days of inspection', async () =>
    expect(
      await answer('rounds', [
        'county',
        'session',
        'round',
        'n_notices',
        'feedback_first',
        'feedback_last',
        'report_last',
        'inspection_days_mean',
      ]),
    ).toEqual([
      ' 8 3 1 2023-12-20 2023-12-20 2024-03-29 58',
      '旺苍县 8 4 4 2024-07-16 2024-07-26 2025-03-20 60',
      '旺苍县 8 8 1 2026-05-06 2026-05-06 2026-08-14 40',
    ]))

  it('stages: in progress, then completed', async () =>
    expect(await answer('stages')).toEqual([
      expect.stringMatching(
        /^iwater-\d 旺苍县水利局 nwater-1 2024-10-20 nwater-2 2025-03-20 河道采砂监管缺位 in_progress completed true 1$/,
      ),
    ]))

  it('are all asked here', () => {
    const text = readFileSync(import.meta.filename, 'utf8')
    expect(
      examples()
        .filter(({ name }) => !text.includes(`'${name}'`))
        .map(({ name }) => name),
    ).toEqual([])
  })
})
