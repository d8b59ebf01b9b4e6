import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { readCsv } from '../../src/evaluate/table/csv.ts'
import { command, folderWith } from '../cli/shell.ts'
import { smallArchive } from './notices.ts'

it('the outcomes of a replication package are those of compare: copies, problems listed again and papers alike', async () => {
  const archive = await smallArchive()
  const folder = await folderWith()
  expect((await command(['export', archive, '--format', 'replication', '-o', `${folder}/package`])).code).toBe(0)
  const file = `${folder}/kinds.json`
  await command(['compare', archive, '--by', 'kind', '--metric', 'outcomes', '-o', file])
  const { rows } = JSON.parse(readFileSync(file, 'utf8')) as {
    rows: { key: { kind: string }; figures: Record<string, { value: string | null }> }[]
  }
  const figures = rows.find(({ key }) => key.kind === 'rectification_notice')!.figures
  const told = Object.entries(figures).flatMap(([name, { value }]) => (value === null ? [] : [`${name} ${value}`]))
  const table = readCsv(readFileSync(`${folder}/package/tables/2-outcomes.csv`, 'utf8')).slice(1)
  expect(table.map(([outcome, unit, , total]) => `${outcome}.${unit} ${total}`).sort()).toEqual(told.sort())
  expect(told).toContain('money_recovered.money 498000')
  expect(told).toContain('rules_made.papers 1')
})
