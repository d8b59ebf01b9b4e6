import { loadKnowledge, withSegmenter } from './knowledge.ts'
import type { Knowledge } from './notice/knowledge.ts'
import type { NoticeRecord } from './notice/record/record.ts'
import { analyse as analyseWith, type SourceFile } from './pipeline.ts'

export { type BatchOptions, batch, type FileRow } from './batch/index.ts'
export { ReadError, type ReadErrorCode } from './notice/read-error.ts'
export { type NoticeRecord, recordSchema as schema } from './notice/record/record.ts'
export type { SourceFile } from './pipeline.ts'

let knowledge: Knowledge | null = null

/** Reads one notice: its bytes in, its validated record out. Throws ReadError for what gives no record. */
export async function analyse(bytes: Uint8Array, source: SourceFile): Promise<NoticeRecord> {
  knowledge ??= loadKnowledge()
  const asked = source.segmenter === undefined ? knowledge : withSegmenter(knowledge, source.segmenter)
  return analyseWith(bytes, source, asked)
}
