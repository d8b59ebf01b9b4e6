import type { Merge } from '../sheets/sheet.ts'

/** A=0, B=1, AA=26 of a cell's name; null where there is none. */
export function columnOf(name: string | undefined): number | null {
  const letters = /^\$?([A-Za-z]{1,3})/.exec(name ?? '')?.[1]?.toUpperCase()
  return letters === undefined
    ? null
    : Array.from(letters).reduce((sum, one) => sum * 26 + one.charCodeAt(0) - 64, 0) - 1
}

const rowOf = (name: string | undefined): number => Number(/(\d{1,7})$/.exec(name ?? '')?.[1] ?? Number.NaN) - 1

export function mergeOf(ref: string | undefined): Merge | null {
  const [from, to = from] = (ref ?? '').split(':')
  const [column, lastColumn, row, lastRow] = [columnOf(from), columnOf(to), rowOf(from), rowOf(to)]
  return column === null || lastColumn === null || !(row >= 0 && lastRow >= row)
    ? null
    : { row, column, lastRow, lastColumn }
}
