import { IDENTITY } from '../layout/matrix.ts'
import type { Glyph, PageContent } from '../layout/page.ts'
import type { OcrPage, OcrWord } from './words.ts'

/** The page that recognised words stand on, in points. */
export interface Sheet {
  readonly number: number
  readonly width: number
  readonly height: number
}

const WIDE = /[⺀-鿿＀-￯　-〿“”‘’—…]/
const CLOSES = /[，。、；：？！）》」』】〕”’]$/
const OPENS = /^[（《「『【〔“‘]/
/** The share of a square that the ink of a Chinese line is high, about. */
const INK = 0.92

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0

/** How many squares wide a word is. */
const squares = (text: string): number =>
  Array.from(text).reduce((sum, character) => sum + (WIDE.test(character) ? 1 : 0.5), 0)

/** Words of a line without wide gaps between them: engines' boxes of single words overlap, but where a stretch begins and ends holds. */
interface Stretch {
  readonly text: string
  readonly x0: number
  readonly x1: number
}

interface OcrLine {
  readonly stretches: readonly Stretch[]
  readonly y0: number
  readonly y1: number
  readonly weight: number
  size: number
}

/** Gaps wider than this many line heights part words. */
const APART = 1.3

function stretchesOf(words: readonly OcrWord[], height: number): Stretch[] {
  const found: { text: string; x0: number; x1: number }[] = []
  for (const { text, x0, x1 } of words) {
    const last = found.at(-1)
    if (last === undefined || x0 - last.x1 > APART * height || x1 < last.x0) {
      found.push({ text, x0, x1 })
      continue
    }
    const latin = /[!-~]$/.test(last.text) && /^[!-~]/.test(text) && x0 - last.x1 > 0.2 * height
    last.text += latin ? ` ${text}` : text
    last.x1 = Math.max(last.x1, x1)
  }
  return found.map(({ text, x0, x1 }) => {
    const square = (x1 - x0) / (squares(text) - 0.1)
    return { text, x0: OPENS.test(text) ? x0 - 0.4 * square : x0, x1: CLOSES.test(text) ? x1 + 0.4 * square : x1 }
  })
}

/** Where a line stands and how large it is: by how its longest stretch runs, held against its height. */
function lineOf(words: readonly OcrWord[]): OcrLine {
  const y0 = median(words.map((word) => word.y0))
  const y1 = median(words.map((word) => word.y1))
  const tall = (y1 - y0) / INK
  const stretches = stretchesOf(words, tall)
  const longest = stretches.reduce((best, one) => (one.text.length > best.text.length ? one : best), stretches[0]!)
  const run = (longest.x1 - longest.x0) / squares(longest.text)
  const weight = words.reduce((sum, { text }) => sum + text.length, 0)
  const long = longest.text.length >= 4 && WIDE.test(longest.text)
  return { stretches, y0, y1, weight, size: long ? Math.min(run, 1.6 * tall) : tall }
}

/** The size in the middle, each line as often as it has characters. */
function middleOf(lines: readonly OcrLine[]): number {
  const sorted = [...lines].sort((a, b) => a.size - b.size)
  const half = lines.reduce((sum, { weight }) => sum + weight, 0) / 2
  let before = 0
  for (const { size, weight } of sorted) {
    before += weight
    if (before >= half) return size
  }
  return 0
}

/** Sizes that differ by chance become one: most lines of a page are set in one size. */
function settle(lines: readonly OcrLine[]): void {
  const left = new Set([...lines].sort((a, b) => b.weight - a.weight))
  for (const line of left) {
    const near = [...left].filter(({ size }) => Math.abs(size - line.size) < 0.14 * line.size)
    const size = middleOf(near)
    for (const other of near) {
      left.delete(other)
      other.size = size
    }
  }
}

/** A stretch as characters side by side. */
function glyphsOf({ text, x0, x1 }: Stretch, y: number, size: number): Glyph[] {
  const all = squares(text)
  let at = x0
  return Array.from(text, (character) => {
    const width = ((x1 - x0) * squares(character)) / all
    const glyph = { text: character, x0: at, x1: at + width, y, size, artifact: false }
    at += width
    return glyph
  })
}

/** Recognised words at their places, for the same geometry as a PDF's: points from the top left. */
export function placeWords(page: OcrPage, { number, width, height }: Sheet): PageContent {
  const [across, down] = [width / (page.width || width), height / (page.height || height)]
  const byLine = new Map<number, OcrWord[]>()
  for (const { x0, y0, x1, y1, ...word } of page.words) {
    const scaled = { ...word, x0: x0 * across, x1: x1 * across, y0: y0 * down, y1: y1 * down }
    byLine.set(word.line, [...(byLine.get(word.line) ?? []), scaled])
  }
  const lines = [...byLine.values()].map(lineOf)
  settle(lines)
  const glyphs = lines.flatMap(({ stretches, y0, y1, size }) => {
    const y = (y0 + y1) / 2 + 0.36 * size
    return stretches.flatMap((stretch) => glyphsOf(stretch, y, size))
  })
  return { number, width, height, glyphs, rules: [], toShown: IDENTITY }
}

const SIZE = 12
const MARGIN = 72

/** Lines without places, set as they would be typed: their indents and widths still tell paragraphs, but nobody gets a box. */
export function placeLines(page: OcrPage, number: number): PageContent {
  const rows = page.lines.map((line) => line.replace(/\t/g, '　').trimEnd())
  // Wider than the longest line: a line is full only where others end with it.
  const width = 2 * MARGIN + SIZE * (6 + Math.max(20, ...rows.map(squares)))
  const glyphs: Glyph[] = []
  let y = 4 * SIZE
  for (const row of rows) {
    let at = MARGIN
    for (const character of row) {
      const wide = SIZE * squares(character)
      glyphs.push({ text: character, x0: at, x1: at + wide, y, size: SIZE, artifact: false })
      at += wide
    }
    y += 1.5 * SIZE
  }
  return { number, width, height: y + 2 * SIZE, glyphs, rules: [], placed: false, toShown: IDENTITY }
}
