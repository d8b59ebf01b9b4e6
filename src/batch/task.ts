import type { NoticeRecord } from '../notice/record/record.ts'
import type { SourceFormat } from '../notice/vocabulary.ts'
import type { RecordOptions } from '../options.ts'
import type { Inside } from './entry.ts'
import type { FileLimits } from './limits.ts'
import type { FileRow } from './row.ts'

/** One file to read: all that a process of its own needs to know, as plain data. */
export interface Task {
  readonly file: string
  /** The bytes themselves, in base64, where they lie in no file. */
  readonly content: string | null
  /** The path its record carries. */
  readonly path: string
  /** Where in the file it lies, for a member of a zip. */
  readonly inside: Inside | null
  /** Where records are looked up and written; null hands the record back as a line. */
  readonly archive: { readonly records: string; readonly temporary: string } | null
  readonly options: RecordOptions
  /** The folder of the pack; null without one. */
  readonly pack: string | null
  /** Read again although the archive holds a record of these bytes. */
  readonly force: boolean
  readonly limits: FileLimits
  readonly run: NoticeRecord['run']
}

/** What became of a task. The row is that of a file without copies. */
export interface Done {
  readonly row: FileRow
  /** As told by content; null where there is no record. */
  readonly format: SourceFormat | null
  /** The record as a line of a stream; null in an archive. */
  readonly line: string | null
  /** The record waits here for the parent to take it over; null where there is none to take. */
  readonly temporary: string | null
  /** Hash of the record's values, and the length of its file. */
  readonly values: string | null
  readonly size: number | null
  /** The archive could not be written to: the run has failed, not the file. */
  readonly broken: { readonly place: string; readonly code: string } | null
}

export const NOTHING = { format: null, line: null, temporary: null, values: null, size: null, broken: null } as const
