import type { LedgerColumn, LedgerWords } from '../../notice/ledger-columns.ts'
import type { RawText } from '../../notice/raw-text.ts'
import { type Grid, gridOf, type Header, headerOf } from './columns.ts'

/** A problem as a ledger tells it: the words of its cells, '' where there are none. */
export interface LedgerRow {
  /** Its table and its row in it, from 1. */
  readonly table: number
  readonly row: number
  readonly number: string
  readonly unit: string
  readonly finding: string
  readonly detail: string
  readonly statuses: readonly string[]
  readonly deadline: string
}

export interface ReadLedger {
  readonly rows: readonly LedgerRow[]
  /** For each table that is a ledger, the columns that its header told. */
  readonly columns: readonly (readonly LedgerColumn[])[]
}

/** Whether a text names a unit that is known. */
export type NamesUnit = (words: string) => boolean

/** The problems of every table with the header of a ledger. */
export function ledgerRows({ text, tables }: RawText, words: LedgerWords, isUnit: NamesUnit): ReadLedger {
  const rows: LedgerRow[] = []
  const columns: LedgerColumn[][] = []
  let before = 0
  for (const [index, table] of tables.entries()) {
    const start = Math.min(...table.cells.map(({ span }) => span.start), text.length)
    const above = text.slice(before, start)
    before = Math.max(before, ...table.cells.map(({ span }) => span.end))
    const grid = gridOf(table, text)
    const header = headerOf(grid, words)
    if (header === null) continue
    columns.push([...header.columns.keys()])
    rows.push(
      ...rowsOf(grid, header, words, { table: index + 1, above: unitAbove(above, grid, header, isUnit), isUnit }),
    )
  }
  return { rows, columns }
}

/** The unit that a title over the table names, or the name of its sheet. */
function unitAbove(above: string, grid: Grid, { below }: Header, isUnit: NamesUnit): string {
  const titles = above.split('\n')
  for (let row = 0; row < below; row++) titles.push(grid.words(grid.at(row, 0)))
  return titles.map((title) => title.trim()).findLast((title) => title !== '' && isUnit(title)) ?? ''
}

interface Within {
  readonly table: number
  readonly above: string
  readonly isUnit: NamesUnit
}

function rowsOf(grid: Grid, { below, columns }: Header, words: LedgerWords, within: Within): LedgerRow[] {
  const unitColumn = columns.get('unit') ?? responsibleUnits(grid, below, columns, within.isUnit)
  const wordsAt = (row: number, column: number | undefined): string =>
    column === undefined ? '' : grid.words(grid.at(row, column))
  const rows: LedgerRow[] = []
  let unit = within.above
  let cell: unknown = null
  for (let row = below; row < grid.rows; row++) {
    const first = grid.at(row, 0)
    if (first !== null && first.columns === grid.columns) {
      // A row of one cell heads those below it: a unit, or the theme of some problems.
      if (within.isUnit(grid.words(first))) unit = grid.words(first)
      continue
    }
    const found = grid.at(row, columns.get('finding') ?? -1)
    const finding = grid.words(found)
    const named = wordsAt(row, unitColumn)
    if (!isSum(words)(named)) unit = named || unit
    const status = wordsAt(row, columns.get('status') ?? columns.get('progress'))
    if (found !== null && found === cell) {
      // One problem over several rows: each of its steps has a status.
      const last = rows.at(-1)
      if (last !== undefined && status !== '') rows[rows.length - 1] = { ...last, statuses: [...last.statuses, status] }
      continue
    }
    const number = wordsAt(row, columns.get('number'))
    if (finding === '' || [finding, number, named, wordsAt(row, 0)].some(isSum(words))) continue
    cell = found
    rows.push({
      table: within.table,
      row: row + 1,
      number,
      unit,
      finding,
      detail: wordsAt(row, columns.get('detail')),
      statuses: status === '' ? [] : [status],
      deadline: wordsAt(row, columns.get('deadline')),
    })
  }
  return rows
}

/** 合计, 合计:30, 备注:…: a row that is no problem. */
const isSum =
  ({ sums }: LedgerWords) =>
  (cell: string): boolean => {
    const said = cell.replace(/\s+/g, '')
    return sums.some((sum) => said.startsWith(sum) && /^(?:[:：(（\d]|$)/.test(said.slice(sum.length)))
  }

/** A ledger of a county often names its units in the column of those responsible: so it is where most of them are known units. */
function responsibleUnits(
  grid: Grid,
  below: number,
  columns: ReadonlyMap<LedgerColumn, number>,
  isUnit: NamesUnit,
): number | undefined {
  const column = columns.get('responsible')
  if (column === undefined) return undefined
  const names = Array.from({ length: grid.rows - below }, (_, n) => grid.words(grid.at(below + n, column))).filter(
    (name) => name !== '',
  )
  return names.length > 0 && names.filter(isUnit).length * 2 > names.length ? column : undefined
}
