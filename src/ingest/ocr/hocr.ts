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
  readonly words: OpenWord[]
}

type OpenWord = Omit<OcrWord, 'text'> & { text: string }

/** Reads hOCR by its classes: pages, lines, words. */
export function parseHocr(source: string): OcrPage[] {
  const pages: Open[] = []
  let line = 0
  let word: OpenWord | null = null
  eachTag(source, {
    open(_, attributes) {
      const kind = (attributes.class ?? '').split(/\s+/).find((name) => name.startsWith('ocr')) ?? ''
      const title = attributes.title ?? ''
      if (kind === '') return
      word = null
      if (kind === 'ocr_page') pages.push(openPage(title))
      if (LINES.has(kind)) line++
      const page = pages.at(-1)
      word = kind === 'ocrx_word' && page !== undefined ? openWord(title, line) : null
      if (word !== null) page?.words.push(word)
    },
    text(words) {
      if (word !== null) word.text += words.trim()
    },
  })
  return pages.map(pageOf)
}

function openPage(title: string): Open {
  const [number] = property(title, 'ppageno')
  const [resolution] = property(title, 'scan_res')
  return {
    number: number === undefined ? null : number + 1,
    box: boxOf(title) ?? [0, 0, 0, 0],
    resolution: resolution !== undefined && resolution > 30 ? resolution : null,
    words: [],
  }
}

function openWord(title: string, line: number): OpenWord | null {
  const [x0, y0, x1, y1] = boxOf(title) ?? []
  if (x0 === undefined || y0 === undefined || x1 === undefined || y1 === undefined) return null
  const [confidence = null] = property(title, 'x_wconf')
  return { text: '', x0, y0, x1, y1, confidence, line }
}

/** A page as large as it says, or else as its words reach. */
function pageOf({ number, box, resolution, words }: Open): OcrPage {
  const filled = words.filter(({ text }) => text !== '')
  const width = box[2] || Math.max(0, ...filled.map(({ x1 }) => x1))
  const height = box[3] || Math.max(0, ...filled.map(({ y1 }) => y1))
  return { number, width, height, resolution, words: filled, lines: [] }
}
