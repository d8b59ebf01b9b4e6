import { figureOf, type Report, type ReportRow } from './report.ts'
import { type Column, columnsOf, MARKS, notesOf, shown } from './sheet.ts'
import { COLUMN_WORDS, filled, PART_WORDS, wordOf } from './words.ts'

/** The rows of a CSV file: names of columns, then cells as they are. */
export const plainRows = (report: Report): string[][] => {
  const columns = columnsOf(report)
  return [columns.map(({ name }) => name), ...report.rows.map((row) => columns.map(({ cell }) => cell(row)))]
}

/** The rows of a workbook: heads for people and programs at once. */
export const headedRows = (report: Report): { readonly rows: string[][]; readonly columns: readonly Column[] } => {
  const columns = columnsOf(report)
  const heads = columns.map(({ name, words }) => `${words} ${name}`)
  return { rows: [heads, ...report.rows.map((row) => columns.map(({ cell }) => cell(row)))], columns }
}

/** The report as data, with the definitions of its figures. */
export function asData(report: Report): unknown {
  const { command, question, parts, metrics, language } = report
  return {
    command,
    by: parts,
    date: question.period === null ? null : question.date,
    scope: {
      kinds: question.kinds,
      versions: question.versions ? 'all' : 'latest',
      copies: question.copies,
      where: question.where,
    },
    n_counted: report.n_counted,
    left_out: report.left_out,
    aside: report.aside,
    rows: report.rows.map((row) => ({
      key: Object.fromEntries(parts.map((part, index) => [part, row.key[index]])),
      labels: row.labels,
      ...row.more,
      n_notices: row.n_notices,
      n_counted: row.n_counted,
      figures: Object.fromEntries(metrics.map(({ name }) => [name, figureOf(row, name)])),
      remarks: row.remarks,
    })),
    percentiles: Object.fromEntries(
      Array.from(report.percentiles, ([name, [p25, p50, p75]]) => [name, { p25, p50, p75 }]),
    ),
    metrics: metrics.map(({ name, words, formula }) => ({
      name,
      label: wordOf(words, language),
      formula: wordOf(formula, language),
    })),
    notes: notesOf(report),
  }
}

/** Heads and cells for people: each figure with what states it where not all that count do. */
export function peopleRows(report: Report): {
  readonly heads: string[]
  readonly rows: string[][]
  readonly numeric: boolean[]
} {
  const { language, parts, metrics } = report
  const word = (name: keyof typeof COLUMN_WORDS) => wordOf(COLUMN_WORDS[name], language)
  const heads = [
    ...parts.map((part) => wordOf(PART_WORDS[part], language)),
    ...report.more.map((name) => (name in COLUMN_WORDS ? word(name as 'in_frame') : name)),
    word('n_notices'),
    word('n_counted'),
    ...metrics.map(({ words }) => wordOf(words, language)),
    '',
  ]
  const keys = (row: ReportRow): string[] =>
    row.labels.map((label, index) =>
      label === row.key[index] || !/^\d{6}$/.test(row.key[index] ?? '') ? label : `${label} ${row.key[index]}`,
    )
  const rows = report.rows.map((row) => [
    ...keys(row),
    ...report.more.map((name) => row.more[name] ?? ''),
    String(row.n_notices),
    String(row.n_counted),
    ...metrics.map(({ name, form }) => peopleCell(figureOf(row, name), form, row.n_counted)),
    row.remarks.map((code) => MARKS[code]).join(''),
  ])
  const blank = [...parts, ...report.more].slice(1).map(() => '')
  const percentiles = [25, 50, 75].map((n, index) => [
    filled(COLUMN_WORDS.percentile, language, { n }),
    ...blank,
    '',
    '',
    ...metrics.map(({ name, form }) => shown(report.percentiles.get(name)?.[index] ?? null, form)),
    '',
  ])
  const numeric = [...parts, ...report.more].map(() => false)
  return {
    heads,
    rows: report.percentiles.size === 0 ? rows : [...rows, ...percentiles],
    numeric: [...numeric, true, true, ...metrics.map(({ form }) => form !== 'word'), false],
  }
}

/** n_stating stands beside a figure wherever it is not the number counted, which stands in the row already. */
const peopleCell = (
  { value, n_stating }: ReturnType<typeof figureOf>,
  form: Report['metrics'][number]['form'],
  counted: number,
): string => (value === null ? '' : n_stating === counted ? shown(value, form) : `${shown(value, form)} [${n_stating}]`)

const inCell = (text: string): string => text.replace(/[\\|`*_<>[\]]/g, (c) => `\\${c}`).replace(/\s+/g, ' ')

/** The report as a page of Markdown. */
export function asMarkdown(report: Report): string {
  const { heads, rows, numeric } = peopleRows(report)
  const line = (cells: readonly string[]) => `| ${cells.map(inCell).join(' | ')} |`
  const rule = `|${numeric.map((right) => (right ? '---:' : '---')).join('|')}|`
  const notes = notesOf(report).map((note) => `- ${inCell(note)}`)
  return `${[line(heads), rule, ...rows.map(line), '', ...notes].join('\n')}\n`
}
