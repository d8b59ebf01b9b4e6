import type { Report } from '../../notice/diagnostic.ts'
import type { RawText } from '../../notice/raw-text.ts'
import { ReadError } from '../../notice/read-error.ts'
import { layOut } from '../layout/index.ts'
import { openPdf } from './document.ts'
import { type PageState, stateOf } from './legible.ts'
import type { PdfPage } from './pdf-page.ts'

/** Throws where no page can be read; otherwise the pages that have text but cannot be read, reported. */
function unreadPages(pages: readonly (PdfPage | null)[], states: readonly PageState[], report: Report): number[] {
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

/**
 * Reads a PDF by the places of its characters and ruled lines (see layOut); pages without legible text are left out and
 * listed.
 */
export async function readPdf(bytes: Uint8Array, report: Report): Promise<RawText> {
  if (bytes.length === 0) throw new ReadError('empty')
  const pages = await openPdf(bytes)
  const states = pages.map((page): PageState => (page === null ? 'blank' : stateOf(page)))
  const unread = unreadPages(pages, states, report)
  const legible = pages.filter((page, i): page is PdfPage => page !== null && states[i] === 'text')
  const askew = legible.filter((page) => page.askew > 0)
  if (askew.length > 0)
    report('ingest/askew_text', null, {
      pages: askew.map(({ number }) => number).join(','),
      count: askew.reduce((sum, page) => sum + page.askew, 0),
    })
  const sum = (count: (page: PdfPage) => number): number => legible.reduce((all, page) => all + count(page), 0)
  const [hidden, notes] = [sum((page) => page.hidden), sum((page) => page.notes)]
  if (hidden > 0) report('ingest/hidden_text_left_out', null, { count: hidden })
  if (notes > 0) report('ingest/comments_left_out', null, { count: notes })
  return {
    ...layOut(legible),
    format: 'pdf',
    reader: 'pdf/pdfjs-dist',
    encoding: null,
    pages: pages.length,
    hardWrapped: false,
    metadata: [],
    unreadPages: unread,
  }
}
