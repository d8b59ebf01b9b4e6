import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { compose, IDENTITY, invert, toMatrix } from '../layout/matrix.ts'
import { type Glyph, isBlank } from '../layout/page.ts'
import { type DrawnGlyph, type FontMetrics, field, type Wanted } from './drawing.ts'
import { draw } from './operators.ts'
import type { PdfPage } from './pdf-page.ts'
import { plainSign } from './signs.ts'
import { turnedRuns } from './turned.ts'

/** With annotations: the values of form fields are among them. */
const WITH_ANNOTATIONS = 1

/** Less of the page under images than this is no scan, and hidden characters are no text layer of one. */
const SCAN = 0.3

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

export const viewOf = (page: PDFPageProxy, turn: number) =>
  page.getViewport({ scale: 1, rotation: (page.rotate - 90 * turn + 360) % 360 })

/** The fields of forms, whose values are read, and how many notes lie over the page, which are not. */
async function annotationsOf(page: PDFPageProxy): Promise<{ fields: ReadonlySet<unknown>; notes: number }> {
  const annotations: readonly unknown[] = await page.getAnnotations().catch(() => [])
  const kind = (annotation: unknown) => field(annotation, 'subtype')
  const said = (annotation: unknown) => String(field(field(annotation, 'contentsObj'), 'str') ?? '').trim() !== ''
  return {
    fields: new Set(
      annotations
        .filter((annotation) => kind(annotation) === 'Widget' && field(annotation, 'fieldType') !== 'Sig')
        .map((annotation) => field(annotation, 'id')),
    ),
    notes: annotations.filter(
      (annotation) => !['Widget', 'Link', 'Popup'].includes(String(kind(annotation))) && said(annotation),
    ).length,
  }
}

function glyphOf({ text, size, artifact }: DrawnGlyph, { from, to }: Pick<DrawnGlyph, 'from' | 'to'>): Glyph {
  return { text: plainSign(text), x0: from[0], x1: to[0], y: (from[1] + to[1]) / 2, size, artifact }
}

/** Characters without ink are the text of a scan, unless the page says as much in ink or has no image under them. */
function seen(glyphs: readonly DrawnGlyph[], imageShare: number): { kept: readonly DrawnGlyph[]; hidden: number } {
  const hidden = glyphs.reduce((count, glyph) => count + (glyph.hidden && !isBlank(glyph.text) ? 1 : 0), 0)
  if (hidden === 0) return { kept: glyphs, hidden }
  const inked = glyphs.reduce((count, glyph) => count + (glyph.hidden || isBlank(glyph.text) ? 0 : 1), 0)
  if (imageShare >= SCAN && inked < 0.5 * hidden) return { kept: glyphs, hidden: 0 }
  return { kept: glyphs.filter((glyph) => !glyph.hidden), hidden }
}

export async function readPage(page: PDFPageProxy, layer: Wanted['layer']): Promise<PdfPage> {
  const operators = await page.getOperatorList({ annotationMode: WITH_ANNOTATIONS })
  const { fields, notes } = await annotationsOf(page)
  const known = new Map<string, FontMetrics>()
  const fonts = (name: string): FontMetrics => {
    const metrics = known.get(name) ?? fontMetrics(page, name)
    known.set(name, metrics)
    return metrics
  }
  const wanted: Wanted = { fonts, layer, field: (id) => fields.has(id) }
  const shown = viewOf(page, 0)
  const shownMatrix = toMatrix(shown.transform) ?? IDENTITY
  let drawing = draw(operators, shownMatrix, wanted)
  const turn = commonTurn(drawing.glyphs)
  let view = shown
  let toShown = IDENTITY
  if (turn !== 0) {
    view = viewOf(page, turn)
    const matrix = toMatrix(view.transform) ?? IDENTITY
    drawing = draw(operators, matrix, wanted)
    toShown = compose(shownMatrix, invert(matrix))
  }
  const { width, height } = view
  const imageShare = Math.min(1, drawing.imageArea / (width * height))
  const { kept, hidden } = seen(drawing.glyphs, imageShare)
  const glyphs: Glyph[] = []
  const turned: DrawnGlyph[] = []
  let askew = 0
  for (const drawn of kept) {
    const { from, to } = drawn.turn === 0 ? drawn : (drawn.upright ?? drawn)
    const outside =
      Math.max(from[0], to[0]) < 0 ||
      Math.min(from[0], to[0]) > width ||
      Math.max(from[1], to[1]) < 0 ||
      Math.min(from[1], to[1]) > height + drawn.size
    if (outside) continue
    if (drawn.turn === 0 || drawn.upright !== null) glyphs.push(glyphOf(drawn, { from, to }))
    else if (drawn.turn === null) askew += isBlank(drawn.text) ? 0 : 1
    else turned.push(drawn)
  }
  const { rules, images } = drawing
  const about = { number: page.pageNumber, width, height, rules, images, imageShare, toShown }
  return { ...about, glyphs, turned: turnedRuns(page.pageNumber, turned), askew, hidden, notes }
}
