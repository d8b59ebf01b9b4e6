import type { RawText, Table } from '../../notice/raw-text.ts'
import { flowOf } from './flow.ts'
import type { WholeTable } from './join-tables.ts'
import type { PageContent } from './page.ts'
import { type Composed, cellSpan, composeLines } from './printed.ts'

export type { Glyph, PageContent, Rule } from './page.ts'

/** The part of a RawText that the places of characters and ruled lines on pages decide. */
export type LaidOut = Pick<RawText, 'text' | 'anchors' | 'wraps' | 'furniture' | 'tables'>

/**
 * Reads pages on which everything has its place (PDF, recognised scans, OFD): reading order, lines, wraps, furniture, and tables
 * by ruled lines or by columns. `wraps` and the spans of `furniture` never overlap, and without both the text is clean
 * paragraphs (see composeLines). Pages left out (unreadable ones) part the paragraphs before and behind them by their numbers.
 */
export function layOut(pages: readonly PageContent[]): LaidOut {
  const shown = new Map(pages.map((page) => [page.number, page.placed === false ? null : page.toShown]))
  const { printed, tables } = flowOf(pages)
  const composed = composeLines(printed, (page) => shown.get(page) ?? null)
  const { text, anchors, wraps, furniture } = composed
  return { text, anchors, wraps, furniture, tables: tables.map((table) => tableOf(table, composed)) }
}

function tableOf(table: WholeTable, { spans }: Composed): Table {
  let before = 0
  const cells = [...table.cells]
    .sort((a, b) => a.row - b.row || a.column - b.column)
    .map(({ row, column, rows, columns, lines }) => {
      const span = cellSpan(lines, spans, before)
      before = span.end
      return { row, column, rows, columns, span }
    })
  return { rows: table.rows, columns: table.columns, cells }
}
