import path from 'node:path'
import type { NoticeRecord } from './notice/record/record.ts'
import { knowledgeFor } from './pack.ts'
import { analyse as analyseWith, type SourceFile } from './pipeline.ts'

export { type Archive, openArchive } from './archive/index.ts'
export { type BatchOptions, batch, type FileRow } from './batch/index.ts'
export type { Given } from './notice/given.ts'
export { ReadError, type ReadErrorCode } from './notice/read-error.ts'
export { type NoticeRecord, recordSchema as schema } from './notice/record/record.ts'
export type { SourceFile } from './pipeline.ts'

/** Reads one notice: its bytes in, its validated record out. Throws ReadError for what gives no record. */
export async function analyse(bytes: Uint8Array, source: SourceFile & PackOption): Promise<NoticeRecord> {
  const { pack, ...file } = source
  return analyseWith(bytes, file, knowledgeFor(file.segmenter, pack === undefined ? null : path.resolve(pack)))
}

interface PackOption {
  /** A folder of data laid over those that ship (--pack). Throws DataError for what is wrong in it. */
  readonly pack?: string
}
