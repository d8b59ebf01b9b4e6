import type { SourceFormat } from '../notice/vocabulary.ts'
import type { Entry } from './discover.ts'
import { type Begun, begun, inOrder, widthFor } from './in-order.ts'
import { type BatchOptions, type Settled, settle } from './options.ts'
import { type Pool, poolOfNone, startPool } from './pool.ts'
import { duplicateRow, type FileRow, failedRow, ignoredRow } from './row.ts'
import { NOTHING } from './task.ts'
import { taskOf } from './task-of.ts'

/** One input read into no archive: its row, and its record as a line of JSON where it gave one. */
export interface Read {
  readonly row: FileRow
  /** As told by content; null where there is no record. */
  readonly format: SourceFormat | null
  readonly line: string | null
}

/** Reads inputs into no archive, in their order. The same bytes twice are one record. */
export async function* readEntries(entries: Iterable<Entry>, options: BatchOptions = {}): AsyncGenerator<Read> {
  const settled = settle(options)
  const pool = settled.jobs === 0 ? poolOfNone() : startPool(settled.jobs, settled.limits)
  const seen = new Set<string>()
  try {
    for await (const read of inOrder(work(entries, pool, settled), widthFor(settled.jobs))) {
      const { notice } = read.row
      if (notice === null || read.format === null) yield read
      else if (seen.has(notice)) yield { ...read, row: duplicateRow(read.row, notice, read.format), line: null }
      else {
        seen.add(notice)
        yield read
      }
    }
  } finally {
    await pool.close()
  }
}

async function* work(entries: Iterable<Entry>, pool: Pool, settled: Settled): AsyncGenerator<Begun<Read>> {
  for (const entry of entries) {
    if (settled.signal?.aborted === true) return
    const facts = { path: entry.path, sha256: null, bytes: null }
    if (entry.junk) yield begun({ ...NOTHING, row: ignoredRow(facts) })
    else if (entry.error !== null) yield begun({ ...NOTHING, row: failedRow(facts, entry.error) })
    else yield begun(pool.run(taskOf(entry, settled, null)))
  }
}
