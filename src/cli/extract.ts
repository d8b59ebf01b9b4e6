import { stat } from 'node:fs/promises'
import {
  discover,
  extractInto,
  FILE_OUTCOMES,
  type FileOutcome,
  type FileRow,
  type Read,
  readEntries,
} from '../batch/index.ts'
import type { SourceFormat } from '../notice/vocabulary.ts'
import { DEFAULT_SEGMENTER, SEGMENTERS, type SegmenterName, segmenterOf } from '../segmenter.ts'
import { EXIT, type Flags, type Shell, UsageError } from './command.ts'
import { clipped, harmless } from './terminal.ts'
import { wordRemark, wordRow } from './word-row.ts'

/** `zhenggai extract PATH… [-o ARCHIVE]`. */
export async function extract(paths: readonly string[], flags: Flags, shell: Shell): Promise<number> {
  const { terminal, say } = shell
  const archive = typeof flags.output === 'string' ? flags.output : null
  const tolerated = toleranceOf(flags.maxFailed, shell)
  if (archive !== null && (await isFile(archive))) throw new UsageError(say('targetIsFile', { path: archive }))
  const input = discover(await givenPaths(paths, shell), archive)
  const all = lengthOf(input.entries)
  if (all === 0) terminal.err(`${say('nothing')}\n`)
  const stop = new AbortController()
  const options = {
    text: flags.text !== false,
    force: flags.force === true,
    verify: flags.verify === true,
    prune: flags.prune === true,
    upgrade: flags.upgrade === true,
    segmenter: segmenterGiven(flags.segmenter, shell),
    jobs: Math.min(jobsGiven(flags.jobs, shell), all),
    signal: stop.signal,
  }
  const rows =
    archive === null ? linesOut(readEntries(input.entries, options), shell) : extractInto(archive, input, options)
  const counts = await follow(rows, all, stop, { toArchive: archive !== null, quiet: flags.quiet === true }, shell)
  if (counts === null) return EXIT.interrupted
  return finish(counts, all, tolerated, archive !== null || all > 1, flags.quiet === true, shell)
}

type Counts = Record<FileOutcome, number>

function lengthOf(entries: Iterable<unknown>): number {
  let length = 0
  for (const _ of entries) length++
  return length
}

interface Told {
  readonly row: FileRow
  readonly format: SourceFormat | null
}

/** Records to standard output as they come. */
async function* linesOut(reads: AsyncIterable<Read>, { terminal }: Shell): AsyncGenerator<Told> {
  for await (const { row, format, line } of reads) {
    if (line !== null) await terminal.out(line)
    yield { row, format }
  }
}

/** Takes the outcomes as they come: failures and progress to standard error. Null where the user interrupts. */
async function follow(
  outcomes: AsyncIterable<Told>,
  all: number,
  stop: AbortController,
  { toArchive, quiet }: { readonly toArchive: boolean; readonly quiet: boolean },
  { terminal, say, language }: Shell,
): Promise<Counts | null> {
  const counts = countsOfNothing()
  const live = terminal.live && !quiet && all > 1
  const stopListening = terminal.onInterrupt(() => stop.abort())
  let done = 0
  const clear = () => live && terminal.err('\r\u001b[2K')
  try {
    for await (const { row, format } of outcomes) {
      done++
      counts[row.outcome]++
      clear()
      if (row.outcome === 'failed' && (!toArchive || !quiet)) terminal.err(wordRow(row, say, language))
      if (format !== null && row.outcome !== 'duplicate' && !quiet) terminal.err(wordRemark(row, format, say, language))
      if (live) terminal.err(clipped(harmless(say('progress', { done, all, path: row.path })), terminal.width - 1))
      else if (!quiet && toArchive && done % 100 === 0)
        terminal.err(`${say('progress', { done, all, path: '' }).trimEnd()}\n`)
    }
  } finally {
    clear()
    stopListening()
  }
  if (stop.signal.aborted && done < all) {
    terminal.err(`${say('interrupted')}\n`)
    return null
  }
  return counts
}

function finish(
  counts: Counts,
  all: number,
  tolerated: (failed: number, all: number) => boolean,
  many: boolean,
  quiet: boolean,
  { terminal, say }: Shell,
): number {
  const { failed } = counts
  if (many && (!quiet || failed > 0)) terminal.err(`${say('summary', { all, ...counts })}\n`)
  if (failed === 0) return EXIT.well
  if (!tolerated(failed, all)) return EXIT.someFailed
  if (!quiet) terminal.err(`${say('tolerated', { failed })}\n`)
  return EXIT.well
}

const countsOfNothing = (): Counts =>
  Object.fromEntries(FILE_OUTCOMES.map((outcome) => [outcome, 0])) as Record<FileOutcome, number>

/** `-` stands for the paths on standard input, one a line. */
async function givenPaths(paths: readonly string[], { terminal }: Shell): Promise<string[]> {
  const given: string[] = []
  for (const path of paths) {
    if (path !== '-') given.push(path)
    else for await (const line of terminal.lines()) if (line.trim() !== '') given.push(line.replace(/\r$/, ''))
  }
  return given
}

/** `3` tolerates three failed files, `2%` two in a hundred. */
function toleranceOf(given: Flags[string], { say }: Shell): (failed: number, all: number) => boolean {
  if (given === undefined) return () => false
  const [, digits, percent] = /^(\d{1,9}(?:\.\d{1,6})?)(%?)$/.exec(String(given)) ?? []
  if (digits === undefined || (percent === '' && digits.includes('.'))) throw new UsageError(say('badMaxFailed'))
  const bound = Number(digits)
  return percent === '%' ? (failed, all) => failed * 100 <= bound * all : (failed) => failed <= bound
}

/** The segmenter asked for, tried once: a missing package is told before the first notice is read. */
function segmenterGiven(given: Flags[string], { say }: Shell): SegmenterName {
  if (given === undefined) return DEFAULT_SEGMENTER
  const name = SEGMENTERS.find((one) => one === given)
  if (name === undefined) throw new UsageError(say('badSegmenter'))
  if (name === DEFAULT_SEGMENTER) return name
  try {
    segmenterOf(name)('整改')
    return name
  } catch {
    throw new UsageError(say('noSegmenter', { name }))
  }
}

/** How many processes read: as many as the machine has cores, where nothing is said. */
function jobsGiven(given: Flags[string], { terminal, say }: Shell): number {
  if (given === undefined) return terminal.cores
  if (!/^\d{1,3}$/.test(String(given))) throw new UsageError(say('badJobs'))
  return Number(given)
}

const isFile = (path: string): Promise<boolean> =>
  stat(path).then(
    (about) => about.isFile(),
    () => false,
  )
