import type { Database } from '../database/database.ts'
import { type Document, documentsOf, type Found, foundIn, sameText } from '../links/documents.ts'
import { placesOf } from '../links/inspections.ts'
import type { Joins } from '../links/joins.ts'
import type { Link, Linkable } from '../links/linkable.ts'
import { renewedOf } from '../links/renewed.ts'
import { type Traits, traitsOf } from '../links/traits.ts'
import type { Moved } from './fill.ts'
import {
  addFound,
  addPlaces,
  allLinkables,
  closeOver,
  FOUND,
  type FoundById,
  linkables,
  PLACES,
  traitsKept,
} from './linked.ts'
import { listed, temporary } from './temporary.ts'

/** The documents that are linked anew, and which notices that concerns: all where `reached` is null. */
export interface Relinked {
  readonly documents: readonly Document[]
  readonly links: readonly Link[]
  readonly traits: Traits
  /** The table of the notices whose links and standing are told anew. */
  readonly reached: string | null
}

/** Links every notice with every other. */
export async function linkAll(database: Database, joins: Joins): Promise<Relinked> {
  const all = await allLinkables(database)
  const found = foundIn(all)
  const { documents, links } = documentsOf(all, joins, found)
  for (const table of [FOUND, PLACES]) await database.run(`DELETE FROM ${table}`)
  await addFound(
    database,
    found.map((one) => ({ ...one, a: all[one.a]!.notice, b: all[one.b]!.notice })),
  )
  await addPlaces(database, documents)
  return { documents, links, traits: traitsOf(null, new Set(), all), reached: null }
}

const REACHED = 'reached'

/**
 * Links only what may hang together otherwise than before: notices that came, went or changed, those they were or are now compared
 * with otherwise, and all that hung or hangs together with any of these. Null where nothing was linked before.
 */
export async function linkAgain(
  database: Database,
  archive: string,
  joins: Joins,
  { came, gone }: Moved,
): Promise<Relinked | null> {
  const old = await traitsKept(database, archive)
  if (old === null) return null
  const known = new Map((await linkables(database, came)).map((one) => [one.notice, one]))
  const traits = traitsOf(old, new Set([...gone, ...came]), [...known.values()])
  const read = async (ids: Iterable<string>): Promise<void> => {
    const unknown = [...ids].filter((id) => !known.has(id))
    if (unknown.length === 0) return
    for (const one of await linkables(database, unknown, traits)) known.set(one.notice, one)
  }
  const { notices, pairs } = renewedOf(old, traits, new Set([...gone, ...came]))
  await read(new Set(pairs.flat()))
  const found = pairs.flatMap(([a, b]): FoundById[] => {
    const told = sameText(known.get(a)!, known.get(b)!)
    return told === null ? [] : [{ a, b, ...told }]
  })
  await listed(database, REACHED, new Set([...gone, ...came, ...notices, ...found.flatMap(({ a, b }) => [a, b])]))
  await closeOver(database, REACHED)
  await listed(database, 'renewed', new Set([...gone, ...notices]))
  await database.run(
    `DELETE FROM ${FOUND} WHERE a IN (SELECT notice FROM renewed) OR b IN (SELECT notice FROM renewed)`,
  )
  await database.run('DROP TABLE renewed')
  await addFound(database, found)
  const { documents, links } = await gathered(database, joins, known, read)
  await database.run(`DELETE FROM ${PLACES} WHERE notice IN (SELECT notice FROM ${REACHED})`)
  await addPlaces(database, documents)
  return { documents, links, traits, reached: REACHED }
}

/** The documents of all notices reached; where one shares a place with others since, these are reached too. */
async function gathered(
  database: Database,
  joins: Joins,
  known: ReadonlyMap<string, Linkable>,
  read: (ids: Iterable<string>) => Promise<void>,
): Promise<{ documents: Document[]; links: Link[] }> {
  for (;;) {
    const rows = await database.rows(
      `SELECT r.notice FROM ${REACHED} r JOIN zhenggai_state s ON s.notice = r.notice ORDER BY r.notice`,
    )
    const ids = rows.map(({ notice }) => String(notice))
    await read(ids)
    const all = ids.flatMap((id) => known.get(id) ?? [])
    const made = documentsOf(all, joins, await foundAmong(database, all))
    const places = await temporary(database, 'places_now', [{ name: 'place', type: 'text' }])
    for (const place of new Set(made.documents.flatMap((one) => placesOf(one)))) places.add([place])
    places.close()
    await database.run(`CREATE TEMP TABLE joined_now AS SELECT DISTINCT p.notice FROM ${PLACES} p JOIN places_now n ON n.place = p.place
      WHERE p.notice NOT IN (SELECT notice FROM ${REACHED})`)
    const [more] = await database.rows('SELECT count(*) AS n FROM joined_now')
    await database.run(`INSERT INTO ${REACHED} SELECT notice FROM joined_now`)
    for (const table of ['joined_now', 'places_now']) await database.run(`DROP TABLE ${table}`)
    if (Number(more?.n) === 0) return made
    await closeOver(database, REACHED)
  }
}

async function foundAmong(database: Database, all: readonly Linkable[]): Promise<Found[]> {
  const places = new Map(all.map(({ notice }, at) => [notice, at]))
  const found: Found[] = []
  const rows = database.stream(
    `SELECT f.* FROM ${FOUND} f WHERE f.a IN (SELECT notice FROM ${REACHED}) AND f.b IN (SELECT notice FROM ${REACHED})`,
  )
  for await (const { a, b, score, rule } of rows)
    found.push({ a: places.get(String(a))!, b: places.get(String(b))!, score: Number(score), rule: String(rule) })
  return found
}
