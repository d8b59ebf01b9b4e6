import { type Block, type Row, wordsOf } from './blocks.ts'

/** A cell on the grid of its table; rows and columns count from 0. */
export interface GridCell {
  readonly row: number
  readonly column: number
  rows: number
  columns: number
  readonly blocks: readonly Block[]
}

export interface Grid {
  readonly columns: number
  /** The cells that begin in each row; a merged cell stands once, where it begins. */
  readonly rows: readonly (readonly GridCell[])[]
  /** Cells swallowed by a merge that yet hold words; Word does not show them. */
  readonly lost: number
}

/** A row laid on the grid. */
interface Placed {
  readonly begun: readonly GridCell[]
  /** By their column, the cells that the row below may carry on. */
  readonly open: ReadonlyMap<number, GridCell>
  /** The column behind its last cell. */
  readonly end: number
  readonly lost: number
}

/** Lays rows on the table's grid: columns from gridBefore and gridSpan, merges from vMerge and hMerge. */
export function gridOf(rows: readonly Row[]): Grid {
  let columns = 0
  let lost = 0
  let open: Placed['open'] = new Map()
  const placed = rows.map((row, index) => {
    const laid = layRow(row, index, open)
    columns = Math.max(columns, laid.end + row.after)
    lost += laid.lost
    open = laid.open
    return laid.begun
  })
  return { columns, rows: placed, lost }
}

function layRow(row: Row, index: number, above: Placed['open']): Placed {
  const begun: GridCell[] = []
  const open = new Map<number, GridCell>()
  let lost = 0
  let column = row.before
  for (const cell of row.cells) {
    const beside = cell.swallowed ? begun.at(-1) : undefined
    const over = beside === undefined && cell.vertical === 'continue' ? above.get(column) : undefined
    if (beside !== undefined) beside.columns += cell.columns
    if (over !== undefined) over.rows = index - over.row + 1
    const host = beside ?? over
    const one = host ?? { row: index, column, rows: 1, columns: cell.columns, blocks: cell.blocks }
    if (host === undefined) begun.push(one)
    else if (wordsOf(cell.blocks) !== '') lost++
    if (beside === undefined && cell.vertical !== 'none') open.set(column, one)
    column += cell.columns
  }
  return { begun, open, end: column, lost }
}

/** How many columns rows take, empty ones at both ends included. */
export const columnsOf = (rows: readonly Row[]): number =>
  rows.reduce(
    (most, row) =>
      Math.max(
        most,
        row.cells.reduce((sum, cell) => sum + cell.columns, row.before + row.after),
      ),
    0,
  )

/** What makes two rows the same row: the words and the widths of their cells. */
const keyOf = (row: Row): string =>
  [row.before, ...row.cells.map((cell) => `${cell.columns} ${cell.vertical} ${wordsOf(cell.blocks)}`)].join('\n')

const filled = (row: Row): string[] => row.cells.map((cell) => wordsOf(cell.blocks)).filter((words) => words !== '')

/** The rows that head a table: those marked to be printed on every page, else a first row that reads like a head. */
export function headerKeys(rows: readonly Row[]): ReadonlySet<string> {
  const keys = new Set<string>()
  for (const row of rows) {
    if (!row.header) break
    keys.add(keyOf(row))
  }
  const first = rows[0]
  if (keys.size > 0 || first === undefined) return keys
  const words = filled(first)
  const headLike =
    words.length >= 4 && new Set(words).size === words.length && words.every((one) => /^\p{Script=Han}/u.test(one))
  return headLike ? new Set([keyOf(first)]) : keys
}

/** Which rows say the head again, from row `from` on: a title across the table only where the head follows it. */
export function repeatedRows(rows: readonly Row[], keys: ReadonlySet<string>, from: number): ReadonlySet<number> {
  const repeated = new Set<number>()
  if (keys.size === 0) return repeated
  for (let index = rows.length - 1; index >= from; index--) {
    const row = rows[index]!
    if (keys.has(keyOf(row)) && (filled(row).length >= 2 || repeated.has(index + 1))) repeated.add(index)
  }
  return repeated
}

/** How many rows at the top are the head itself. */
export const headerCount = (rows: readonly Row[], keys: ReadonlySet<string>): number => {
  const other = rows.findIndex((row) => !keys.has(keyOf(row)))
  return other < 0 ? rows.length : Math.min(other, keys.size)
}
