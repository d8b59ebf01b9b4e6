import { existsSync } from 'node:fs'
import path from 'node:path'
import { EXIT, type Flags, type Shell, UsageError } from '../command.ts'
import { harmless } from '../terminal.ts'

/** `zhenggai export ARCHIVE --format csv -o DIR`: the tables of an archive in a format that other programs read. */
export async function exportTables(archive: string, flags: Flags, { terminal, say }: Shell): Promise<number> {
  if (!existsSync(path.join(archive, 'records'))) throw new UsageError(say('noArchiveAt', { path: harmless(archive) }))
  const { exportArchive, FORMATS, isFree } = await import('../../archive/exports/index.ts')
  const format = FORMATS.find((one) => one === flags.format)
  if (format === undefined) throw new UsageError(say('badFormat', { known: FORMATS.join(', ') }))
  const heads = flags.heads ?? (format === 'xlsx' ? 'zh' : 'names')
  if (heads !== 'names' && heads !== 'zh') throw new UsageError(say('badHeads'))
  const folder = String(flags.output)
  if (!isFree(folder)) throw new UsageError(say('exportNotFree', { path: harmless(folder) }))
  const reason = (option: 'includePersons' | 'includeMarked', written: string): string | null => {
    const given = flags[option]
    if (given === undefined) return null
    if (typeof given !== 'string' || given.trim() === '') throw new UsageError(say('badReason', { option: written }))
    return given.trim()
  }
  const persons = reason('includePersons', '--include-persons')
  const marked = reason('includeMarked', '--include-marked')
  const {
    rows,
    masked,
    marked_notices: left,
  } = await exportArchive(archive, format, folder, { heads, persons, marked })
  const { notices = 0, problems = 0, facts = 0 } = rows
  terminal.err(`${say('exported', { notices, problems, facts, path: harmless(folder) })}\n`)
  if (masked) terminal.err(`${say('exportMasked')}\n`)
  if (left > 0 && marked === null) terminal.err(`${say('exportLeft', { count: left })}\n`)
  return EXIT.well
}
