import { existsSync } from 'node:fs'
import {
  type BatchOptions,
  discover,
  extractInto,
  type Input,
  keptPlace,
  planOf,
  type Read,
  readEntries,
  withoutFile,
  withShard,
} from '../../batch/index.ts'
import { EXIT, type Flags, type Shell, UsageError } from '../command.ts'
import { type Asked, askedOf } from './flags.ts'
import { type Counts, follow, type Told } from './follow.ts'
import { inSteadyMemory } from './steady-memory.ts'

/** `zhenggai extract PATH… [-o ARCHIVE]`. */
export async function extract(paths: readonly string[], flags: Flags, shell: Shell): Promise<number> {
  const asked = await askedOf(flags, shell)
  const { archive, options } = asked
  if (flags.stdinJsonl === true) return (await import('./lines.ts')).extractLines(asked, shell)
  if (paths.length === 0) throw new UsageError(shell.say('missingArgument', { name: 'path' }))
  const found = discover(await givenPaths(paths, shell), archive)
  const notices = typeof flags.meta === 'string' ? withoutFile(found, flags.meta) : found
  const input = withShard(notices, options.shard)
  const all = lengthOf(input.entries)
  if (all === 0) shell.terminal.err(`${shell.say('nothing')}\n`)
  const { llm } = asked
  if (asked.dryRun && llm !== null) {
    const reads = readEntries(input.entries, { ...options, jobs: Math.min(options.jobs ?? 0, all) })
    return (await import('./llm.ts')).tellEstimate(reads, llm, asked, shell)
  }
  if (asked.dryRun && archive !== null) return tellPlan(asked, await planOf(archive, input, options), shell)
  const stop = new AbortController()
  const before = archive === null ? null : keptPlace(archive)
  const work = { ...options, jobs: Math.min(options.jobs ?? 0, all), signal: stop.signal }
  const rows =
    archive === null ? linesOut(await readsOf(input, work, asked, shell), shell) : extractInto(archive, input, work)
  const steady = work.jobs === 0 ? rows : inSteadyMemory<Told>(rows)
  const counts = await follow(steady, { ...asked, all, stop }, shell)
  if (counts === null) return EXIT.interrupted
  if (!asked.quiet) asked.meta?.tell(shell, asked.jsonLogs)
  if (archive !== null && options.upgrade === true && !asked.quiet) await tellUpgrade(archive, before, shell)
  const code = finish(counts, all, asked, shell)
  if (llm === null) return code
  const { askInArchive, codeOf } = await import('./llm.ts')
  return archive === null ? codeOf(llm, code) : askInArchive({ ...asked, archive }, llm, input, code, shell)
}

/** Records for a stream, asked about where that is wanted. */
async function readsOf(input: Input, work: BatchOptions, asked: Asked, shell: Shell): Promise<AsyncIterable<Read>> {
  const reads = readEntries(input.entries, work)
  return asked.llm === null ? reads : (await import('./llm.ts')).askedLines(reads, asked.llm, asked, shell)
}

/** What the new build reads otherwise than the one before, whose records are kept. */
async function tellUpgrade(archive: string, kept: string | null, shell: Shell): Promise<void> {
  if (kept === null || !existsSync(kept)) return
  shell.terminal.err(`${shell.say('keptAs', { path: kept })}\n`)
  await (await import('../evaluate/diff.ts')).diff(kept, archive, {}, shell)
}

function lengthOf(entries: Iterable<unknown>): number {
  let length = 0
  for (const _ of entries) length++
  return length
}

/** Records to standard output as they come. */
async function* linesOut(reads: AsyncIterable<Read>, { terminal }: Shell): AsyncGenerator<Told> {
  for await (const { row, format, line } of reads) {
    if (line !== null) await terminal.out(line)
    yield { row, format }
  }
}

/** The closing line, and what the run comes to. */
export function finish(counts: Counts, all: number, asked: Asked, { terminal, say }: Shell): number {
  const { archive, quiet, jsonLogs, tolerated } = asked
  const { failed } = counts
  if (jsonLogs) terminal.err(`${JSON.stringify({ event: 'summary', all, ...counts })}\n`)
  else if ((archive !== null || all > 1) && (!quiet || failed > 0))
    terminal.err(`${say('summary', { all, ...counts })}\n`)
  if (failed === 0) return EXIT.well
  if (!tolerated(failed, all)) return EXIT.someFailed
  if (!quiet && !jsonLogs) terminal.err(`${say('tolerated', { failed })}\n`)
  return EXIT.well
}

function tellPlan(asked: Asked, plan: Readonly<Record<string, number>>, shell: Shell): number {
  const { jsonLogs } = asked
  const { terminal, say } = shell
  terminal.err(`${jsonLogs ? JSON.stringify({ event: 'plan', ...plan }) : say('plan', plan)}\n`)
  asked.meta?.tell(shell, jsonLogs)
  return EXIT.well
}

/** `-` stands for the paths on standard input, one a line. */
async function givenPaths(paths: readonly string[], { terminal }: Shell): Promise<string[]> {
  const given: string[] = []
  for (const path of paths) {
    if (path !== '-') given.push(path)
    else for await (const line of terminal.lines()) if (line.trim() !== '') given.push(line.replace(/\r$/, ''))
  }
  return given
}
