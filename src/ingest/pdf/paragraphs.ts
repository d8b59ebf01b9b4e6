import type { Line } from './lines.ts'
import { continues, type Frame, frameOf } from './wraps.ts'

interface PageSize {
  readonly number: number
  readonly width: number
  readonly height: number
}

/**
 * The frame of each page: pages of one size share theirs, except that a page whose lines stand shifted as a whole (margins
 * that change sides for binding) keeps its own.
 */
function frames(lines: readonly Line[], pages: readonly PageSize[]): ReadonlyMap<number, Frame> {
  const found = new Map<number, Frame>()
  const sizes = new Map<string, { width: number; numbers: Set<number> }>()
  for (const { number, width, height } of pages) {
    const key = `${Math.round(width / 4)}x${Math.round(height / 4)}`
    const same = sizes.get(key) ?? { width, numbers: new Set<number>() }
    same.numbers.add(number)
    sizes.set(key, same)
  }
  for (const { width, numbers } of sizes.values()) {
    const shared = frameOf(
      lines.filter(({ page }) => numbers.has(page)),
      width,
    )
    for (const number of numbers) {
      const own = lines.filter(({ page }) => page === number)
      const frame = frameOf(own, width)
      const em = own[0]?.size ?? 10
      const shift = frame.right - shared.right
      const moved =
        own.length >= 8 && Math.abs(shift) > 0.5 * em && Math.abs(frame.left - shared.left - shift) < 0.5 * em
      found.set(number, moved ? { ...shared, left: frame.left, right: frame.right } : shared)
    }
  }
  return found
}

/** The lines of the body (in reading order, without tables and furniture) that go on with the paragraph before them. */
export function continuations(
  lines: readonly Line[],
  pages: readonly PageSize[],
  follows: (line: Line, next: Line) => boolean,
): ReadonlySet<Line> {
  const byPage = frames(lines, pages)
  const found = new Set<Line>()
  for (const [i, line] of lines.entries()) {
    const next = lines[i + 1]
    const frame = byPage.get(line.page)
    const there = next === undefined ? undefined : byPage.get(next.page)
    if (next === undefined || frame === undefined || there === undefined || !follows(line, next)) continue
    const shift = frame.left - there.left
    const moved = shift === 0 ? next : { ...next, x0: next.x0 + shift, x1: next.x1 + shift }
    if (continues(line, moved, frame)) found.add(next)
  }
  return found
}
