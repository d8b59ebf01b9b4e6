import type { Report } from '../notice/diagnostic.ts'
import type { Table, TableCell } from '../notice/raw-text.ts'
import { type Span, trimSpan } from '../notice/span.ts'
import { announcedColumns, delimiterOfRows } from './announced-columns.ts'
import { type Line, linesOf } from './step.ts'
import { GROUP, namesColumn, SERIAL_HEADER } from './table-heads.ts'

/** What stands between the cells of a row that was written on one line. */
const DELIMITERS = ['\t', '|', '|', '│', '┃'] as const
const FEWEST_COLUMNS = 3
const FEWEST_ROWS = 2
/** |---|:--:|, ├──┼──┤: a line between rows. */
const RULE = /^[\s|:+=\-—─━│┃├┼┤┌┬┐└┴┘]+$/

/** How a row was written: what parts its cells, and whether that also stands outside the first and the last. */
interface Form {
  readonly delimiter: string
  readonly opens: boolean
  readonly closes: boolean
}

function cellsOf(text: string, { span, words }: Line, { delimiter, opens, closes }: Form): Span[] {
  const parts = words.split(delimiter)
  let at = span.start
  const cells = parts.map((part) => {
    const cell = trimSpan(text, { start: at, end: at + part.length })
    at += part.length + delimiter.length
    return cell
  })
  const isBlank = (part: string | undefined): boolean => part?.trim() === ''
  return cells.slice(opens && isBlank(parts[0]) ? 1 : 0, closes && isBlank(parts.at(-1)) ? -1 : undefined)
}

/** The names of columns, how the rows are written, and where the first may stand. */
interface Header {
  readonly form: Form
  readonly heads: readonly Span[]
  readonly rows: number
}

/** The cells of a line that names columns, and how it was written. */
function headerOf(text: string, lines: readonly Line[], from: number): Header | null {
  const line = lines[from]!
  const delimiter = DELIMITERS.find((one) => line.words.includes(one))
  if (delimiter === undefined) return null
  const trimmed = line.words.replace(/^[ \u3000]+|[ \u3000]+$/g, '')
  const form = { delimiter, opens: trimmed.startsWith(delimiter), closes: trimmed.endsWith(delimiter) }
  const heads = cellsOf(text, line, form)
  const words = heads.map(({ start, end }) => text.slice(start, end).replace(/\s+/g, ''))
  const named = words.filter((one) => namesColumn(one) || SERIAL_HEADER.test(one)).length
  return heads.length >= FEWEST_COLUMNS && named >= 2 && named * 2 >= heads.length
    ? { form, heads, rows: from + 1 }
    : null
}

/** So many lines may stand between the names of the columns and the first row. */
const BELOW = 3
/** One row of so many may be askew. */
const ROWS = 4

/** Columns named in a heading or a sentence above rows that bear no header of their own. */
function announcedAbove(text: string, lines: readonly Line[], from: number): Header | null {
  const heads = announcedColumns(text, lines[from]!)
  if (heads === null) return null
  for (let at = from + 1; at <= from + BELOW && at + 1 < lines.length; at++) {
    if (headerOf(text, lines, at) !== null) return null
    const delimiter = delimiterOfRows(text, heads, lines.slice(at, at + ROWS))
    if (delimiter !== null) return { form: { delimiter, opens: false, closes: false }, heads, rows: at }
  }
  return null
}

const isNumbered = (text: string, first: Span | undefined, row: number): boolean =>
  first !== undefined && text.slice(first.start, first.end).trim() === String(row)

interface Tabs {
  readonly before: number
  readonly behind: number
}

/** How many tabs stood at the ends of a line before its blanks were taken: each is the edge of an empty cell. */
type TabsAround = (line: Span) => Tabs

const INDENTS = ' \t\u3000\u00a0'

/** The tabs among the blanks beside a place of the source. */
export function tabsBeside(source: string, place: Span | null): Tabs {
  let [before, behind] = [0, 0]
  if (place === null) return { before, behind }
  const { start, end } = place
  for (let at = start - 1; at >= 0 && INDENTS.includes(source[at]!); at--) before += source[at] === '\t' ? 1 : 0
  for (let at = end; at < source.length && INDENTS.includes(source[at]!); at++) behind += source[at] === '\t' ? 1 : 0
  return { before, behind }
}

/** A row with the empty cells at its ends, of which only tabs told. */
function filledUp(row: readonly Span[], line: Span, count: number, tabsAround: TabsAround): readonly Span[] {
  const lacking = count - row.length
  const { before, behind } = tabsAround(line)
  if (lacking <= 0 || before + behind < lacking) return row
  const ahead = Math.min(before, lacking)
  const blank = (at: number, length: number): Span[] => Array.from({ length }, () => ({ start: at, end: at }))
  return [...blank(line.start, ahead), ...row, ...blank(line.end, lacking - ahead)]
}

/** Where the rows of a table are read from: its form and columns, and how far to its end. */
interface Below {
  readonly text: string
  readonly lines: readonly Line[]
  readonly form: Form
  readonly columns: number
  readonly tabsAround: TabsAround
}

/** A row of cells, a line over several rows, a rule drawn between them; null where the table has ended. */
function rowAt(below: Below, at: number, number: number): 'rule' | { cells: readonly Span[]; isGroup: boolean } | null {
  const { text, lines, form, columns } = below
  const line = lines[at]!
  if (RULE.test(line.words) && line.words.trim() !== '') return 'rule'
  if (!line.words.includes(form.delimiter)) {
    const isGroup = GROUP.test(line.words) && lines[at + 1]?.words.includes(form.delimiter) === true
    return isGroup ? { cells: [trimSpan(text, line.span)], isGroup } : null
  }
  const own = cellsOf(text, line, form)
  const cells = form.delimiter === '\t' ? filledUp(own, line.span, columns, below.tabsAround) : own
  return cells.length > columns && !isNumbered(text, cells[0], number) ? null : { cells, isGroup: false }
}

function tableAt(
  text: string,
  lines: readonly Line[],
  from: number,
  report: Report,
  tabsAround: TabsAround,
): { readonly table: Table; readonly next: number } | null {
  const header = announcedAbove(text, lines, from) ?? headerOf(text, lines, from)
  if (header === null) return null
  const { form, heads } = header
  const columns = heads.length
  const below = { text, lines, form, columns, tabsAround }
  const cells: TableCell[] = heads.map((span, column) => ({ row: 0, column, rows: 1, columns: 1, span }))
  let rows = 1
  let filled = 0
  let at = header.rows
  for (; at < lines.length; at++) {
    const row = rowAt(below, at, rows)
    if (row === null) break
    if (row === 'rule') continue
    if (row.isGroup) cells.push({ row: rows, column: 0, rows: 1, columns, span: row.cells[0]! })
    else if (row.cells.length === columns) {
      cells.push(...row.cells.map((span, column) => ({ row: rows, column, rows: 1, columns: 1, span })))
      filled++
    } else report('normalize/row_askew', lines[at]!.span, { number: rows })
    rows++
  }
  return filled < FEWEST_ROWS ? null : { table: { rows, columns, cells }, next: at }
}

/**
 * Tables whose rows stand on one line each, their cells parted by a bar or a tab (序号 | 反馈问题 | 整改措施 | 整改状态), as
 * pages copied into a text file leave them.
 */
export function delimitedTables(content: string, report: Report, tabsAround: TabsAround): Table[] {
  const lines = linesOf(content)
  const tables: Table[] = []
  for (let i = 0; i < lines.length; ) {
    const found = tableAt(content, lines, i, report, tabsAround)
    if (found !== null) tables.push(found.table)
    i = found?.next ?? i + 1
  }
  return tables
}
