import { eachTag } from './output.ts'
import type { OcrPage, OcrWord } from './words.ts'

const UNITS_TO_THE_INCH: Readonly<Record<string, number>> = { mm10: 254, inch1200: 1200 }

const number = (value: string | undefined): number => {
  const read = Number(value ?? Number.NaN)
  return Number.isFinite(read) ? read : 0
}

/** Reads ALTO, whichever prefix its elements have. */
export function parseAlto(source: string): OcrPage[] {
  const pages: (Omit<OcrPage, 'words'> & { words: OcrWord[] })[] = []
  let line = 0
  let unit = false
  let resolution: number | null = null
  eachTag(source, {
    open(name, attributes) {
      const kind = name.replace(/^.*:/, '')
      unit = kind === 'measurementunit'
      if (kind === 'textline') line++
      if (kind === 'page')
        pages.push({
          number: number(attributes.PHYSICAL_IMG_NR) || null,
          width: number(attributes.WIDTH),
          height: number(attributes.HEIGHT),
          resolution,
          words: [],
          lines: [],
        })
      const page = pages.at(-1)
      const text = (attributes.CONTENT ?? '').trim()
      if (kind !== 'string' || page === undefined || text === '') return
      const [x0, y0] = [number(attributes.HPOS), number(attributes.VPOS)]
      const confidence = attributes.WC === undefined ? null : 100 * number(attributes.WC)
      const [x1, y1] = [x0 + number(attributes.WIDTH), y0 + number(attributes.HEIGHT)]
      page.words.push({ text, x0, y0, x1, y1, confidence, line })
    },
    text(words) {
      if (unit) resolution = UNITS_TO_THE_INCH[words.trim()] ?? null
    },
  })
  return pages
}
