import type { Block, Cell, Row, TableBlock } from './blocks.ts'

/** A cell as formats tell it that name its edges instead of its columns (DOC, RTF), in twentieths of a point. */
export interface EdgedCell {
  readonly left: number
  readonly right: number
  readonly vertical: Cell['vertical']
  /** Merged into the cell before it. */
  readonly swallowed: boolean
  readonly blocks: Block[]
}

export interface EdgedRow {
  readonly header: boolean
  readonly cells: readonly EdgedCell[]
}

/** Edges nearer than this are one line of the grid. */
const NEAR = 60

/** The edges of all rows make the grid of a table, and each cell takes the columns between its own. */
export function edgedTable(rows: readonly EdgedRow[]): TableBlock {
  const grid: number[] = []
  const edges = rows.flatMap(({ cells }) => cells.flatMap(({ left, right }) => [left, right])).sort((a, b) => a - b)
  for (const edge of edges) if (grid.length === 0 || edge - grid.at(-1)! > NEAR) grid.push(edge)
  const lineAt = (edge: number): number => {
    const next = grid.findIndex((line) => line >= edge - NEAR)
    return next < 0 ? grid.length - 1 : next
  }
  return {
    kind: 'table',
    rows: rows.map(({ header, cells }): Row => {
      const before = Math.max(0, lineAt(cells[0]?.left ?? 0))
      const placed = cells.map(
        ({ left, right, vertical, swallowed, blocks }): Cell => ({
          columns: Math.max(1, lineAt(right) - lineAt(left)),
          vertical,
          swallowed,
          gone: false,
          blocks,
        }),
      )
      return { header, gone: false, before, after: 0, cells: placed }
    }),
  }
}
