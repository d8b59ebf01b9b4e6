import { unescaped } from './escapes.ts'
import { serialOf, shownNumber } from './formats.ts'

/** What all sheets of a workbook share. */
export interface Shared {
  readonly strings: readonly string[]
  readonly formats: readonly string[]
  readonly date1904: boolean
}

/** A cell while it is read. */
export interface OpenCell {
  row: number
  column: number
  type: string
  style: number
  value: string
  inline: string
  hasValue: boolean
  hasFormula: boolean
}

export interface CellTally {
  errors: number
  uncalculated: number
}

/** What a cell shows. */
export function wordsOf(cell: OpenCell, shared: Shared, tally: CellTally): string {
  const { strings, formats, date1904 } = shared
  const code = formats[cell.style] ?? 'General'
  const { type, value } = cell
  if (cell.hasFormula && !cell.hasValue && cell.inline === '') tally.uncalculated++
  if (type === 'inlineStr') return unescaped(cell.inline || value)
  if (!cell.hasValue) return ''
  if (type === 's') return strings[Number(value)] ?? ''
  if (type === 'str') return unescaped(value)
  if (type === 'b') return value.trim() === '1' || value === 'true' ? 'TRUE' : 'FALSE'
  if (type === 'e') {
    tally.errors++
    return value
  }
  if (type === 'd') return dateWords(value, code)
  const number = value.trim() === '' ? Number.NaN : Number(value)
  return Number.isNaN(number) ? value : shownNumber(number, code, date1904)
}

function dateWords(value: string, code: string): string {
  const serial = serialOf(value)
  return serial === null ? value : shownNumber(serial, code === 'General' ? 'yyyy/m/d' : code, false)
}
