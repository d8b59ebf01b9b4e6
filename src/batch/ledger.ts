import { closeSync, createReadStream, existsSync, openSync, statSync, writeSync } from 'node:fs'
import path from 'node:path'
import { createInterface } from 'node:readline'
import type { SourceFormat } from '../notice/vocabulary.ts'
import { guarded } from './archive-error.ts'
import { byPlace } from './discover.ts'
import { FILES, recordName } from './places.ts'
import type { FileRow } from './row.ts'

/** What the archive knows of one input: a line of ledger.jsonl, sorted as the rows are. */
export interface LedgerLine {
  readonly path: string
  readonly file: string
  /** Size, time of change and inode when it was read. */
  readonly mark: string | null
  /** Which build and options read it. */
  readonly made: string
  readonly build: string
  /** Which limits, for what was refused because of one. */
  readonly limits: string
  /** The format of the record, by content. */
  readonly format: SourceFormat | null
  /** Hash of the record's values and length of its file, where there is a record. */
  readonly values: string | null
  readonly size: number | null
  /** The row as it would be without copies. */
  readonly row: FileRow
  /** True where the LLM pass asked all it had to ask of the record. */
  readonly asked?: true
}

/** A line of the journal: what a run has done that has not ended yet, and why it did it. */
export interface JournalLine extends LedgerLine {
  readonly cause?: Cause | null
  /** The notice that this file held before. */
  readonly replaced?: string | null
}

/** Why a notice changed. */
export type Cause = 'new' | 'source' | 'build' | 'options' | 'removed'

/** Lines of a JSONL file, one at a time; a last line that was cut off is passed over. Nothing where there is no file. */
export async function* linesOf<T>(place: string): AsyncGenerator<T> {
  if (!existsSync(place)) return
  const lines = createInterface({ input: createReadStream(place, 'utf8'), crlfDelay: Number.POSITIVE_INFINITY })
  for await (const line of lines) {
    const value = parsed<T>(line)
    if (value !== null) yield value
  }
}

function parsed<T>(line: string): T | null {
  try {
    return line === '' ? null : (JSON.parse(line) as T)
  } catch {
    return null
  }
}

/** A file that only grows, line by line, until it is closed. */
export interface Growing {
  readonly add: (line: string) => void
  readonly close: () => void
}

const BUFFER = 64 * 1024

/** `flags` is w to begin anew, a to go on. With `held` lines are kept back and written many at a time. */
export function growing(place: string, flags: 'a' | 'w', held: boolean): Growing {
  const handle = guarded(place, () => openSync(place, flags))
  let waiting = ''
  const flush = () => {
    if (waiting !== '') guarded(place, () => writeSync(handle, waiting))
    waiting = ''
  }
  return {
    add: (line) => {
      waiting += line
      if (!held || waiting.length > BUFFER) flush()
    },
    close: () => {
      flush()
      closeSync(handle)
    },
  }
}

/** True where the record of a line stands whole: a power cut can leave a file without its end. */
export const recordStands = (records: string, line: LedgerLine): boolean => {
  if (line.row.notice === null) return true
  const about = statSync(path.join(records, recordName(line.row.notice)), { throwIfNoEntry: false })
  return about !== undefined && about.size === line.size
}

/** The ledger of the last whole run with what a run that was cut off had done since laid over it, in order. */
export async function* knownLines(archive: string, records: string): AsyncGenerator<JournalLine> {
  const since = await journalLines(archive, records)
  let at = 0
  for await (const line of linesOf<LedgerLine>(path.join(archive, FILES.ledger))) {
    while (at < since.length && byPlace(since[at]!, line) < 0) yield since[at++]!
    if (at < since.length && byPlace(since[at]!, line) === 0) yield since[at++]!
    else yield line
  }
  while (at < since.length) yield since[at++]!
}

/** The last line of each file in the journal of a run that was cut off, sorted; empty after a run that ended well. */
async function journalLines(archive: string, records: string): Promise<JournalLine[]> {
  const last = new Map<string, JournalLine>()
  for await (const line of linesOf<JournalLine>(path.join(archive, FILES.journal)))
    last.set(`${line.path}\n${line.file}`, line)
  return [...last.values()].filter((line) => recordStands(records, line)).sort(byPlace)
}
