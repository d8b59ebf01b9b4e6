import type { Database } from '../database/database.ts'
import { maskedName, noticesOfRow, TABLES, type Table } from '../tables/index.ts'

/** What a person who asks may see beyond what everyone may. */
export interface Seen {
  /** Names, numbers and mail of persons as they stand. */
  readonly persons: boolean
  /** Notices with a mark of secrecy or internal use. */
  readonly marked: boolean
}

/**
 * Puts views before the tables, by the same names, for this session alone: persons masked, marked notices left out, unless
 * they may be seen. The tables themselves are left as they are.
 */
export async function maskTables(database: Database, { persons, marked }: Seen): Promise<void> {
  const [row] = await database.rows('SELECT current_database() AS name')
  const own = `"${String(row!.name)}".main`
  for (const table of TABLES) {
    const columns = table.columns.map((column) =>
      column.personal && !persons ? `coalesce(${maskedName(column)}, ${column.name}) AS ${column.name}` : column.name,
    )
    const without = marked ? '' : leftOut(table, own)
    await database.run(
      `CREATE TEMP VIEW ${table.name} AS SELECT ${columns.join(', ')} FROM ${own}.${table.name}${without}`,
    )
  }
  for (const { name, sql } of VIEWS) await database.run(`CREATE TEMP VIEW ${name} AS ${sql}`)
}

/** Rows about a marked notice go; what is about no notice stays. */
function leftOut(table: Table, own: string): string {
  const marked = `SELECT m.notice FROM ${own}.notices m WHERE m.marking IS NOT NULL`
  const parts = noticesOfRow(table).map((id) => `(${id} IS NULL OR ${id} NOT IN (${marked}))`)
  return parts.length === 0 ? '' : ` WHERE ${parts.join(' AND ')}`
}

export interface View {
  readonly name: string
  readonly zh: string
  readonly en: string
  readonly sql: string
}

/** What questions ask again and again: only what counts. */
export const VIEWS: readonly View[] = [
  {
    name: 'counted_notices',
    zh: '计入统计的通报',
    en: 'notices that count',
    sql: 'SELECT * FROM notices WHERE counted',
  },
  {
    name: 'counted_problems',
    zh: '计入统计的问题:同一问题只算一次',
    en: 'problems that count, each once',
    sql: 'SELECT * FROM problems WHERE counted',
  },
  {
    name: 'counted_facts',
    zh: '计入统计的事实:不在取代的、抄来的通报里,也不在后来又列的问题里',
    en: 'facts that count: of no copy, restated notice or problem listed again',
    sql: `SELECT f.* FROM facts f JOIN notices n ON n.notice = f.notice LEFT JOIN problems p ON p.problem = f.problem
      WHERE n.counted AND (f.problem IS NULL OR p.counted)`,
  },
]
