import { type Glyph, isBlank } from './page.ts'

const HAN = /^\p{Script=Han}$/u
/** Gaps of one spaced-out word differ by no more than this, in characters. */
const EVEN = 0.15
/** Gaps no wider than this part no words anyway. */
const NARROW = 0.6

const NONE: ReadonlySet<Glyph> = new Set()

/**
 * The characters before which the white space only spreads a word over its line (分散对齐): at least three gaps of one
 * width in a row, or two where nothing else stands on the line. Blanks that were typed part words.
 */
export function spreadOut(row: readonly Glyph[]): ReadonlySet<Glyph> {
  if (row.length < 3 || row.some(({ text }) => isBlank(text))) return NONE
  const gaps = row.map((glyph, i) => {
    const before = row[i - 1]
    if (before === undefined || !HAN.test(before.text) || !HAN.test(glyph.text)) return 0
    return (glyph.x0 - before.x1) / glyph.size
  })
  const found = new Set<Glyph>()
  for (let start = 1; start < row.length; ) {
    let end = start + 1
    while (end < row.length && Math.abs(gaps[end]! - gaps[start]!) <= EVEN) end++
    const whole = start === 1 && end === row.length
    if (gaps[start]! > NARROW && (end - start >= 3 || (whole && end - start === 2)))
      for (const glyph of row.slice(start, end)) found.add(glyph)
    start = end
  }
  return found
}
