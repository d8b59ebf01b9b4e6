import { eachTag } from './output.ts'
import type { OcrPage, OcrWord } from './words.ts'

type Box = readonly [number, number, number, number]

const LINES = new Set(['ocr_line', 'ocr_textfloat', 'ocr_header', 'ocr_caption', 'ocrx_line', 'ocr_par'])

/** A property of an hOCR title: `bbox 10 20 30 40; x_wconf 91`. */
function property(title: string, name: string): number[] {
  const found = title.split(';').find((part) => part.trim().startsWith(`${name} `))
  return found === undefined ? [] : found.trim().split(/\s+/).slice(1).map(Number)
}

function boxOf(title: string): Box | null {
  const [x0, y0, x1, y1] = property(title, 'bbox')
  const numbers = [x0, y0, x1, y1]
  if (numbers.some((value) => value === undefined || !Number.isFinite(value))) return null
  return [x0!, y0!, x1!, y1!]
}

interface Open {
  readonly number: number | null
  readonly box: Box
  readonly resolution: number | null
  readonly words: (Omit<OcrWord, 'text'> & { text: string })[]
}

/** Reads hOCR by its classes: pages, lines, words. */
export function parseHocr(source: string): OcrPage[] {
  const pages: Open[] = []
  let line = 0
  let word: { text: string } | null = null
  eachTag(source, {
    open(_, attributes) {
      const kind = (attributes.class ?? '').split(/\s+/).find((name) => name.startsWith('ocr')) ?? ''
      const title = attributes.title ?? ''
      if (kind === '') return
      word = null
      if (kind === 'ocr_page') {
        const [number] = property(title, 'ppageno')
        const [resolution] = property(title, 'scan_res')
        pages.push({
          number: number === undefined ? null : number + 1,
          box: boxOf(title) ?? [0, 0, 0, 0],
          resolution: resolution !== undefined && resolution > 30 ? resolution : null,
          words: [],
        })
      } else if (LINES.has(kind)) line++
      const box = boxOf(title)
      const page = pages.at(-1)
      if (kind !== 'ocrx_word' || box === null || page === undefined) return
      const [confidence] = property(title, 'x_wconf')
      const [x0, y0, x1, y1] = box
      const found = { text: '', x0, y0, x1, y1, confidence: confidence ?? null, line }
      page.words.push(found)
      word = found
    },
    text(words) {
      if (word !== null) word.text += words.trim()
    },
  })
  return pages.map(({ number, box, resolution, words }) => {
    const filled = words.filter(({ text }) => text !== '')
    const [width, height] = [
      box[2] || Math.max(0, ...filled.map(({ x1 }) => x1)),
      box[3] || Math.max(0, ...filled.map(({ y1 }) => y1)),
    ]
    return { number, width, height, resolution, words: filled, lines: [] }
  })
}
