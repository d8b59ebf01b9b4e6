import { isHeader } from './header.ts'
import type { ShownRow } from './sheet.ts'

const wordsOf = (row: ShownRow): string[] => row.cells.map(({ words }) => words)
/** Whether two rows say the same in the same columns. */
export const sameRow = (a: ShownRow, b: ShownRow): boolean =>
  a.cells.length === b.cells.length &&
  a.cells.every(({ column, words }, i) => column === b.cells[i]?.column && words.trim() === b.cells[i]?.words.trim())

const headerHeight = (row: ShownRow): number => Math.max(1, ...row.cells.map(({ rows }) => rows))

/** A header inside a sheet begins a new table only behind a blank row or a title of its own. */
const beginsAnew = (rows: readonly ShownRow[], at: number): boolean =>
  rows[at]!.gap || (rows[at - 1]?.cells.length === 1 && (rows[at - 1]?.gap ?? false))

/** Where the tables of a sheet begin: at the names of their columns, else at the first row of several cells. */
export function headersOf(rows: readonly ShownRow[]): number[] {
  const found: number[] = []
  for (const [i, row] of rows.entries()) {
    const open = found.at(-1)
    if (!isHeader(wordsOf(row))) continue
    if (open === undefined) found.push(topOf(rows, i))
    // Names below names, the upper ones merged, are the second row of the same header.
    else if (!sameRow(row, rows[open]!) && i - open > headerHeight(rows[open]!) && beginsAnew(rows, i)) found.push(i)
  }
  if (found.length > 0) return found
  const widest = rows.reduce((most, { cells }) => Math.max(most, cells.length), 0)
  const first = rows.findIndex(({ cells }) => cells.length >= 2 && cells.length * 2 >= widest)
  return first >= 0 && rows.length - first >= 2 ? [first] : []
}

/** The row in which the names of columns begin: names above that are merged down into the row found are of the same header. */
function topOf(rows: readonly ShownRow[], found: number): number {
  let top = found
  for (; top > 0; top--) {
    const { cells } = rows[top - 1]!
    if (cells.length < 2 || cells.every((cell) => cell.rows < 2)) break
  }
  return top
}
