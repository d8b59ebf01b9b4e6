import type { Database } from '../database/database.ts'
import type { Table } from '../tables/index.ts'
import type { Shown } from './selection.ts'

export const FORMATS = ['jsonl', 'csv', 'xlsx', 'parquet', 'sql', 'replication'] as const
export type Format = (typeof FORMATS)[number]

/** What a writer of an export works with. */
export interface Exporting {
  readonly database: Database
  readonly tables: readonly Table[]
  readonly shown: Shown
  /** Where it writes. */
  readonly folder: string
  /** Names of columns in CSV and XLSX. */
  readonly heads: 'names' | 'zh'
  readonly manifest: ExportManifest
}

/** What an export is of, and what it shows. */
export interface ExportManifest {
  readonly format: Format
  readonly archive: { readonly fingerprint: string | null; readonly build: unknown; readonly inputs: unknown }
  /** Rows of each table. */
  readonly rows: Readonly<Record<string, number>>
  readonly masked: boolean
  readonly include_persons: string | null
  readonly include_marked: string | null
  /** Notices with a marking, left out unless a reason is given. */
  readonly marked_notices: number
}
