import type { Line } from './lines.ts'
import { continues, type Frame, frameOf } from './wraps.ts'

interface PageSize {
  readonly number: number
  readonly width: number
  readonly height: number
}

/** Where a line stands: pages have a frame, or one for each column. */
const placeOf = ({ page, column }: Line): string => `${page}|${column}`

/**
 * The frame of each place: pages of one size share theirs, except that a page whose lines stand shifted as a whole
 * (margins that change sides for binding) keeps its own.
 */
function frames(lines: readonly Line[], pages: readonly PageSize[]): ReadonlyMap<string, Frame> {
  const found = new Map<string, Frame>()
  const sizes = new Map(pages.map(({ number, width, height }) => [number, { width, height }]))
  const alike = new Map<string, Line[]>()
  for (const line of lines) {
    const { width, height } = sizes.get(line.page) ?? { width: 0, height: 0 }
    const key = `${Math.round(width / 4)}x${Math.round(height / 4)}|${line.column}`
    const group = alike.get(key)
    if (group === undefined) alike.set(key, [line])
    else group.push(line)
  }
  for (const group of alike.values()) {
    const width = group[0]!.column === 0 ? (sizes.get(group[0]!.page)?.width ?? 0) : 0
    const shared = frameOf(group, width)
    const places = new Map<string, Line[]>()
    for (const line of group) places.set(placeOf(line), [...(places.get(placeOf(line)) ?? []), line])
    for (const [place, own] of places) {
      const frame = frameOf(own, width)
      const em = own[0]!.size
      const shift = frame.right - shared.right
      const moved =
        frame.sure &&
        own.length >= 8 &&
        Math.abs(shift) > 0.5 * em &&
        Math.abs(frame.left - shared.left - shift) < 0.5 * em
      found.set(place, moved ? { ...shared, left: frame.left, right: frame.right } : shared)
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
  const byPlace = frames(lines, pages)
  const found = new Set<Line>()
  for (const [i, line] of lines.entries()) {
    const next = lines[i + 1]
    const frame = byPlace.get(placeOf(line))
    const there = next === undefined ? undefined : byPlace.get(placeOf(next))
    if (next === undefined || frame === undefined || there === undefined || !follows(line, next)) continue
    const shift = frame.left - there.left
    const moved = shift === 0 ? next : { ...next, x0: next.x0 + shift, x1: next.x1 + shift }
    if (continues(line, moved, frame)) found.add(next)
  }
  return found
}
