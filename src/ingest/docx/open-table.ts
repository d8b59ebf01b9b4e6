import type { Cell, Row, TableBlock } from './blocks.ts'
import { charge, checkDepth, type Opener, skip, target } from './state.ts'
import { type Attributes, integerOf, isOn } from './xml.ts'

/** Word ends at 63 columns; a file that claims more than this is not believed. */
const MOST_COLUMNS = 500

const table: Opener = (state) => {
  const { place } = state
  const blocks = target(place)
  if (blocks === null) return 'skip'
  checkDepth(state)
  const block: TableBlock = { kind: 'table', rows: [] }
  blocks.push(block)
  place.tables.push({ table: block, row: null, cell: null })
  return undefined
}

const row: Opener = ({ place }) => {
  const at = place.tables.at(-1)
  if (at) at.row = { header: false, gone: false, before: 0, after: 0, cells: [] }
  return undefined
}

const cell: Opener = (state) => {
  const at = state.place.tables.at(-1)
  charge(state)
  if (at) at.cell = { columns: 1, vertical: 'none', swallowed: false, gone: false, blocks: [] }
  return undefined
}

/** What trPr says of the open row. */
const ofRow =
  (set: (row: Row, attributes: Attributes) => void): Opener =>
  ({ place }, attributes) => {
    const at = place.tables.at(-1)
    if (at?.row && at.cell === null) set(at.row, attributes)
    return undefined
  }

/** What tcPr says of the open cell. */
const ofCell =
  (set: (cell: Cell, attributes: Attributes) => void): Opener =>
  ({ place }, attributes) => {
    const open = place.tables.at(-1)?.cell
    if (open && place.paragraph === null) set(open, attributes)
    return undefined
  }

const columnsOf = (attributes: Attributes, least: number): number =>
  Math.min(MOST_COLUMNS, Math.max(least, integerOf(attributes['w:val']) ?? least))

/** What each element of a table does when it opens; deleted rows are the business of w:del. */
export const TABLE_OPENERS: Readonly<Record<string, Opener>> = {
  'w:tbl': table,
  'w:tr': row,
  'w:tc': cell,
  'w:tblHeader': ofRow((open, attributes) => {
    open.header = isOn(attributes)
  }),
  'w:hidden': ofRow((open, attributes) => {
    open.gone ||= isOn(attributes)
  }),
  'w:gridBefore': ofRow((open, attributes) => {
    open.before = columnsOf(attributes, 0)
  }),
  'w:gridAfter': ofRow((open, attributes) => {
    open.after = columnsOf(attributes, 0)
  }),
  'w:gridSpan': ofCell((open, attributes) => {
    open.columns = columnsOf(attributes, 1)
  }),
  'w:vMerge': ofCell((open, attributes) => {
    open.vertical = attributes['w:val'] === 'restart' ? 'restart' : 'continue'
  }),
  'w:hMerge': ofCell((open, attributes) => {
    open.swallowed = attributes['w:val'] !== 'restart'
  }),
  'w:cellMerge': (state, attributes) => {
    state.tally.changes++
    const open = state.place.tables.at(-1)?.cell
    const merge = attributes['w:vMerge']
    if (open && merge !== undefined) open.vertical = merge === 'rest' ? 'restart' : 'continue'
    return undefined
  },
  'w:cellIns': (state) => {
    state.tally.changes++
    return undefined
  },
  'w:cellDel': (state) => {
    state.tally.changes++
    const open = state.place.tables.at(-1)?.cell
    if (open) open.gone = true
    return undefined
  },
  'w:tblPr': skip,
  'w:tblGrid': skip,
  'w:tblPrEx': skip,
  'w:trPrChange': skip,
  'w:tcPrChange': skip,
}
