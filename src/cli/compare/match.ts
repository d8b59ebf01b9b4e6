import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { limitOf } from '../../compare/ledger/day.ts'
import { type LedgerProblem, matchLedger, type NoticeProblem } from '../../compare/ledger/match.ts'
import { type LedgerRow, ledgerRows, type ReadLedger } from '../../compare/ledger/rows.ts'
import { statusOf } from '../../compare/ledger/status.ts'
import { type KnownUnit, unitFinder } from '../../compare/ledger/units.ts'
import type { Ask } from '../../compare/question.ts'
import { ingest } from '../../ingest/index.ts'
import { loadKnowledge } from '../../knowledge.ts'
import type { Knowledge } from '../../notice/knowledge.ts'
import type { LedgerWords } from '../../notice/ledger-columns.ts'
import type { Status } from '../../notice/vocabulary.ts'
import { readStatusWords } from '../../problems/status-words.ts'
import { withTables } from '../archive/tables.ts'
import { EXIT, type Flags, type Shell, UsageError } from '../command.ts'
import { harmless } from '../terminal.ts'
import { bytesOfMatch, type Matching, matchOnTerminal } from './match-table.ts'
import { formOf, save } from './output.ts'

const FORMS = ['csv', 'xlsx', 'json', 'md'] as const

/** `zhenggai match ARCHIVE --ledger FILE`: what stands in both, in one of them only, and where status or limit differ. */
export async function match(archive: string, flags: Flags, shell: Shell): Promise<number> {
  const { say, terminal } = shell
  const file = typeof flags.output === 'string' ? flags.output : null
  const form = file === null ? null : formOf(file, FORMS, say('matchBadOutput', { path: harmless(file) }))
  const knowledge = loadKnowledge()
  const words = { ...knowledge.ledgerWords, codes: codesOf(flags.codes, knowledge, shell) }
  const place = String(flags.ledger)
  const bytes = await readFile(place).catch((error: Error) => {
    throw new UsageError(say('ledgerUnread', { path: harmless(place), why: harmless(error.message) }))
  })
  const raw = await ingest(new Uint8Array(bytes), path.basename(place), () => undefined)
  return withTables(archive, shell, async (ask) => {
    const notices = await problemsOf(ask)
    const find = unitFinder(await unitsOf(ask), words)
    const read = ledgerRows(raw, words, (name) => find(name).length > 0)
    check(read, place, shell)
    const ledger = read.rows.map((row) => ledgerProblem(row, find, notices, flags.unit, { words, knowledge }, shell))
    const matching: Matching = { matched: matchLedger(ledger, notices), codes: words.codes }
    remarks(read, ledger, notices, shell)
    if (file !== null && form !== null) {
      await save(file, await bytesOfMatch(matching, form, shell), matching.matched.length, shell)
      terminal.err(`${summaryOnly(matching, shell)}\n`)
    } else await terminal.out(matchOnTerminal(matching, shell))
    return EXIT.well
  })
}

const summaryOnly = (matching: Matching, shell: Shell): string => matchOnTerminal(matching, shell).split('\n')[0] ?? ''

function codesOf(given: Flags[string], { ledgerWords, statuses }: Knowledge, { say }: Shell): LedgerWords['codes'] {
  if (typeof given !== 'string') return ledgerWords.codes
  return Object.fromEntries(
    given.split(/[,，]/).map((one) => {
      const [code = '', label = ''] = one.split(/[=＝]/).map((part) => part.trim())
      const status = readStatusWords(label, statuses)?.value
      if (code === '' || status === undefined) throw new UsageError(say('badCodes', { given: harmless(one) }))
      return [code, status] as const
    }),
  )
}

function check({ columns, rows }: ReadLedger, place: string, { say }: Shell): void {
  if (columns.length === 0) throw new UsageError(say('ledgerNoHeader', { path: harmless(place) }))
  if (rows.length === 0) throw new UsageError(say('ledgerEmpty', { path: harmless(place) }))
}

interface Reading {
  readonly words: LedgerWords
  readonly knowledge: Knowledge
}

function ledgerProblem(
  row: LedgerRow,
  find: (name: string) => readonly string[],
  notices: readonly NoticeProblem[],
  given: Flags[string],
  { words, knowledge }: Reading,
  { say }: Shell,
): LedgerProblem {
  const unit = row.unit || (typeof given === 'string' ? given : '')
  if (row.unit === '' && unit !== '' && find(unit).length === 0)
    throw new UsageError(say('ledgerNoUnit', { name: harmless(unit) }))
  return {
    row,
    units: unit === '' ? [...new Set(notices.map((problem) => problem.unit))] : find(unit),
    status: statusOf(row.statuses, words, (label) => readStatusWords(label, knowledge.statuses)?.value ?? null),
    limit: limitOf(row.deadline, knowledge.deadlines),
  }
}

/** What must be known of how the ledger was read, on standard error. */
function remarks(
  { columns }: ReadLedger,
  ledger: readonly LedgerProblem[],
  notices: readonly NoticeProblem[],
  { say, terminal }: Shell,
): void {
  for (const names of columns)
    terminal.err(`${say('matchColumns', { columns: names.map((name) => say(`column_${name}`)).join(' · ') })}\n`)
  const unknown = ledger.filter(({ units }) => units.length === 0)
  if (unknown.length > 0) {
    const units = [...new Set(unknown.map(({ row }) => row.unit))].map(harmless).join('、')
    terminal.err(`${say('matchUnknownUnits', { rows: unknown.length, units })}\n`)
  }
  const units = new Set(notices.map(({ unit }) => unit)).size
  if (units > 1 && ledger.every((row) => row.units.length === units)) terminal.err(`${say('matchPooled', { units })}\n`)
}

const UNIT = "coalesce(p.unit_key, p.unit_name, s.unit_key, s.unit_name, '')"

async function problemsOf(ask: Ask): Promise<NoticeProblem[]> {
  const rows = await ask(
    `SELECT p.problem, p.notice, ${UNIT} AS unit, p.number, p.title, p.theme, p.status, CAST(p.deadline AS VARCHAR) AS day, p.deadline_kind
     FROM problems p JOIN notices s ON s.notice = p.notice WHERE p.counted ORDER BY p.notice, p.ord`,
  )
  const text = (value: unknown): string => (typeof value === 'string' ? value : '')
  return rows.map((row) => ({
    problem: text(row.problem),
    notice: text(row.notice),
    unit: text(row.unit),
    number: text(row.number),
    title: text(row.title),
    theme: text(row.theme),
    status: text(row.status) as Status,
    limit: limitOfNotice(text(row.day), text(row.deadline_kind)),
  }))
}

function limitOfNotice(day: string, kind: string): NoticeProblem['limit'] {
  if (day !== '') return { day, kind: 'date' }
  return kind === 'immediate' || kind === 'long_term' ? { day: null, kind } : null
}

async function unitsOf(ask: Ask): Promise<KnownUnit[]> {
  const rows = await ask(
    `SELECT ${UNIT} AS unit, coalesce(p.unit_name, s.unit_name, '') AS name
     FROM problems p JOIN notices s ON s.notice = p.notice WHERE p.counted GROUP BY ALL ORDER BY ALL`,
  )
  const names = new Map<string, string[]>()
  for (const { unit, name } of rows) names.set(String(unit), [...(names.get(String(unit)) ?? []), String(name)])
  return [...names].map(([key, all]) => ({ key, names: all.filter((name) => name !== '') }))
}
