import { setImmediate as turn } from 'node:timers/promises'
import type { Database } from '../database/database.ts'
import { TRACE } from '../links/trace.ts'
import { recordNow } from '../records.ts'
import { TABLES } from '../tables/index.ts'
import { sceneOf } from '../tables/scene.ts'
import { SHARED, SHARES } from '../tables/shares.ts'
import { STATE } from './state.ts'

/** Tables whose rows are read from records. */
export const OF_RECORDS = [...TABLES.filter(({ from }) => from === 'record'), TRACE, SHARES, SHARED]

/** Notices after which others of this process get their turn: whoever serves pages, or wants to stop. */
const AT_ONCE = 8

/** Notices whose rows are others than before: rows of those that came are new, rows of those that went are gone. A changed one did both. */
export interface Moved {
  readonly came: ReadonlySet<string>
  readonly gone: ReadonlySet<string>
}

export interface Filling {
  /** What is told of progress: notices done. */
  readonly told?: (done: number) => void
}

/** Adds the rows of notices; returns those whose record cannot be read, of which nothing is noted, so that they are tried again. */
export async function addNotices(
  database: Database,
  archive: string,
  notices: ReadonlyMap<string, string>,
  { told }: Filling = {},
): Promise<string[]> {
  const { appendTo } = await import('../database/append.ts')
  const into = await Promise.all(
    [...OF_RECORDS, STATE].map(async (table) => ({ table, rows: await appendTo(database, table) })),
  )
  const state = into.at(-1)!.rows
  const unread: string[] = []
  let done = 0
  for (const [id, values] of notices) {
    const record = recordNow(archive, id)
    if (record === null) unread.push(id)
    else {
      const scene = sceneOf(record)
      for (const { table, rows } of into) for (const row of table.rowsOf(scene)) rows.add(row)
      state.add([id, values])
    }
    done++
    if (done % AT_ONCE === 0) await turn()
    if (done % 100 === 0) told?.(done)
  }
  for (const { rows } of into) rows.close()
  return unread
}

/** Takes the rows of notices away. */
export async function dropNotices(database: Database, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  const { appendTo } = await import('../database/append.ts')
  await database.run(`CREATE TEMP TABLE gone (notice VARCHAR)`)
  const gone = await appendTo(database, { ...STATE, name: 'gone', columns: STATE.columns.slice(0, 1) })
  for (const id of ids) gone.add([id])
  gone.close()
  for (const { name } of [...OF_RECORDS, STATE])
    await database.run(`DELETE FROM ${name} WHERE notice IN (SELECT notice FROM gone)`)
  await database.run('DROP TABLE gone')
}
