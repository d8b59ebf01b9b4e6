import type { Database } from './database.ts'

export type Flat = Uint8Array | Uint16Array | Uint32Array | Int32Array | Float64Array

/** Bytes of a row: an array is kept in stretches. */
const STRETCH = 1 << 20

export const createArrays = (table: string): string =>
  `CREATE TABLE IF NOT EXISTS ${table} (name VARCHAR, part INTEGER, bytes BLOB)`

/** Keeps arrays under their names, in place of those kept before. */
export async function keepArrays(
  database: Database,
  table: string,
  arrays: readonly (readonly [string, Flat])[],
): Promise<void> {
  const { blobValue, DuckDBDataChunk, VARCHAR, INTEGER, BLOB } = await import('@duckdb/node-api')
  await database.run(`DELETE FROM ${table}`)
  const appender = await database.connection.createAppender(table)
  for (const [name, { buffer, byteOffset, byteLength }] of arrays)
    for (let part = 0; part * STRETCH < byteLength; part++) {
      const length = Math.min(STRETCH, byteLength - part * STRETCH)
      const chunk = DuckDBDataChunk.create([VARCHAR, INTEGER, BLOB], 1)
      chunk.setRows([[name, part, blobValue(new Uint8Array(buffer, byteOffset + part * STRETCH, length))]])
      appender.appendDataChunk(chunk)
    }
  appender.closeSync()
}

/** The bytes kept under each name; an array of nothing has none. */
export async function arraysKept(database: Database, table: string): Promise<(name: string) => ArrayBuffer> {
  const parts = new Map<string, Uint8Array[]>()
  const result = await database.connection.stream(`SELECT name, bytes FROM ${table} ORDER BY name, part`)
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
  return (name) => joined(parts.get(name) ?? [])
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
