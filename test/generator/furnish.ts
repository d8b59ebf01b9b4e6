import { widthOf } from '../pdf-builder.ts'
import { type Piece, reworded } from './pieces.ts'
import type { Random } from './random.ts'

/** How the words are set: full-width punctuation, hard wraps, page numbers. */

const WIDE = new Map(
  Array.from(',:;()!?%', (character) => [character, String.fromCharCode(character.charCodeAt(0) + 0xfee0)]),
)

/** ASCII punctuation in full width, but the comma inside a number. */
export const widened = (text: string): string =>
  text.replace(/\d,(?=\d{3})|[,:;()!?%]/g, (part) => WIDE.get(part) ?? part)

export const widenPieces = (pieces: readonly Piece[]): Piece[] => reworded(pieces, widened)

const CLOSING = /^[，。、；：？！）》〉」』】〕”’％,.;:?!)%]$/u
const OPENING = /[（《〈「『【〔“‘(]$/u

/** Lines of a paragraph: numbers and addresses stay whole, closing marks hang, opening marks move on. */
function wrap(text: string, width: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const unit of text.match(/[0-9A-Za-z.%@/-]+|./gsu) ?? []) {
    const full = widthOf(line + unit, 1) > width && line !== ''
    if (full && !(CLOSING.test(unit) && widthOf(line, 1) <= width)) {
      const moved = OPENING.test(line) ? line.slice(-1) : ''
      lines.push(moved === '' ? line : line.slice(0, -1))
      line = moved
    }
    line += unit
  }
  return line === '' ? lines : [...lines, line]
}

/** Paragraphs broken at a fixed width, with page numbers between pages, as copied out of a set document. */
export function furnish(random: Random, paragraphs: readonly string[], titles: number): string {
  const width = random.int(28, 36)
  const perPage = random.int(20, 24)
  const indent = random.pick(['  ', '\u3000\u3000', ''])
  const lines: string[] = []
  for (const [i, paragraph] of paragraphs.entries()) {
    if (i < titles) lines.push(paragraph)
    else lines.push(...wrap(`${indent}${paragraph}`, width))
  }
  const pages: string[] = []
  for (let i = 0; i < lines.length; i += perPage)
    pages.push(...lines.slice(i, i + perPage), `— ${Math.floor(i / perPage) + 1} —`)
  return `${pages.join('\n')}\n`
}

/** One paragraph a line: bare, indented or with blank lines between. */
export function spaced(random: Random, paragraphs: readonly string[], titles: number): string {
  const indent = random.pick(['', '', '', '  ', '\u3000\u3000'])
  const between = random.pick(['\n', '\n', '\n', '\n\n'])
  return `${paragraphs.map((words, i) => (i < titles ? words : `${indent}${words}`)).join(between)}\n`
}
