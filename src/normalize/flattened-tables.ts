import type { Report } from '../notice/diagnostic.ts'
import type { Table, TableCell } from '../notice/raw-text.ts'
import { type Line, linesOf } from './step.ts'

const SERIAL_HEADER = /^(?:序号|编号)$/
const HEADER =
  /^(?:.{0,8}(?:问题|措施|情况|单位|部门|科室|领导|责任人|时限|期限|时间|状态|结果|成效|进展|类别|方面|事项|备注|目标).{0,4})$/
const LONGEST_HEADER = 14
const FEWEST_COLUMNS = 4
const FEWEST_ROWS = 2
/** Rows that may stand askew (a cell of two lines) before the lines are no table at all. */
const ASKEW = 0.2

/** A text whose tables were flattened line by line holds 序号 as a line of its own. */
export const hasFlattenedTable = (lines: readonly { readonly words: string }[]): boolean =>
  lines.some(({ words }) => SERIAL_HEADER.test(words.trim()))

/** The columns named from a line 序号 on, one a line. */
function headerAt(lines: readonly Line[], from: number): number {
  let columns = 1
  while (columns < 12) {
    const words = lines[from + columns]?.words.trim() ?? ''
    if (words.length > LONGEST_HEADER || !HEADER.test(words)) return columns
    columns++
  }
  return columns
}

/** Where the rows begin: lines that are nothing but the next serial number. */
function rowStarts(lines: readonly Line[], from: number): number[] {
  const starts: number[] = []
  for (let i = from; i < lines.length; i++) if (lines[i]!.words.trim() === String(starts.length + 1)) starts.push(i)
  return starts
}

function tableAt(lines: readonly Line[], from: number, report: Report): Table | null {
  const columns = headerAt(lines, from)
  if (columns < FEWEST_COLUMNS) return null
  const starts = rowStarts(lines, from + columns)
  const lengths = starts.map((start, i) => (starts[i + 1] ?? start + columns) - start)
  const askew = lengths.filter((length) => length < columns).length
  if (starts.length < FEWEST_ROWS || askew > starts.length * ASKEW || starts[0]! - from - columns > 2) return null
  const cell = (line: Line, row: number, column: number): TableCell => ({
    row,
    column,
    rows: 1,
    columns: 1,
    span: line.span,
  })
  const cells = Array.from({ length: columns }, (_, i) => cell(lines[from + i]!, 0, i))
  starts.forEach((start, row) => {
    if (lengths[row]! < columns) report('normalize/row_askew', lines[start]!.span, { number: row + 1 })
    else
      for (let i = 0; i < columns && lines[start + i] !== undefined; i++)
        cells.push(cell(lines[start + i]!, row + 1, i))
  })
  return { rows: starts.length + 1, columns, cells }
}

/**
 * Tables that were flattened into lines, cell by cell (a page copied as text): 序号 and the other column names on lines of
 * their own, then rows of as many lines, each opening with the next serial number.
 */
export function flattenedTables(content: string, report: Report): Table[] {
  const lines = linesOf(content)
  return lines.flatMap((line, i) => (SERIAL_HEADER.test(line.words.trim()) ? (tableAt(lines, i, report) ?? []) : []))
}
