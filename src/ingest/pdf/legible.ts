import { isGarbled } from '../layout/garbled.ts'
import { isBlank } from '../layout/page.ts'
import type { PdfPage } from './pdf-page.ts'

/** text: read it · image: needs OCR · garbled: the characters mean nothing · blank: nothing there. */
export type PageState = 'text' | 'image' | 'garbled' | 'blank'

/** A page whose image fills it and that carries at most this many characters (a scanner app's name, a page number) is a scan. */
const STRAY = 48

export function stateOf(page: PdfPage): PageState {
  const inked = page.glyphs.reduce((count, { text }) => count + (isBlank(text) ? 0 : 1), 0)
  if (inked === 0) return page.images > 0 ? 'image' : 'blank'
  if (inked <= STRAY && page.imageShare >= 0.6) return 'image'
  return isGarbled(page.glyphs) ? 'garbled' : 'text'
}
