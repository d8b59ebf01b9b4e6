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

const BAD_START = /^[,，。、；;：:！？!?)）》”’%％]/u

/** Paragraphs broken at a fixed width, with page numbers between pages. */
export function furnish(random: Random, paragraphs: readonly string[], titles: number): string {
  const width = random.int(28, 36)
  const perPage = random.int(20, 24)
  const lines: string[] = []
  for (const [i, paragraph] of paragraphs.entries()) {
    if (i < titles) lines.push(paragraph)
    else lines.push(...wrap(`  ${paragraph}`, width))
  }
  const pages: string[] = []
  for (let i = 0; i < lines.length; i += perPage) {
    pages.push(...lines.slice(i, i + perPage), `— ${pages.length === 0 ? 1 : Math.floor(i / perPage) + 1} —`)
  }
  return `${pages.join('\n')}\n`
}

function wrap(text: string, width: number): string[] {
  const characters = Array.from(text)
  const lines: string[] = []
  for (let at = 0; at < characters.length; ) {
    let end = Math.min(characters.length, at + width)
    while (end < characters.length && BAD_START.test(characters[end] ?? '')) end += 1
    while (end < characters.length && /[0-9.]/.test(characters[end] ?? '') && /[0-9.]/.test(characters[end - 1] ?? ''))
      end += 1
    lines.push(characters.slice(at, end).join(''))
    at = end
  }
  return lines
}
