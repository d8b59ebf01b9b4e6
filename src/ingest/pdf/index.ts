import type { Report } from '../../notice/diagnostic.ts'
import type { RawText } from '../../notice/raw-text.ts'
import { ReadError } from '../../notice/read-error.ts'
import { layOut } from '../layout/index.ts'
import { apply } from '../layout/matrix.ts'
import { DEFAULT_LIMITS, type IngestLimits } from '../limits.ts'
import type { OcrRequest } from '../ocr/engine.ts'
import type { Recognised } from '../ocr/recognise.ts'
import { openPdf } from './document.ts'
import { type PageState, stateOf } from './legible.ts'
import type { PdfPage } from './pdf-page.ts'

const GARBLED = '文字层是乱码,字体没有 Unicode 对照 (characters without a Unicode table)'
const MOST_NAMED = 20

/** The pages for a message; the error carries them all. */
const namedPages = (pages: readonly number[]): string =>
  `第 ${pages.slice(0, MOST_NAMED).join(',')}${pages.length > MOST_NAMED ? '…' : ''} 页(共 ${pages.length} 页)`

type Pages = readonly (PdfPage | null)[]

const numbersOf = (states: readonly PageState[], ...wanted: PageState[]): number[] =>
  states.flatMap((state, i) => (wanted.includes(state) ? [i + 1] : []))

/** Throws where no page can be read; otherwise the pages that have text but cannot be read, reported. */
function unreadPages(
  pages: Pages,
  states: readonly PageState[],
  { found, failures }: Recognised,
  report: Report,
): number[] {
  const failed = pages.flatMap((page, i) => (page === null ? [i + 1] : []))
  const left = (...wanted: PageState[]) => numbersOf(states, ...wanted).filter((number) => !found.has(number))
  const [scanned, garbled] = [left('image'), left('garbled')]
  const unread = [...new Set([...failed, ...scanned, ...garbled])].sort((a, b) => a - b)
  if (!states.includes('text') && found.size === 0) {
    const why = [...failures.values()][0] ?? ''
    const detail = [garbled.length > 0 ? GARBLED : '', why, namedPages(unread)].filter(Boolean).join(';')
    if (garbled.length + scanned.length > 0) throw new ReadError('no_text_layer', detail, { pages: unread })
    throw failed.length > 0 ? new ReadError('corrupt', '', { pages: failed }) : new ReadError('empty')
  }
  if (unread.length > 0) report('ingest/unread_pages', null, { pages: unread.join(','), count: unread.length })
  if (garbled.length > 0) report('ingest/garbled_pages', null, { pages: garbled.join(','), count: garbled.length })
  return unread
}

/** What was left out of the pages that could be read. */
function reportLeftOut(legible: readonly PdfPage[], report: Report): void {
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
}

/** The size of a page as it is shown. */
function sheetOf({ number, width, height, toShown }: PdfPage): { number: number; width: number; height: number } {
  const [ax, ay] = apply(toShown, 0, 0)
  const [bx, by] = apply(toShown, width, height)
  return { number, width: Math.abs(bx - ax), height: Math.abs(by - ay) }
}

/** The pages that are images, or whose characters mean nothing, recognised. */
async function recognised(
  bytes: Uint8Array,
  pages: Pages,
  states: readonly PageState[],
  ocr: OcrRequest | null,
  report: Report,
): Promise<Recognised> {
  const wanted = numbersOf(states, 'image', 'garbled').flatMap((number) => {
    const page = pages[number - 1]
    return page === null || page === undefined ? [] : [sheetOf(page)]
  })
  if (ocr === null || wanted.length === 0) return { engine: null, found: new Map(), failures: new Map() }
  const { recogniseAll } = await import('../ocr/recognise.ts')
  const { drawerOf } = await import('./render.ts')
  const drawer = drawerOf(bytes)
  try {
    return await recogniseAll(ocr, { wanted, pages: pages.length, image: drawer.image }, report)
  } finally {
    await drawer.close()
  }
}

/**
 * Reads a PDF by the places of its characters and ruled lines (see layOut). Pages without legible text are recognised where
 * `ocr` says how, else left out and listed.
 */
export async function readPdf(
  bytes: Uint8Array,
  report: Report,
  limits: IngestLimits = DEFAULT_LIMITS,
  ocr: OcrRequest | null = null,
): Promise<RawText> {
  if (bytes.length === 0) throw new ReadError('empty')
  const pages = await openPdf(bytes, limits)
  const states = pages.map((page): PageState => (page === null ? 'blank' : stateOf(page)))
  const scans = await recognised(bytes, pages, states, ocr, report)
  const { engine, found } = scans
  const unread = unreadPages(pages, states, scans, report)
  const legible = pages.filter((page, i): page is PdfPage => page !== null && states[i] === 'text')
  reportLeftOut(legible, report)
  const all = [...legible, ...found.values()].sort((a, b) => a.number - b.number)
  return {
    ...layOut(all),
    format: 'pdf',
    reader: 'pdf/pdfjs-dist',
    encoding: null,
    pages: pages.length,
    hardWrapped: false,
    metadata: [],
    ...(engine === null ? {} : { ocr: engine }),
    unreadPages: unread,
  }
}
