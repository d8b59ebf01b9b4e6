import type { Asked } from '../../compare/ask-figures.ts'
import { explain, familyOf, type Value } from '../../compare/explain.ts'
import { metricOf } from '../../compare/metrics.ts'
import { type Ask, SEPARATOR } from '../../compare/question.ts'
import { figureOf, type Report, type ReportRow } from '../../compare/report.ts'
import { shown } from '../../compare/sheet.ts'
import { wordOf } from '../../compare/words.ts'
import { LABELS } from '../../notice/labels.ts'
import type { NoticeRecord } from '../../notice/record/record.ts'
import { MONEY_ROLES, OUTCOMES } from '../../notice/vocabulary.ts'
import { type Flags, type Shell, UsageError } from '../command.ts'
import { wordPlace } from '../show/place.ts'
import { clipped, harmless } from '../terminal.ts'
import { formOf, save, workbook } from './output.ts'

/** One figure asked about, with every value behind and beside it. */
interface Explained {
  readonly row: ReportRow
  readonly metric: string
  readonly values: readonly (Value & { readonly place: string })[]
}

/** `--explain [ROW:METRIC]`: every value that went into a figure, and every one left out with its reason. */
export async function explainInto(
  ask: Ask,
  { question, placed }: Asked,
  report: Report,
  archive: string,
  flags: Flags,
  shell: Shell,
): Promise<void> {
  const { terminal, say } = shell
  const file = typeof flags.output === 'string' ? flags.output : null
  const form =
    file === null ? null : formOf(file, ['csv', 'xlsx', 'json'], say('badExplainOutput', { path: harmless(file) }))
  const placeOf = placing(archive, shell)
  const lines: string[][] = []
  for (const { row, metric } of askedCells(report, flags.explain, shell)) {
    const found = await explain(ask, question, placed, row.key.join(SEPARATOR), metric)
    const values: Explained['values'] = await Promise.all(
      found.map(async (value) => ({ ...value, place: await placeOf(value) })),
    )
    if (file === null) await terminal.out(inWords({ row, metric, values }, shell))
    else lines.push(...values.map((value) => cellsOf({ row, metric, values }, value, shell)))
  }
  if (file === null || form === null) return
  const rows = [COLUMNS, ...lines]
  if (form === 'csv')
    await save(file, (await import('../../evaluate/table/csv.ts')).writeCsv(rows), lines.length, shell)
  else if (form === 'xlsx') await save(file, await workbook(rows, 'explain', new Set()), lines.length, shell)
  else {
    const data = lines.map((cells) => Object.fromEntries(COLUMNS.map((name, index) => [name, cells[index]])))
    await save(file, `${JSON.stringify(data, null, 2)}\n`, lines.length, shell)
  }
}

const COLUMNS = [
  'row',
  'metric',
  'counted',
  'reason',
  'value',
  'quote',
  'detail',
  'notice',
  'id',
  'file',
  'place',
  'span_start',
  'span_end',
]

const cellsOf = ({ row, metric }: Explained, value: Explained['values'][number], { say }: Shell): string[] => [
  row.key.join(SEPARATOR),
  metric,
  value.reason === null ? 'yes' : 'no',
  value.reason === null ? '' : say(`reason_${value.reason}`),
  value.value,
  value.quote,
  value.detail ?? '',
  value.notice,
  value.id,
  value.file ?? '',
  value.place,
  String(value.span?.start ?? ''),
  String(value.span?.end ?? ''),
]

/** The cells that are asked about: one, or each of the report, once where several figures rest on the same values. */
function askedCells(
  report: Report,
  asked: string | boolean | undefined,
  shell: Shell,
): { row: ReportRow; metric: string }[] {
  if (typeof asked === 'string') {
    const at = asked.lastIndexOf(':')
    const [name, word] = at < 0 ? [asked, null] : [asked.slice(0, at), asked.slice(at + 1)]
    const row = rowNamed(report, name, shell)
    if (word !== null) return report.metrics.map((metric) => ({ row, metric: metric.name }))
    return families(report).map((metric) => ({ row, metric }))
  }
  return report.rows.flatMap((row) => (row.n_notices === 0 ? [] : families(report).map((metric) => ({ row, metric }))))
}

function families(report: Report): string[] {
  const seen = new Set<string>()
  return report.metrics.flatMap(({ name }) => {
    const family = familyOf(name)
    if (seen.has(family)) return []
    seen.add(family)
    return [name]
  })
}

/** The words after the last colon of `--explain ROW:METRIC`. */
export function metricAsked(asked: string | boolean | undefined): string | null {
  if (typeof asked !== 'string') return null
  const at = asked.lastIndexOf(':')
  return at < 0 ? null : asked.slice(at + 1)
}

function rowNamed(report: Report, name: string, { say }: Shell): ReportRow {
  const written = (row: ReportRow) => row.key.join(SEPARATOR)
  const exact = report.rows.find((row) => written(row) === name)
  if (exact !== undefined) return exact
  const named = report.rows.filter((row) => row.labels.join(SEPARATOR) === name || row.labels.join(' ') === name)
  if (named.length === 1) return named[0]!
  const among = named.length > 0 ? named : report.rows
  const known = clipped(among.map((row) => `${row.labels.join(' ')} ${written(row)}`).join('、'), 200)
  throw new UsageError(say(named.length > 0 ? 'manyRows' : 'noRow', { name: harmless(name), known: harmless(known) }))
}

/** Page, line or cell of a value, from the record it stands in; one record is kept at a time, for values come by notice. */
function placing(archive: string, { say }: Shell): (value: Value) => Promise<string> {
  let kept: { readonly notice: string; readonly record: Promise<NoticeRecord | null> } | null = null
  return async ({ notice, span }) => {
    if (span === null) return ''
    const { recordAt } = await import('../../archive/records.ts')
    if (kept?.notice !== notice) kept = { notice, record: recordAt(archive, notice) }
    const record = await kept.record
    return record === null ? '' : wordPlace(record, span, say)
  }
}

function inWords({ row, metric, values }: Explained, { say, language }: Shell): string {
  const about = metricOf(metric)
  const { value, n_stating } = figureOf(row, metric)
  const head = say('explained', {
    row: `${row.labels.join(' ')} ${row.key.join(SEPARATOR)}`,
    metric: about === null ? metric : wordOf(about.words, language),
    value: value === null ? say('blankFigure') : shown(value, about?.form ?? 'word'),
    counted: row.n_counted,
    stating: n_stating,
  })
  const detailWords = (detail: string): string => {
    const role = MONEY_ROLES.find((one) => one === detail)
    const outcome = OUTCOMES.find((one) => one === detail)
    if (role !== undefined) return say(`role_${role}`)
    return outcome === undefined ? detail : LABELS.outcome[outcome][language === 'zh' ? 0 : 1]
  }
  const inside = values.filter(({ reason }) => reason === null)
  const outside = values.filter(({ reason }) => reason !== null)
  const line = (one: Explained['values'][number]) => {
    const why =
      one.reason === null
        ? ''
        : ` · ${say(`reason_${one.reason}`)}${one.detail === null ? '' : ` (${detailWords(one.detail)})`}`
    const place = [one.file ?? '', one.place].filter((part) => part !== '').join(' ')
    return `  ${one.value}  “${clipped(one.quote, 60)}”${why} · ${place} · ${one.id}\n`
  }
  const part = (word: 'wentIn' | 'leftOut', list: Explained['values']) =>
    `${say(word, { n: list.length })}\n${list.map(line).join('')}`
  return harmlessLines(`${head}\n${part('wentIn', inside)}${part('leftOut', outside)}\n`)
}

const harmlessLines = (text: string): string => text.split('\n').map(harmless).join('\n')
