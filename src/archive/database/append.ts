import { BOOLEAN, DATE, DECIMAL, DuckDBDataChunk, type DuckDBType, INTEGER, VARCHAR } from '@duckdb/node-api'
import duckdb from '@duckdb/node-bindings'
import { maskedColumns } from '../tables/index.ts'
import type { Cell, ColumnType, Table } from '../tables/table.ts'
import { CHUNK, type ColumnRoom, roomOf } from './columns.ts'
import type { Database } from './database.ts'

const TYPES: Readonly<Record<ColumnType, DuckDBType>> = {
  text: VARCHAR,
  integer: INTEGER,
  number: DECIMAL(28, 6),
  rate: DECIMAL(12, 4),
  day: DATE,
  truth: BOOLEAN,
}

/** Rows there is room for at first: most tables get few at a refresh. */
const FEW = 128

/** Rows for one table, kept until there are enough of them. */
export interface Appending {
  readonly add: (row: readonly Cell[]) => void
  readonly close: () => void
}

/**
 * Appends rows to a table; between `add` and `close` they belong to one appender. Cells are laid out here and handed to DuckDB a
 * column of a chunk at a time, the fastest way in that was measured (docs/decisions).
 */
export async function appendTo({ connection }: Database, table: Table): Promise<Appending> {
  const columns = [...table.columns.map(({ type }) => type), ...maskedColumns(table).map((): ColumnType => 'text')]
  const appender = await connection.createAppender(table.name)
  let chunk: DuckDBDataChunk | null = null
  let rooms: readonly ColumnRoom[] = []
  let [rows, room] = [0, FEW]
  const flush = (): void => {
    if (chunk === null || rows === 0) return
    chunk.reset()
    chunk.rowCount = rows
    for (const [index, one] of rooms.entries()) hand(duckdb.data_chunk_get_vector(chunk.chunk, index), one, rows)
    appender.appendDataChunk(chunk)
    if (room === FEW) rooms = columns.map((type) => roomOf(type, CHUNK))
    else for (const one of rooms) one.empty()
    // DuckDB takes a hundred chunks over at once: a count of rows that is none of whole chunks would leave a row group short.
    room = room === FEW ? CHUNK - FEW : CHUNK
    rows = 0
  }
  return {
    add: (row) => {
      if (chunk === null) {
        chunk = DuckDBDataChunk.create(columns.map((type) => TYPES[type]))
        rooms = columns.map((type) => roomOf(type, room))
      }
      for (let at = 0; at < rooms.length; at++) rooms[at]!.put(rows, row[at] ?? null)
      if (++rows === room) flush()
    },
    close: () => {
      flush()
      appender.closeSync()
    },
  }
}

/** Bytes of what tells of a text. */
const TOLD = 16

/** Copies a column into DuckDB's vector: its long texts first, in one piece which the vector keeps, so that cells can tell of their places. */
function hand(
  vector: ReturnType<typeof duckdb.data_chunk_get_vector>,
  { cells, width, held, isWhole, words }: ColumnRoom,
  rows: number,
): void {
  const all = words?.all()
  if (all !== undefined && all.length > 0) {
    duckdb.vector_assign_string_element_len(vector, 0, all)
    const { buffer, byteOffset } = duckdb.vector_get_data(vector, TOLD)
    const told = new DataView(buffer, byteOffset, TOLD)
    words!.placed(rows, told.getUint32(8, true), told.getUint32(12, true))
  }
  duckdb.copy_data_to_vector(vector, 0, cells.buffer as ArrayBuffer, cells.byteOffset, rows * width)
  if (isWhole()) return
  duckdb.vector_ensure_validity_writable(vector)
  duckdb.copy_data_to_vector_validity(vector, 0, held.buffer as ArrayBuffer, held.byteOffset, Math.ceil(rows / 64) * 8)
}
