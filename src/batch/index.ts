import { createHash } from 'node:crypto'
import path from 'node:path'
import { DEFAULT_SEGMENTER, loadKnowledge, type SegmenterName, withSegmenter } from '../knowledge.ts'
import type { Knowledge } from '../notice/knowledge.ts'
import { noticeId } from '../notice/record/id.ts'
import type { NoticeRecord } from '../notice/record/record.ts'
import type { SourceFormat } from '../notice/vocabulary.ts'
import { analyse, runOf } from '../pipeline.ts'
import { prepareArchive, readRecord, readRows, writeRecord, writeRows } from './archive-folder.ts'
import { discover, type Entry } from './discover.ts'
import { readBytes } from './read-file.ts'
import { duplicateRow, type FileFacts, type FileRow, failedRow, ignoredRow, recordRow, sortRows } from './row.ts'

export { ArchiveError, readRecord, recordPlace } from './archive-folder.ts'
export { discover, type Entry } from './discover.ts'
export { readBytes } from './read-file.ts'
export { byCodePoints, extensionRemark, FILE_OUTCOMES, type FileOutcome, type FileRow } from './row.ts'

export interface BatchOptions {
  /** False leaves the text out of the records (--no-text). */
  readonly text?: boolean
  /** Which segmenter decides doubtful names (--segmenter). */
  readonly segmenter?: SegmenterName
  /** Reads again what the archive already holds. */
  readonly force?: boolean
}

const knowledgeFor = (segmenter: SegmenterName): Knowledge =>
  segmenter === DEFAULT_SEGMENTER ? loadKnowledge() : withSegmenter(loadKnowledge(), segmenter)

/** What became of one input: its row, and its record where it gave one. `fresh` is false where the archive held it already. */
export interface Outcome {
  readonly row: FileRow
  readonly record: NoticeRecord | null
  readonly fresh: boolean
}

/** Reads inputs one after another. `held` gives the record of these bytes that an archive has already, or null. */
export async function* readEntries(
  entries: readonly Entry[],
  options: BatchOptions = {},
  held: (id: string) => Promise<NoticeRecord | null> = async () => null,
): AsyncGenerator<Outcome> {
  const segmenter = options.segmenter ?? DEFAULT_SEGMENTER
  const knowledge = knowledgeFor(segmenter)
  const seen = new Map<string, SourceFormat>()
  const text = options.text ?? true
  const without = (row: FileRow): Outcome => ({ row, record: null, fresh: false })
  for (const entry of entries) {
    let facts: FileFacts = { path: entry.path, sha256: null, bytes: null }
    if (entry.junk) {
      yield without(ignoredRow(facts))
      continue
    }
    try {
      if (entry.error !== null) throw entry.error
      const bytes = await readBytes(entry.file)
      const sha256 = createHash('sha256').update(bytes).digest('hex')
      facts = { path: entry.path, sha256, bytes: bytes.length }
      const id = noticeId(sha256)
      const read = seen.get(id)
      if (read !== undefined) {
        yield without(duplicateRow(facts, id, read))
        continue
      }
      const before = await held(id)
      const name = path.basename(entry.file).normalize('NFC')
      const record = before ?? (await analyse(bytes, { name, path: entry.path, text, segmenter }, knowledge))
      seen.set(id, record.source.format)
      yield { row: recordRow(facts, record), record, fresh: before === null }
    } catch (error) {
      yield without(failedRow(facts, error))
    }
  }
}

/** Many notices: their records, and a row for each file that gave none. Ignored files and copies give nothing. */
export async function* batch(
  paths: readonly string[],
  options: BatchOptions = {},
): AsyncGenerator<NoticeRecord | FileRow> {
  for await (const { row, record } of readEntries(await discover(paths), options)) {
    if (record !== null) yield record
    else if (row.outcome === 'failed') yield row
  }
}

/** Reads inputs into an archive; yields each as it is done. The rows are written also when the caller stops early. */
export async function* extractInto(
  archive: string,
  entries: readonly Entry[],
  options: BatchOptions = {},
): AsyncGenerator<Outcome> {
  await prepareArchive(archive)
  const before = await readRows(archive)
  const rows: FileRow[] = []
  const run = runOf({ text: options.text ?? true, segmenter: options.segmenter ?? DEFAULT_SEGMENTER })
  const held = async (id: string) => {
    const record = options.force === true ? null : await readRecord(archive, id)
    const same = record?.run.build_sha256 === run.build_sha256 && record.run.options_sha256 === run.options_sha256
    return same ? record : null
  }
  try {
    for await (const outcome of readEntries(entries, options, held)) {
      if (outcome.record !== null && outcome.fresh) await writeRecord(archive, outcome.record)
      rows.push(outcome.row)
      yield outcome
    }
  } finally {
    const done = new Set(rows.map((row) => row.path))
    const kept = before.filter((row) => !done.has(row.path))
    await writeRows(archive, await settleCopies(archive, [...kept, ...rows], rows))
  }
}

/**
 * Of several paths with the same bytes the first in code-point order gives the record its path, the others are duplicates;
 * so runs in any order leave the same archive. Only notices of this run are looked at.
 */
async function settleCopies(archive: string, all: readonly FileRow[], fresh: readonly FileRow[]): Promise<FileRow[]> {
  const touched = new Set(fresh.map((row) => row.notice))
  const groups = new Map<string, FileRow[]>()
  const rows: FileRow[] = []
  for (const row of sortRows(all)) {
    if (row.notice === null || !touched.has(row.notice)) rows.push(row)
    else groups.set(row.notice, [...(groups.get(row.notice) ?? []), row])
  }
  for (const [id, [first, ...copies]] of groups) {
    const record = await readRecord(archive, id)
    if (first === undefined || record === null) continue
    rows.push(recordRow(first, record), ...copies.map((row) => duplicateRow(row, id, record.source.format)))
    if (record.source.path === first.path) continue
    const source = { ...record.source, path: first.path, name: path.posix.basename(first.path) }
    await writeRecord(archive, { ...record, source })
  }
  return rows
}
