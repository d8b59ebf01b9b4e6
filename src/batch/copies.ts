import { renameSync } from 'node:fs'
import path from 'node:path'
import { jsonLine, recordFile } from '../notice/record/canonical.ts'
import type { NoticeRecord } from '../notice/record/record.ts'
import { guarded } from './archive-error.ts'
import { foundAgain } from './discover.ts'
import { growing, type LedgerLine, linesOf } from './ledger.ts'
import { madeOf } from './making.ts'
import type { Settled } from './options.ts'
import { FILES, readRecord, recordName, writeWhole } from './places.ts'
import { taskOf } from './task-of.ts'

interface Place {
  readonly archive: string
  readonly records: string
  readonly temporary: string
  readonly settled: Settled
}

/**
 * Of several paths with the same bytes the first in code-point order gives the record its path, and what the user says of
 * that path, whatever was read first. The lines of the others in the ledger are about that one record.
 */
export async function settleCopies(run: Place, copied: ReadonlySet<string>): Promise<void> {
  if (copied.size === 0) return
  const place = path.join(run.archive, `${FILES.ledger}.next`)
  const next = growing(`${place}.settled`, 'w', true)
  const known = new Map<string, Pick<LedgerLine, 'values' | 'size'>>()
  for await (const line of linesOf<LedgerLine>(place)) {
    const id = line.row.notice
    if (id !== null && copied.has(id) && !known.has(id)) {
      const size = await settleFirst(run, line, id)
      known.set(id, { values: line.values, size: size ?? line.size })
    }
    const settled = id === null || line.values === null ? undefined : known.get(id)
    next.add(jsonLine({ ...line, ...settled }))
  }
  next.close()
  guarded(place, () => renameSync(`${place}.settled`, place))
}

/** Makes the record that of its first path; gives the length of its file. */
async function settleFirst(run: Place, line: LedgerLine, id: string): Promise<number | null> {
  const { archive, records } = run
  const read = await readRecord(archive, id, records)
  const record = read === null || madeOf(read.run) === line.made ? read : await readAgain(run, line, read)
  if (record === null) return null
  const source = { ...record.source, path: line.path, name: path.posix.basename(line.path) }
  const text = recordFile({ ...record, source })
  if (record !== read || read.source.path !== line.path) writeWhole(path.join(records, recordName(id)), text)
  return Buffer.byteLength(text)
}

/** The record with what the user says of this path: another one said something else. */
async function readAgain({ settled }: Place, line: LedgerLine, read: NoticeRecord): Promise<NoticeRecord> {
  const entry = foundAgain(line)
  if (entry === null || settled.makingOf(entry, { ...line, cause: null }).made !== line.made) return read
  const { perform } = await import('./perform.ts')
  const { line: written } = await perform(taskOf(entry, settled, null))
  return written === null ? read : (JSON.parse(written) as NoticeRecord)
}
