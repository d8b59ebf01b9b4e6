import type { Database } from '../database/database.ts'
import { createNoted, notedKept, noteKept, numbersOf, readKept, writeKept } from '../kept-file.ts'
import type { Document, Found } from '../links/documents.ts'
import { placesOf } from '../links/inspections.ts'
import type { Linkable } from '../links/linkable.ts'
import { bandsOf } from '../links/orders.ts'
import { linkableOf, linkableSql, printOfRow, TRACE } from '../links/trace.ts'
import { printIn, type Traits } from '../links/traits.ts'
import { archiveTable, joined, text } from '../tables/table.ts'
import { listed } from './temporary.ts'

/** Every two notices that are one text. What linking leaves for the next time is in no table of the archive. */
export const FOUND = 'zhenggai_found'
/** The places (a unit and its day of feedback) of each notice's document. */
export const PLACES = 'zhenggai_places'

export async function createLinked({ run }: Database): Promise<void> {
  await run(createNoted('linked'))
  await run(`CREATE TABLE IF NOT EXISTS ${FOUND} (a VARCHAR, b VARCHAR, score VARCHAR, rule VARCHAR)`)
  await run(`CREATE TABLE IF NOT EXISTS ${PLACES} (notice VARCHAR, place VARCHAR)`)
}

/** Notes what was linked; nothing where people's words decide, so that all is linked anew the next time. */
export async function noteLinked(database: Database, archive: string, traits: Traits | null): Promise<void> {
  if (traits === null) return noteKept(database, 'linked', null)
  const { ids, printed, keyed, prints, orders, units, scenes, feedbacks, texts } = traits
  const name = writeKept(archive, 'linked', [
    ['ids', new TextEncoder().encode(ids.join('\n'))],
    ['printed', printed],
    ['keyed', keyed],
    ['prints', prints],
    ['orders', orders],
    ['units', units],
    ['scenes', scenes],
    ['feedbacks', feedbacks],
    ['texts', texts],
  ])
  await noteKept(database, 'linked', name)
}

export async function traitsKept(database: Database, archive: string): Promise<Traits | null> {
  const name = await notedKept(database, 'linked')
  const kept = name === null ? null : readKept(archive, 'linked', name)
  if (kept === null) return null
  const exact = (name: string) => new Float64Array(...numbersOf(kept(name), 8))
  const ids = new TextDecoder().decode(new Uint8Array(...kept('ids')))
  if (ids === '') return null
  const prints = new Uint16Array(...numbersOf(kept('prints'), 2))
  return {
    ids: ids.split('\n'),
    printed: new Uint8Array(...kept('printed')),
    keyed: new Uint8Array(...kept('keyed')),
    prints,
    bands: bandsOf(prints),
    orders: new Uint32Array(...numbersOf(kept('orders'), 4)),
    units: exact('units'),
    scenes: exact('scenes'),
    feedbacks: exact('feedbacks'),
    texts: exact('texts'),
  }
}

/** All notices as they are linked, by id. */
export async function allLinkables(database: Database): Promise<Linkable[]> {
  const all: Linkable[] = []
  for await (const row of database.stream(`${linkableSql(true)} ORDER BY n.notice`))
    all.push(linkableOf(row, printOfRow(row)))
  return all
}

/** Some of them, in any order; where traits tell their prints these are not read, else they came and are the last of their tables. */
export async function linkables(
  database: Database,
  ids: Iterable<string>,
  traits: Traits | null = null,
): Promise<Linkable[]> {
  const all: Linkable[] = []
  await listed(database, 'wanted', ids)
  const wanted = 'notice IN (SELECT notice FROM wanted)'
  const from = async (table: string): Promise<number> => {
    const [row] = await database.rows(`SELECT coalesce(min(rowid), 0) AS place FROM ${table} WHERE ${wanted}`)
    return Number(row?.place)
  }
  const last =
    traits === null ? ` AND n.rowid >= ${await from('notices')} AND t.rowid >= ${await from(TRACE.name)}` : ''
  for await (const row of database.stream(`${linkableSql(traits === null)} WHERE n.${wanted}${last}`))
    all.push(linkableOf(row, traits === null ? printOfRow(row) : printIn(traits, String(row.notice))))
  await database.run('DROP TABLE wanted')
  return all
}

/** Adds to the table of notices reached all that hangs together with them. */
export async function closeOver({ run, rows }: Database, reached: string): Promise<void> {
  for (;;) {
    await run(`CREATE TEMP TABLE beside AS SELECT DISTINCT notice FROM (
      SELECT f.b AS notice FROM ${FOUND} f JOIN ${reached} r ON r.notice = f.a
      UNION ALL SELECT f.a FROM ${FOUND} f JOIN ${reached} r ON r.notice = f.b
      UNION ALL SELECT q.notice FROM ${PLACES} p JOIN ${reached} r ON r.notice = p.notice JOIN ${PLACES} q ON q.place = p.place
    ) WHERE notice NOT IN (SELECT notice FROM ${reached})`)
    const [more] = await rows('SELECT count(*) AS n FROM beside')
    await run(`INSERT INTO ${reached} SELECT notice FROM beside`)
    await run('DROP TABLE beside')
    if (Number(more?.n) === 0) return
  }
}

export interface FoundById extends Omit<Found, 'a' | 'b'> {
  readonly a: string
  readonly b: string
}

/** The score as it is, digit by digit. */
const FOUND_COLUMNS = ['a', 'b', 'score', 'rule'].map((name) => text(name, '', '', joined))

export async function addFound(database: Database, found: readonly FoundById[]): Promise<void> {
  const { appendTo } = await import('../database/append.ts')
  const rows = await appendTo(database, archiveTable({ name: FOUND, zh: '', en: '' }, FOUND_COLUMNS))
  for (const { a, b, score, rule } of found) rows.add([a, b, String(score), rule])
  rows.close()
}

const PLACE_COLUMNS = ['notice', 'place'].map((name) => text(name, '', '', joined))

export async function addPlaces(database: Database, documents: readonly Document[]): Promise<void> {
  const { appendTo } = await import('../database/append.ts')
  const rows = await appendTo(database, archiveTable({ name: PLACES, zh: '', en: '' }, PLACE_COLUMNS))
  for (const one of placesTold(documents)) rows.add(one)
  rows.close()
}

const placesTold = (documents: readonly Document[]): [string, string][] =>
  documents.flatMap((document) => {
    const places = placesOf(document)
    return document.notices.flatMap(({ notice }) => places.map((place): [string, string] => [notice, place]))
  })
