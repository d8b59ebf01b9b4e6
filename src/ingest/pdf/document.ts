import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { ReadError } from '../../notice/read-error.ts'
import { IDENTITY } from '../layout/matrix.ts'
import type { IngestLimits } from '../limits.ts'
import { FONT_TAKER, getDocument, OPENING } from './library.ts'
import type { PdfPage } from './pdf-page.ts'
import { readPage, viewOf } from './read-page.ts'
import { withoutStrays } from './strays.ts'

/** Larger images than this many pixels are not decoded (they would fill the memory); their page counts as blank. */
const LARGEST_IMAGE = 80_000_000
/** When this many pages have proved to be images, later pages without text are taken to be images undecoded. */
const IMAGES_SEEN = 12

function readError(cause: unknown): ReadError {
  if (cause instanceof ReadError) return cause
  const name = cause instanceof Error ? cause.name : ''
  const message = cause instanceof Error ? cause.message : String(cause)
  if (name === 'PasswordException' || /encrypt|crypt(?:o| filter)/i.test(message))
    return new ReadError('encrypted', '', { cause })
  return new ReadError('corrupt', message.slice(0, 200), { cause })
}

const NOTHING = { glyphs: [], turned: [], rules: [], askew: 0, hidden: 0, notes: 0, toShown: IDENTITY } as const

/** A page without text whose image need not be decoded. */
async function presumedImage(page: PDFPageProxy): Promise<PdfPage | null> {
  const content = await page.getTextContent()
  if (content.items.length > 0) return null
  const { width, height } = viewOf(page, 0)
  const number = page.pageNumber
  return { number, width, height, ...NOTHING, images: 1, imageShare: 1 }
}

async function readPages(document: PDFDocumentProxy): Promise<(PdfPage | null)[]> {
  const pages: (PdfPage | null)[] = []
  const layers = await document.getOptionalContentConfig()
  const layer = (group: unknown): boolean => layers.isVisible(group)
  let failure: unknown = null
  let scanned = 0
  for (let number = 1; number <= document.numPages; number++) {
    try {
      const page = await document.getPage(number)
      const content = (scanned >= IMAGES_SEEN ? await presumedImage(page) : null) ?? (await readPage(page, layer))
      if (content.glyphs.length === 0 && content.images > 0) scanned++
      pages.push(content)
      page.cleanup()
    } catch (error) {
      failure = error
      pages.push(null)
    }
  }
  if (failure !== null && pages.every((page) => page === null)) throw failure
  return pages
}

/** Reads all pages of a PDF; a page that pdf.js cannot read is null. */
export const openPdf = (bytes: Uint8Array, limits: Pick<IngestLimits, 'pages'>): Promise<(PdfPage | null)[]> =>
  withoutStrays(() => readDocument(bytes, limits))

async function readDocument(bytes: Uint8Array, limits: Pick<IngestLimits, 'pages'>): Promise<(PdfPage | null)[]> {
  const task = getDocument({
    data: bytes.slice(),
    ...OPENING,
    verbosity: 0,
    disableFontFace: false,
    ownerDocument: FONT_TAKER,
    maxImageSize: LARGEST_IMAGE,
  })
  try {
    const document = await task.promise
    if (document.numPages > limits.pages) throw new ReadError('too_large', `${document.numPages} 页 (pages)`)
    return await readPages(document)
  } catch (error) {
    throw readError(error)
  } finally {
    await task.destroy().catch(() => undefined)
  }
}
