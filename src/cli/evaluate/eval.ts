import { stat } from 'node:fs/promises'
import { againstGold, type GoldReport } from '../../evaluate/against-gold.ts'
import { readGold } from '../../evaluate/read-gold.ts'
import type { Unread } from '../../evaluate/read-records.ts'
import { jsonLine } from '../../notice/record/canonical.ts'
import { EXIT, type Flags, type Shell, UsageError } from '../command.ts'
import { harmless } from '../terminal.ts'
import { modelLines } from './model.ts'
import { scoreTable, whatWentWrong } from './tables.ts'
import { evalSpeaker } from './words.ts'

const TABLE = /\.(?:csv|xlsx|tsv|txt)$/i

/** `zhenggai eval ARCHIVE --gold DIR|FILE.csv | --sheet FILE`: the records of an archive against what people say. */
export async function evaluate(archive: string, flags: Flags, shell: Shell): Promise<number> {
  const say = evalSpeaker(shell.language)
  const { gold, sheet } = flags
  if (gold === undefined && sheet === undefined && /\.json$/i.test(archive))
    return (await import('./headings.ts')).evaluateHeadings(archive, flags, shell)
  if ((typeof gold === 'string') === (typeof sheet === 'string')) throw new UsageError(say('needOne'))
  const about = await stat(archive).catch(() => null)
  if (about === null) throw new UsageError(say('noArchive', { path: archive }))
  if (typeof sheet === 'string') return (await import('./sheet.ts')).evaluateSheet(archive, sheet, flags, shell)
  const place = String(gold)
  if ((await stat(place).catch(() => null)) === null) throw new UsageError(say('noGold', { path: place }))
  if (TABLE.test(place)) return (await import('./coded.ts')).evaluateCoded(archive, place, flags, shell)
  return evaluateGold(archive, place, flags, shell)
}

async function evaluateGold(archive: string, place: string, flags: Flags, shell: Shell): Promise<number> {
  const say = evalSpeaker(shell.language)
  const unread: Unread[] = []
  const golds = await readGold(place, (file) => unread.push(file))
  if (golds.length === 0) remarks({ missing: [], ambiguous: [], unread }, shell)
  if (golds.length === 0) throw new UsageError(say('noGold', { path: place }))
  const report = await againstGold(archive, golds)
  const all = { ...report, unread: [...unread, ...report.unread] }
  remarks(all, shell)
  await shell.terminal.out(flags.json === true ? jsonLine(all) : inTables(all, missesAsked(flags, shell), shell))
  return EXIT.well
}

/** How many sentences with misses to print. */
export function missesAsked(flags: Flags, { language }: Shell): number {
  if (flags.misses === undefined) return 10
  const asked = String(flags.misses)
  if (!/^\d{1,9}$/.test(asked)) throw new UsageError(evalSpeaker(language)('badNumber', { option: '--misses' }))
  return Number(asked)
}

/** What the figures leave out, on standard error. */
export function remarks(
  about: {
    readonly missing: readonly string[]
    readonly ambiguous: readonly string[]
    readonly unread: readonly Unread[]
  },
  { terminal, language }: Shell,
): void {
  const say = evalSpeaker(language)
  for (const { file, why } of about.unread) terminal.err(`${harmless(say('unread', { file, why }))}\n`)
  for (const file of about.ambiguous) terminal.err(`${harmless(say('ambiguous', { file }))}\n`)
  for (const file of about.missing)
    if (!about.ambiguous.includes(file)) terminal.err(`${harmless(say('missingFile', { file }))}\n`)
}

function inTables(report: GoldReport, asked: number, shell: Shell): string {
  const say = evalSpeaker(shell.language)
  const lines = [
    say('judged', { notices: report.notices, records: report.records }),
    '',
    ...scoreTable(report.fields, shell),
    '',
    say('note'),
  ]
  lines.push(...modelLines(report.model, asked, shell), ...whatWentWrong(report, asked, shell))
  return `${lines.join('\n')}\n`
}
