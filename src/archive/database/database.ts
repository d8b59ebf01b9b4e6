import type { DuckDBConnection, DuckDBInstance } from '@duckdb/node-api'
import type { Value } from './values.ts'

/** A row of a result by the names of its columns: DECIMAL as decimal strings, DATE as ISO days, whole numbers as numbers. */
export type Row = Readonly<Record<string, Value>>

export interface Answer {
  readonly columns: readonly { readonly name: string; readonly type: string }[]
  readonly rows: () => AsyncGenerator<readonly Value[]>
}

/** What may stand for a ? or $1 of a statement. */
export type Parameter = string | number | boolean | null

export interface Database {
  /** Every row of a result. */
  readonly rows: (sql: string, params?: readonly Parameter[]) => Promise<Row[]>
  /** A result with the names and types of its columns, its rows as they come. */
  readonly ask: (sql: string, params?: readonly Parameter[]) => Promise<Answer>
  /** The rows of a result as they come, for results that may be long. */
  readonly stream: (sql: string, params?: readonly Parameter[]) => AsyncGenerator<Row>
  readonly run: (sql: string, params?: readonly Parameter[]) => Promise<void>
  readonly connection: DuckDBConnection
  readonly close: () => void
}

/** How a file is opened. Threads are few, for a build stands beside an extraction. */
export interface Opening {
  readonly write: boolean
  readonly settings?: Readonly<Record<string, string>>
}

/** Nothing is fetched, whatever is asked for: what this build of DuckDB holds is all there is. */
const OFFLINE = { autoinstall_known_extensions: 'false', autoload_known_extensions: 'false' }

/**
 * Rows that DuckDB writes again where one came: of a table the last so many, not the 122,880 it writes otherwise. A number that divides
 * the 204,800 rows an appender hands over at once, or groups would be left short, and merged at the next checkpoint.
 */
const ROW_GROUP = 20_480

/** Opens a file of DuckDB, or one in memory. DuckDB is loaded by the first who asks for it. */
export async function openFile(file: string | null, { write, settings }: Opening): Promise<Database> {
  const [{ DuckDBInstance: Instance }, { plainOf }] = await Promise.all([
    import('@duckdb/node-api'),
    import('./values.ts'),
  ])
  const instance = await Instance.create(file === null || write ? ':memory:' : file, {
    ...OFFLINE,
    ...(file === null || write ? {} : { access_mode: 'READ_ONLY' }),
    ...settings,
  })
  const connection = await instance.connect()
  if (file !== null && write) {
    await connection.run(`ATTACH '${file.replaceAll("'", "''")}' AS archive (ROW_GROUP_SIZE ${ROW_GROUP})`)
    await connection.run('USE archive')
  }
  return over(instance, connection, plainOf)
}

/** Cells under their names; assigned one by one, which is several times as fast as from entries. */
function named(names: readonly string[], cells: readonly Value[]): Row {
  const row: Record<string, Value> = {}
  for (let at = 0; at < names.length; at++) row[names[at]!] = cells[at] ?? null
  return row
}

function over(instance: DuckDBInstance, connection: DuckDBConnection, plainOf: (value: unknown) => Value): Database {
  const ask = async (sql: string, params: readonly Parameter[] = []): Promise<Answer> => {
    const result = await connection.stream(sql, [...params])
    const types = result.columnTypes()
    return {
      columns: result.deduplicatedColumnNames().map((name, index) => ({ name, type: String(types[index]) })),
      rows: async function* () {
        for (;;) {
          const chunk = await result.fetchChunk()
          if (chunk === null || chunk.rowCount === 0) return
          const all = chunk.getColumns()
          for (let at = 0; at < chunk.rowCount; at++) yield all.map((column) => plainOf(column[at]))
        }
      },
    }
  }
  async function* stream(sql: string, params?: readonly Parameter[]): AsyncGenerator<Row> {
    const { columns, rows } = await ask(sql, params)
    const names = columns.map(({ name }) => name)
    for await (const cells of rows()) yield named(names, cells)
  }
  return {
    ask,
    stream,
    rows: async (sql, params) => {
      const result = await connection.runAndReadAll(sql, [...(params ?? [])])
      const names = result.deduplicatedColumnNames()
      const columns = result.getColumns().map((column) => column.map(plainOf))
      return Array.from({ length: result.currentRowCount }, (_, at) =>
        named(
          names,
          columns.map((column) => column[at] ?? null),
        ),
      )
    },
    run: async (sql, params = []) => {
      await connection.run(sql, [...params])
    },
    connection,
    close: () => {
      connection.closeSync()
      instance.closeSync()
    },
  }
}
