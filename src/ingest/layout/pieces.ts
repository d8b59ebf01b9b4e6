import type { FurnitureKind } from '../../notice/raw-text.ts'
import { joinTables, type WholeTable, wholeOf } from './join-tables.ts'
import type { Line } from './lines.ts'
import type { PageTable } from './page-table.ts'

/** What a page gives to the reading order. */
export interface PagePieces {
  readonly number: number
  readonly lines: readonly Line[]
  readonly tables: readonly PageTable[]
  /** Where a line stands in the reading order of its page. */
  readonly order: (line: Line) => number
}

/** A piece of the reading order: a line, or a table that takes all its pages' rows to where it begins. */
export type Piece = { readonly line: Line } | TablePiece

interface TablePiece {
  table: WholeTable
  readonly between: [number, Line][]
}

/** A word above the rest of a table on its next page: （续表） */
const CONTINUED = /^[（(]?续表?[）)]?$|^[（(]续/

/** Puts the lines and tables of all pages one below the other, tables joined over page breaks. */
export function piecesOf(pages: readonly PagePieces[], furniture: Map<Line, FurnitureKind>): Piece[] {
  const pieces: Piece[] = []
  for (const { number, lines, tables, order } of pages) {
    const blocks = [
      ...lines.map((line) => ({ top: order(line), line, table: null })),
      ...tables.map((table) => ({ top: (table.top + table.bottom) / 2, line: null, table })),
    ].sort((a, b) => a.top - b.top)
    for (const { line, table } of blocks) {
      if (line !== null) pieces.push({ line })
      if (table !== null) putTable(pieces, table, number, furniture)
    }
  }
  return pieces
}

/** Puts a table behind the pieces, or joins it to the one of the page before that it carries on. */
function putTable(pieces: Piece[], table: PageTable, page: number, furniture: Map<Line, FurnitureKind>): void {
  const above = tableAbove(pieces, furniture)
  const goesOn = above !== null && above.piece.table.pages.at(-1)!.page === page - 1
  const joined = goesOn ? joinTables(above.piece.table, table) : null
  if (above === null || joined === null) {
    pieces.push({ table: wholeOf(table), between: [] })
    return
  }
  const { piece, skipped } = above
  for (const line of skipped) if (!furniture.has(line)) furniture.set(line, 'repeated_table_header')
  piece.between.push(...skipped.map((line): [number, Line] => [piece.table.rows, line]))
  piece.table = joined
  pieces.length -= skipped.length
}

/** The last table, where nothing but furniture stands behind it. */
function tableAbove(
  pieces: readonly Piece[],
  furniture: ReadonlyMap<Line, FurnitureKind>,
): { readonly piece: TablePiece; readonly skipped: readonly Line[] } | null {
  const skipped: Line[] = []
  for (let at = pieces.length - 1; at >= 0; at--) {
    const piece = pieces[at]!
    if ('table' in piece) return { piece, skipped }
    if (!furniture.has(piece.line) && !CONTINUED.test(piece.line.text)) return null
    skipped.unshift(piece.line)
  }
  return null
}
