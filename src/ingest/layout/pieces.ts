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
export type Piece = { readonly line: Line } | { table: WholeTable; readonly between: [number, Line][] }

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
      const joins = last !== undefined && 'table' in last && last.table.pages.at(-1)!.page === number - 1
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
