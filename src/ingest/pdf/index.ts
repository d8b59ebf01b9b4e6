import type { Report } from '../../notice/diagnostic.ts'
import type { RawText } from '../../notice/raw-text.ts'
import { ReadError } from '../../notice/read-error.ts'
import { openPdf } from './document.ts'
import { findFurniture } from './furniture.ts'
import { linesOf } from './lines.ts'
import { IDENTITY } from './matrix.ts'
import type { PageContent } from './page.ts'
import { continuations } from './paragraphs.ts'
import { composeLines } from './printed.ts'

/** Reads a PDF by the places of its characters and ruled lines. */
export async function readPdf(bytes: Uint8Array, report: Report): Promise<RawText> {
  if (bytes.length === 0) throw new ReadError('empty')
  const pages = (await openPdf(bytes)).filter((page): page is PageContent => page !== null)
  const written = pages.map((page) => ({ ...page, lines: linesOf(page.number, page.glyphs) }))
  const furniture = findFurniture(written)
  const all = written.flatMap(({ lines }) => lines)
  const body = all.filter((line) => !furniture.has(line))
  const goesOn = continuations(body, pages, () => true)
  const shown = new Map(pages.map((page) => [page.number, page.toShown]))
  const composed = composeLines(
    all.map((line) => ({
      line,
      furniture: furniture.get(line) ?? null,
      table: null,
      continues: goesOn.has(line),
    })),
    (page) => shown.get(page) ?? IDENTITY,
  )
  void report
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
    tables: [],
    metadata: [],
    unreadPages: [],
  }
}
