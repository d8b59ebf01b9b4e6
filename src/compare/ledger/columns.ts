import type { LedgerColumn, LedgerWords } from '../../notice/ledger-columns.ts'
import type { Table, TableCell } from '../../notice/raw-text.ts'

/** The cells of a table by their places; a merged cell stands at each place it covers. */
export interface Grid {
  readonly rows: number
  readonly columns: number
  readonly at: (row: number, column: number) => TableCell | null
  readonly words: (cell: TableCell | null) => string
}

export function gridOf(table: Table, text: string): Grid {
  const places = Array.from({ length: table.rows }, () => new Array<TableCell | null>(table.columns).fill(null))
  for (const cell of table.cells)
    for (let row = cell.row; row < Math.min(table.rows, cell.row + cell.rows); row++)
      for (let column = cell.column; column < Math.min(table.columns, cell.column + cell.columns); column++)
        places[row]![column] = cell
  return {
    rows: table.rows,
    columns: table.columns,
    at: (row, column) => places[row]?.[column] ?? null,
    words: (cell) => (cell === null ? '' : text.slice(cell.span.start, cell.span.end).trim()),
  }
}

const plain = (words: string): string =>
  words
    .replace(/[(（][^()（）]*[)）]/g, '')
    .replace(/[\s:：*＊、,，/／]+/g, '')
    .trim()

/** Names longer than this are words of a row. */
const LONGEST = 16

/** What a name of a column says that it holds. */
function columnNamed(name: string, { columns }: LedgerWords): LedgerColumn | null {
  const key = plain(name)
  if (key === '' || key.length > LONGEST) return null
  const whole = columns.find(({ words }) => words.some((word) => plain(word) === key))
  return (whole ?? columns.find(({ contains }) => contains.some((part) => key.includes(part))))?.column ?? null
}

export interface Header {
  /** The first row below the names. */
  readonly below: number
  readonly columns: ReadonlyMap<LedgerColumn, number>
}

const FIRST_ROWS = 10
const DEEPEST = 3

/** The header of a ledger: the rows, among the first ten, whose names tell the most columns, one of them the problem. */
export function headerOf(grid: Grid, words: LedgerWords): Header | null {
  let best: Header | null = null
  for (let row = 0; row < Math.min(FIRST_ROWS, grid.rows); row++)
    for (let depth = 1; depth <= DEEPEST && row + depth <= grid.rows; depth++) {
      const columns = namesIn(grid, words, row, row + depth - 1)
      if (columns.has('finding') && columns.size > 1 && columns.size > (best?.columns.size ?? 0))
        best = { below: row + depth, columns }
    }
  return best
}

/** The columns that the names of these rows tell, the lowest name of a column first; a name told twice is that of the first. */
function namesIn(grid: Grid, words: LedgerWords, first: number, last: number): Map<LedgerColumn, number> {
  const found = new Map<LedgerColumn, number>()
  for (let column = 0; column < grid.columns; column++)
    for (let row = last; row >= first; row--) {
      const cell = grid.at(row, column)
      if (cell === null || cell.columns === grid.columns) continue
      const name = columnNamed(grid.words(cell), words)
      if (name === null) continue
      if (!found.has(name)) found.set(name, column)
      break
    }
  return found
}
