import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { ReadError } from '../../notice/read-error.ts'
import { compose, IDENTITY, invert, type Matrix, toMatrix } from '../layout/matrix.ts'
import type { Glyph } from '../layout/page.ts'
import type { DrawnGlyph, FontMetrics } from './drawing.ts'
import { getDocument, pdfLibraryFolder } from './library.ts'
import { draw } from './operators.ts'
import type { PdfPage } from './pdf-page.ts'

const MOST_PAGES = 2000
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

/** What pdf.js knows of a font once its operators are there; fonts it could not read get ordinary metrics. */
function fontMetrics(page: PDFPageProxy, name: string): FontMetrics {
  const font: unknown = page.commonObjs.has(name) ? page.commonObjs.get(name) : null
  if (typeof font !== 'object' || font === null) return { scale: 0.001, vertical: false }
  const matrix = toMatrix(Reflect.get(font, 'fontMatrix'))
  return { scale: matrix?.[0] || 0.001, vertical: Reflect.get(font, 'vertical') === true }
}

/** The quarter turn most characters of a page have. */
function commonTurn(glyphs: readonly DrawnGlyph[]): number {
  const counts = [0, 0, 0, 0]
  for (const { turn, text } of glyphs) if (turn !== null && text.trim() !== '') counts[turn]!++
  return counts.indexOf(Math.max(...counts))
}

const viewOf = (page: PDFPageProxy, turn: number) =>
  page.getViewport({ scale: 1, rotation: (page.rotate - 90 * turn + 360) % 360 })

async function readPage(page: PDFPageProxy): Promise<PdfPage> {
  const operators = await page.getOperatorList({ annotationMode: 0 })
  const known = new Map<string, FontMetrics>()
  const fonts = (name: string): FontMetrics => {
    const metrics = known.get(name) ?? fontMetrics(page, name)
    known.set(name, metrics)
    return metrics
  }
  const shown = viewOf(page, 0)
  const shownMatrix = toMatrix(shown.transform) ?? IDENTITY
  let drawing = draw(operators, shownMatrix, fonts)
  const turn = commonTurn(drawing.glyphs)
  let view = shown
  let toShown: Matrix = IDENTITY
  if (turn !== 0) {
    view = viewOf(page, turn)
    const matrix = toMatrix(view.transform) ?? IDENTITY
    drawing = draw(operators, matrix, fonts)
    toShown = compose(shownMatrix, invert(matrix))
  }
  const glyphs: Glyph[] = []
  let askew = 0
  for (const { text, from, to, size, turn, artifact } of drawing.glyphs) {
    const inside = to[0] >= 0 && from[0] <= view.width && from[1] >= 0 && from[1] <= view.height + size
    if (turn !== 0) askew += text.trim() === '' ? 0 : 1
    else if (inside) glyphs.push({ text, x0: from[0], x1: to[0], y: (from[1] + to[1]) / 2, size, artifact })
  }
  const { rules, images, imageArea } = drawing
  const { width, height } = view
  const imageShare = Math.min(1, imageArea / (width * height))
  return { number: page.pageNumber, width, height, glyphs, rules, images, imageShare, askew, toShown }
}

/** A page without text whose image need not be decoded. */
async function presumedImage(page: PDFPageProxy): Promise<PdfPage | null> {
  const content = await page.getTextContent()
  if (content.items.length > 0) return null
  const { width, height } = viewOf(page, 0)
  const number = page.pageNumber
  return { number, width, height, glyphs: [], rules: [], images: 1, imageShare: 1, askew: 0, toShown: IDENTITY }
}

async function readPages(document: PDFDocumentProxy): Promise<(PdfPage | null)[]> {
  const pages: (PdfPage | null)[] = []
  let failure: unknown = null
  let scanned = 0
  for (let number = 1; number <= document.numPages; number++) {
    try {
      const page = await document.getPage(number)
      const content = (scanned >= IMAGES_SEEN ? await presumedImage(page) : null) ?? (await readPage(page))
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
export async function openPdf(bytes: Uint8Array): Promise<(PdfPage | null)[]> {
  const task = getDocument({
    data: bytes.slice(),
    cMapUrl: pdfLibraryFolder('cmaps'),
    cMapPacked: true,
    standardFontDataUrl: pdfLibraryFolder('standard_fonts'),
    wasmUrl: pdfLibraryFolder('wasm'),
    iccUrl: pdfLibraryFolder('iccs'),
    verbosity: 0,
    isEvalSupported: false,
    useSystemFonts: false,
    enableXfa: false,
    maxImageSize: LARGEST_IMAGE,
  })
  try {
    const document = await task.promise
    if (document.numPages > MOST_PAGES) throw new ReadError('too_large', `${document.numPages} 页 (pages)`)
    return await readPages(document)
  } catch (error) {
    throw readError(error)
  } finally {
    await task.destroy().catch(() => undefined)
  }
}
