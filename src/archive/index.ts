import type { NoticeRecord } from '../notice/record/record.ts'
import { type RefreshOptions, refresh } from './build/refresh.ts'
import { type Database, openFile, type Parameter, type Row } from './database/database.ts'
import { placeIn } from './places.ts'
import { noticesOf, recordAt } from './records.ts'
import { TABLES } from './tables/index.ts'

export { type Refreshed, type RefreshOptions, refresh } from './build/refresh.ts'
export type { Answer, Database, Parameter, Row } from './database/database.ts'
export type { Value } from './database/values.ts'
export const TABLE_COUNT = TABLES.length
export { type Example, examples } from './query/examples.ts'
export { goesBehind, openQuestions, type Questions } from './query/questions.ts'

/** The tables of an archive, built or refreshed where its records changed, open for reading. */
export async function openDatabase(archive: string, options: RefreshOptions = {}): Promise<Database> {
  await refresh(archive, options)
  return openFile(placeIn(archive, 'database'), { write: false })
}

/** An archive as a library gives it. */
export interface Archive {
  /** The ids of its notices. */
  readonly notices: () => Promise<string[]>
  /** One record; null where there is none. */
  readonly record: (id: string) => Promise<NoticeRecord | null>
  /** Every record, one after another. */
  readonly records: () => AsyncGenerator<NoticeRecord>
  /** Rows of a question in SQL over the tables of docs/archive.md; they are refreshed where records changed since. */
  readonly rows: (sql: string, params?: readonly Parameter[]) => Promise<Row[]>
  readonly close: () => void
}

export async function openArchive(folder: string): Promise<Archive> {
  let database: Database | null = null
  const notices = async () => [...(await noticesOf(folder)).keys()].sort()
  return {
    notices,
    record: (id) => recordAt(folder, id),
    records: async function* () {
      for (const id of await notices()) {
        const record = await recordAt(folder, id)
        if (record !== null) yield record
      }
    },
    rows: async (sql, params) => {
      const { how } = await refresh(folder)
      if (how !== 'same') {
        database?.close()
        database = null
      }
      database ??= await openFile(placeIn(folder, 'database'), { write: false })
      return database.rows(sql, params)
    },
    close: () => {
      database?.close()
      database = null
    },
  }
}
