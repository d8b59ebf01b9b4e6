import {
  BOOLEAN,
  DATE,
  DECIMAL,
  DuckDBDataChunk,
  type DuckDBType,
  type DuckDBValue,
  INTEGER,
  VARCHAR,
} from '@duckdb/node-api'
import { maskedColumns } from '../tables/index.ts'
import type { Cell, ColumnType, Table } from '../tables/table.ts'
import type { Database } from './database.ts'
import { dayOf, decimalOfText } from './values.ts'

/** How each type of column is handed to DuckDB, a chunk at a time: the fastest way in that was measured (docs/decisions). */
const KINDS: Readonly<Record<ColumnType, { readonly type: DuckDBType; readonly give: (cell: Cell) => DuckDBValue }>> = {
  text: { type: VARCHAR, give: (cell) => (cell === null ? null : String(cell)) },
  integer: { type: INTEGER, give: (cell) => cell },
  number: { type: DECIMAL(28, 6), give: (cell) => (cell === null ? null : decimalOfText(String(cell), 28, 6)) },
  rate: { type: DECIMAL(12, 4), give: (cell) => (cell === null ? null : decimalOfText(String(cell), 12, 4)) },
  day: { type: DATE, give: (cell) => (cell === null ? null : dayOf(String(cell))) },
  truth: { type: BOOLEAN, give: (cell) => cell },
}

/** Rows of a chunk; DuckDB takes no more at once. */
const CHUNK = 2048

/** Rows for one table, kept until there are enough of them. */
export interface Appending {
  readonly add: (row: readonly Cell[]) => void
  readonly close: () => void
}

/** Appends rows to a table; between `add` and `close` they belong to one appender. */
export async function appendTo({ connection }: Database, table: Table): Promise<Appending> {
  const kinds = [...table.columns, ...maskedColumns(table).map(() => ({ type: 'text' as const }))].map(
    ({ type }) => KINDS[type],
  )
  const types = kinds.map(({ type }) => type)
  const appender = await connection.createAppender(table.name)
  const chunk = DuckDBDataChunk.create(types, CHUNK)
  let rows: (readonly Cell[])[] = []
  const flush = (): void => {
    if (rows.length === 0) return
    chunk.reset()
    chunk.rowCount = rows.length
    for (const [index, { give }] of kinds.entries())
      chunk.setColumnValues(
        index,
        rows.map((row) => give(row[index] ?? null)),
      )
    appender.appendDataChunk(chunk)
    rows = []
  }
  return {
    add: (row) => {
      rows.push(row)
      if (rows.length === CHUNK) flush()
    },
    close: () => {
      flush()
      appender.closeSync()
    },
  }
}
