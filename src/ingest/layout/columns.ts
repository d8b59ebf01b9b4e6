import type { Inked } from './aligned.ts'
import type { Glyph } from './page.ts'

/** A stretch of a page set in two columns. */
export interface TwoColumns {
  readonly top: number
  readonly bottom: number
  readonly left: readonly Glyph[]
  readonly right: readonly Glyph[]
  readonly rest: readonly Glyph[]
}

/** Fewer rows than this are not taken for columns. */
const FEWEST_ROWS = 10

const interior = ({ stretches }: Inked, x: number): boolean =>
  stretches.some(([, end], i) => end < x && (stretches[i + 1]?.[0] ?? 0) > x)

const crosses = ({ stretches }: Inked, x: number): boolean => stretches.some(([a, b]) => a < x && x < b)

/** The place that most rows leave white, in the middle of the text. */
function gutterOf(rows: readonly Inked[]): number | null {
  const from = Math.min(...rows.map(({ stretches }) => stretches[0]![0]))
  const to = Math.max(...rows.map(({ stretches }) => stretches.at(-1)![1]))
  let best: number | null = null
  let most = FEWEST_ROWS - 1
  for (let x = from + 0.35 * (to - from); x < from + 0.65 * (to - from); x += 2) {
    const count = rows.filter((row) => interior(row, x)).length
    if (count > most) {
      best = x
      most = count
    }
  }
  return best
}

/** The longest run of rows that leave the gutter free. */
function longestRun(rows: readonly Inked[], x: number): readonly Inked[] {
  let best: readonly Inked[] = []
  let start = 0
  for (let i = 0; i <= rows.length; i++) {
    const row = rows[i]
    if (row !== undefined && !crosses(row, x)) continue
    if (i - start > best.length) best = rows.slice(start, i)
    start = i + 1
  }
  const both = best.map((row) => interior(row, x))
  return best.slice(both.indexOf(true), both.lastIndexOf(true) + 1)
}

const mostly = <T>(values: readonly T[], share: number, holds: (value: T) => boolean): boolean =>
  values.filter(holds).length >= share * values.length

/**
 * Two columns of running text: nearly every row has words on both sides, and on both sides most rows fill their column.
 * Anything less (lists, contacts, tables without rules) is read straight across.
 */
export function findColumns(rows: readonly Inked[]): TwoColumns | null {
  if (rows.length < FEWEST_ROWS) return null
  const x = gutterOf(rows)
  if (x === null) return null
  const run = longestRun(rows, x)
  if (run.length < FEWEST_ROWS || !mostly(run, 0.8, (row) => interior(row, x))) return null
  const lefts = run.flatMap(({ stretches }) => stretches.filter(([, end]) => end < x).slice(-1))
  const rights = run.flatMap(({ stretches }) => (stretches.at(-1)![0] > x ? [stretches.at(-1)!] : []))
  const size = run[0]!.size
  const edge = Math.max(...lefts.map(([, end]) => end))
  const outer = Math.max(...rights.map(([, end]) => end))
  if (!mostly(lefts, 0.6, ([, end]) => edge - end < 2 * size)) return null
  if (!mostly(rights, 0.6, ([, end]) => outer - end < 2 * size)) return null
  const inside = new Set(run)
  const glyphs = run.flatMap(({ row }) => row)
  return {
    top: run[0]!.y,
    bottom: run.at(-1)!.y,
    left: glyphs.filter((glyph) => glyph.x0 < x),
    right: glyphs.filter((glyph) => glyph.x0 >= x),
    rest: rows.filter((row) => !inside.has(row)).flatMap(({ row }) => row),
  }
}
