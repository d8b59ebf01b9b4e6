import { type Refreshed, type RefreshOptions, refresh } from '../build/refresh.ts'
import { type Database, openFile } from '../database/database.ts'
import { placeIn } from '../places.ts'
import { maskTables, type Seen } from './views.ts'

/** What questions may do: read this one file. No other file, no network, no extension; and nothing of it can be undone. */
const CLOSED = { enable_external_access: 'false', allow_community_extensions: 'false' }

/** An archive open for the questions of a user. */
export interface Questions {
  readonly database: Database
  readonly refreshed: Refreshed
  /** Notices left out because of their marking. */
  readonly marked: number
}

/** Opens an archive's tables for SQL that a user writes, refreshed where records changed. */
export async function openQuestions(archive: string, seen: Seen, options: RefreshOptions = {}): Promise<Questions> {
  const refreshed = await refresh(archive, options)
  const database = await openFile(placeIn(archive, 'database'), { write: false, settings: CLOSED })
  const [counts] = await database.rows('SELECT count(*) AS marked FROM notices WHERE marking IS NOT NULL')
  await maskTables(database, seen)
  await database.run('SET lock_configuration = true')
  return { database, refreshed, marked: seen.marked ? 0 : Number(counts!.marked) }
}

/**
 * The tables behind the views are reached by the name of their file alone (a remark may stand before its point), and by functions
 * that take SQL or names as words.
 */
const BEHIND = /\barchive"?\s*(?:\.|\/\*|--)|\b(?:query|query_table|json_execute_serialized_sql)"?\s*(?:\(|\/\*|--)/i

/** True where a question goes behind the views, to what they mask. */
export const goesBehind = (sql: string): boolean => BEHIND.test(sql)
