import { againstCoded, type CodedReport } from '../evaluate/against-coded.ts'
import type { BadRow } from '../evaluate/coded-rows.ts'
import { fieldLabel } from '../evaluate/field-labels.ts'
import { jsonLine } from '../notice/record/canonical.ts'
import { EXIT, type Flags, type Shell, UsageError } from './command.ts'
import { missesAsked, remarks } from './eval.ts'
import { modelLines } from './eval-model.ts'
import { percent, scoreTable, whatWentWrong } from './eval-tables.ts'
import { type EvalSay, evalSpeaker } from './eval-words.ts'
import { openTable } from './open-table.ts'
import { harmless } from './terminal.ts'

/** `eval --gold FILE.csv`: records against rows of file, number, field, value, coder. */
export async function evaluateCoded(archive: string, place: string, flags: Flags, shell: Shell): Promise<number> {
  const say = evalSpeaker(shell.language)
  const table = await openTable(place, ['file', 'field', 'value'], shell)
  const report = await againstCoded(archive, table)
  if (report.notices === 0) throw new UsageError(say('noGold', { path: place }))
  for (const bad of report.bad_rows) shell.terminal.err(`${harmless(wordRow(bad, say))}\n`)
  remarks(report, shell)
  const asked = missesAsked(flags, shell)
  await shell.terminal.out(flags.json === true ? jsonLine(report) : inTables(report, asked, shell))
  return EXIT.well
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
