import { flatMap } from '../language/flat-map.ts'
import { compiledFrom } from '../language/lexicon.ts'
import type { LabelLexicon, LabelRole } from '../notice/lexicons.ts'
import type { Table, TableCell } from '../notice/raw-text.ts'
import { sliceOf } from '../notice/span.ts'
import type { Scene } from './scene.ts'
import { type StateColumns, stateColumnsOf } from './state-columns.ts'

export type Column = LabelRole | 'number' | 'theme'

const NUMBER = /^(?:序号|编号|序|号|No\.?)$/i
const THEME = /^(?:问题)?(?:类别|类型|方面|分类|大类|板块|领域|维度|所属类别)$/
const CONTAINED: readonly (readonly [RegExp, Column])[] = [
  [/牵头(?:单位|科室|部门|股室)/, 'lead_unit'],
  [/(?:配合|协同|协助|参与)(?:单位|科室|部门)/, 'participating_unit'],
  [/责任(?:单位|科室|部门|股室|主体)/, 'responsible_unit'],
  [/(?:责任|分管|牵头|包抓)(?:领导|人)/, 'leader'],
  [/时限|期限|完成时间|时间节点/, 'deadline'],
  [/状态|是否完成|是否销号|销号|整改结果|完成情况/, 'status'],
  [/(?:整改|落实|完成|进展|办理)(?:工作)?(?:情况|进展|成效)|成效/, 'detail'],
  [/措施|举措/, 'measures'],
  [/问题|反馈意见|整改任务|整改内容|事项/, 'finding'],
]

const keysOf = compiledFrom(
  (labels: LabelLexicon) =>
    new Map(
      flatMap(Object.entries(labels), ([role, words]) =>
        Array.isArray(words) ? words.map((word: string) => [word, role as Column] as const) : [],
      ),
    ),
)

function columnOf(words: string, labels: LabelLexicon): Column | null {
  const key = words.replace(/\s+/g, '').replace(/\([^)]*\)/g, '')
  if (NUMBER.test(key)) return 'number'
  if (THEME.test(key)) return 'theme'
  return keysOf(labels).get(key) ?? CONTAINED.find(([pattern]) => pattern.test(key))?.[1] ?? null
}

/** The cells of a table by their places. */
export interface Cells {
  /** The cell that covers a place, also where it was merged from above or from the left. */
  readonly at: (row: number, column: number) => TableCell | null
  readonly beginningIn: (row: number) => readonly TableCell[]
}

/** Looks the cells up by row once: a register of thousands of rows asks for each of them many times. */
function cellsOf(table: Table): Cells {
  const rows = Array.from({ length: table.rows }, (): TableCell[] => [])
  for (const cell of table.cells) for (let row = cell.row; row < cell.row + cell.rows; row++) rows[row]?.push(cell)
  return {
    at: (row, column) =>
      rows[row]?.find((cell) => cell.column <= column && column < cell.column + cell.columns) ?? null,
    beginningIn: (row) => rows[row]?.filter((cell) => cell.row === row) ?? [],
  }
}

/** A table whose header names a problem column and what was done about it. */
export interface Register {
  readonly table: Table
  readonly cells: Cells
  /** The last row of the header. */
  readonly header: number
  readonly columns: ReadonlyMap<Column, number>
  readonly states: StateColumns
  /** The status column is one of progress, in which sentences may stand. */
  readonly tellsProgress: boolean
}

const HEADER_ROWS = 4
/** So many rows may make up one header: names over names. */
const HEADER_DEPTH = 3

/** The last row of a header that begins in `row`: as deep as its merged cells, or one deeper where names stand under a wide one. */
function headerEnd(shadow: string, table: Table, cells: Cells, row: number): number {
  const begun = cells.beginningIn(row).filter(({ columns }) => columns < table.columns)
  const end = Math.max(row, ...begun.map((cell) => cell.row + cell.rows - 1))
  if (end > row || row + 1 >= table.rows) return Math.min(end, row + HEADER_DEPTH - 1)
  const below = cells.beginningIn(row + 1).filter(({ span }) => sliceOf(shadow, span).trim() !== '')
  const wide = begun.filter(({ columns }) => columns > 1)
  const under = below.every(({ column }) =>
    wide.some((one) => one.column <= column && column < one.column + one.columns),
  )
  return below.length >= 2 && under ? row + 1 : row
}

/** A status column by its name alone; others that a status may stand in tell what was done. */
const STATUS_ALONE = /状态|是否|销号|结果|结论|认定|到位|验收|完成(?:情况|程度|度)/

/** The columns that a header names: by the lowest name over each, then by the wide name above it. */
function columnsNamed(
  scene: Scene,
  table: Table,
  cells: Cells,
  row: number,
  end: number,
  states: StateColumns,
): Map<Column, number> {
  const columns = new Map<Column, number>()
  const taken = new Set<number>(states.keys())
  const take = (name: Column, column: number) => {
    columns.set(name, column)
    taken.add(column)
  }
  for (let at = end; at >= row; at--)
    for (let column = 0; column < table.columns; column++) {
      const cell = cells.at(at, column)
      if (cell === null || cell.columns === table.columns || taken.has(column)) continue
      const words = sliceOf(scene.text.shadow, cell.span)
      const name = columnOf(words, scene.knowledge.labels)
      if (name === null) continue
      const before = name === 'status' ? columns.get(name) : undefined
      if (!columns.has(name)) take(name, column)
      else if (
        before !== undefined &&
        STATUS_ALONE.test(words) &&
        !STATUS_ALONE.test(wordsOver(scene, cells, end, before))
      ) {
        // 整改进展情况 beside 整改状态: the first tells what was done.
        if (!columns.has('detail')) columns.set('detail', before)
        take(name, column)
      } else if (before !== undefined && !columns.has('detail')) take('detail', column)
    }
  return columns
}

const wordsOver = (scene: Scene, cells: Cells, row: number, column: number): string => {
  const cell = cells.at(row, column)
  return cell === null ? '' : sliceOf(scene.text.shadow, cell.span)
}

/** Recognises a register by its header, which begins within the first four rows (a title row may stand above it). */
export function registerOf(scene: Scene, table: Table): Register | null {
  const cells = cellsOf(table)
  for (let row = 0; row < Math.min(HEADER_ROWS, table.rows); row++) {
    const header = headerEnd(scene.text.shadow, table, cells, row)
    const states = stateColumnsOf(scene, table, cells, header)
    const columns = columnsNamed(scene, table, cells, row, header, states)
    const told = ['detail', 'measures', 'status', 'deadline', 'responsible_unit', 'lead_unit', 'leader'] as const
    if (columns.has('finding') && (states.size > 0 || told.some((name) => columns.has(name)))) {
      const status = columns.get('status')
      const tellsProgress = status !== undefined && !STATUS_ALONE.test(wordsOver(scene, cells, header, status))
      if (tellsProgress && !columns.has('detail')) columns.set('detail', status)
      return { table, cells, header, columns, states, tellsProgress }
    }
  }
  return null
}
