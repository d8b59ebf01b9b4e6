import type { Anchor, Furniture, Table, TableCell } from '../../notice/raw-text.ts'
import { ReadError } from '../../notice/read-error.ts'
import type { IngestLimits } from '../limits.ts'
import { headersOf, sameRow } from './headers.ts'
import type { ShownCell, ShownRow } from './sheet.ts'

export interface Written {
  readonly text: string
  readonly anchors: readonly Anchor[]
  readonly tables: readonly Table[]
  readonly furniture: readonly Furniture[]
}

interface Writer {
  readonly limits: IngestLimits
  readonly lines: string[]
  readonly anchors: Anchor[]
  readonly tables: Table[]
  readonly furniture: Furniture[]
  length: number
}

/** A stretch of rows: a table from its header on, or rows around tables, whose cells are paragraphs. */
interface Part {
  readonly table: boolean
  readonly rows: readonly ShownRow[]
}

const NUMBER = /^\s*\d{1,4}[.、]?\s*$/
/** The first and the last column in which cells of the rows begin. */
const columnsOf = (rows: readonly ShownRow[]): [number, number] =>
  rows.reduce<[number, number]>(
    ([first, last], { cells }) => [
      Math.min(first, cells[0]?.column ?? first),
      Math.max(last, cells.at(-1)?.column ?? last),
    ],
    [Number.POSITIVE_INFINITY, 0],
  )

/** How many rows at the end stand below the table: a note in one cell, 填表人:… 审核人:… */
function tailLength(rows: readonly ShownRow[]): number {
  const [first] = columnsOf(rows)
  let count = 0
  for (const { cells } of [...rows].reverse()) {
    const [only] = cells
    const alone = cells.length === 1 && only?.column === first && only.rows === 1 && !NUMBER.test(only.words)
    const signed = cells.length > 0 && cells.every(({ words }) => /^[^\n:：]{2,8}[:：]/.test(words.trim()))
    if (!alone && !signed) break
    count++
  }
  return rows.length - count >= 2 ? count : 0
}

function partsOf(rows: readonly ShownRow[]): Part[] {
  const parts: Part[] = []
  let from = 0
  for (const header of headersOf(rows)) {
    let title = header
    while (title > from && header > 0 && parts.length > 0 && rows[title - 1]!.cells.length === 1 && !rows[title]!.gap)
      title--
    if (parts.length > 0) {
      parts.push({ table: true, rows: rows.slice(from, title) })
      from = title
    }
    parts.push({ table: false, rows: rows.slice(from, header) })
    from = header
  }
  if (parts.length === 0) parts.push({ table: false, rows })
  else {
    const end = rows.length - tailLength(rows.slice(from))
    parts.push({ table: true, rows: rows.slice(from, end) }, { table: false, rows: rows.slice(end) })
  }
  return parts.filter((part) => part.rows.length > 0)
}

function writeLine(writer: Writer, words: string, line: number, table: Anchor['table']): void {
  if (writer.lines.length >= writer.limits.lines)
    throw new ReadError('too_large', `超过 ${writer.limits.lines} 个单元格`)
  const start = writer.length
  writer.anchors.push({
    span: { start, end: start + words.length },
    page: null,
    box: null,
    line,
    paragraph: null,
    table,
  })
  writer.lines.push(words)
  writer.length += words.length + 1
  if (writer.length > writer.limits.characters)
    throw new ReadError('too_large', `超过 ${writer.limits.characters} 个字符`)
}

function writeWords(writer: Writer, words: string, line: number, table: Anchor['table']): void {
  for (const one of words.split('\n')) if (one.trim() !== '') writeLine(writer, one, line, table)
}

/** A single cell at the left of a row reaches over the blank cells beside it, as spreadsheets draw it. */
function reach(row: ShownRow, cell: ShownCell, first: number, columns: number, covered: ReadonlySet<number>): number {
  const alone = row.cells.length === 1 && cell.column === first && covered.size === 0
  const heads = alone && !NUMBER.test(cell.words)
  return heads ? columns : Math.min(cell.columns, first + columns - cell.column)
}

function writeTable(writer: Writer, rows: readonly ShownRow[]): void {
  const [first, last] = columnsOf(rows)
  const columns = last - first + 1
  const number = writer.tables.length + 1
  const cells: TableCell[] = []
  const open = new Map<number, number>()
  let at = 0
  for (const [i, row] of rows.entries()) {
    if (i > 0 && sameRow(row, rows[0]!)) {
      writeAgain(writer, row)
      continue
    }
    const covered = new Set([...open].flatMap(([column, until]) => (until > i ? [column] : [])))
    let next = first
    const blanksUpTo = (end: number) => {
      for (; next < end; next++) if (!covered.has(next)) cells.push(blank(writer, at, next - first))
    }
    for (const cell of row.cells) {
      blanksUpTo(cell.column)
      const wide = reach(row, cell, first, columns, covered)
      const start = writer.length
      writeWords(writer, cell.words, row.line, [number, at + 1, cell.column - first + 1])
      const rowsLeft = Math.min(cell.rows, rows.length - i)
      cells.push({
        row: at,
        column: cell.column - first,
        rows: rowsLeft,
        columns: wide,
        span: { start, end: writer.length - 1 },
      })
      for (let column = cell.column; column < cell.column + wide; column++) open.set(column, i + rowsLeft)
      next = cell.column + wide
    }
    blanksUpTo(first + columns)
    at++
  }
  writer.tables.push({
    rows: at,
    columns,
    cells: cells.map((cell) => ({ ...cell, rows: Math.min(cell.rows, at - cell.row) })),
  })
}

/** A blank cell stands where the words before it end. */
function blank(writer: Writer, row: number, column: number): TableCell {
  const at = Math.max(0, writer.length - 1)
  return { row, column, rows: 1, columns: 1, span: { start: at, end: at } }
}

function writeAgain(writer: Writer, row: ShownRow): void {
  const start = writer.length
  for (const { words } of row.cells) writeWords(writer, words, row.line, null)
  writer.furniture.push({ span: { start, end: writer.length }, kind: 'repeated_table_header' })
}

/** Sheets → lines: each cell on lines of its own, row by row; a table from its header on, the rest paragraphs. */
export function writeSheets(sheets: readonly (readonly ShownRow[])[], limits: IngestLimits): Written {
  const writer: Writer = { limits, lines: [], anchors: [], tables: [], furniture: [], length: 0 }
  for (const rows of sheets)
    for (const part of partsOf(rows)) {
      if (part.table) writeTable(writer, part.rows)
      else for (const row of part.rows) for (const { words } of row.cells) writeWords(writer, words, row.line, null)
    }
  const text = writer.lines.join('\n')
  const { anchors, tables } = writer
  const furniture = writer.furniture.map(({ span, kind }) => ({
    kind,
    span: { ...span, end: Math.min(span.end, text.length) },
  }))
  return { text, anchors, tables, furniture }
}
