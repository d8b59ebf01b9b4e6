import { flatMap } from '../language/flat-map.ts'
import type { Report } from '../notice/diagnostic.ts'
import type { Table, TableCell } from '../notice/raw-text.ts'
import { type Line, linesOf } from './step.ts'
import { GROUP, namesColumn, SERIAL_HEADER } from './table-heads.ts'

const FEWEST_COLUMNS = 4
const FEWEST_ROWS = 2
/** Lines between the names of the columns and the first row: a group, a unit. */
const BELOW_NAMES = 2
/** Rows that may stand askew (a cell of two lines) before the lines are no table at all. */
const ASKEW = 0.2

/** A text whose tables were flattened line by line holds 序号 as a line of its own. */
export const hasFlattenedTable = (lines: readonly { readonly words: string }[]): boolean => lines.some(isSerialHeader)

const isSerialHeader = ({ words }: { readonly words: string }): boolean =>
  words.includes('号') && SERIAL_HEADER.test(words.trim())

/** The columns named from a line 序号 on, one a line. */
function headerAt(lines: readonly Line[], from: number): number {
  let columns = 1
  while (columns < 12) {
    const words = lines[from + columns]?.words.trim() ?? ''
    if (!namesColumn(words) || GROUP.test(words)) return columns
    columns++
  }
  return columns
}

const SERIAL = /^[1-9]\d{0,8}$/

/** The lines that are nothing but a serial number, by that number, in order. */
type Serials = ReadonlyMap<string, readonly number[]>

function serialsOf(lines: readonly Line[]): Serials {
  const serials = new Map<string, number[]>()
  for (const [i, { words }] of lines.entries()) {
    const serial = words.trim()
    if (!SERIAL.test(serial)) continue
    const known = serials.get(serial)
    if (known === undefined) serials.set(serial, [i])
    else known.push(i)
  }
  return serials
}

/**
 * Where the rows begin: lines that are nothing but the next serial number. The first stands right below the names of the
 * columns. A number left out or given twice is one where it stands a row's length below the last.
 */
function rowStarts(lines: readonly Line[], serials: Serials, from: number, columns: number): number[] {
  const first = firstFrom(serials.get('1'), from)
  if (first === undefined || first - from > BELOW_NAMES) return []
  const starts = [first]
  for (let [at, serial] = [first, 1]; ; ) {
    const slipped = serialOf(lines[at + columns])
    const next = firstFrom(serials.get(String(serial + 1)), at + 1)
    if (slipped !== null && Math.abs(slipped - serial - 1) <= 1 && next !== at + columns && !(next! < at + columns)) {
      at += columns
      serial = slipped
    } else if (next !== undefined) {
      at = next
      serial++
    } else return starts
    starts.push(at)
  }
}

const serialOf = (line: Line | undefined): number | null => {
  const words = line?.words.trim() ?? ''
  return SERIAL.test(words) ? Number(words) : null
}

/** The first of some places in order that is not before a line. */
function firstFrom(places: readonly number[] | undefined, line: number): number | undefined {
  let [low, high] = [0, places?.length ?? 0]
  while (low < high) {
    const middle = (low + high) >> 1
    if (places![middle]! < line) low = middle + 1
    else high = middle
  }
  return places?.[low]
}

interface FlatRow {
  readonly cells: readonly Line[]
  /** The group row behind it. */
  readonly group: Line | null
}

/** The lines from one serial number to the next (or, of the last row, as many as there are columns). */
function rowsAt(lines: readonly Line[], starts: readonly number[], columns: number): FlatRow[] {
  return starts.map((start, i) => {
    const own = lines.slice(start, starts[i + 1] ?? start + columns)
    const last = own.at(-1)
    const group = starts[i + 1] !== undefined && last !== undefined && GROUP.test(last.words) ? last : null
    return { cells: group === null ? own : own.slice(0, -1), group }
  })
}

/**
 * Whether a row is one cell short because it shares the cell behind its number with the row above: the cells to the right of
 * it, put one column on, say what other rows say in those columns.
 */
function sharesNaming(rows: readonly FlatRow[], row: number, columns: number): boolean {
  const own = rows[row]!.cells
  if (own.length !== columns - 1 || row === 0 || rows[row - 1]!.group !== null) return false
  const agreeing = own.filter(
    ({ words }, at) =>
      at > 1 && rows.some(({ cells }) => cells.length === columns && cells[at + 1]?.words.trim() === words.trim()),
  )
  return agreeing.length * 4 >= own.length
}

function tableAt(lines: readonly Line[], from: number, serials: Serials, report: Report): Table | null {
  const columns = headerAt(lines, from)
  if (columns < FEWEST_COLUMNS) return null
  const starts = rowStarts(lines, serials, from + columns, columns)
  if (starts.length < FEWEST_ROWS) return null
  const rows = rowsAt(lines, starts, columns)
  const shared: boolean[] = []
  for (const [row] of rows.entries())
    shared.push(
      sharesNaming(rows, row, columns) && (shared[row - 1] === true || rows[row - 1]!.cells.length >= columns),
    )
  const askew = rows.filter(({ cells }, row) => cells.length < columns && !shared[row]).length
  if (askew > rows.length * ASKEW) return null
  const heads = lines.slice(from, from + columns)
  const group = lines.slice(from + columns, starts[0]).find(({ words }) => GROUP.test(words)) ?? null
  return drawn(heads, group, rows, shared, report)
}

/** A cell of a row: its line, its column and how far it reaches. */
type Placed = Omit<TableCell, 'row' | 'span'> & { readonly line: Line }

const placed = (line: Line, column: number, columns = 1, rows = 1): Placed => ({ line, column, columns, rows })

/** The table of its lines; `shared` tells which rows share the cell behind their number with the row above. */
function drawn(
  heads: readonly Line[],
  group: Line | null,
  rows: readonly FlatRow[],
  shared: readonly boolean[],
  report: Report,
): Table {
  const columns = heads.length
  const groupRow = (line: Line | null): Placed[][] => (line === null ? [] : [[placed(line, 0, columns)]])
  const ownRow = ({ cells }: FlatRow, row: number): Placed[] => {
    if (cells.length < columns && !shared[row]) {
      report('normalize/row_askew', cells[0]!.span, { number: row + 1 })
      return []
    }
    return cells.slice(0, columns).map((line, at) => {
      if (shared[row]) return placed(line, at > 0 ? at + 1 : at)
      return placed(line, at, 1, at === 1 ? 1 + sharing(shared, row) : 1)
    })
  }
  const all = [
    heads.map((line, column) => placed(line, column)),
    ...groupRow(group),
    ...flatMap(rows, (row, at) => [ownRow(row, at), ...groupRow(row.group)]),
  ]
  const cells = flatMap(all, (row, at) => row.map(({ line, ...cell }) => ({ ...cell, row: at, span: line.span })))
  return { rows: all.length, columns, cells }
}

/** So many rows below share a cell of this one. */
function sharing(shared: readonly boolean[], row: number): number {
  const end = shared.indexOf(false, row + 1)
  return (end < 0 ? shared.length : end) - row - 1
}

/**
 * Tables that were flattened into lines, cell by cell (a page copied as text): 序号 and the other column names on lines of
 * their own, then rows of as many lines, each opening with the next serial number.
 */
export function flattenedTables(content: string, report: Report): Table[] {
  const lines = linesOf(content)
  const tables: Table[] = []
  if (!hasFlattenedTable(lines)) return tables
  const serials = serialsOf(lines)
  for (const [i, line] of lines.entries()) {
    const table = isSerialHeader(line) ? tableAt(lines, i, serials, report) : null
    if (table !== null) tables.push(table)
  }
  return tables
}
