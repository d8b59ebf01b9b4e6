import type { ProblemStatus } from '../notice/problem.ts'
import type { Table, TableCell } from '../notice/raw-text.ts'
import { sliceOf } from '../notice/span.ts'
import type { Cells } from './register-table.ts'
import type { Scene } from './scene.ts'
import { readAt } from './status-reading.ts'
import { isYes } from './yes-no.ts'

/** Columns named by states, of which a row marks one (已完成 | 基本完成 | 持续整改 over √), with the state each names. */
export type StateColumns = ReadonlyMap<number, ProblemStatus>

const FEWEST = 2
const NONE: StateColumns = new Map()

/** The columns of a header whose whole names are states; none where only one is, or where no row marks any (已完成 over 12). */
export function stateColumnsOf(
  scene: Scene,
  { rows, columns: count }: Table,
  cells: Cells,
  header: number,
): StateColumns {
  const { text, knowledge } = scene
  const columns = new Map<number, ProblemStatus>()
  for (let column = 0; column < count; column++) {
    const cell = cells.at(header, column)
    const state = cell === null ? null : readAt(text, cell.span, 'status/column', knowledge.statuses)
    if (state !== null && state.value !== 'unrecognised') columns.set(column, state)
  }
  if (columns.size < FEWEST) return NONE
  for (let row = header + 1; row < rows; row++) if (markedState(scene, cells, row, columns) !== null) return columns
  return NONE
}

/** The state whose column alone a row marks; null where it marks none or several. */
export function markedState({ text }: Scene, cells: Cells, row: number, columns: StateColumns): ProblemStatus | null {
  const isMarked = (cell: TableCell | null) => cell !== null && isYes(sliceOf(text.shadow, cell.span))
  const marked = [...columns].filter(([column]) => isMarked(cells.at(row, column)))
  return marked.length === 1 ? marked[0]![1] : null
}
