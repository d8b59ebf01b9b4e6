import type { Inked } from './aligned.ts'
import type { Glyph } from './page.ts'

/** A stretch of a page set in two columns. */
export interface TwoColumns {
  readonly top: number
  readonly bottom: number
  readonly left: readonly Glyph[]
  readonly right: readonly Glyph[]
}

/** The columns of a page from top to bottom, and what stands above, between and below them. */
export interface Columns {
  readonly stretches: readonly TwoColumns[]
  readonly rest: readonly Glyph[]
}

/** Fewer rows than this are not taken for columns; where an earlier page shows the same columns, a few are enough. */
const FEWEST_ROWS = 10
const FEWEST_AGAIN = 3

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
  const [from, to] = [both.indexOf(true), both.lastIndexOf(true) + 1]
  return best.slice(from, to + longerLeft(best, from, to, x))
}

/** How many rows below a stretch only its left column goes on for: close below it, where that column breaks off. */
function longerLeft(rows: readonly Inked[], from: number, to: number, x: number): number {
  const last = rows[to - 1]
  if (last === undefined || to - from < 2) return 0
  const leading = (last.y - rows[from]!.y) / (to - 1 - from)
  const edge = Math.max(
    ...rows.slice(from, to).map(({ stretches }) => stretches.findLast(([, end]) => end < x)?.[1] ?? 0),
  )
  let at = to
  for (; at < rows.length; at++) {
    const [above, row] = [rows[at - 1]!, rows[at]!]
    const filled = edge - (above.stretches.findLast(([, end]) => end < x)?.[1] ?? 0) < 2 * above.size
    if (!filled || row.y - above.y > 1.2 * leading || row.stretches.at(-1)![1] > x) break
  }
  return at - to
}

const mostly = <T>(values: readonly T[], share: number, holds: (value: T) => boolean): boolean =>
  values.filter(holds).length >= share * values.length

/**
 * A stretch of running text in two columns: nearly every row has words on both sides, and on both sides most rows fill
 * their column. Anything less (lists, contacts, tables without rules) is read straight across.
 */
function stretchOf(
  rows: readonly Inked[],
  x: number,
  fewest: number,
): { run: readonly Inked[]; part: TwoColumns } | null {
  const run = longestRun(rows, x)
  if (run.length < fewest || !mostly(run, 0.8, (row) => interior(row, x))) return null
  const lefts = run.flatMap(({ stretches }) => stretches.filter(([, end]) => end < x).slice(-1))
  const rights = run.flatMap(({ stretches }) => (stretches.at(-1)![0] > x ? [stretches.at(-1)!] : []))
  const size = run[0]!.size
  const edge = Math.max(...lefts.map(([, end]) => end))
  const outer = Math.max(...rights.map(([, end]) => end))
  if (!mostly(lefts, 0.6, ([, end]) => edge - end < 2 * size)) return null
  if (!mostly(rights, 0.6, ([, end]) => outer - end < 2 * size)) return null
  const glyphs = run.flatMap(({ row }) => row)
  return {
    run,
    part: {
      top: run[0]!.y,
      bottom: run.at(-1)!.y,
      left: glyphs.filter((glyph) => glyph.x0 < x),
      right: glyphs.filter((glyph) => glyph.x0 >= x),
    },
  }
}

/** The columns of a page; `gutters` gathers where they are parted, to know them again on later pages. */
export function findColumns(rows: readonly Inked[], gutters: Set<number>): Columns | null {
  let left = rows
  const found: TwoColumns[] = []
  for (;;) {
    const own = left.length < FEWEST_ROWS ? null : gutterOf(left)
    const known = [...gutters].map((x) => [x, FEWEST_AGAIN] as const)
    const tries = own === null ? known : [[own, FEWEST_ROWS] as const, ...known]
    const best = tries.reduce<{ x: number; stretch: NonNullable<ReturnType<typeof stretchOf>> } | null>(
      (found, [x, fewest]) => {
        if (found !== null) return found
        const stretch = stretchOf(left, x, fewest)
        return stretch === null ? null : { x, stretch }
      },
      null,
    )
    if (best === null) break
    gutters.add(best.x)
    found.push(best.stretch.part)
    const inside = new Set(best.stretch.run)
    left = left.filter((row) => !inside.has(row))
  }
  if (found.length === 0) return null
  return { stretches: found.sort((a, b) => a.top - b.top), rest: left.flatMap(({ row }) => row) }
}
