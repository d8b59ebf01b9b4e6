import type { Report } from '../../notice/diagnostic.ts'
import type { RawText, Table } from '../../notice/raw-text.ts'
import { ReadError } from '../../notice/read-error.ts'
import { openPdf } from './document.ts'
import { flowOf } from './flow.ts'
import type { WholeTable } from './join-tables.ts'
import { type PageState, stateOf } from './legible.ts'
import { IDENTITY } from './matrix.ts'
import type { PageContent } from './page.ts'
import { type Composed, cellSpan, composeLines } from './printed.ts'

/** Throws where no page can be read; otherwise the pages that have text but cannot be read, reported. */
function unreadPages(pages: readonly (PageContent | null)[], states: readonly PageState[], report: Report): number[] {
  const having = (...wanted: PageState[]) => states.flatMap((state, i) => (wanted.includes(state) ? [i + 1] : []))
  const failed = pages.flatMap((page, i) => (page === null ? [i + 1] : []))
  const [scanned, garbled] = [having('image'), having('garbled')]
  const unread = [...new Set([...failed, ...scanned, ...garbled])].sort((a, b) => a - b)
  if (!states.includes('text')) {
    if (garbled.length > 0)
      throw new ReadError('no_text_layer', '文字层是乱码,字体没有 Unicode 对照 (characters without a Unicode table)', {
        pages: unread,
      })
    if (scanned.length > 0) throw new ReadError('no_text_layer', '', { pages: unread })
    throw failed.length > 0 ? new ReadError('corrupt', '', { pages: failed }) : new ReadError('empty')
  }
  if (unread.length > 0) report('ingest/unread_pages', null, { pages: unread.join(','), count: unread.length })
  if (garbled.length > 0) report('ingest/garbled_pages', null, { pages: garbled.join(','), count: garbled.length })
  return unread
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

/**
 * Reads a PDF by the places of its characters and ruled lines. `wraps` and the spans of `furniture` never overlap, and
 * without both the text is clean paragraphs (see composeLines); pages without legible text are left out and listed.
 */
export async function readPdf(bytes: Uint8Array, report: Report): Promise<RawText> {
  if (bytes.length === 0) throw new ReadError('empty')
  const pages = await openPdf(bytes)
  const states = pages.map((page): PageState => (page === null ? 'blank' : stateOf(page)))
  const unread = unreadPages(pages, states, report)
  const legible = pages.filter((page, i): page is PageContent => page !== null && states[i] === 'text')
  const askew = legible.filter((page) => page.askew > 0)
  if (askew.length > 0)
    report('ingest/askew_text', null, {
      pages: askew.map(({ number }) => number).join(','),
      count: askew.reduce((sum, page) => sum + page.askew, 0),
    })
  const shown = new Map(legible.map((page) => [page.number, page.toShown]))
  const { printed, tables } = flowOf(legible)
  const composed = composeLines(printed, (page) => shown.get(page) ?? IDENTITY)
  return {
    text: composed.text,
    format: 'pdf',
    reader: 'pdf/pdfjs-dist',
    encoding: null,
    pages: pages.length,
    anchors: composed.anchors,
    hardWrapped: false,
    wraps: composed.wraps,
    furniture: composed.furniture,
    tables: tables.map((table) => tableOf(table, composed)),
    metadata: [],
    unreadPages: unread,
  }
}
