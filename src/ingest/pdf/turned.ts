import { lineOf } from '../layout/lines.ts'
import { type Glyph, isBlank } from '../layout/page.ts'
import type { DrawnGlyph } from './drawing.ts'

type Turn = 1 | 2 | 3

/** A place of the page as it would be were the page turned so that the run stands upright. */
const upright = (turn: Turn, [x, y]: readonly [number, number]): readonly [number, number] =>
  turn === 1 ? [y, -x] : turn === 2 ? [-x, -y] : [-y, x]

const back = (turn: Turn, x: number, y: number): readonly [number, number] =>
  turn === 1 ? [-y, x] : turn === 2 ? [-x, -y] : [y, -x]

/** Words further apart than this many sizes are not of one run. */
const APART = 1.6

/**
 * The words that stand turned by a quarter on a page most of which is upright (the label of a row set sideways, a note along
 * the margin), each run as one piece with its words.
 */
export function turnedRuns(page: number, drawn: readonly DrawnGlyph[]): Glyph[] {
  const runs: { turn: Turn; glyphs: Glyph[] }[] = []
  for (const { text, from, to, size, turn, artifact } of drawn) {
    if (turn === null || turn === 0) continue
    const [x0, y] = upright(turn, from)
    const [x1] = upright(turn, to)
    const last = runs.at(-1)
    const before = last?.glyphs.at(-1)
    const goesOn =
      last?.turn === turn &&
      before !== undefined &&
      Math.abs(before.y - y) < 0.5 * size &&
      x0 - before.x1 < APART * size &&
      x0 > before.x0 - 0.5 * size
    const glyph = { text, x0, x1, y, size, artifact }
    if (goesOn) last.glyphs.push(glyph)
    else runs.push({ turn, glyphs: [glyph] })
  }
  return runs.flatMap(({ turn, glyphs }) => {
    const line = glyphs.every(({ text }) => isBlank(text)) ? null : lineOf(page, glyphs)
    if (line === null) return []
    const [ax, ay] = back(turn, line.x0, line.top)
    const [bx, by] = back(turn, line.x1, line.bottom)
    const { text, size, artifact } = line
    return [{ text, x0: Math.min(ax, bx), x1: Math.max(ax, bx), y: (ay + by) / 2 + 0.35 * size, size, artifact }]
  })
}
