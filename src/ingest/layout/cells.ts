import type { TableCellLines, WholeTable } from './join-tables.ts'
import type { Line } from './lines.ts'
import { endsSentence, itemKind, sameSize } from './wraps.ts'

/** Marks that may hang over the margin. */
const HANGS = /[，。、；：？！）》」』】〕”’,.;:?!)]$/

/** How far text keeps from the edges of its cell, as the table shows. */
function paddings(table: WholeTable): readonly [number, number] {
  let [left, right] = [12, 12]
  for (const { x0, x1, lines } of table.cells)
    for (const line of lines) {
      left = Math.min(left, line.x0 - x0)
      if (!HANGS.test(line.text)) right = Math.min(right, x1 - line.x1)
    }
  return [Math.max(0, left), Math.max(0, right)]
}

function goesOn(line: Line, next: Line, left: number, right: number): boolean {
  if (!sameSize(line, next)) return false
  const em = line.size
  if (right - left - (line.x1 - line.x0) >= next.head + 0.35 * em) return false
  if (itemKind(next.text) >= 0 && endsSentence(line.text)) return false
  const indent = next.x0 - left
  const centred = Math.abs(indent - (right - next.x1)) < 0.8 * em
  return centred || indent < 1.4 * em || line.x0 - left > indent - 0.5 * em
}

/** The lines of a table that go on with the line before them in their cell. */
export function cellContinuations(table: WholeTable): ReadonlySet<Line> {
  const [before, behind] = paddings(table)
  const found = new Set<Line>()
  const add = ({ x0, x1, lines }: TableCellLines) => {
    for (const [i, line] of lines.entries()) {
      const next = lines[i + 1]
      if (next !== undefined && goesOn(line, next, x0 + before, x1 - behind)) found.add(next)
    }
  }
  for (const cell of table.cells) add(cell)
  return found
}
