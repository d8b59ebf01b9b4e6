import { type Block, type Compared, storeOf } from '../../compare/wording/index.ts'
import type { Database } from '../database/database.ts'

/** What a comparison leaves for the next one: no table of the archive. A row holds a stretch of one array's bytes. */
const KEPT = 'zhenggai_wording'
/** Which values of which notice were compared. */
const NOTICES = 'zhenggai_worded'
/** Bytes of a row. */
const STRETCH = 1 << 20

export const createKept: readonly string[] = [
  `CREATE TABLE IF NOT EXISTS ${KEPT} (name VARCHAR, part INTEGER, bytes BLOB)`,
  `CREATE TABLE IF NOT EXISTS ${NOTICES} (notice VARCHAR, values_hash VARCHAR)`,
]

/** Counted notices with the hash of their values, and those whose passages are not as they were compared. */
const COUNTED = `SELECT n.notice, s.values_hash FROM notices n JOIN zhenggai_state s ON s.notice = n.notice WHERE n.counted`
export const CHANGED = `SELECT notice FROM (${COUNTED} EXCEPT SELECT notice, values_hash FROM ${NOTICES})`
export const UNCHANGED = `SELECT notice FROM (${COUNTED} INTERSECT SELECT notice, values_hash FROM ${NOTICES})`

type Flat = Uint8Array | Uint16Array | Uint32Array | Int32Array | Float64Array

const bytesOf = ({ buffer, byteOffset, byteLength }: Flat): Uint8Array => new Uint8Array(buffer, byteOffset, byteLength)

/** Every number of a pair: both passages, its likeness, and how many stretches it has; the stretches are told apart. */
const PAIR = 6
const TILE = 3

export async function keepCompared(database: Database, compared: Compared): Promise<void> {
  const { blobValue, DuckDBDataChunk, VARCHAR, INTEGER, BLOB } = await import('@duckdb/node-api')
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
  await database.run(`DELETE FROM ${KEPT}`)
  const appender = await database.connection.createAppender(KEPT)
  for (const [name, array] of arrays) {
    const bytes = bytesOf(array)
    for (let part = 0; part * STRETCH < bytes.length; part++) {
      const chunk = DuckDBDataChunk.create([VARCHAR, INTEGER, BLOB], 1)
      chunk.setRows([[name, part, blobValue(bytes.subarray(part * STRETCH, (part + 1) * STRETCH))]])
      appender.appendDataChunk(chunk)
    }
  }
  appender.closeSync()
  await database.run(`DELETE FROM ${NOTICES}`)
  await database.run(`INSERT INTO ${NOTICES} ${COUNTED}`)
}

/** What the comparison before left; null where there was none. */
export async function keptBefore(database: Database): Promise<Compared | null> {
  const parts = new Map<string, Uint8Array[]>()
  const result = await database.connection.stream(`SELECT name, bytes FROM ${KEPT} ORDER BY name, part`)
  for (;;) {
    const chunk = await result.fetchChunk()
    if (chunk === null || chunk.rowCount === 0) break
    const [names, blobs] = [chunk.getColumnValues(0), chunk.getColumnValues(1)]
    for (const [at, name] of names.entries()) {
      const all = parts.get(String(name)) ?? []
      parts.set(String(name), all)
      all.push((blobs[at] as unknown as { readonly bytes: Uint8Array }).bytes)
    }
  }
  if (!parts.has('blocks')) return null
  const buffer = (name: string): ArrayBuffer => joined(parts.get(name) ?? [])
  const blocks = JSON.parse(new TextDecoder().decode(buffer('blocks'))) as Block[]
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

function joined(parts: readonly Uint8Array[]): ArrayBuffer {
  const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const part of parts) {
    all.set(part, at)
    at += part.length
  }
  return all.buffer
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
