import type { FurnitureKind } from '../../notice/raw-text.ts'
import { findAligned, inkedRows } from './aligned.ts'
import { cellContinuations } from './cells.ts'
import { findColumns } from './columns.ts'
import { findFurniture } from './furniture.ts'
import { findGrids } from './grid.ts'
import { joinTables, type WholeTable, wholeOf } from './join-tables.ts'
import { type Line, linesOf } from './lines.ts'
import type { Glyph, PageContent } from './page.ts'
import { fillGrids, type PageTable } from './page-table.ts'
import { continuations } from './paragraphs.ts'
import type { Printed } from './printed.ts'

/** The whole notice in reading order. */
export interface Flow {
  readonly printed: readonly Printed[]
  readonly tables: readonly WholeTable[]
}

interface Page {
  readonly content: PageContent
  /** From top to bottom. */
  readonly lines: readonly Line[]
  readonly tables: readonly PageTable[]
  /** Where a line stands in the reading order of its page. */
  readonly order: (line: Line) => number
}

const byHeight = (a: Line, b: Line): number => a.y - b.y

function pageOf(content: PageContent, headers: Set<string>): Page {
  const ruled = fillGrids(content, findGrids(content.rules))
  const rows = inkedRows(ruled.rest)
  const columns = findColumns(rows)
  if (columns === null) {
    const { lines, tables } = findAligned(content.number, rows, headers)
    return { content, lines, tables: [...ruled.tables, ...tables], order: ({ y }) => y }
  }
  const { top, bottom } = columns
  const { lines, tables } = findAligned(content.number, inkedRows(columns.rest), headers)
  const column = (glyphs: readonly Glyph[], number: number): Line[] =>
    linesOf(content.number, glyphs).map((line) => ({ ...line, column: number }))
  return {
    content,
    lines: [...lines, ...column(columns.left, 1), ...column(columns.right, 2)].sort(byHeight),
    tables: [...ruled.tables, ...tables],
    order: ({ y, column: number }) =>
      number === 0 ? y : top + (y - top) / 2 + (number === 2 ? (bottom - top) / 2 + 0.1 : 0),
  }
}

/** A piece of the reading order: a line, or a table that takes all its pages' rows to where it begins. */
type Piece = { readonly line: Line } | { table: WholeTable; readonly between: [number, Line][] }

/** A word above the rest of a table on its next page: （续表） */
const CONTINUED = /^[（(]?续表?[）)]?$|^[（(]续/

/** Puts the lines and tables of all pages one below the other, tables joined over page breaks. */
function piecesOf(pages: readonly Page[], furniture: Map<Line, FurnitureKind>): Piece[] {
  const pieces: Piece[] = []
  for (const { content, lines, tables, order } of pages) {
    const blocks = [
      ...lines.map((line) => ({ top: order(line), line, table: null })),
      ...tables.map((table) => ({ top: (table.top + table.bottom) / 2, line: null, table })),
    ].sort((a, b) => a.top - b.top)
    for (const { line, table } of blocks) {
      if (line !== null) pieces.push({ line })
      if (table === null) continue
      let open = pieces.length - 1
      const skipped: Line[] = []
      for (; open >= 0; open--) {
        const piece = pieces[open]!
        if ('table' in piece) break
        if (!furniture.has(piece.line) && !CONTINUED.test(piece.line.text)) break
        skipped.unshift(piece.line)
      }
      const last = pieces[open]
      const joins = last !== undefined && 'table' in last && last.table.pages.at(-1)!.page === content.number - 1
      const joined = joins ? joinTables(last.table, table) : null
      if (last === undefined || !('table' in last) || joined === null) {
        pieces.push({ table: wholeOf(table), between: [] })
        continue
      }
      for (const line of skipped) if (!furniture.has(line)) furniture.set(line, 'repeated_table_header')
      last.between.push(...skipped.map((line): [number, Line] => [last.table.rows, line]))
      last.table = joined
      pieces.length = open + 1
    }
  }
  return pieces
}

function printTable(
  table: WholeTable,
  number: number,
  between: readonly [number, Line][],
  furniture: ReadonlyMap<Line, FurnitureKind>,
): Printed[] {
  const goesOn = cellContinuations(table)
  const interludes: readonly [number, Printed][] = [
    ...between.map(([row, line]): [number, Printed] => [
      row,
      { line, furniture: furniture.get(line) ?? 'page_header', table: null, continues: false },
    ]),
    ...table.repeated.map(({ before, line }): [number, Printed] => [
      before,
      { line, furniture: 'repeated_table_header', table: null, continues: false },
    ]),
  ]
  const printed: Printed[] = []
  const cells = [...table.cells].sort((a, b) => a.row - b.row || a.column - b.column)
  let at = 0
  for (let row = 0; row <= table.rows; row++) {
    for (const [before, line] of interludes) if (before === row) printed.push(line)
    for (; at < cells.length && cells[at]!.row === row; at++) {
      const { column, lines } = cells[at]!
      for (const line of lines)
        printed.push({ line, furniture: null, table: [number, row + 1, column + 1], continues: goesOn.has(line) })
    }
  }
  return printed
}

/** Lays out the pages, finds furniture and tables, and tells which lines go on with the one before. */
export function flowOf(contents: readonly PageContent[]): Flow {
  const headers = new Set<string>()
  const pages = contents.map((content) => pageOf(content, headers))
  const furniture = new Map(
    findFurniture(
      pages.map(({ content, lines, tables }) => ({
        number: content.number,
        height: content.height,
        lines,
        inTables: tables.flatMap(({ cells }) => cells.flatMap((cell) => cell.lines)),
      })),
    ),
  )
  const pieces = piecesOf(pages, furniture)
  const body: (Line | null)[] = []
  for (const piece of pieces) {
    if ('table' in piece) body.push(null)
    else if (!furniture.has(piece.line)) body.push(piece.line)
  }
  const apart = new Set(body.filter((line, i): line is Line => line !== null && body[i - 1] === null))
  const goesOn = continuations(
    body.filter((line): line is Line => line !== null),
    contents,
    (line, next) => !apart.has(next) && next.page - line.page <= 1,
  )
  const printed: Printed[] = []
  const tables: WholeTable[] = []
  for (const piece of pieces) {
    if ('table' in piece) {
      tables.push(piece.table)
      printed.push(...printTable(piece.table, tables.length, piece.between, furniture))
    } else {
      const { line } = piece
      printed.push({ line, furniture: furniture.get(line) ?? null, table: null, continues: goesOn.has(line) })
    }
  }
  return { printed, tables }
}
