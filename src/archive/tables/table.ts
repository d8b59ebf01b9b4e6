import { maskedNumbers } from '../privacy.ts'
import type { Scene } from './scene.ts'

/** What a cell holds: text, a whole number, a number to six places, a share or mean to four, a calendar day, yes or no. */
export type ColumnType = 'text' | 'integer' | 'number' | 'rate' | 'day' | 'truth'

/** A value of a cell; numbers that are not whole are decimal strings, days ISO strings, null what is not stated. */
export type Cell = string | number | boolean | null

/** The types of DuckDB; PostgreSQL knows each of them by the same name. */
export const SQL_TYPES: Readonly<Record<ColumnType, string>> = {
  text: 'VARCHAR',
  integer: 'INTEGER',
  number: 'DECIMAL(28,6)',
  rate: 'DECIMAL(12,4)',
  day: 'DATE',
  truth: 'BOOLEAN',
}

/** A column of a table: its name, what it holds in Chinese and English, and how it is read from what the row stands for. */
export interface Column<R, S = Scene> {
  readonly name: string
  readonly type: ColumnType
  readonly zh: string
  readonly en: string
  readonly read: (row: R, scene: S) => Cell
  /** May hold names of persons, telephone numbers or the like: views show it masked. */
  readonly personal: boolean
}

/** A column as readers of tables need it. */
export type ColumnHead = Omit<Column<never>, 'read'>

/** What rows are made from: a record, a line of a file of the archive, or what the archive itself works out. */
export type Source = 'record' | 'files.jsonl' | 'changes.jsonl' | 'corrections.jsonl' | 'archive'

export interface Table {
  readonly name: string
  readonly zh: string
  readonly en: string
  readonly from: Source
  readonly columns: readonly ColumnHead[]
  /** The rows that a record gives, cell by cell in the order of the columns; those masked come after. */
  readonly rowsOf: (scene: Scene) => Cell[][]
  /** The row that a line of a file gives. */
  readonly rowOfLine: (line: Line) => Cell[]
}

/** A line of a JSONL file. */
export type Line = Readonly<Record<string, unknown>>

type Reading<R, S> = (row: R, scene: S) => Cell

const columnOf =
  (type: ColumnType) =>
  <R, S = Scene>(name: string, zh: string, en: string, read: Reading<R, S>): Column<R, S> => ({
    name,
    type,
    zh,
    en,
    read,
    personal: false,
  })

export const text = columnOf('text')
export const integer = columnOf('integer')
export const number = columnOf('number')
export const rate = columnOf('rate')
export const day = columnOf('day')
export const truth = columnOf('truth')

/** Text that may name persons. */
export const words = <R, S = Scene>(name: string, zh: string, en: string, read: Reading<R, S>): Column<R, S> => ({
  ...text(name, zh, en, read),
  personal: true,
})

/** What no record says alone: filled where records are joined. */
export const joined = (): null => null

interface Definition {
  readonly name: string
  readonly zh: string
  readonly en: string
}

/** A table with a row for each of the things that a record holds. */
export function recordTable<R>(
  about: Definition,
  all: (scene: Scene) => readonly R[],
  columns: readonly Column<R>[],
): Table {
  const personal = columns.flatMap(({ personal }, index) => (personal ? [index] : []))
  return {
    ...about,
    from: 'record',
    columns,
    rowsOf: (scene) =>
      all(scene).map((row) => {
        const cells = columns.map(({ read }) => read(row, scene))
        for (const index of personal) cells.push(masked(cells[index]!, scene.mask))
        return cells
      }),
    rowOfLine: () => [],
  }
}

/** The cell masked; null where it stays as it is. */
function masked(cell: Cell, mask: (text: string) => string): string | null {
  if (typeof cell !== 'string') return null
  const kept = mask(cell)
  return kept === cell ? null : kept
}

/** A table with a row for each line of a file of the archive; nothing is known of persons there but how numbers look. */
export function lineTable(
  about: Definition,
  from: Exclude<Source, 'record' | 'archive'>,
  columns: readonly Column<Line, null>[],
): Table {
  const personal = columns.flatMap(({ personal }, index) => (personal ? [index] : []))
  return {
    ...about,
    from,
    columns,
    rowsOf: () => [],
    rowOfLine: (line) => {
      const cells = columns.map(({ read }) => read(line, null))
      for (const index of personal) cells.push(masked(cells[index]!, maskedNumbers))
      return cells
    },
  }
}

/** A table that the archive fills when it joins records. */
export const archiveTable = (about: Definition, columns: readonly Column<never>[]): Table => ({
  ...about,
  from: 'archive',
  columns,
  rowsOf: () => [],
  rowOfLine: () => [],
})
