import { type Block, type Compared, storeOf } from '../../compare/wording/index.ts'
import type { Database } from '../database/database.ts'
import { createNoted, type Flat, notedKept, noteKept, numbersOf, readKept, writeKept } from '../kept-file.ts'
import type { Rows } from './rows.ts'

/** Which values of which notice were compared. */
const NOTICES = 'zhenggai_worded'

export const createKept: readonly string[] = [
  createNoted('worded'),
  `CREATE TABLE IF NOT EXISTS ${NOTICES} (notice VARCHAR, values_hash VARCHAR)`,
]

/** Counted notices with the hash of their values, and those whose passages are not as they were compared. */
const COUNTED = `SELECT n.notice, s.values_hash FROM notices n JOIN zhenggai_state s ON s.notice = n.notice WHERE n.counted`
export const CHANGED = `SELECT notice FROM (${COUNTED} EXCEPT SELECT notice, values_hash FROM ${NOTICES})`
export const UNCHANGED = `SELECT notice FROM (${COUNTED} INTERSECT SELECT notice, values_hash FROM ${NOTICES})`

/** Every number of a pair: both passages, its likeness, and how many stretches it has; the stretches are told apart. */
const PAIR = 6
const TILE = 3

/** Keeps what was compared for the next comparison. */
export async function keepCompared(database: Database, archive: string, compared: Compared, rows: Rows): Promise<void> {
  const { store, vocabulary, signs, shares, pairs } = compared
  const arrays: readonly (readonly [string, Flat])[] = [
    ['blocks', new TextEncoder().encode(JSON.stringify(store.blocks.map(({ of: _, ...block }) => block)))],
    ['text', store.text],
    ['ends', store.ends],
    ['starts', store.starts],
    ['kinds', store.kinds],
    ['orders', store.orders],
    ['shingles', vocabulary.counts.shingles],
    ['units', vocabulary.counts.units],
    ['phrases', Uint32Array.from(vocabulary.phrases).sort()],
    ['signs', signs],
    ['shares', shares],
    ['pair rows', rows.pairs],
    ['share rows', rows.shares],
    [
      'pairs',
      Float64Array.from(
        pairs.flatMap((one) => [one.a, one.b, one.similarity, one.containment, one.shared, one.tiles.length]),
      ),
    ],
    ['tiles', Int32Array.from(pairs.flatMap(({ tiles }) => tiles.flatMap(({ a, b, length }) => [a, b, length])))],
  ]
  const name = writeKept(archive, 'worded', arrays)
  await noteKept(database, 'worded', name)
  await database.run(
    `DELETE FROM ${NOTICES} WHERE (notice, values_hash) NOT IN (SELECT (notice, values_hash) FROM (${COUNTED}))`,
  )
  await database.run(`INSERT INTO ${NOTICES} ${COUNTED} AND n.notice NOT IN (SELECT notice FROM ${NOTICES})`)
}

/** From here on nothing was compared before. */
export async function forgetCompared(database: Database): Promise<void> {
  await noteKept(database, 'worded', null)
  await database.run(`DELETE FROM ${NOTICES}`)
}

/** What the comparison before left; null where there was none, or its file is gone. */
export async function keptBefore(
  database: Database,
  archive: string,
): Promise<{ readonly compared: Compared; readonly rows: Rows } | null> {
  const name = await notedKept(database, 'worded')
  const kept = name === null ? null : readKept(archive, 'worded', name)
  if (kept === null) {
    await forgetCompared(database)
    return null
  }
  const whole = (name: string) => new Int32Array(...numbersOf(kept(name), 4))
  const natural = (name: string) => new Uint32Array(...numbersOf(kept(name), 4))
  const exact = (name: string) => new Float64Array(...numbersOf(kept(name), 8))
  const bytes = (name: string) => new Uint8Array(...kept(name))
  const store = storeOf({
    blocks: JSON.parse(new TextDecoder().decode(bytes('blocks'))) as Block[],
    text: new Uint16Array(...numbersOf(kept('text'), 2)),
    ends: exact('ends'),
    starts: whole('starts'),
    kinds: bytes('kinds'),
    orders: whole('orders'),
  })
  const vocabulary = {
    counts: { shingles: natural('shingles'), units: natural('units') },
    phrases: new Set(natural('phrases')),
  }
  const pairs = pairsFrom(exact('pairs'), whole('tiles'))
  return {
    compared: { store, vocabulary, signs: natural('signs'), shares: whole('shares'), pairs },
    rows: { pairs: exact('pair rows'), shares: exact('share rows') },
  }
}

function pairsFrom(numbers: Float64Array, tiles: Int32Array): Compared['pairs'] {
  let at = 0
  return Array.from({ length: numbers.length / PAIR }, (_, n) => {
    const [a = 0, b = 0, similarity = 0, containment = 0, shared = 0, count = 0] = numbers.subarray(
      n * PAIR,
      n * PAIR + PAIR,
    )
    const own = Array.from({ length: count }, () => {
      const tile = { a: tiles[at]!, b: tiles[at + 1]!, length: tiles[at + 2]! }
      at += TILE
      return tile
    })
    return { a, b, similarity, containment, shared, tiles: own }
  })
}
