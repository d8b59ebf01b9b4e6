import type { Cell, ColumnType } from '../tables/table.ts'
import { dayNumber, decimalParts } from './values.ts'
import { openWords, type Words } from './words.ts'

/** Rows of a chunk; DuckDB takes no more at once. */
export const CHUNK = 2048

/** The cells of one column of a chunk, laid out as DuckDB lays them out: written here, handed over at once. */
export interface ColumnRoom {
  readonly put: (row: number, cell: Cell) => void
  /** A number or truth for each row, or what tells of its text. */
  readonly cells: Uint8Array
  /** Bytes of a cell. */
  readonly width: number
  /** A bit for each row that holds something; all do where `isWhole`. */
  readonly held: Uint8Array
  readonly isWhole: () => boolean
  /** The text of cells too long to stand in them. */
  readonly words: Words | null
  readonly empty: () => void
}

type Put = (row: number, cell: Exclude<Cell, null>) => boolean

/** What a column's cells are written by: false where a value is none that the type holds. */
interface Writing {
  readonly cells: Uint8Array
  readonly width: number
  readonly put: Put
  readonly words?: Words
}

const WRITINGS: Readonly<Record<ColumnType, (rows: number) => Writing>> = {
  text: (rows) => {
    const words = openWords(rows)
    return { cells: words.cells, width: 16, words, put: (row, cell) => words.put(row, String(cell)) }
  },
  integer: (rows) => {
    const cells = new Int32Array(rows)
    return {
      cells: bytesOf(cells),
      width: 4,
      put: (row, cell) => {
        if (!Number.isInteger(cell) || cells[row] === undefined) throw new RangeError(`no whole number: ${cell}`)
        cells[row] = cell as number
        if (cells[row] !== cell) throw new RangeError(`no number of 32 bits: ${cell}`)
        return true
      },
    }
  },
  number: (rows) => {
    const cells = new Uint32Array(4 * rows)
    return {
      cells: bytesOf(cells),
      width: 16,
      put: (row, cell) => decimalParts(String(cell), 28, 6, cells, 4 * row, 4),
    }
  },
  rate: (rows) => {
    const cells = new Uint32Array(2 * rows)
    return { cells: bytesOf(cells), width: 8, put: (row, cell) => decimalParts(String(cell), 12, 4, cells, 2 * row, 2) }
  },
  day: (rows) => {
    const cells = new Int32Array(rows)
    let [last, number] = ['', 0]
    return {
      cells: bytesOf(cells),
      width: 4,
      put: (row, cell) => {
        if (cell !== last) [last, number] = [String(cell), dayNumber(String(cell))]
        cells[row] = number
        return true
      },
    }
  },
  truth: (rows) => {
    const cells = new Uint8Array(rows)
    return {
      cells,
      width: 1,
      put: (row, cell) => {
        cells[row] = cell === true ? 1 : 0
        return true
      },
    }
  },
}

const bytesOf = ({ buffer }: Int32Array | Uint32Array): Uint8Array => new Uint8Array(buffer)

/** Room for so many rows, a multiple of 64. */
export function roomOf(type: ColumnType, rows: number): ColumnRoom {
  const { cells, width, words = null, put } = WRITINGS[type](rows)
  const held = new Uint8Array(rows / 8).fill(0xff)
  let whole = true
  return {
    cells,
    width,
    held,
    words,
    isWhole: () => whole,
    put: (row, cell) => {
      if (cell !== null && put(row, cell)) return
      held[row >>> 3]! &= ~(1 << (row & 7))
      whole = false
    },
    empty: () => {
      words?.empty()
      if (!whole) held.fill(0xff)
      whole = true
    },
  }
}
