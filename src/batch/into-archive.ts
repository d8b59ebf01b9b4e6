import { copyFileSync, existsSync, mkdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import { jsonLine } from '../notice/record/canonical.ts'
import type { SourceFormat } from '../notice/vocabulary.ts'
import { ArchiveError, archiveErrorOf, guarded } from './archive-error.ts'
import { openClosing, type Pass } from './closing.ts'
import { settleCopies } from './copies.ts'
import { type Entry, foundAgain, type Input } from './discover.ts'
import { type Begun, begun, inOrder, widthFor } from './in-order.ts'
import { type Cause, type Growing, growing, type JournalLine, knownLines } from './ledger.ts'
import { takeLock } from './lock.ts'
import { keptPlace, manifestOf, manifestText, readManifest } from './manifest.ts'
import { type BatchOptions, type Settled, settle } from './options.ts'
import { FILES, prepareArchive, recordName, takeOver, writeWhole } from './places.ts'
import { poolOfNone, startPool } from './pool.ts'
import { type FileRow, failedRow, ignoredRow } from './row.ts'
import { logRun } from './run-log.ts'
import { isStale, limitsWord, type Step, steps, stillHolds } from './steps.ts'
import { finishSwitch, NEXT_RECORDS, switchTo } from './switch.ts'
import type { Done, Task } from './task.ts'
import { taskOf } from './task-of.ts'

/** What became of one input: its row, and whether it was read now. */
export interface Outcome {
  readonly row: FileRow
  /** As told by content; null where there is no record. */
  readonly format: SourceFormat | null
  readonly fresh: boolean
}

/**
 * Reads inputs into an archive (ARCHIVE, On disk); yields them in order as they are done. What is known and still holds is
 * not read again. A run may end at any moment: what it had done is found by the next one. Throws ArchiveError.
 */
export async function* extractInto(archive: string, input: Input, options: BatchOptions = {}): AsyncGenerator<Outcome> {
  const settled = settle(options)
  prepareArchive(archive)
  const unlock = takeLock(archive)
  try {
    finishSwitch(archive)
    yield* runIn(archive, input, settled, upgradeOf(archive, settled))
  } finally {
    unlock()
  }
}

/** The folder name under which the records of the build before are kept; null where the archive is of this build. */
function upgradeOf(archive: string, { run, upgrade }: Settled): string | null {
  const manifest = readManifest(archive)
  if (manifest === null || manifest.build.build_sha256 === run.build_sha256) return null
  const args = {
    files: manifest.counts.record + manifest.counts.partial,
    from: `${manifest.build.tool_version}@${manifest.build.build_sha256.slice(0, 8)}`,
    to: `${run.tool_version}@${run.build_sha256.slice(0, 8)}`,
  }
  if (!upgrade) throw new ArchiveError('other_build', archive, { args })
  return path.basename(keptPlace(archive) ?? FILES.records)
}

/** Tried again where a process of a run that was killed is still writing its last file. */
const removeFolder = (place: string): void => rmSync(place, { recursive: true, force: true, maxRetries: 5 })

/** One run: where its records stand, and what it works with. */
interface Run {
  readonly archive: string
  readonly records: string
  readonly temporary: string
  readonly settled: Settled
  readonly upgrading: boolean
  readonly journal: Growing
  readonly read: (task: Task) => Promise<Done>
}

async function* runIn(archive: string, input: Input, settled: Settled, keepAs: string | null): AsyncGenerator<Outcome> {
  const upgrading = keepAs !== null
  const records = path.join(archive, upgrading ? NEXT_RECORDS : FILES.records)
  if (!upgrading) rmSync(path.join(archive, NEXT_RECORDS), { recursive: true, force: true })
  const temporary = path.join(archive, FILES.temporary)
  guarded(archive, () => removeFolder(temporary))
  const log = logRun(archive, settled)
  const known = knownLines(archive, records)
  const closing = await openClosing(archive)
  const journal = growing(path.join(archive, FILES.journal), 'a', false)
  const pool = settled.jobs === 0 ? poolOfNone() : startPool(settled.jobs, settled.limits)
  const run: Run = { archive, records, temporary, settled, upgrading, journal, read: pool.run }
  let whole = false
  try {
    const work = handedOut(run, steps(input.entries, known), input)
    for await (const { line, given } of inOrder(work, widthFor(settled.jobs))) {
      if (line === null) continue
      const row = closing.take(line)
      if (given) yield { row, format: line.format, fresh: line.cause !== undefined }
    }
    whole = true
  } finally {
    await pool.close()
    journal.close()
    removeFolder(temporary)
    const stopped = settled.signal?.aborted === true
    const pass = whole ? closing.finish() : null
    if (!whole) closing.abandon()
    // An upgrade that was stopped leaves the archive as it was; the next one goes on from its journal.
    if (pass !== null && !(upgrading && stopped)) await conclude(run, pass, keepAs)
    if (pass !== null) log(stopped ? 'interrupted' : 'finished', pass.counts)
  }
}

/** A line for the archive to hold; `given` where its file was named in this run. Null where there is nothing to hold. */
interface Settling {
  readonly line: JournalLine | null
  readonly given: boolean
}

/** Each step as what it comes to: what is known, or work in hand. */
async function* handedOut(run: Run, all: AsyncIterable<Step>, input: Input): AsyncGenerator<Begun<Settling>> {
  const { settled, records } = run
  for await (const step of all) {
    const { entry, line } = run.upgrading ? withGoneFile(step) : step
    const given = step.entry !== null
    if (entry === null) {
      const gone = line !== null && isStale(line, input)
      // What was named and never found leaves nothing behind.
      const dropped = gone && (settled.prune || line.row.code === 'not_found')
      yield begun({ line: dropped ? null : carried(run, line), given })
    } else if (settled.signal?.aborted === true) yield begun({ line: carried(run, line), given: false })
    else if (entry.junk) yield begun({ line: lineOf(run, entry, ignoredRow(blank(entry))), given })
    else if (entry.error !== null)
      yield begun({ line: lineOf(run, entry, failedRow(blank(entry), entry.error)), given })
    else if (stillHolds({ entry, line }, settled, records)) yield begun({ line, given })
    else yield begun(readOne(run, entry, line).then((read) => ({ line: read, given })))
  }
}

const blank = (entry: Entry) => ({ path: entry.path, sha256: null, bytes: null })

/** In an upgrade every file of the ledger is read again, also one that was not named this time. */
function withGoneFile({ entry, line }: Step): Step {
  if (entry !== null || line === null || line.row.outcome === 'ignored') return { entry, line }
  return { entry: foundAgain(line), line }
}

/** What is known of a file that is not read now; in an upgrade its record moves along. */
function carried({ archive, records, upgrading }: Run, line: JournalLine | null): JournalLine | null {
  if (line === null || !upgrading || line.row.notice === null) return line
  const from = path.join(archive, FILES.records, recordName(line.row.notice))
  const to = path.join(records, recordName(line.row.notice))
  if (existsSync(to) || !existsSync(from)) return line
  guarded(to, () => {
    mkdirSync(path.dirname(to), { recursive: true })
    copyFileSync(from, to)
  })
  return line
}

const lineOf = ({ settled }: Run, entry: Entry, row: FileRow, done: Done | null = null): JournalLine => ({
  path: entry.path,
  file: entry.file,
  mark: entry.mark,
  made: settled.makingOf(entry, null).made,
  build: settled.run.build_sha256,
  limits: limitsWord(settled),
  format: done?.format ?? null,
  values: done?.values ?? null,
  size: done?.size ?? null,
  row,
})

/** Reads one file in the pool, takes its record over, and notes in the journal that it is done. */
async function readOne(run: Run, entry: Entry, before: JournalLine | null): Promise<JournalLine> {
  const archive = { records: run.records, temporary: run.temporary }
  const done = await run.read(taskOf(entry, run.settled, archive))
  if (done.broken !== null)
    throw archiveErrorOf(done.broken.place, Object.assign(new Error(done.broken.code), { code: done.broken.code }))
  const { notice } = done.row
  if (done.temporary !== null && notice !== null) takeOver(done.temporary, path.join(run.records, recordName(notice)))
  const line = lineOf(run, entry, done.row, done)
  const read = {
    ...line,
    cause: before === null ? ('new' as const) : causeOf(before, notice, line.made, run.settled),
    replaced: before?.row.notice ?? null,
  }
  run.journal.add(jsonLine(read))
  return read
}

function causeOf(before: JournalLine, notice: string | null, made: string, { run }: Settled): Cause {
  if (before.cause != null) return before.cause
  if (before.row.notice !== notice) return 'source'
  return before.made === made ? 'source' : before.build === run.build_sha256 ? 'options' : 'build'
}

/** Makes the archive what the run came to. */
async function conclude(run: Run, pass: Pass, keepAs: string | null): Promise<void> {
  await settleCopies(run, pass.copied)
  const { archive, settled } = run
  writeWhole(path.join(archive, `${FILES.manifest}.next`), manifestText(manifestOf(pass, settled)))
  switchTo(archive, { removed: pass.removed, keepAs, prune: settled.prune })
}
