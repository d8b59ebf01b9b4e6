import type { Database } from '../database/database.ts'
import { createNoted, notedKept, noteKept, numbersOf, readKept, writeKept } from '../kept-file.ts'
import type { Document, Found } from '../links/documents.ts'
import { placesOf } from '../links/inspections.ts'
import type { Linkable } from '../links/linkable.ts'
import { LINKABLE_SQL, linkableOf } from '../links/trace.ts'
import type { Traits } from '../links/traits.ts'
import { archiveTable, joined, text } from '../tables/table.ts'
import { listed } from './temporary.ts'

/** Every two notices that are one text. What linking leaves for the next time is in no table of the archive. */
export const FOUND = 'zhenggai_found'
/** The places (a unit and its day of feedback) of each notice's document. */
export const PLACES = 'zhenggai_places'
/** Which values of which notice were linked. */
const LINKED = 'zhenggai_linked'

export async function createLinked({ run }: Database): Promise<void> {
  await run(createNoted('linked'))
  await run(`CREATE TABLE IF NOT EXISTS ${FOUND} (a VARCHAR, b VARCHAR, score VARCHAR, rule VARCHAR)`)
  await run(`CREATE TABLE IF NOT EXISTS ${PLACES} (notice VARCHAR, place VARCHAR)`)
  await run(`CREATE TABLE IF NOT EXISTS ${LINKED} (notice VARCHAR, values_hash VARCHAR)`)
}

const NOW = 'SELECT notice, values_hash FROM zhenggai_state'

/** Notices that came or are not as they were when they were linked, and those that went or are not: the latter two overlap. */
export async function differenceOf({ rows }: Database): Promise<{ came: Set<string>; gone: Set<string> }> {
  const ids = async (sql: string) => new Set((await rows(sql)).map(({ notice }) => String(notice)))
  const apart = (one: string, other: string): string =>
    `SELECT a.notice FROM ${one} a LEFT JOIN ${other} b ON b.notice = a.notice WHERE b.values_hash IS DISTINCT FROM a.values_hash`
  return { came: await ids(apart('zhenggai_state', LINKED)), gone: await ids(apart(LINKED, 'zhenggai_state')) }
}

/** Notes what was linked; nothing where people's words decide, so that all is linked anew the next time. */
export async function noteLinked(database: Database, archive: string, traits: Traits | null): Promise<void> {
  const { run } = database
  if (traits === null) {
    await run(`DELETE FROM ${LINKED}`)
    return noteKept(database, 'linked', null)
  }
  await run(`DELETE FROM ${LINKED} WHERE (notice, values_hash) NOT IN (${NOW})`)
  const { ids, printed, keyed, bands, prints, units, scenes, feedbacks, texts } = traits
  await run(`INSERT INTO ${LINKED} ${NOW} WHERE notice NOT IN (SELECT notice FROM ${LINKED})`)
  const name = writeKept(archive, 'linked', [
    ['ids', new TextEncoder().encode(ids.join('\n'))],
    ['printed', printed],
    ['keyed', keyed],
    ['bands', bands],
    ['prints', prints],
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
  return {
    ids: ids.split('\n'),
    printed: new Uint8Array(...kept('printed')),
    keyed: new Uint8Array(...kept('keyed')),
    bands: new Uint32Array(...numbersOf(kept('bands'), 4)),
    prints: new Uint16Array(...numbersOf(kept('prints'), 2)),
    units: exact('units'),
    scenes: exact('scenes'),
    feedbacks: exact('feedbacks'),
    texts: exact('texts'),
  }
}

/** Some notices as they are linked, by id. */
export async function linkables(database: Database, ids: Iterable<string> | null): Promise<Linkable[]> {
  const all: Linkable[] = []
  if (ids === null) {
    for await (const row of database.stream(`${LINKABLE_SQL} ORDER BY n.notice`)) all.push(linkableOf(row))
    return all
  }
  await listed(database, 'wanted', ids)
  const sql = `${LINKABLE_SQL} WHERE n.notice IN (SELECT notice FROM wanted) ORDER BY n.notice`
  for await (const row of database.stream(sql)) all.push(linkableOf(row))
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
