import { createHash } from 'node:crypto'
import { closeSync, fstatSync, openSync, readSync, rmSync } from 'node:fs'
import path from 'node:path'
import { jsonLine } from '../notice/record/canonical.ts'
import { idTable } from './id-table.ts'
import { type Cause, type Growing, growing, type JournalLine, type LedgerLine, linesOf } from './ledger.ts'
import { FILES } from './places.ts'
import { duplicateRow, FILE_OUTCOMES, type FileOutcome, type FileRow } from './row.ts'

export type Counts = Record<FileOutcome, number>

const noCounts = (): Counts =>
  Object.fromEntries(FILE_OUTCOMES.map((outcome) => [outcome, 0])) as Record<FileOutcome, number>

/** What a whole pass over an archive came to. */
export interface Pass {
  readonly counts: Counts
  /** Over sorted (id, values hash). */
  readonly fingerprint: string
  /** Over the rows' paths and bytes. */
  readonly inputs: string
  /** Notices that several files hold, at least one of them read now. */
  readonly copied: ReadonlySet<string>
  /** Notices no row stands for any more. */
  readonly removed: readonly string[]
  readonly changed: number
}

/** Writes what the archive is to hold next, row by row in order, beside what it holds now. */
export interface Closing {
  /** Takes the next line; one with a cause was read since the last whole run. Gives the row as it stands among its copies. */
  readonly take: (line: JournalLine) => FileRow
  readonly finish: () => Pass
  readonly abandon: () => void
}

const NEXT = [FILES.files, FILES.errors, FILES.ledger, FILES.changes]

const SEEN = 4
const FRESH = 8

export async function openClosing(archive: string): Promise<Closing> {
  const table = idTable()
  for await (const { row, values } of linesOf<LedgerLine>(path.join(archive, FILES.ledger)))
    if (row.notice !== null && values !== null) table.note(row.notice, values)
  const next = (name: string): Growing => growing(path.join(archive, `${name}.next`), 'w', true)
  const [files, errors, ledger, changes] = NEXT.map(next) as [Growing, Growing, Growing, Growing]
  const close = () => [files, errors, ledger, changes].map((one) => one.close())
  const counts = noCounts()
  const inputs = createHash('sha256')
  const copied = new Set<string>()
  const replacedIds = new Set<string>()
  const first = lastSequence(path.join(archive, FILES.changes)) + 1
  let sequence = first

  const event = (
    op: 'upsert' | 'delete',
    notice: string,
    values: string | null,
    previous: string | null,
    cause: Cause,
  ) => changes.add(jsonLine({ seq: sequence++, op, notice, values, previous, cause, at: new Date().toISOString() }))

  /** True for the first row of a notice. */
  const isFirst = (notice: string, values: string, cause: Cause | null): boolean => {
    const before = table.mark(notice, cause === null ? SEEN : SEEN | FRESH)
    if ((before & SEEN) !== 0) {
      if (cause !== null || (before & FRESH) !== 0) copied.add(notice)
      return false
    }
    const previous = table.values(notice)
    if (previous !== values) event('upsert', notice, values, previous, causeOf(cause, previous))
    table.note(notice, values)
    return true
  }

  return {
    take: ({ cause = null, replaced = null, ...line }) => {
      const { notice } = line.row
      if (replaced !== null && replaced !== notice) replacedIds.add(replaced)
      const copy = notice !== null && line.values !== null && !isFirst(notice, line.values, cause)
      const row = copy && line.format !== null ? duplicateRow(line.row, notice, line.format) : line.row
      const text = jsonLine(row)
      files.add(text)
      if (row.outcome === 'failed') errors.add(text)
      ledger.add(jsonLine(line))
      inputs.update(`${row.path}\0${row.sha256}\n`)
      counts[row.outcome]++
      return row
    },
    finish: () => {
      const removed: string[] = []
      const fingerprint = createHash('sha256')
      for (const { id, values, marks } of table.sorted()) {
        if ((marks & SEEN) !== 0) fingerprint.update(`${id} ${values}\n`)
        else {
          removed.push(id)
          event('delete', id, null, values, replacedIds.has(id) ? 'source' : 'removed')
        }
      }
      close()
      const [print, over] = [fingerprint.digest('hex'), inputs.digest('hex')]
      return { counts, fingerprint: print, inputs: over, copied, removed, changed: sequence - first }
    },
    abandon: () => {
      close()
      for (const name of NEXT) rmSync(path.join(archive, `${name}.next`), { force: true })
    },
  }
}

/** A notice the archive did not hold is new, whatever led to reading it. */
const causeOf = (cause: Cause | null, previous: string | null): Cause =>
  previous !== null ? (cause ?? 'build') : cause === 'source' ? 'source' : 'new'

/** The number of the last change; 0 where there is none. */
function lastSequence(place: string): number {
  let handle: number
  try {
    handle = openSync(place, 'r')
  } catch {
    return 0
  }
  try {
    const { size } = fstatSync(handle)
    const tail = Buffer.alloc(Math.min(size, 4096))
    readSync(handle, tail, 0, tail.length, size - tail.length)
    const last = tail.toString('utf8').trimEnd().split('\n').at(-1) ?? ''
    return Number(/^\{"seq":(\d+)/.exec(last)?.[1] ?? 0)
  } finally {
    closeSync(handle)
  }
}
