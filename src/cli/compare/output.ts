import { writeFile } from 'node:fs/promises'
import { asChart } from '../../compare/chart.ts'
import type { Report } from '../../compare/report.ts'
import { notesOf } from '../../compare/sheet.ts'
import { asData, asMarkdown, headedRows, peopleRows, plainRows } from '../../compare/written.ts'
import { type Shell, UsageError } from '../command.ts'
import { clipped, columns, harmless, padded } from '../terminal.ts'

export const FORMS = ['csv', 'xlsx', 'json', 'md', 'svg'] as const
export type Form = (typeof FORMS)[number]

/** The form of an output file, by its ending. */
export function formOf(file: string, forms: readonly Form[], words: string): Form {
  const form = forms.find((one) => file.toLowerCase().endsWith(`.${one}`))
  if (form === undefined) throw new UsageError(words)
  return form
}

/** A report as the bytes of a file. */
export async function bytesOf(report: Report, form: Form): Promise<Uint8Array | string> {
  if (form === 'json') return `${JSON.stringify(asData(report), null, 2)}\n`
  if (form === 'md') return asMarkdown(report)
  if (form === 'svg') return asChart(report)
  if (form === 'csv') return (await import('../../evaluate/table/csv.ts')).writeCsv(plainRows(report))
  const { rows, columns: heads } = headedRows(report)
  const numeric = new Set(heads.flatMap((head, index) => (head.numeric ? [index] : [])))
  return workbook(rows, report.command, numeric)
}

/** Rows as a workbook: columns that hold numbers are numbers, all else is text. */
export async function workbook(
  rows: readonly (readonly string[])[],
  name: string,
  numeric: ReadonlySet<number>,
): Promise<Uint8Array> {
  const { writeXlsx } = await import('../../evaluate/table/xlsx-write.ts')
  const widths = (rows[0] ?? []).map((head) => Math.min(Math.max(columns(head) + 2, 10), 40))
  return writeXlsx(rows, name, widths, numeric)
}

export async function save(
  file: string,
  bytes: Uint8Array | string,
  rows: number,
  { terminal, say }: Shell,
): Promise<void> {
  await writeFile(file, bytes).catch(() => {
    throw new UsageError(say('cannotWriteTo', { path: harmless(file) }))
  })
  terminal.err(`${say('wrote', { rows, path: harmless(file) })}\n`)
}

/** A report as a table on a terminal, with what must be known beside it. */
export function onTerminal(report: Report): string {
  const { heads, rows, numeric } = peopleRows(report)
  const cells = [heads, ...rows].map((row) => row.map((cell) => clipped(harmless(cell), 44)))
  const widths = heads.map((_, column) => cells.reduce((most, row) => Math.max(most, columns(row[column] ?? '')), 0))
  const line = (row: readonly string[]) =>
    row
      .map((cell, column) => {
        const width = widths[column]!
        return numeric[column] === true ? ' '.repeat(width - columns(cell)) + cell : padded(cell, width)
      })
      .join('  ')
      .trimEnd()
  return `${cells.map(line).join('\n')}\n\n${notesOf(report)
    .map((note) => `· ${harmless(note)}`)
    .join('\n')}\n`
}
