import { existsSync } from 'node:fs'
import path from 'node:path'
import type { Ask } from '../../compare/question.ts'
import { EXIT, type Flags, type Shell, UsageError } from '../command.ts'
import { harmless } from '../terminal.ts'
import type { Word } from '../words.ts'
import { withTables } from './tables.ts'

/** So many of each are listed; the tables hold all. */
const LISTED = 20

interface Part {
  readonly head: Word
  readonly count: string
  readonly rows: string
  readonly told: (row: Readonly<Record<string, unknown>>) => readonly string[]
}

const words = (value: unknown): string => (value === null || value === undefined ? '' : String(value))
const unit = (value: unknown): string => words(value).replace(/^\d{6}\//, '')

/** What stands between notices, each by its code; where it stands is told by ids, which `show` takes. */
const PARTS: readonly Part[] = [
  {
    head: 'acrossSame',
    count: "SELECT count(*) AS n FROM links WHERE kind = 'document'",
    rows: `SELECT 'boilerplate/same_document' AS code, a, b, score, evidence FROM links WHERE kind = 'document' ORDER BY score DESC, a, b LIMIT ${LISTED}`,
    told: ({ code, a, b, score, evidence }) => [
      `${words(code)} ${words(score)} ${words(a)} ${words(b)}`,
      words(evidence),
    ],
  },
  {
    head: 'acrossWording',
    count: "SELECT count(*) AS n FROM wording_pairs WHERE kind = 'measure'",
    rows: `SELECT code, a, b, unit_a, unit_b, score, quote_a, quote_b FROM wording_pairs WHERE kind = 'measure'
           ORDER BY score * length(quote_a) DESC, a, b LIMIT ${LISTED}`,
    told: ({ code, a, b, unit_a, unit_b, score, quote_a, quote_b }) => [
      `${words(code)} ${words(score)}`,
      `  ${unit(unit_a)} ${words(a)} 「${words(quote_a)}」`,
      `  ${unit(unit_b)} ${words(b)} 「${words(quote_b)}」`,
    ],
  },
  {
    head: 'acrossRecurring',
    count: 'SELECT count(*) AS n FROM recurrences',
    rows: `SELECT code, unit_key, earlier_problem, problem, score, evidence FROM recurrences ORDER BY score DESC, problem LIMIT ${LISTED}`,
    told: ({ code, unit_key, earlier_problem, problem, score, evidence }) => [
      `${words(code)} ${words(score)} ${unit(unit_key)}`,
      `  ${words(earlier_problem)} → ${words(problem)} ${words(evidence)}`,
    ],
  },
]

/** `zhenggai audit ARCHIVE --across`: what stands between notices: one text twice, the same wording of two units, problems that came back. */
export async function auditAcross(archive: string, flags: Flags, shell: Shell): Promise<number> {
  const { terminal, say } = shell
  if (!existsSync(path.join(archive, 'records')))
    throw new UsageError(say('acrossArchive', { path: harmless(archive) }))
  return withTables(archive, shell, async (ask) => {
    for (const part of PARTS) {
      const count = Number((await ask(part.count))[0]?.n ?? 0)
      const rows = count === 0 ? [] : await ask(part.rows)
      if (flags.json === true) for (const row of rows) await terminal.out(`${JSON.stringify(row)}\n`)
      else await terminal.out(`${[say(part.head, { count }), ...linesOf(part, rows)].map(harmless).join('\n')}\n\n`)
    }
    if (flags.json !== true) await terminal.out(`${await sharesOf(ask, shell)}\n`)
    return EXIT.well
  })
}

const linesOf = ({ told }: Part, rows: readonly Readonly<Record<string, unknown>>[]): string[] =>
  rows.flatMap((row) => told(row).map((line) => `  ${line}`))

async function sharesOf(ask: Ask, { say }: Shell): Promise<string> {
  const [row] = await ask(
    'SELECT count(*) AS n, round(avg(boilerplate_share), 4) AS share, max(fingerprint) AS fingerprint FROM wording',
  )
  return say('acrossShare', { count: words(row?.n), share: words(row?.share), fingerprint: words(row?.fingerprint) })
}
