import type { Line } from './lines.ts'

/** The margins that the lines of a page (or a column, or a cell) keep, and their habits. */
export interface Frame {
  readonly left: number
  readonly right: number
  /** The size most lines are set in. */
  readonly size: number
  /** Enough lines agree on the right margin. */
  readonly sure: boolean
  /** Baseline to baseline within a paragraph; 0 where unknown. */
  readonly leading: number
  /** Paragraphs begin two characters in. */
  readonly indented: boolean
  /** Paragraphs stand further apart than the lines of one paragraph. */
  readonly spaced: boolean
  /** Kinds of item numbers that are seen to begin a paragraph. */
  readonly items: ReadonlySet<number>
}

const TERMINAL = /[。！？；：.!?;:][”’」』）)]?$/
/** The line ends a sentence or a part of one. */
export const endsSentence = (text: string): boolean => TERMINAL.test(text)

/** The kinds of numbers that begin an item: 一、 （一） 1. （1） 第一条 ① 一是 ● */
const ITEM_KINDS: readonly RegExp[] = [
  /^[一二三四五六七八九十]{1,3}[、.．]/,
  /^[(（][一二三四五六七八九十]{1,3}[)）]/,
  /^\d{1,2}[、.．](?!\d)/,
  /^[(（]?\d{1,2}[)）]/,
  /^第[一二三四五六七八九十\d]{1,3}[章节条款项]/,
  /^[①-⑳㈠-㈩]/,
  /^[一二三四五六七八九十]是/,
  /^[●■◆▲•\uF06C\uF0B7]/,
]

/** Of these kinds, those that hardly ever stand at the start of a line by chance: 一、 （一） 1. 第一条 */
const STRONG: ReadonlySet<number> = new Set([0, 1, 2, 4])

/** Which kind of number a line begins with; -1 for none. */
export const itemKind = (text: string): number => ITEM_KINDS.findIndex((kind) => kind.test(text))

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

/** Next to each other in one column of one page. */
const sameColumn = (line: Line, next: Line): boolean => line.page === next.page && line.column === next.column

const isIndent = (offset: number, em: number): boolean => offset > 1.4 * em && offset < 2.7 * em

/** The left margin as far as it shows without the right one: the outermost place where lines begin more than once. */
function outerLeft(lines: readonly Line[], width: number): number {
  const starts = lines.map(({ x0 }) => x0).sort((a, b) => a - b)
  const em = lines[0]?.size ?? 10
  const first = starts[0] ?? 0
  const often = starts.find((start, i) => (starts[i + 1] ?? start + em) - start < 0.35 * em) ?? first
  return width > 0 && often > 0.3 * width ? first : often
}

/** Ends of lines that may have been broken off: what follows is set alike and is no item. */
function brokenEnds(lines: readonly Line[], left: number): { end: number; flush: boolean }[] {
  const ends: { end: number; flush: boolean }[] = []
  for (const [i, line] of lines.entries()) {
    const next = lines[i + 1]
    if (next === undefined || !sameSize(line, next) || itemKind(next.text) >= 0) continue
    ends.push({ end: line.x1, flush: next.x0 - left < 0.6 * line.size })
  }
  return ends.sort((a, b) => b.end - a.end)
}

/**
 * The right margin: the outermost place where several lines end (single lines may hang over). Where too few lines agree,
 * or they end well before the margin that mirrors the left one, no line counts as full that does not reach that.
 */
function rightMargin(lines: readonly Line[], width: number): { right: number; sure: boolean } {
  const left = outerLeft(lines, width)
  const widest = width === 0 ? 0 : width - left
  const ends = brokenEnds(lines, left)
  const em = lines[0]?.size ?? 10
  const enough = Math.max(2, Math.ceil(ends.length / 8))
  for (const { end } of ends) {
    const near = ends.filter((other) => other.end <= end + 0.1 && other.end >= end - 0.35 * em)
    if (near.length < enough) continue
    const found = near[near.length >> 1]?.end ?? end
    const flush = near.filter((other) => other.flush).length
    const sure = found > widest - 2 * em ? near.length > 2 || lines.length > 12 : flush > 2 && flush * 5 > ends.length
    return { right: sure ? found : Math.max(found, widest), sure }
  }
  return { right: lines.reduce((right, { x1 }) => Math.max(right, x1), widest), sure: false }
}

function leftMargin(lines: readonly Line[], right: number): number {
  const full = lines.filter(({ x1, size }) => right - x1 < 2.5 * size)
  const starts = (full.length > 0 ? full : lines).map(({ x0 }) => x0).sort((a, b) => a - b)
  const em = lines[0]?.size ?? 10
  const found = starts.find((start, i) => (starts[i + 1] ?? Number.POSITIVE_INFINITY) - start < 0.35 * em)
  const first = starts[0] ?? 0
  return found === undefined || isIndent(found - first, em) ? first : found
}

export const sameSize = (line: Line, next: Line): boolean => Math.abs(next.size - line.size) <= 0.06 * line.size

/** A line is full where the start of the next would not have fitted on it. */
const isFull = (line: Line, next: Line, right: number): boolean => right - line.x1 < next.head + 0.35 * line.size

/** The widest distance of two lines of one paragraph, where paragraphs are set apart. */
const closest = (leading: number): number => 1.08 * leading + 0.5

/** Learns the frame of a set of lines that share one column; `width` is that of its page, 0 where it tells nothing. */
export function frameOf(lines: readonly Line[], width: number): Frame {
  const { right, sure } = rightMargin(lines, width)
  const left = leftMargin(lines, right)
  const within: number[] = []
  const after: number[] = []
  const items = new Set<number>()
  let indents = 0
  for (const [i, line] of lines.entries()) {
    const next = lines[i + 1]
    if (next === undefined || !sameSize(line, next)) continue
    const full = isFull(line, next, right)
    if (!full) items.add(itemKind(next.text))
    if (next.page !== line.page) continue
    if (!full) after.push(next.y - line.y)
    else if (next.x0 - left < 0.6 * line.size) {
      within.push(next.y - line.y)
      if (isIndent(line.x0 - left, line.size)) indents++
    }
  }
  const leading = mode(within, 0.5) ?? 0
  const apart = after.filter((gap) => gap > closest(leading)).length
  return {
    left,
    right,
    sure,
    size:
      mode(
        lines.map(({ size }) => size),
        0.5,
      ) ?? 0,
    leading,
    indented: indents >= 2 && indents * 12 >= lines.length,
    spaced: leading > 0 && after.length >= 2 && apart * 3 >= after.length * 2,
    items,
  }
}

/** A title that filled its line and went on centred below. */
function titleGoesOn(line: Line, next: Line, frame: Frame): boolean {
  const em = line.size
  const [before, behind] = [next.x0 - frame.left, frame.right - next.x1]
  if (Math.abs(before - behind) > em || line.x0 - frame.left > 1.2 * em || /^[(（]/.test(next.text)) return false
  return em > 1.1 * frame.size || before > 2.7 * em
}

function mayContinueFrom(line: Line, next: Line, frame: Frame): boolean {
  const em = line.size
  const indent = next.x0 - frame.left
  const item = itemKind(next.text)
  const begins = item >= 0 && frame.items.has(item)
  if (indent <= 0.6 * em) {
    const told = frame.indented || (frame.spaced && sameColumn(line, next))
    const ends = endsSentence(line.text)
    return told || !((begins && (ends || STRONG.has(item))) || (!frame.sure && ends))
  }
  if (titleGoesOn(line, next, frame)) return true
  if (item >= 0 || (frame.indented && isIndent(indent, em))) return false
  const sameEdge = Math.abs(next.x0 - line.x0) < 0.4 * em
  if (sameEdge) return !endsSentence(line.text)
  return next.x0 > line.x0 && next.x0 - line.x0 < 4 * em && itemKind(line.text) >= 0
}

/** Whether `next` goes on with the paragraph of `line`: the line is full, and nothing marks a new beginning. */
export function continues(line: Line, next: Line, frame: Frame): boolean {
  if (!sameSize(line, next) || !isFull(line, next, frame.right)) return false
  if (sameColumn(line, next) && frame.leading > 0) {
    const gap = next.y - line.y
    if (gap < 0.4 * line.size) return false
    if (gap > (frame.spaced ? closest(frame.leading) : 1.4 * frame.leading)) return false
  }
  return mayContinueFrom(line, next, frame)
}
