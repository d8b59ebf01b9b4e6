import type { Glyph } from './page.ts'

/** A raised number or sign in a line: the mark of a note, or an exponent. */
export interface Mark {
  readonly start: number
  readonly end: number
}

const SIGN = /^[\d①-⑳*※[\]〔〕()（）]$/
const RAISED = 0.18
const SMALL = 0.8

/** Whether a character stands raised and small beside a line of the given size and baseline. */
export const isRaised = (glyph: Glyph, size: number, y: number): boolean =>
  glyph.size <= SMALL * size && y - glyph.y >= RAISED * size && SIGN.test(glyph.text)

/** The number that a mark or the head of a note bears: `[1]`, `①` and `1` are one; '' where it is none. */
export function numberOf(words: string): string {
  const bare = words.replace(/[[\]〔〕()（）\s]/g, '')
  const circled = /^[①-⑳]$/.test(bare) ? String(bare.charCodeAt(0) - 0x245f) : bare
  return /^(?:\d{1,3}|\*{1,3}|※)$/.test(circled) ? circled : ''
}

const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹'

/** A line's words with its marks written out: `[1]` where a note of that number is known, an exponent elsewhere. */
export function withMarks(text: string, marks: readonly Mark[], known: (number: string) => boolean): string {
  let written = ''
  let at = 0
  for (const { start, end } of marks) {
    const words = text.slice(start, end)
    const number = numberOf(words)
    const exponent = /[a-z]$/i.test(text.slice(0, start))
    const shown =
      number !== '' && !exponent && known(number)
        ? `[${number}]`
        : words.replace(/\d/g, (digit) => SUPERSCRIPTS[Number(digit)]!)
    written += text.slice(at, start) + shown
    at = end
  }
  return written + text.slice(at)
}
