import type { Anchor, Box, Furniture, FurnitureKind, TableCell } from '../../notice/raw-text.ts'
import { type Span, span } from '../../notice/span.ts'
import type { Line } from './lines.ts'
import { apply, type Matrix } from './matrix.ts'

/** A line at its place in the reading order, with what is known of it. */
export interface Printed {
  readonly line: Line
  /** Its words as written: marks of notes as `[1]`. */
  readonly text: string
  readonly furniture: FurnitureKind | null
  readonly table: readonly [number, number, number] | null
  /** It goes on with the last line before it that is not furniture. */
  readonly continues: boolean
}

export interface Composed {
  readonly text: string
  readonly anchors: readonly Anchor[]
  readonly wraps: readonly number[]
  readonly furniture: readonly Furniture[]
  readonly spans: ReadonlyMap<Line, Span>
}

const round = (value: number): number => Math.round(value * 10) / 10

function boxOf(line: Line, toShown: Matrix): Box {
  const [ax, ay] = apply(toShown, line.x0, line.top)
  const [bx, by] = apply(toShown, line.x1, line.bottom)
  return [round(Math.min(ax, bx)), round(Math.min(ay, by)), round(Math.max(ax, bx)), round(Math.max(ay, by))]
}

/**
 * Writes the lines one below the other. Which \n belongs to what: a line of furniture owns the \n before it (lines with
 * nothing but furniture before them own the \n after); a wrap is the \n right before the line that goes on. So the spans
 * of the furniture and the wraps never overlap, and without both, whole paragraphs are left.
 */
export function composeLines(printed: readonly Printed[], toShown: (page: number) => Matrix | null): Composed {
  const anchors: Anchor[] = []
  const wraps: number[] = []
  const furniture: Furniture[] = []
  const spans = new Map<Line, Span>()
  const parts: string[] = []
  let length = 0
  let body = false
  for (const [i, { line, text, furniture: kind, table, continues }] of printed.entries()) {
    if (i > 0) length++
    const at = span(length, length + text.length)
    parts.push(text)
    length = at.end
    spans.set(line, at)
    const matrix = toShown(line.page)
    anchors.push({
      span: at,
      page: line.page,
      box: matrix === null ? null : boxOf(line, matrix),
      line: i + 1,
      paragraph: null,
      table,
    })
    if (kind !== null) {
      const last = i === printed.length - 1
      furniture.push({ span: body ? span(at.start - 1, at.end) : span(at.start, at.end + (last ? 0 : 1)), kind })
    } else {
      if (continues && body) wraps.push(at.start - 1)
      body = true
    }
  }
  return { text: parts.join('\n'), anchors, wraps, furniture, spans }
}

/** The span of a cell: from its first line to its last; an empty cell stands where the one before it ends. */
export function cellSpan(lines: readonly Line[], spans: ReadonlyMap<Line, Span>, before: number): Span {
  const found = lines.map((line) => spans.get(line)).filter((at): at is Span => at !== undefined)
  const [first, last] = [found[0], found.at(-1)]
  return first === undefined || last === undefined ? span(before, before) : span(first.start, last.end)
}

export type { TableCell }
