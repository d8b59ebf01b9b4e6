import path from 'node:path'
import type { NoticeRecord } from '../notice/record/record.ts'
import { discover, type Entry } from './discover.ts'
import { type LedgerLine, linesOf } from './ledger.ts'
import { readManifest } from './manifest.ts'
import type { BatchOptions } from './options.ts'
import { FILES, readRecord } from './places.ts'
import { recordBytes, valuesOf } from './record-file.ts'
import type { FileRow } from './row.ts'
import { readEntries } from './stream.ts'

/** What reading a file again came to. */
export type Verdict = 'same' | 'differs' | 'source_changed' | 'source_gone' | 'record_gone'

export interface Verified {
  readonly path: string
  readonly notice: string
  readonly verdict: Verdict
}

/**
 * Reads every file of an archive's records again, with the options they were made with, and compares. The archive is not
 * touched; what comes of it is for the user to decide.
 */
export async function* verify(archive: string, options: BatchOptions = {}): AsyncGenerator<Verified> {
  const { text, segmenter } = readManifest(archive)?.options ?? {}
  const made = {
    ...options,
    ...(text === undefined ? {} : { text }),
    ...(segmenter === undefined ? {} : { segmenter }),
  }
  let wanted: LedgerLine[] = []
  const seen = new Set<string>()
  for await (const line of linesOf<LedgerLine>(path.join(archive, FILES.ledger))) {
    const { notice } = line.row
    if (notice === null || seen.has(notice)) continue
    seen.add(notice)
    wanted.push(line)
    if (wanted.length < CHUNK) continue
    yield* verdicts(archive, wanted, made)
    wanted = []
  }
  yield* verdicts(archive, wanted, made)
}

/** Files read in one go. */
const CHUNK = 1000

async function* verdicts(
  archive: string,
  lines: readonly LedgerLine[],
  options: BatchOptions,
): AsyncGenerator<Verified> {
  // Two files may have one path, so here each goes by its number; a path is no value of a record.
  const entries = lines.flatMap(({ file }, n) =>
    [...discover([file]).entries].map((entry): Entry => ({ ...entry, path: String(n), junk: false })),
  )
  for await (const { row, line } of readEntries(entries, options)) {
    const known = lines[Number(row.path)]!
    const notice = known.row.notice!
    yield { path: known.path, notice, verdict: await verdictOf(archive, notice, known, row, line) }
  }
}

async function verdictOf(
  archive: string,
  notice: string,
  known: LedgerLine,
  row: FileRow,
  line: string | null,
): Promise<Verdict> {
  if (row.code === 'not_found') return 'source_gone'
  if (row.sha256 !== known.row.sha256) return 'source_changed'
  const record = await readRecord(archive, notice)
  if (record === null) return 'record_gone'
  return line !== null && hash(JSON.parse(line) as NoticeRecord) === hash(record) ? 'same' : 'differs'
}

/** Proposals are no reading of the bytes: verifying asks no model. */
const hash = (record: NoticeRecord): string => valuesOf(recordBytes({ ...record, proposals: [] }))
