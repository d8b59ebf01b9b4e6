import type { Appending } from '../database/append.ts'
import type { Database } from '../database/database.ts'
import { archiveTable, type ColumnType, joined, SQL_TYPES } from '../tables/table.ts'

export interface TemporaryColumn {
  readonly name: string
  readonly type: ColumnType
}

/** A table of this connection alone, to be filled. */
export async function temporary(
  database: Database,
  name: string,
  columns: readonly TemporaryColumn[],
): Promise<Appending> {
  const { appendTo } = await import('../database/append.ts')
  await database.run(
    `CREATE TEMP TABLE ${name} (${columns.map((one) => `${one.name} ${SQL_TYPES[one.type]}`).join(', ')})`,
  )
  const heads = columns.map((one) => ({ ...one, zh: '', en: '', read: joined, personal: false }))
  return appendTo(database, archiveTable({ name, zh: '', en: '' }, heads))
}

/** A table of this connection with these notices, or other words. */
export async function listed(database: Database, name: string, all: Iterable<string>): Promise<void> {
  const rows = await temporary(database, name, [{ name: 'notice', type: 'text' }])
  for (const one of all) rows.add([one])
  rows.close()
}
