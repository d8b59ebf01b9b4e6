import type { Attributes } from '../docx/xml.ts'
import { attribute, hear } from '../local-names.ts'
import type { Merge, Sheet } from '../sheets/sheet.ts'
import { type CellTally, type OpenCell, type Shared, wordsOf } from './cell.ts'
import { columnOf, mergeOf } from './references.ts'

const LAST_COLUMN = 16_384
const LAST_ROW = 1_048_576

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

const isHidden = (attributes: Attributes): boolean => /^(?:1|true)$/.test(attribute(attributes, 'hidden') ?? '')

interface State extends CellTally {
  readonly shared: Shared
  readonly rows: Map<number, Map<number, string>>
  readonly merges: Merge[]
  readonly hiddenRows: Set<number>
  readonly hiddenColumns: Set<number>
  readonly furniture: string[]
  filtered: boolean
  row: number
  column: number
  cell: OpenCell | null
  listening: 'value' | 'inline' | 'furniture' | null
  held: string
  whole: boolean
}

function endCell(state: State): void {
  const { cell } = state
  state.cell = null
  if (cell === null || cell.column >= LAST_COLUMN || cell.row >= LAST_ROW) return
  const words = wordsOf(cell, state.shared, state)
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
