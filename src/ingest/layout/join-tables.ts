import type { Line } from './lines.ts'
import type { PageCell, PageTable } from './page-table.ts'
import { endsSentence } from './wraps.ts'

/** A cell of a whole table; its lines may stand on several pages. */
export interface TableCellLines {
  readonly row: number
  readonly column: number
  readonly rows: number
  readonly columns: number
  readonly x0: number
  readonly x1: number
  readonly lines: readonly Line[]
}

/** A table over all its pages. `before` holds header rows printed again, by the row they stand before. */
export interface WholeTable {
  readonly columns: number
  readonly rows: number
  readonly xs: readonly number[]
  readonly ruled: boolean
  readonly cells: readonly TableCellLines[]
  readonly repeated: readonly { readonly before: number; readonly line: Line }[]
  /** The first row that each page begins with. */
  readonly pages: readonly { readonly page: number; readonly row: number }[]
}

const SERIAL = /^\d{1,4}[.、]?$/

/** So many rows of a table may be a header that is printed again. */
const MOST_HEADERS = 4

export const wholeOf = (table: PageTable): WholeTable => ({
  columns: table.xs.length - 1,
  rows: table.rows,
  xs: table.xs,
  ruled: table.ruled,
  cells: table.cells,
  repeated: [],
  pages: [{ page: table.page, row: 0 }],
})

const words = (cell: { readonly lines: readonly Line[] }): string =>
  cell.lines
    .map(({ text }) => text)
    .join('')
    .replace(/\s+/g, '')

interface Cells {
  readonly cells: readonly TableCellLines[]
}

/** What a row says, to know it again. */
const rowWords = ({ cells }: Cells, row: number): string =>
  cells
    .filter((cell) => cell.row === row)
    .map((cell) => `${cell.column}:${words(cell)}`)
    .filter((text) => !text.endsWith(':'))
    .join('|')

/** How many rows at the top of `next` print the header of `table` again. */
function headersAgain(table: WholeTable, next: PageTable): number {
  for (let start = 0; start < Math.min(3, table.rows - 1); start++) {
    let count = 0
    while (count < MOST_HEADERS && start + count < table.rows && count < next.rows) {
      const said = rowWords(next, count)
      if (said === '' || said !== rowWords(table, start + count)) break
      count++
    }
    if (count > 0) return count
  }
  return 0
}

/** Columns stand where they stood, though the page may be shifted as a whole. */
function sameColumns(table: WholeTable, next: PageTable): boolean {
  if (table.ruled !== next.ruled || table.xs.length !== next.xs.length) return false
  const shift = next.xs[0]! - table.xs[0]!
  const near = table.ruled ? 5 : 20
  return Math.abs(shift) < 40 && table.xs.every((x, i) => Math.abs(next.xs[i]! - shift - x) < near)
}

const covering = <T extends PageCell>(cells: readonly T[], row: number, column: number): T | undefined =>
  cells.find(
    (cell) =>
      cell.row <= row && row < cell.row + cell.rows && cell.column <= column && column < cell.column + cell.columns,
  )

/** Whether the text of a cell breaks off: no line is longer than its last, which ends no sentence. */
function breaksOff(cell: TableCellLines | undefined): boolean {
  const last = cell?.lines.at(-1)
  if (cell === undefined || last === undefined || endsSentence(last.text)) return false
  const width = Math.max(cell.x1 - cell.x0 - 2 * last.size, ...cell.lines.map(({ x0, x1 }) => x1 - x0))
  return last.x1 - last.x0 > width - 1.2 * last.size
}

/** Whether the first row of `next` after its headers is the rest of the last row, which the page cut in two. */
function isCut(table: WholeTable, next: PageTable, headers: number): boolean {
  const first = next.cells.filter(({ row }) => row === headers)
  if (first.every((cell) => words(cell) === '')) return false
  const number = covering(next.cells, headers, 0)
  if (number === undefined || words(number) !== '') return false
  const numbers = table.cells.filter(({ column }) => column === 0).map(words)
  const filled = numbers.filter((text) => text !== '')
  const serial = filled.filter((text) => SERIAL.test(text)).length
  if (serial * 2 >= filled.length && serial >= 1) return true
  return first.some((cell) => words(cell) !== '' && breaksOff(covering(table.cells, table.rows - 1, cell.column)))
}

/** Columns in which cells are merged over several rows. */
function mergedColumns(table: WholeTable, next: PageTable, headers: number): ReadonlySet<number> {
  const tall = [...table.cells, ...next.cells.filter(({ row }) => row >= headers)].filter(({ rows }) => rows > 1)
  return new Set(tall.map(({ column }) => column))
}

/** The column that says what a row is about: the first, or the one behind the serial numbers. It is never left empty. */
function namingColumn(table: WholeTable): number {
  const first = table.cells.filter(({ row, column, columns }) => row > 0 && column === 0 && columns === 1).map(words)
  return first.filter((text) => SERIAL.test(text)).length * 2 > first.length ? 1 : 0
}

/**
 * Adds the next page's part of a table; null where it is another table. A header printed again goes, a row cut by the page
 * is joined, and an empty cell on top of a column with merged cells, or of the column that names the rows, belongs to the one
 * above.
 */
export function joinTables(table: WholeTable, next: PageTable): WholeTable | null {
  if (!sameColumns(table, next)) return null
  const headers = headersAgain(table, next)
  const cut = next.rows > headers && isCut(table, next, headers)
  const offset = table.rows - headers - (cut ? 1 : 0)
  const merged = new Set([...mergedColumns(table, next, headers), namingColumn(table)])
  const cells = new Map(table.cells.map((cell): [TableCellLines, TableCellLines] => [cell, cell]))
  const added: TableCellLines[] = []
  for (const cell of next.cells) {
    if (cell.row < headers) continue
    const above = cell.row === headers ? covering(table.cells, table.rows - 1, cell.column) : undefined
    const goesOn =
      above !== undefined &&
      above.column === cell.column &&
      above.columns === cell.columns &&
      (cut || (words(cell) === '' && words(above) !== '' && merged.has(cell.column)))
    if (!goesOn) {
      if (!(cut && cell.row === headers && words(cell) === '' && cell.rows === 1))
        added.push({ ...cell, row: cell.row + offset })
      continue
    }
    const now = cells.get(above) ?? above
    const end = cell.row + offset + cell.rows
    cells.set(above, { ...now, rows: Math.max(now.rows, end - now.row), lines: [...now.lines, ...cell.lines] })
  }
  const header = next.cells.filter(({ row }) => row < headers).flatMap(({ lines }) => lines)
  return {
    ...table,
    rows: next.rows + offset,
    cells: [...cells.values(), ...added],
    repeated: [...table.repeated, ...header.map((line) => ({ before: table.rows, line }))],
    pages: [...table.pages, { page: next.page, row: table.rows }],
  }
}
