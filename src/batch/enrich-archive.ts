import { renameSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { inSchemaOrder, jsonLine, recordFile } from '../notice/record/canonical.ts'
import { archiveErrorOf, guarded } from './archive-error.ts'
import { openClosing } from './closing.ts'
import type { Input } from './discover.ts'
import { type Asking, openNotices } from './enrich-plan.ts'
import { type Begun, begun, inOrder } from './in-order.ts'
import { type Growing, growing, type JournalLine, knownLines, type LedgerLine, linesOf } from './ledger.ts'
import { takeLock } from './lock.ts'
import { manifestOf, manifestText } from './manifest.ts'
import { type BatchOptions, settle } from './options.ts'
import { FILES, readRecord, recordName, writeWhole } from './places.ts'
import { valuesOf } from './record-file.ts'
import { finishSwitch, switchTo } from './switch.ts'

export interface Enriching extends Asking {
  /** Notices that are asked about at the same time. */
  readonly width: number
}

/**
 * Asks about the records of a run that stand in an archive and lays what is proven into them; yields the id of each as it is
 * done. Before and after every record the archive is whole; of a run that is killed the answers are in the cache.
 */
export async function* enrichArchive(
  archive: string,
  input: Input,
  options: BatchOptions,
  enriching: Enriching,
): AsyncGenerator<string> {
  const settled = settle(options)
  const unlock = takeLock(archive)
  try {
    finishSwitch(archive)
    const open = await openNotices(archive, input)
    if (open.size === 0) return
    const closing = await openClosing(archive)
    const journal = growing(path.join(archive, FILES.journal), 'a', false)
    let whole = false
    try {
      const work = laid({ archive, open, journal, copies: await copiesIn(archive, open), enriching })
      for await (const { line, notice } of inOrder(work, enriching.width)) {
        closing.take(line)
        if (notice !== null) yield notice
      }
      whole = true
    } finally {
      journal.close()
      if (!whole) closing.abandon()
      else {
        const pass = closing.finish()
        writeWhole(path.join(archive, `${FILES.manifest}.next`), manifestText(manifestOf(pass, settled)))
        switchTo(archive, { removed: pass.removed, keepAs: null, prune: settled.prune })
      }
    }
  } finally {
    unlock()
  }
}

interface Run {
  readonly archive: string
  readonly open: ReadonlyMap<string, number>
  readonly journal: Growing
  /** The lines of notices that several files hold. */
  readonly copies: ReadonlyMap<string, readonly LedgerLine[]>
  readonly enriching: Enriching
}

async function copiesIn(archive: string, open: ReadonlyMap<string, number>): Promise<Map<string, LedgerLine[]>> {
  const copies = new Map<string, LedgerLine[]>()
  for (const [id, times] of open) if (times > 1) copies.set(id, [])
  if (copies.size > 0)
    for await (const line of linesOf<LedgerLine>(path.join(archive, FILES.ledger)))
      copies.get(line.row.notice ?? '')?.push(line)
  return copies
}

/** What a record came to: the parts of its ledger lines that say so. */
type Laid = Pick<LedgerLine, 'values' | 'size' | 'asked'>

interface Settling {
  readonly line: JournalLine
  /** The notice that was asked about; null for a line that stays as it is. */
  readonly notice: string | null
}

/** Every line of the ledger in order, those of open notices with what asking came to. */
async function* laid(run: Run): AsyncGenerator<Begun<Settling>> {
  const shared = new Map<string, Promise<Laid | null>>()
  for await (const line of knownLines(run.archive, path.join(run.archive, FILES.records))) {
    const id = line.row.notice
    const { pass } = run.enriching
    if (id === null || !run.open.has(id)) yield begun({ line, notice: null })
    else {
      const before = shared.get(id)
      // After any other stop the rest is gone through all the same: the cache may answer, and what has no answer is told.
      const asked = before ?? (pass.stopped() === 'stopped' ? Promise.resolve(null) : layInto(run, id, line))
      if (run.copies.has(id)) shared.set(id, asked)
      yield begun(
        asked.then((done) => ({ line: done === null ? line : lineWith(line, done), notice: before ? null : id })),
      )
    }
  }
}

function lineWith({ asked: _, ...line }: LedgerLine, done: Laid): JournalLine {
  return { ...line, ...done, cause: 'options' }
}

/**
 * Asks about one record and writes it anew. The journal comes first: whichever of the two records a kill leaves, the ledger
 * or the journal tells its size, and the other line is passed over.
 */
async function layInto(
  { archive, journal, copies, enriching }: Run,
  id: string,
  line: LedgerLine,
): Promise<Laid | null> {
  const record = await readRecord(archive, id)
  if (record === null || !enriching.allowed(record)) return null
  const { proposals, whole } = await enriching.pass.enrich(record).catch((error: unknown) => {
    // The cache lies in the archive: a full disk is told as one.
    throw error instanceof Error && 'syscall' in error ? archiveErrorOf(archive, error) : error
  })
  const enriched = inSchemaOrder({ ...record, proposals })
  const text = recordFile(enriched)
  const file = Buffer.from(text)
  const done: Laid = { values: valuesOf(file), size: file.length, ...(whole ? { asked: true as const } : {}) }
  if (text === recordFile(record) && !whole) return null
  for (const one of copies.get(id) ?? [line]) journal.add(jsonLine(lineWith(one, done)))
  const place = path.join(archive, FILES.records, recordName(id))
  guarded(place, () => {
    const temporary = `${place}.${process.pid}.tmp`
    writeFileSync(temporary, file)
    renameSync(temporary, place)
  })
  return done
}
