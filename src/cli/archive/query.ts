import { createWriteStream, existsSync, readFileSync, rmSync } from 'node:fs'
import { rename } from 'node:fs/promises'
import path from 'node:path'
import { type Example, examples, goesBehind, openQuestions, type Refreshed } from '../../archive/index.ts'
import { archiveErrorOf } from '../../batch/archive-error.ts'
import { BYTE_ORDER_MARK } from '../../evaluate/table/csv.ts'
import { EXIT, type Flags, type Shell, UsageError } from '../command.ts'
import { harmless } from '../terminal.ts'
import { type AnswerFormat, FORMATS, writeAnswer } from './answer.ts'
import { type QuerySay, querySpeaker } from './query-words.ts'

/**
 * `zhenggai query ARCHIVE "SQL"`: read-only SQL over the archive's tables, which are made or refreshed where records changed.
 * A table for a person, CSV for a program; persons are masked and marked notices left out.
 */
export async function query(archive: string, given: string | undefined, flags: Flags, shell: Shell): Promise<number> {
  const say = querySpeaker(shell.language)
  if (flags.examples === true) return listExamples(shell, say)
  const sql = questionOf(given, flags, say)
  const target = targetOf(flags, say)
  const format = formatOf(flags, target, shell.terminal.tty === true, say)
  const seen = { persons: reasonOf(flags, 'includePersons', say), marked: reasonOf(flags, 'includeMarked', say) }
  if (seen.persons === null && goesBehind(sql)) throw new UsageError(say('behind'))
  if (!isArchive(archive)) throw new UsageError(say('noArchive', { path: archive }))
  const { database, refreshed, marked } = await openQuestions(
    archive,
    { persons: seen.persons !== null, marked: seen.marked !== null },
    { told: teller(shell, say) },
  ).catch((error: unknown) => {
    throw asArchiveError(error, archive)
  })
  try {
    tell(refreshed, shell, say)
    if (marked > 0) shell.terminal.err(`${say('marked', { count: marked })}\n`)
    if (seen.persons !== null)
      shell.terminal.err(`${harmless(say('shownWith', { what: say('persons'), reason: seen.persons }))}\n`)
    if (seen.marked !== null)
      shell.terminal.err(`${harmless(say('shownWith', { what: say('markings'), reason: seen.marked }))}\n`)
    if ((await database.connection.extractStatements(sql)).count > 1) throw new UsageError(say('oneStatement'))
    const answer = await database.ask(sql)
    const into = target === null ? null : fileInto(target, format)
    const write = into === null ? shell.terminal.out : into.write
    const { rows, cut } = await writeAnswer(answer, format, write, shell.terminal.width)
    await into?.done()
    if (target !== null) shell.terminal.err(`${harmless(say('written', { count: rows, path: target }))}\n`)
    else if (cut) shell.terminal.err(`${say('rowsCut', { shown: rows })}\n`)
    else if (format === 'table') shell.terminal.err(`${say('rowsAll', { count: rows })}\n`)
    return refreshed.unread.length > 0 ? EXIT.someFailed : EXIT.well
  } catch (error) {
    throw asUsage(error, target, say)
  } finally {
    database.close()
  }
}

/** What the system refuses while tables are made is told as when an archive is written. */
export const asArchiveError = (error: unknown, archive: string): unknown =>
  error instanceof Error && 'code' in error ? archiveErrorOf(archive, error) : error

/** An archive has a ledger, or records that a run has begun to write. */
export const isArchive = (archive: string): boolean =>
  existsSync(path.join(archive, 'ledger.jsonl')) || existsSync(path.join(archive, 'records'))

export const teller = ({ terminal }: Shell, say: QuerySay) => {
  let told = false
  return (done: number): void => {
    if (!told) terminal.err(`${say('building')}\n`)
    told = true
    if (terminal.live) terminal.err(`\r${say('buildingCount', { done })}`)
  }
}

/** What a refresh came to, where it was one. */
export function tell({ how, changed, removed, unread }: Refreshed, { terminal }: Shell, say: QuerySay): void {
  if (terminal.live && how !== 'same') terminal.err('\r')
  if (how === 'built') terminal.err(`${say('built', { changed })}\n`)
  if (how === 'refreshed') terminal.err(`${say('refreshed', { changed, removed })}\n`)
  if (unread.length > 0) terminal.err(`${say('unread', { count: unread.length, ids: unread.slice(0, 3).join(' ') })}\n`)
}

function questionOf(given: string | undefined, flags: Flags, say: QuerySay): string {
  const ways = [given, flags.file, flags.example].filter((way) => way !== undefined)
  if (ways.length === 0) throw new UsageError(say('ask'))
  if (ways.length > 1) throw new UsageError(say('askOnce'))
  if (typeof flags.file === 'string') return fileText(flags.file, say)
  if (flags.example !== undefined) return exampleNamed(String(flags.example), say).sql
  // no statement of SQL is one such word
  if (examples().some(({ name }) => name === given!.trim()))
    throw new UsageError(say('meantExample', { name: given!.trim() }))
  return given!
}

function fileText(file: string, say: QuerySay): string {
  try {
    return readFileSync(file, 'utf8').replace(/^\ufeff/, '')
  } catch {
    throw new UsageError(say('noFile', { path: file }))
  }
}

function exampleNamed(name: string, say: QuerySay): Example {
  const all = examples()
  const found = all.find((example) => example.name === name)
  if (found === undefined) throw new UsageError(say('noExample', { name, known: all.map((one) => one.name).join(' ') }))
  return found
}

async function listExamples({ terminal, language }: Shell, say: QuerySay): Promise<number> {
  const all = examples()
  const width = Math.max(...all.map(({ name }) => name.length))
  await terminal.out(all.map(({ name, zh, en }) => `${name.padEnd(width)}  ${language === 'zh' ? zh : en}\n`).join(''))
  terminal.err(`${say('exampleUse')}\n`)
  return EXIT.well
}

function targetOf(flags: Flags, say: QuerySay): string | null {
  if (flags.output === undefined) return null
  const target = String(flags.output)
  if (!/\.(?:csv|json|jsonl)$/i.test(target)) throw new UsageError(say('badTarget', { path: target }))
  return target
}

function formatOf(flags: Flags, target: string | null, person: boolean, say: QuerySay): AnswerFormat {
  const asked = flags.format ?? target?.toLowerCase().replace(/^.*\./, '') ?? (person ? 'table' : 'csv')
  const format = FORMATS.find((name) => name === asked)
  if (format === undefined) throw new UsageError(say('badFormat'))
  return format
}

function reasonOf(flags: Flags, name: 'includePersons' | 'includeMarked', say: QuerySay): string | null {
  const reason = flags[name]
  if (reason === undefined) return null
  const option = name === 'includePersons' ? '--include-persons' : '--include-marked'
  if (typeof reason !== 'string' || reason.trim() === '' || reason.startsWith('-'))
    throw new UsageError(say('reasonMissing', { option }))
  return reason
}

/** A file that is there whole or not at all. */
function fileInto(target: string, format: AnswerFormat) {
  const beside = `${target}.${process.pid}.tmp`
  const stream = createWriteStream(beside)
  const failed = new Promise<never>((_, reject) => stream.on('error', reject))
  failed.catch(() => undefined)
  let begun = false
  return {
    write: (text: string): Promise<void> => {
      const words = !begun && format === 'csv' ? BYTE_ORDER_MARK + text : text
      begun = true
      return Promise.race([new Promise<void>((resolve) => stream.write(words, () => resolve())), failed])
    },
    done: async (): Promise<void> => {
      await Promise.race([new Promise<void>((resolve) => stream.end(resolve)), failed])
      await rename(beside, target).catch((error: unknown) => {
        rmSync(beside, { force: true })
        throw error
      })
    },
  }
}

/** What DuckDB says against a question is for the user to put right. */
function asUsage(error: unknown, target: string | null, say: QuerySay): unknown {
  if (error instanceof UsageError || !(error instanceof Error)) return error
  if ('code' in error && target !== null) return new UsageError(say('cannotWrite', { path: target }))
  const detail = harmless(error.message.split('\n\n')[0]!.replace(/\s*\n\s*/g, ' '))
  if (/^(?:Permission Error|Invalid Input Error: Cannot (?:execute|change))/.test(error.message))
    return new UsageError(say('refused', { detail }))
  return /\b[A-Z]\w+ Error: /.test(error.message) ? new UsageError(say('sql', { detail })) : error
}
