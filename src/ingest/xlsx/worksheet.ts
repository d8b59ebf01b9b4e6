import type { Attributes } from '../docx/xml.ts'
import type { Merge, Sheet } from '../sheets/sheet.ts'
import { serialOf, shownNumber } from './formats.ts'
import { attribute, hear, unescaped } from './part.ts'

const LAST_COLUMN = 16_384
const LAST_ROW = 1_048_576

/** What all sheets of a workbook share. */
export interface Shared {
  readonly strings: readonly string[]
  readonly formats: readonly string[]
  readonly date1904: boolean
}

export interface Worksheet {
  readonly sheet: Sheet
  readonly hiddenRows: number
  readonly hiddenColumns: number
  /** Rows that a filter hides, which are read: a filter is a way of looking. */
  readonly filteredRows: number
  readonly errors: number
  readonly uncalculated: number
  /** Words of page headers and footers. */
  readonly furniture: readonly string[]
  readonly wrong: string | null
  readonly whole: boolean
}

/** A=0, B=1, AA=26 of a cell's name; null where there is none. */
function columnOf(name: string | undefined): number | null {
  const letters = /^\$?([A-Za-z]{1,3})/.exec(name ?? '')?.[1]?.toUpperCase()
  return letters === undefined ? null : Array.from(letters).reduce((sum, one) => sum * 26 + one.charCodeAt(0) - 64, 0) - 1
}

const rowOf = (name: string | undefined): number => Number(/(\d{1,7})$/.exec(name ?? '')?.[1] ?? Number.NaN) - 1

function mergeOf(ref: string | undefined): Merge | null {
  const [from, to = from] = (ref ?? '').split(':')
  const [column, lastColumn, row, lastRow] = [columnOf(from), columnOf(to), rowOf(from), rowOf(to)]
  return column === null || lastColumn === null || !(row >= 0 && lastRow >= row) ? null : { row, column, lastRow, lastColumn }
}

const isHidden = (attributes: Attributes): boolean => /^(?:1|true)$/.test(attribute(attributes, 'hidden') ?? '')

interface OpenCell {
  row: number
  column: number
  type: string
  style: number
  value: string
  inline: string
  hasValue: boolean
  hasFormula: boolean
}

interface State {
  readonly shared: Shared
  readonly rows: Map<number, Map<number, string>>
  readonly merges: Merge[]
  readonly hiddenRows: Set<number>
  readonly hiddenColumns: Set<number>
  readonly furniture: string[]
  filtered: boolean
  errors: number
  uncalculated: number
  row: number
  column: number
  cell: OpenCell | null
  listening: 'value' | 'inline' | 'furniture' | null
  held: string
  whole: boolean
}

/** What a cell shows. */
function wordsOf(cell: OpenCell, state: State): string {
  const { strings, formats, date1904 } = state.shared
  const code = formats[cell.style] ?? 'General'
  const { type, value } = cell
  if (cell.hasFormula && !cell.hasValue && cell.inline === '') state.uncalculated++
  if (type === 'inlineStr') return unescaped(cell.inline || value)
  if (!cell.hasValue) return ''
  if (type === 's') return strings[Number(value)] ?? ''
  if (type === 'str') return unescaped(value)
  if (type === 'b') return value.trim() === '1' || value === 'true' ? 'TRUE' : 'FALSE'
  if (type === 'e') {
    state.errors++
    return value
  }
  if (type === 'd') {
    const serial = serialOf(value)
    return serial === null ? value : shownNumber(serial, code === 'General' ? 'yyyy/m/d' : code, false)
  }
  const number = value.trim() === '' ? Number.NaN : Number(value)
  return Number.isNaN(number) ? value : shownNumber(number, code, date1904)
}

function endCell(state: State): void {
  const { cell } = state
  state.cell = null
  if (cell === null || cell.column >= LAST_COLUMN || cell.row >= LAST_ROW) return
  const words = wordsOf(cell, state)
  if (words.trim() === '') return
  const row = state.rows.get(cell.row)
  if (row === undefined) state.rows.set(cell.row, new Map([[cell.column, words]]))
  else row.set(cell.column, words)
}

type Opener = (state: State, attributes: Attributes) => 'skip' | undefined

const OPENERS: Readonly<Record<string, Opener>> = {
  row: (state, attributes) => {
    const at = Number(attribute(attributes, 'r') ?? Number.NaN) - 1
    state.row = Number.isInteger(at) && at >= 0 ? at : state.row + 1
    state.column = -1
    if (isHidden(attributes)) state.hiddenRows.add(state.row)
    return undefined
  },
  c: (state, attributes) => {
    state.column = columnOf(attribute(attributes, 'r')) ?? state.column + 1
    state.cell = {
      row: Math.max(0, state.row),
      column: state.column,
      type: attribute(attributes, 't') ?? 'n',
      style: Number(attribute(attributes, 's') ?? 0),
      value: '',
      inline: '',
      hasValue: false,
      hasFormula: false,
    }
    return undefined
  },
  f: ({ cell }) => {
    if (cell !== null) cell.hasFormula = true
    return 'skip'
  },
  v: (state) => {
    if (state.cell !== null) state.listening = 'value'
    return undefined
  },
  t: (state) => {
    if (state.cell !== null) state.listening = 'inline'
    return undefined
  },
  rPh: () => 'skip',
  col: (state, attributes) => {
    const [from, to] = [Number(attribute(attributes, 'min')), Number(attribute(attributes, 'max'))]
    if (isHidden(attributes) || Number(attribute(attributes, 'width') ?? 1) === 0)
      for (let column = from; column <= Math.min(to, LAST_COLUMN); column++) state.hiddenColumns.add(column - 1)
    return undefined
  },
  filterColumn: (state) => {
    state.filtered = true
    return undefined
  },
  mergeCell: (state, attributes) => {
    const merge = mergeOf(attribute(attributes, 'ref'))
    if (merge !== null) state.merges.push(merge)
    return undefined
  },
  oddHeader: (state) => {
    state.listening = 'furniture'
    state.held = ''
    return undefined
  },
}

const CLOSERS: Readonly<Record<string, (state: State) => void>> = {
  v: (state) => {
    if (state.cell !== null) state.cell.hasValue ||= state.cell.value !== ''
    state.listening = null
  },
  t: (state) => {
    state.listening = null
  },
  c: endCell,
  sheetData: (state) => {
    state.whole = true
  },
  oddHeader: (state) => {
    state.furniture.push(state.held)
    state.listening = null
  },
}

const opener = (name: string): Opener | undefined =>
  OPENERS[name] ?? (/^(?:odd|even|first)(?:Header|Footer)$/.test(name) ? OPENERS.oddHeader : undefined)
const closer = (name: string) =>
  CLOSERS[name] ?? (/^(?:odd|even|first)(?:Header|Footer)$/.test(name) ? CLOSERS.oddHeader : undefined)

/** Reads one sheet: cells as they are shown, merges, and what is hidden. */
export function readWorksheet(part: Uint8Array, shared: Shared): Worksheet {
  const state: State = {
    shared,
    rows: new Map(),
    merges: [],
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
    furniture: [],
    filtered: false,
    errors: 0,
    uncalculated: 0,
    row: -1,
    column: -1,
    cell: null,
    listening: null,
    held: '',
    whole: false,
  }
  const wrong = hear(part, {
    open: (name, attributes) => opener(name)?.(state, attributes),
    close: (name) => closer(name)?.(state),
    text: (words) => {
      if (state.listening === 'value' && state.cell) state.cell.value += words
      else if (state.listening === 'inline' && state.cell) state.cell.inline += words
      else if (state.listening === 'furniture') state.held += words
    },
  })
  const { rows, merges, filtered, hiddenRows, hiddenColumns, errors, uncalculated, furniture, whole } = state
  const used = (row: number) => rows.has(row)
  const columns = new Set([...rows.values()].flatMap((row) => [...row.keys()]))
  const hidden = [...hiddenRows].filter(used).length
  return {
    sheet: {
      rows,
      merges,
      isHiddenRow: (row) => !filtered && hiddenRows.has(row),
      isHiddenColumn: (column) => hiddenColumns.has(column),
    },
    hiddenRows: filtered ? 0 : hidden,
    hiddenColumns: [...hiddenColumns].filter((column) => columns.has(column)).length,
    filteredRows: filtered ? hidden : 0,
    errors,
    uncalculated,
    furniture,
    wrong,
    whole,
  }
}
