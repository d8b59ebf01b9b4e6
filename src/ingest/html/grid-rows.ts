import { ReadError } from '../../notice/read-error.ts'
import { type Cell, newParagraph, type Paragraph, type Row, type TableBlock } from '../docx/blocks.ts'
import type { IngestLimits } from '../limits.ts'
import type { Block, Page } from './page.ts'
import { cellsOf, rowsOf } from './tables.ts'
import { attributeOf, type Element } from './tree.ts'

const MOST_COLUMNS = 500

function spanOf(element: Element, name: string): number {
  const value = Number.parseInt(attributeOf(element, name) ?? '1', 10)
  return Number.isNaN(value) || value < 0 ? 1 : value
}

/** A merged cell that reaches down into rows still to come. */
interface Reach {
  rows: number
  readonly columns: number
}

const newCell = (columns: number, vertical: Cell['vertical']): Cell => ({
  columns,
  vertical,
  swallowed: false,
  gone: false,
  blocks: [],
})

/** A data table as rows of cells on a grid: rowspan and colspan become merges. */
export function tableBlockOf(
  page: Page,
  table: Block,
  limits: IngestLimits,
  paragraphOf: (unit: number) => Paragraph,
): TableBlock {
  let count = 0
  const charge = () => {
    if (++count > limits.lines) throw new ReadError('too_large', `超过 ${limits.lines} 个单元格`)
  }
  const sources = rowsOf(page, table)
  const reaches = new Map<number, Reach>()
  const rows: Row[] = []
  for (const [index, source] of sources.entries()) {
    const row: Row = { header: isHead(page, source), gone: false, before: 0, after: 0, cells: [] }
    let column = 0
    const goOn = () => {
      for (let reach = reaches.get(column); reach !== undefined; reach = reaches.get(column)) {
        charge()
        row.cells.push(newCell(reach.columns, 'continue'))
        if (--reach.rows === 0) reaches.delete(column)
        column += reach.columns
      }
    }
    for (const { element, from, to } of cellsOf(page, source)) {
      goOn()
      charge()
      const columns = Math.max(1, Math.min(spanOf(element, 'colspan'), freeColumns(reaches, column)))
      const tall = spanOf(element, 'rowspan')
      const more = Math.min(tall === 0 ? sources.length : tall, sources.length - index) - 1
      const cell = newCell(columns, more > 0 ? 'restart' : 'none')
      for (let unit = from; unit < to; unit++) cell.blocks.push(paragraphOf(unit))
      if (cell.blocks.length === 0) cell.blocks.push(newParagraph())
      row.cells.push(cell)
      if (more > 0) reaches.set(column, { rows: more, columns })
      column += columns
    }
    goOn()
    if (row.cells.length > 0) rows.push(row)
  }
  return { kind: 'table', rows }
}

/** How wide a cell may be before it would cover one that reaches down from above. */
function freeColumns(reaches: ReadonlyMap<number, Reach>, from: number): number {
  let free = MOST_COLUMNS
  for (const start of reaches.keys()) if (start > from) free = Math.min(free, start - from)
  return free
}

/** A row of a thead or of nothing but th. */
function isHead({ blocks }: Page, row: Block): boolean {
  if (blocks[row.parent]?.element.tagName === 'thead') return true
  const cells = row.children.map((child) => blocks[child]!.element.tagName)
  return cells.length > 1 && cells.every((name) => name === 'th')
}
