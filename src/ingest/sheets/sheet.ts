/** One sheet of a workbook, or the one table of a CSV, as it is printed: rows and columns count from 0. */
export interface Sheet {
  /** The words of the cells that have any, by row, then by column. */
  readonly rows: ReadonlyMap<number, ReadonlyMap<number, string>>
  readonly merges: readonly Merge[]
  readonly isHiddenRow: (row: number) => boolean
  readonly isHiddenColumn: (column: number) => boolean
}

/** Cells shown as one; `lastRow` and `lastColumn` belong to it. */
export interface Merge {
  readonly row: number
  readonly column: number
  readonly lastRow: number
  readonly lastColumn: number
}

/** A cell among the rows and columns that show words; a merged cell stands once, where it begins. */
export interface ShownCell {
  readonly column: number
  readonly rows: number
  readonly columns: number
  readonly words: string
}

export interface ShownRow {
  /** Its number in the sheet, from 1. */
  readonly line: number
  /** A blank row stands before it. */
  readonly gap: boolean
  /** From left to right, without the places that a merged cell covers; blank cells are left out. */
  readonly cells: readonly ShownCell[]
}

export interface Shown {
  readonly rows: readonly ShownRow[]
  /** Cells inside a merge whose words are not shown. */
  readonly lost: number
}

interface Placed {
  readonly row: number
  readonly column: number
  readonly words: string
  readonly merge: Merge | null
}

/** How many of the sorted numbers are below `value`. */
function below(sorted: readonly number[], value: number): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (sorted[middle]! < value) low = middle + 1
    else high = middle
  }
  return low
}

const inOrder = (numbers: Iterable<number>): number[] => [...new Set(numbers)].sort((a, b) => a - b)

/** Rows of merges beyond any sheet that people make. */
const MOST_MERGED = 2_000_000

/** The merge that covers a place; merges are asked by row, for most sheets have few and some have thousands. */
function mergesByRow(sheet: Sheet): (row: number, column: number) => Merge | null {
  const rows = inOrder(sheet.rows.keys())
  const known = new Map<number, Merge[]>()
  let left = MOST_MERGED
  for (const merge of sheet.merges)
    for (let i = below(rows, merge.row); i < rows.length && rows[i]! <= merge.lastRow && left > 0; i++, left--) {
      const found = known.get(rows[i]!)
      if (found === undefined) known.set(rows[i]!, [merge])
      else found.push(merge)
    }
  return (row, column) => known.get(row)?.find((merge) => merge.column <= column && column <= merge.lastColumn) ?? null
}

/** The first row or column of a cell that is not hidden. */
function firstShown(from: number, to: number, hidden: (at: number) => boolean): number | null {
  for (let at = from; at <= to && at < from + 10_000; at++) if (!hidden(at)) return at
  return null
}

/** The cells with words at the place where they are seen, and how many are seen nowhere. */
function placeCells(sheet: Sheet): { placed: Placed[]; lost: number } {
  const mergeAt = mergesByRow(sheet)
  const placed: Placed[] = []
  let lost = 0
  for (const [row, cells] of sheet.rows)
    for (const [column, words] of cells) {
      if (words.trim() === '') continue
      const merge = mergeAt(row, column)
      if (merge !== null && (merge.row !== row || merge.column !== column)) {
        lost++
        continue
      }
      const top = firstShown(row, merge?.lastRow ?? row, sheet.isHiddenRow)
      const left = firstShown(column, merge?.lastColumn ?? column, sheet.isHiddenColumn)
      if (top !== null && left !== null) placed.push({ row: top, column: left, words, merge })
    }
  return { placed: placed.sort((a, b) => a.row - b.row || a.column - b.column), lost }
}

/** What a sheet shows: rows and columns without words are left out, merged cells stand once. */
export function shownOf(sheet: Sheet): Shown {
  const { placed, lost } = placeCells(sheet)
  const lines = inOrder(placed.map(({ row }) => row))
  const columns = inOrder(placed.map(({ column }) => column))
  const rows = lines.map((line, i) => ({
    line: line + 1,
    gap: i > 0 && lines[i - 1] !== line - 1,
    cells: [] as ShownCell[],
  }))
  for (const { row, column, words, merge } of placed) {
    const [at, left] = [below(lines, row), below(columns, column)]
    rows[at]?.cells.push({
      column: left,
      rows: merge === null ? 1 : Math.max(1, below(lines, merge.lastRow + 1) - at),
      columns: merge === null ? 1 : Math.max(1, below(columns, merge.lastColumn + 1) - left),
      words,
    })
  }
  return { rows, lost }
}
