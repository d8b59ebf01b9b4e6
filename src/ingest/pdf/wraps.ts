import type { Line } from './lines.ts'

/** The margins that the lines of a page (or a column, or a cell) keep, and their habits. */
export interface Frame {
  readonly left: number
  readonly right: number
  /** Baseline to baseline within a paragraph; 0 where unknown. */
  readonly leading: number
  /** Paragraphs begin two characters in. */
  readonly indented: boolean
}

const TERMINAL = /[。！？；：.!?;:][”’」』）)]?$/
/** A number that begins an item: 一、 （一） 1. 第一条 ① 一是 */
export const ITEM =
  /^(?:[(（]?[一二三四五六七八九十]{1,3}[)）、.．]|[(（]?\d{1,2}[)）、.．](?!\d)|第[一二三四五六七八九十\d]{1,3}[章节条款项]|[①-⑳㈠-㈩]|[一二三四五六七八九十]是|[●■◆▲•\uF06C\uF0B7])/

const most = <T>(counts: ReadonlyMap<T, number>): T | null => {
  let best: T | null = null
  for (const [key, count] of counts) if (best === null || count > (counts.get(best) ?? 0)) best = key
  return best
}

function mode(values: readonly number[], step: number): number | null {
  const counts = new Map<number, number>()
  for (const value of values) {
    const key = Math.round(value / step)
    counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  const key = most(counts)
  if (key === null) return null
  const near = values.filter((value) => Math.abs(value / step - key) <= 1)
  return near.sort((a, b) => a - b)[near.length >> 1] ?? null
}

/** The right margin: the outermost place where several lines end (single lines may hang over), else the outermost. */
function rightMargin(lines: readonly Line[]): number {
  const ends = lines.map(({ x1 }) => x1).sort((a, b) => b - a)
  const em = lines[0]?.size ?? 10
  const enough = Math.max(2, Math.ceil(lines.length / 8))
  for (const end of ends) {
    const near = ends.filter((other) => other <= end + 0.1 && other >= end - 0.35 * em)
    if (near.length >= enough) return near[near.length >> 1] ?? end
  }
  return ends[0] ?? 0
}

function leftMargin(lines: readonly Line[], right: number): number {
  const full = lines.filter(({ x1, size }) => right - x1 < 2.5 * size)
  const starts = (full.length > 0 ? full : lines).map(({ x0 }) => x0).sort((a, b) => a - b)
  const em = lines[0]?.size ?? 10
  const found = starts.find((start, i) => (starts[i + 1] ?? Number.POSITIVE_INFINITY) - start < 0.35 * em)
  const first = starts[0] ?? 0
  return found === undefined || (found - first > 1.4 * em && found - first < 2.7 * em) ? first : found
}

/** Learns the frame of a set of lines that share one column. */
export function frameOf(lines: readonly Line[]): Frame {
  const right = rightMargin(lines)
  const left = leftMargin(lines, right)
  const gaps: number[] = []
  let indents = 0
  for (const [i, line] of lines.entries()) {
    const next = lines[i + 1]
    if (next === undefined || next.page !== line.page || Math.abs(next.size - line.size) > 0.06 * line.size) continue
    const flush = next.x0 - left < 0.6 * line.size
    const reaches = right - line.x1 < next.head + 0.3 * line.size
    if (flush && reaches) {
      gaps.push(next.y - line.y)
      const indent = (line.x0 - left) / line.size
      if (indent > 1.4 && indent < 2.7) indents++
    }
  }
  return { left, right, leading: mode(gaps, 0.5) ?? 0, indented: indents >= 2 && indents * 12 >= lines.length }
}

function mayContinueFrom(line: Line, next: Line, frame: Frame): boolean {
  const em = line.size
  const indent = next.x0 - frame.left
  const item = ITEM.test(next.text)
  if (indent <= 0.6 * em) return frame.indented || !(item && TERMINAL.test(line.text))
  if (frame.indented && indent > 1.4 * em && indent < 2.7 * em) return false
  if (item) return false
  const sameEdge = Math.abs(next.x0 - line.x0) < 0.4 * em
  if (sameEdge) return !TERMINAL.test(line.text)
  return next.x0 > line.x0 && next.x0 - line.x0 < 4 * em && ITEM.test(line.text)
}

/** Whether `next` goes on with the paragraph of `line`: the line is full, and nothing marks a new beginning. */
export function continues(line: Line, next: Line, frame: Frame): boolean {
  const em = line.size
  if (Math.abs(next.size - em) > 0.06 * em) return false
  const slack = frame.right - line.x1
  if (slack >= next.head + 0.35 * em) return false
  if (line.page === next.page && frame.leading > 0) {
    const gap = next.y - line.y
    const widest = frame.indented ? 1.4 * frame.leading : 1.08 * frame.leading + 0.5
    if (gap > widest || gap < 0.4 * em) return false
  }
  return mayContinueFrom(line, next, frame)
}
