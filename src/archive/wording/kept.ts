import { type Block, type Compared, storeOf } from '../../compare/wording/index.ts'
import { arraysKept, createArrays, type Flat, keepArrays } from '../database/arrays.ts'
import type { Database } from '../database/database.ts'

/** What a comparison leaves for the next one: no table of the archive. */
const KEPT = 'zhenggai_wording'
/** Which values of which notice were compared. */
const NOTICES = 'zhenggai_worded'

export const createKept: readonly string[] = [
  createArrays(KEPT),
  `CREATE TABLE IF NOT EXISTS ${NOTICES} (notice VARCHAR, values_hash VARCHAR)`,
]

/** Counted notices with the hash of their values, and those whose passages are not as they were compared. */
const COUNTED = `SELECT n.notice, s.values_hash FROM notices n JOIN zhenggai_state s ON s.notice = n.notice WHERE n.counted`
export const CHANGED = `SELECT notice FROM (${COUNTED} EXCEPT SELECT notice, values_hash FROM ${NOTICES})`
export const UNCHANGED = `SELECT notice FROM (${COUNTED} INTERSECT SELECT notice, values_hash FROM ${NOTICES})`

/** Every number of a pair: both passages, its likeness, and how many stretches it has; the stretches are told apart. */
const PAIR = 6
const TILE = 3

export async function keepCompared(database: Database, compared: Compared): Promise<void> {
  const { store, vocabulary, signs, shares, pairs } = compared
  const arrays: readonly (readonly [string, Flat])[] = [
    ['blocks', new TextEncoder().encode(JSON.stringify(store.blocks))],
    ['text', store.text],
    ['ends', store.ends],
    ['starts', store.starts],
    ['kinds', store.kinds],
    ['shingles', vocabulary.counts.shingles],
    ['units', vocabulary.counts.units],
    ['phrases', Uint32Array.from(vocabulary.phrases).sort()],
    ['signs', signs],
    ['shares', shares],
    [
      'pairs',
      Float64Array.from(
        pairs.flatMap((one) => [one.a, one.b, one.similarity, one.containment, one.shared, one.tiles.length]),
      ),
    ],
    ['tiles', Int32Array.from(pairs.flatMap(({ tiles }) => tiles.flatMap(({ a, b, length }) => [a, b, length])))],
  ]
  await keepArrays(database, KEPT, arrays)
  await database.run(`DELETE FROM ${NOTICES}`)
  await database.run(`INSERT INTO ${NOTICES} ${COUNTED}`)
}

/** What the comparison before left; null where there was none. */
export async function keptBefore(database: Database): Promise<Compared | null> {
  const buffer = await arraysKept(database, KEPT)
  const told = new TextDecoder().decode(buffer('blocks'))
  if (told === '') return null
  const blocks = JSON.parse(told) as Block[]
  return {
    store: storeOf(
      blocks,
      new Uint16Array(buffer('text')),
      new Float64Array(buffer('ends')),
      new Int32Array(buffer('starts')),
      new Uint8Array(buffer('kinds')),
    ),
    vocabulary: {
      counts: { shingles: new Uint32Array(buffer('shingles')), units: new Uint32Array(buffer('units')) },
      phrases: new Set(new Uint32Array(buffer('phrases'))),
    },
    signs: new Uint32Array(buffer('signs')),
    shares: new Int32Array(buffer('shares')),
    pairs: pairsFrom(new Float64Array(buffer('pairs')), new Int32Array(buffer('tiles'))),
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
