import path from 'node:path'
import { againstCoded, type CodedReport } from '../../evaluate/against-coded.ts'
import { codedField } from '../../evaluate/coded-fields.ts'
import type { BadRow } from '../../evaluate/coded-rows.ts'
import { fieldLabel } from '../../evaluate/field-labels.ts'
import type { Table } from '../../evaluate/table/read-table.ts'
import { jsonLine } from '../../notice/record/canonical.ts'
import { knowledgeFor } from '../../pack.ts'
import { DEFAULT_SEGMENTER } from '../../segmenter.ts'
import { EXIT, type Flags, type Shell, UsageError } from '../command.ts'
import { harmless } from '../terminal.ts'
import { missesAsked, remarks } from './eval.ts'
import { modelLines } from './model.ts'
import { openTable } from './open-table.ts'
import { percent, scoreTable, whatWentWrong } from './tables.ts'
import { type EvalSay, evalSpeaker } from './words.ts'

/** `eval --gold FILE.csv`: records against rows of file, number, field, value, coder. */
export async function evaluateCoded(archive: string, place: string, flags: Flags, shell: Shell): Promise<number> {
  const say = evalSpeaker(shell.language)
  const pack = typeof flags.pack === 'string' ? path.resolve(flags.pack) : null
  const { taxonomy } = knowledgeFor(DEFAULT_SEGMENTER, pack)
  const table = inCodes(await openTable(place, ['file', 'field', 'value'], shell), taxonomy.themes)
  const report = await againstCoded(archive, table)
  if (report.notices === 0) throw new UsageError(say('noGold', { path: place }))
  for (const bad of report.bad_rows) shell.terminal.err(`${harmless(wordRow(bad, say))}\n`)
  remarks(report, shell)
  const asked = missesAsked(flags, shell)
  await shell.terminal.out(flags.json === true ? jsonLine(report) : inTables(report, asked, shell))
  return EXIT.well
}

/** Themes by their codes, also where a coder wrote their names. */
function inCodes(
  table: Table,
  themes: readonly { readonly code: string; readonly zh: string; readonly en: string }[],
): Table {
  const plain = (words: string) => words.replace(/\s+/g, '').toLowerCase()
  const codes = new Map(themes.flatMap(({ code, zh, en }) => [zh, en].map((name) => [plain(name), code] as const)))
  const rows = table.rows.map(({ row, cells }) => {
    const numbered = (cells.number ?? '').trim() !== ''
    const about = codedField(cells.field ?? '', numbered)?.name
    const code = about === 'category' || about === 'categories.found' ? codes.get(plain(cells.value ?? '')) : undefined
    return { row, cells: code === undefined ? cells : { ...cells, value: code } }
  })
  return { ...table, rows }
}

const wordRow = ({ row, why, name }: BadRow, say: EvalSay): string => say('badRow', { row, why: say(why, { name }) })

const decimal = (value: number | null): string => (value === null ? '—' : value.toFixed(3))

function inTables(report: CodedReport, asked: number, shell: Shell): string {
  const { language } = shell
  const say = evalSpeaker(language)
  const lines = [
    say('judged', { notices: report.notices, records: report.records }),
    '',
    ...scoreTable(report.fields, shell),
    '',
    say('note'),
  ]
  if (report.undecided > 0) lines.push(say('undecided', { count: report.undecided }))
  const coders = Object.entries(report.coders)
  if (coders.length > 1) {
    lines.push('', say('coders'))
    for (const [coder, score] of coders)
      if (score.type === 'right')
        lines.push(
          `  ${say('coderLine', { coder: harmless(coder), ok: score.ok, n: score.n })} ${percent(score.accuracy)}%`,
        )
    for (const { field, pairs, alpha, n } of report.agreement) {
      const kappas = pairs.map(
        (pair) =>
          `${harmless(pair.coders.join('–'))} ${say('kappa', { value: decimal(pair.kappa), n: pair.n })} ${percent(pair.agreement)}%`,
      )
      lines.push(
        `  ${fieldLabel(field, language)}: ${[...kappas, say('alpha', { value: decimal(alpha), n })].join(' · ')}`,
      )
    }
  }
  lines.push(...modelLines(report.model, asked, shell), ...whatWentWrong(report, asked, shell))
  return `${lines.join('\n')}\n`
}
