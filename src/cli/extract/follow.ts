import { FILE_OUTCOMES, type FileOutcome, type FileRow } from '../../batch/index.ts'
import type { SourceFormat } from '../../notice/vocabulary.ts'
import type { Shell } from '../command.ts'
import { clipped, harmless } from '../terminal.ts'
import type { Asked } from './flags.ts'
import { wordRemark, wordRow } from './word-row.ts'

/** What became of one file, as far as it is told. */
export interface Told {
  readonly row: FileRow
  readonly format: SourceFormat | null
}

export type Counts = Record<FileOutcome, number>

export const countsOfNothing = (): Counts =>
  Object.fromEntries(FILE_OUTCOMES.map((outcome) => [outcome, 0])) as Record<FileOutcome, number>

interface Followed extends Asked {
  readonly all: number
  readonly stop: AbortController
}

/** Milliseconds between two pictures of the bar, and between two lines where there is no bar. */
const BAR_EVERY = 100
const LINE_EVERY = 5000

/** Takes the outcomes as they come: failures and progress to standard error. Null where the user interrupts. */
export async function follow(outcomes: AsyncIterable<Told>, run: Followed, shell: Shell): Promise<Counts | null> {
  const { terminal, say } = shell
  const counts = countsOfNothing()
  const progress = progressOf(run, counts, shell)
  const stopListening = terminal.onInterrupt(() => {
    run.stop.abort()
    if (!run.quiet && !run.jsonLogs) terminal.err(`${say('stopping')}\n`)
  })
  let done = 0
  try {
    for await (const told of outcomes) {
      done++
      counts[told.row.outcome]++
      progress.clear()
      tell(told, run, shell)
      progress.show(done, told.row.path)
    }
  } finally {
    progress.clear()
    stopListening()
  }
  if (!run.stop.signal.aborted || done >= run.all) return counts
  terminal.err(
    run.jsonLogs ? `${JSON.stringify({ event: 'interrupted', done, all: run.all })}\n` : `${say('interrupted')}\n`,
  )
  return null
}

/** A file that failed, or whose name says it is something else. */
function tell({ row, format }: Told, { archive, quiet, jsonLogs }: Followed, { terminal, say, language }: Shell): void {
  if (jsonLogs) {
    if (row.outcome === 'failed') terminal.err(`${JSON.stringify({ event: 'failed', ...row })}\n`)
    return
  }
  if (row.outcome === 'failed' && (archive === null || !quiet)) terminal.err(wordRow(row, say, language))
  if (format !== null && row.outcome !== 'duplicate' && !quiet) terminal.err(wordRemark(row, format, say, language))
}

interface Progress {
  readonly show: (done: number, path: string) => void
  readonly clear: () => void
}

/** A bar where a line can be written over, else a line now and then; nothing for one file, or where it is not wanted. */
function progressOf({ all, quiet, jsonLogs, archive }: Followed, counts: Counts, { terminal, say }: Shell): Progress {
  const bar = terminal.live && !jsonLogs
  if (quiet || all <= 1 || (!bar && archive === null)) return { show: () => undefined, clear: () => undefined }
  const started = terminal.now()
  let last = started
  let drawn = false
  const clear = () => {
    if (drawn) terminal.err('\r\u001b[2K')
    drawn = false
  }
  const show = (done: number, path: string) => {
    const now = terminal.now()
    if (now - last < (bar ? BAR_EVERY : LINE_EVERY) && done < all) return
    last = now
    const rate = done / Math.max(0.001, (now - started) / 1000)
    const args = {
      done,
      all,
      rate: rate.toFixed(rate < 10 ? 1 : 0),
      left: durationOf((all - done) / rate),
      failed: counts.failed,
    }
    if (jsonLogs) terminal.err(`${JSON.stringify({ event: 'progress', ...args, ...counts, rate })}\n`)
    else if (!bar) terminal.err(`${say('progress', args)}\n`)
    else {
      const words = `${drawing(done, all)} ${say('progress', args)} ${path}`
      terminal.err(clipped(harmless(words), terminal.width - 1))
      drawn = true
    }
  }
  return { show, clear }
}

const CELLS = 20

const drawing = (done: number, all: number): string => {
  const full = Math.round((CELLS * done) / all)
  return '█'.repeat(full) + '░'.repeat(CELLS - full)
}

/** Seconds as 1:02:03 or 2:03. */
function durationOf(seconds: number): string {
  const whole = Math.max(0, Math.ceil(seconds))
  const two = (n: number) => String(n).padStart(2, '0')
  const [hours, minutes, rest] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60]
  return hours > 0 ? `${hours}:${two(minutes)}:${two(rest)}` : `${minutes}:${two(rest)}`
}
