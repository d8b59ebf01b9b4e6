import { createHash } from 'node:crypto'
import { closeSync, fstatSync, openSync, readSync, rmSync } from 'node:fs'
import path from 'node:path'
import { jsonLine } from '../notice/record/canonical.ts'
import { type IdTable, idTable } from './id-table.ts'
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
  const table = await heldValues(archive)
  const next = (name: string): Growing => growing(path.join(archive, `${name}.next`), 'w', true)
  const [files, errors, ledger, changes] = NEXT.map(next) as [Growing, Growing, Growing, Growing]
  const close = () => [files, errors, ledger, changes].map((one) => one.close())
  const events = eventsOf(archive, changes)
  const notices = noticesOf(table, events)
  const counts = noCounts()
  const inputs = createHash('sha256')
  return {
    take: ({ cause = null, replaced = null, ...line }) => {
      const { notice } = line.row
      if (replaced !== null && replaced !== notice) notices.replaced.add(replaced)
      const copy = notice !== null && line.values !== null && !notices.isFirst(notice, line.values, cause)
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
      const { fingerprint, removed } = notices.close()
      close()
      const over = inputs.digest('hex')
      return { counts, fingerprint, inputs: over, copied: notices.copied, removed, changed: events.count() }
    },
    abandon: () => {
      close()
      for (const name of NEXT) rmSync(path.join(archive, `${name}.next`), { force: true })
    },
  }
}

/** The values hash of each notice that the archive holds. */
async function heldValues(archive: string): Promise<IdTable> {
  const table = idTable()
  for await (const { row, values } of linesOf<LedgerLine>(path.join(archive, FILES.ledger)))
    if (row.notice !== null && values !== null) table.note(row.notice, values)
  return table
}

/** What changed of one notice. */
interface Change {
  readonly op: 'upsert' | 'delete'
  readonly notice: string
  readonly values: string | null
  readonly previous: string | null
  readonly cause: Cause
}

interface Events {
  readonly tell: (change: Change) => void
  readonly count: () => number
}

/** The changes of this run, numbered on from the last one of the runs before. */
function eventsOf(archive: string, changes: Growing): Events {
  const first = lastSequence(path.join(archive, FILES.changes)) + 1
  let sequence = first
  return {
    tell: ({ op, notice, values, previous, cause }) =>
      changes.add(jsonLine({ seq: sequence++, op, notice, values, previous, cause, at: new Date().toISOString() })),
    count: () => sequence - first,
  }
}

interface Notices {
  /** True for the first row of a notice. */
  readonly isFirst: (notice: string, values: string, cause: Cause | null) => boolean
  /** Notices that several rows stand for, one of them read now; and those that a file held before another. */
  readonly copied: Set<string>
  readonly replaced: Set<string>
  /** Tells what is gone. */
  readonly close: () => Pick<Pass, 'fingerprint' | 'removed'>
}

/** The notices that rows stand for, against those that the archive held. */
function noticesOf(table: IdTable, events: Events): Notices {
  const copied = new Set<string>()
  const replaced = new Set<string>()
  return {
    copied,
    replaced,
    isFirst: (notice, values, cause) => {
      const before = table.mark(notice, cause === null ? SEEN : SEEN | FRESH)
      if ((before & SEEN) !== 0) {
        if (cause !== null || (before & FRESH) !== 0) copied.add(notice)
        return false
      }
      const previous = table.values(notice)
      if (previous !== values) events.tell({ op: 'upsert', notice, values, previous, cause: causeOf(cause, previous) })
      table.note(notice, values)
      return true
    },
    close: () => {
      const removed: string[] = []
      const fingerprint = createHash('sha256')
      for (const { id, values, marks } of table.sorted()) {
        if ((marks & SEEN) !== 0) fingerprint.update(`${id} ${values}\n`)
        else {
          removed.push(id)
          const cause = replaced.has(id) ? 'source' : 'removed'
          events.tell({ op: 'delete', notice: id, values: null, previous: values, cause })
        }
      }
      return { fingerprint: fingerprint.digest('hex'), removed }
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
