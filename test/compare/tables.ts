import { OF_RECORDS } from '../../src/archive/build/fill.ts'
import { createTables } from '../../src/archive/build/state.ts'
import { keepSums } from '../../src/archive/build/sums.ts'
import { appendTo } from '../../src/archive/database/append.ts'
import { type Database, openFile } from '../../src/archive/database/database.ts'
import { sceneOf } from '../../src/archive/tables/scene.ts'
import type { Answer, Ask } from '../../src/compare/question.ts'
import type { Made } from '../archive/generator/index.ts'

/**
 * The tables of an archive in memory, filled from made records; what joins notices is put in as the generator knows it, so
 * that the figures are judged apart from how links are found.
 */
export async function tablesOf(all: Iterable<Made>): Promise<Database> {
  const database = await openFile(null, { write: true })
  await createTables(database)
  const filling = await Promise.all(OF_RECORDS.map(async (table) => ({ table, into: await appendTo(database, table) })))
  const links: string[] = []
  const linked: string[] = []
  for (const { record, drawn, isMain } of all) {
    const scene = sceneOf(record)
    for (const { table, into } of filling) for (const row of table.rowsOf(scene)) into.add(row)
    links.push(`('${record.id}', ${isMain}, ${drawn.superseded ? "'later'" : 'NULL'})`)
    for (const { id, title } of record.problems) if (drawn.linked.has(title)) linked.push(`('${id}')`)
  }
  for (const { into } of filling) into.close()
  await database.run(`CREATE TABLE told (notice VARCHAR, main BOOLEAN, later VARCHAR)`)
  await database.run(`INSERT INTO told VALUES ${links.join(', ')}`)
  await database.run(`CREATE TABLE told_linked (problem VARCHAR)`)
  if (linked.length > 0) await database.run(`INSERT INTO told_linked VALUES ${linked.join(', ')}`)
  for (const sql of JOIN) await database.run(sql)
  await keepSums(database)
  return database
}

const JOIN = [
  'UPDATE notices SET main = told.main, superseded_by = told.later FROM told WHERE told.notice = notices.notice',
  "UPDATE notices SET counted = main AND superseded_by IS NULL AND kind = 'rectification_notice'",
  "UPDATE problems SET linked = 'later' WHERE problem IN (SELECT problem FROM told_linked)",
  'UPDATE problems SET counted = notices.counted AND linked IS NULL FROM notices WHERE notices.notice = problems.notice',
]

export const askOf =
  (database: Database): Ask =>
  async (sql) =>
    (await database.rows(sql)) as Answer[]
