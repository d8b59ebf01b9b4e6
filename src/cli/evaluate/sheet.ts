import { againstSheet, type SheetReport, type Weighted } from '../../evaluate/against-sheet.ts'
import { fieldLabel, valueLabel } from '../../evaluate/field-labels.ts'
import type { Language } from '../../notice/labels.ts'
import { jsonLine } from '../../notice/record/canonical.ts'
import { EXIT, type Flags, type Shell } from '../command.ts'
import { folded, harmless } from '../terminal.ts'
import { missesAsked, remarks } from './eval.ts'
import { openTable } from './open-table.ts'
import { aligned, interval, percent } from './tables.ts'
import { evalSpeaker } from './words.ts'

/** `eval --sheet FILE`: what people ticked on a sample, as precision with intervals. */
export async function evaluateSheet(archive: string, sheet: string, flags: Flags, shell: Shell): Promise<number> {
  const { terminal, language } = shell
  const say = evalSpeaker(language)
  const asked = missesAsked(flags, shell)
  const table = await openTable(sheet, ['id', 'field', 'value', 'correct'], shell)
  const report = await againstSheet(archive, table)
  for (const { row, value } of report.bad_rows)
    terminal.err(`${harmless(say('badRow', { row, why: say('badTick', { value }) }))}\n`)
  remarks({ missing: [], ambiguous: [], unread: report.unread }, shell)
  if (report.changed.length > 0) terminal.err(`${say('changed', { count: report.changed.length })}\n`)
  if (report.gone.length > 0) terminal.err(`${say('gone', { count: report.gone.length })}\n`)
  await terminal.out(flags.json === true ? jsonLine(report) : inTables(report, asked, shell))
  return EXIT.well
}

const cells = ({ precision, precision_95, right, ticked }: Weighted): string[] => [
  percent(precision),
  interval(precision_95),
  String(right),
  String(ticked),
]

/** A stratum is a kind of fact, an outcome, a status, a field or a rule: whichever has a label of it. */
function stratumLabel(stratum: string, language: Language): string {
  const value = ['status', 'kind'].map((of) => valueLabel(of, stratum, language)).find((label) => label !== stratum)
  return value ?? fieldLabel(stratum, language)
}

function inTables(report: SheetReport, asked: number, shell: Shell): string {
  const { language, terminal } = shell
  const say = evalSpeaker(language)
  const head = [say('precision'), say('interval'), say('right'), say('ticked')]
  const { unticked } = report
  const lines = [
    say('sheetLine', { rows: report.rows, ticked: report.ticked, blank: report.blank }),
    '',
    ...aligned([
      [say('field'), ...head],
      ...Object.entries(report.fields).map(([field, score]) => [fieldLabel(field, language), ...cells(score)]),
      [say('weighted'), ...cells(report.weighted)],
    ]),
    '',
    ...aligned([
      [say('stratum'), ...head, say('size')],
      ...Object.entries(report.strata).map(([stratum, score]) => [
        harmless(stratumLabel(stratum, language)),
        ...cells(score),
        String(score.size),
      ]),
    ]),
    '',
    say('note'),
  ]
  if (unticked.strata.length > 0)
    lines.push(say('unjudgedStrata', { count: unticked.strata.length, share: (unticked.share * 100).toFixed(1) }))
  if (asked > 0 && report.wrong.length > 0) {
    const shown = report.wrong.slice(0, asked)
    lines.push('', say('misses', { count: report.wrong.length, shown: shown.length }))
    for (const { file, field, value, quote, sentence, remark } of shown) {
      const about = `${fieldLabel(field, language)}「${quote}」 ${say('read', { got: value })}`
      const said = remark === '' ? about : `${about} · ${remark}`
      lines.push(harmless(file), ...folded(harmless(said), terminal.width - 4).map((line) => `    ${line}`))
      lines.push(...folded(harmless(sentence.replaceAll('\n', ' ')), terminal.width - 2).map((line) => `  ${line}`))
    }
  }
  return `${lines.join('\n')}\n`
}
