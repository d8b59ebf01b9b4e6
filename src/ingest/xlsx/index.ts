import type { Report } from '../../notice/diagnostic.ts'
import type { Metadata, RawText } from '../../notice/raw-text.ts'
import { ReadError } from '../../notice/read-error.ts'
import { readProperties } from '../docx/properties.ts'
import type { IngestLimits } from '../limits.ts'
import { hear } from '../local-names.ts'
import { type Shown, shownOf } from '../sheets/sheet.ts'
import { writeSheets } from '../sheets/write.ts'
import { readFormats } from './formats.ts'
import { readStrings } from './strings.ts'
import { openWorkbook, type Workbook } from './workbook.ts'
import { readWorksheet, type Worksheet } from './worksheet.ts'

/** A workbook as it is printed: its visible sheets one after the other, each cell on lines of its own, row by row. */
export async function readXlsx(bytes: Uint8Array, report: Report, limits: IngestLimits): Promise<RawText> {
  const workbook = openWorkbook(bytes, limits)
  const shared = {
    strings: readStrings(workbook.strings, limits),
    formats: readFormats(workbook.styles),
    date1904: workbook.date1904,
  }
  const visible = workbook.sheets.filter(({ hidden, part }) => !hidden && part !== null)
  const read = visible.map(({ name, part }) => ({ name, ...readWorksheet(part ?? new Uint8Array(), shared) }))
  const [lost] = workbook.damaged
  if (lost !== undefined && visible.length === 0 && workbook.sheets.some(({ hidden }) => !hidden))
    throw new ReadError('corrupt', `${lost} 无法读出`)
  const broken = read.find(({ wrong, whole }) => wrong !== null && !whole)
  if (broken !== undefined && read.every(({ sheet }) => sheet.rows.size === 0))
    throw new ReadError('corrupt', `工作表 XML 不完整 (${broken.wrong})`)
  const shown = read.map(({ sheet }) => shownOf(sheet))
  const written = writeSheets(
    shown.map(({ rows }) => rows),
    limits,
  )
  if (written.text === '' && workbook.pictures > 0)
    throw new ReadError('no_text_layer', `表格只有 ${workbook.pictures} 张图片`)
  reportAll(report, workbook, read, shown)
  return {
    ...written,
    format: 'xlsx',
    reader: 'xlsx/saxes+numfmt',
    encoding: null,
    pages: null,
    hardWrapped: false,
    wraps: [],
    metadata: metadataOf(workbook, read),
    unreadPages: [],
  }
}

function reportAll(report: Report, workbook: Workbook, read: readonly Worksheet[], shown: readonly Shown[]): void {
  const sum = (of: (one: Worksheet) => number) => read.reduce((total, one) => total + of(one), 0)
  const counted = (code: Parameters<Report>[0], count: number) => {
    if (count > 0) report(code, null, { count })
  }
  const sheets = workbook.sheets.filter(({ hidden }) => hidden).length
  const [rows, columns] = [sum(({ hiddenRows }) => hiddenRows), sum(({ hiddenColumns }) => hiddenColumns)]
  if (sheets + rows + columns > 0) report('ingest/hidden_cells_left_out', null, { sheets, rows, columns })
  counted(
    'ingest/filtered_rows_read',
    sum(({ filteredRows }) => filteredRows),
  )
  counted(
    'ingest/formula_errors',
    sum(({ errors }) => errors),
  )
  counted(
    'ingest/uncalculated_formulas',
    sum(({ uncalculated }) => uncalculated),
  )
  counted(
    'ingest/merged_cell_words_left_out',
    shown.reduce((total, { lost }) => total + lost, 0),
  )
  counted(
    'ingest/comments_left_out',
    workbook.comments.reduce((total, part) => total + commentsIn(part), 0),
  )
  counted('ingest/pictures_not_read', workbook.pictures)
  for (const part of workbook.damaged) report('ingest/damaged_part', null, { part })
  const missing = workbook.sheets.filter(({ hidden, part }) => !hidden && part === null).map(({ name }) => name)
  const damaged = read.find(({ wrong }) => wrong !== null)?.wrong ?? null
  if (missing.length > 0) report('ingest/damaged_xml', null, { detail: `缺少工作表 ${missing.join('、')}` })
  else if (damaged !== null) report('ingest/damaged_xml', null, { detail: damaged })
}

function commentsIn(part: Uint8Array): number {
  let count = 0
  hear(part, {
    open: (name) => {
      if (name === 'comment') count++
      return undefined
    },
  })
  return count
}

/** The properties of the file, the names of the sheets read, and the words that pages carry above and below. */
function metadataOf(workbook: Workbook, read: readonly (Worksheet & { readonly name: string })[]): Metadata[] {
  const found: Metadata[] = [...readProperties(workbook.properties)]
  for (const { name } of read) found.push({ key: 'sheet', value: name, span: null })
  for (const { furniture } of read)
    for (const words of furniture) {
      const value = words.replace(/&(?:"[^"]*"|K[0-9A-F]{6}|\d+|[A-Z&])/g, '').trim()
      if (/\p{L}/u.test(value.replace(/第|页|共|page|of/gi, '')) && !found.some((one) => one.value === value))
        found.push({ key: 'header', value, span: null })
    }
  return found
}
