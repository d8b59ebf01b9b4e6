import { PDFParse } from 'pdf-parse'
import { OPENING } from './library.ts'

/** Fine enough for small type: 300 dots to the inch; larger sheets are drawn coarser. */
const DOTS = 300 / 72
const MOST_PIXELS = 40_000_000

/** Draws pages of a PDF. */
export interface Drawer {
  readonly image: (page: {
    readonly number: number
    readonly width: number
    readonly height: number
  }) => Promise<Uint8Array>
  readonly close: () => Promise<void>
}

export function drawerOf(bytes: Uint8Array): Drawer {
  const parser = new PDFParse({
    data: bytes.slice(),
    ...OPENING,
  })
  return {
    async image({ number, width, height }) {
      const scale = Math.min(DOTS, Math.sqrt(MOST_PIXELS / Math.max(1, width * height)))
      const shot = await parser.getScreenshot({ partial: [number], scale, imageBuffer: true, imageDataUrl: false })
      const page = shot.pages[0]
      if (page === undefined) throw new Error(`page ${number} was not drawn`)
      return page.data
    },
    close: () => parser.destroy(),
  }
}
