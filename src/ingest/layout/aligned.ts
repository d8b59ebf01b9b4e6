import { spreadOut } from './letterspacing.ts'
import { type Line, lineOf, linesOf, type Row, rowsOf } from './lines.ts'
import { type Glyph, isBlank } from './page.ts'
import type { PageCell, PageTable } from './page-table.ts'

type Stretch = readonly [number, number]

/** One printed row with the stretches that have ink; typed blanks count as ink between words. */
export interface Inked {
  readonly row: Row
  readonly stretches: readonly Stretch[]
  readonly y: number
  readonly size: number
}

/** Columns stand at least this far apart, in characters. */
const GUTTER = 0.65
const FEWEST_COLUMNS = 3
const FEWEST_ROWS = 3

function inkOf(row: Row): Inked {
  const size = Math.max(...row.filter(({ text }) => !isBlank(text)).map((glyph) => glyph.size))
  const first = row.findIndex(({ text }) => !isBlank(text))
  const last = row.findLastIndex(({ text }) => !isBlank(text))
  const stretches: [number, number][] = []
  const spread = spreadOut(row)
  for (const glyph of row.slice(first, last + 1)) {
    const { x0, x1 } = glyph
    const open = stretches.at(-1)
    if (open !== undefined && (x0 - open[1] < GUTTER * size || spread.has(glyph))) open[1] = Math.max(open[1], x1)
    else stretches.push([x0, x1])
  }
  return { row, stretches, y: row[first]?.y ?? 0, size }
}

/** The printed rows of a set of characters, from top to bottom. */
export const inkedRows = (glyphs: readonly Glyph[]): Inked[] =>
  rowsOf(glyphs)
    .map(inkOf)
    .sort((a, b) => a.y - b.y)

/** What is left of the gutters when a row is laid over them. */
function narrow(gutters: readonly Stretch[], { stretches, size }: Inked): Stretch[] {
  const left: Stretch[] = []
  for (const [from, to] of gutters) {
    let start = from
    for (const [a, b] of stretches) {
      if (b <= start || a >= to) continue
      if (a - start >= GUTTER * size) left.push([start, a])
      start = Math.max(start, b)
    }
    if (to - start >= GUTTER * size) left.push([start, to])
  }
  return left
}

const gaps = ({ stretches }: Inked): Stretch[] =>
  stretches.slice(1).map(([from], i): Stretch => [stretches[i]![1], from])

const columnOf = (gutters: readonly Stretch[], [from]: Stretch): number =>
  gutters.filter(([, to]) => to <= from + 0.5).length

/** A row of a table that can stand at its edge: not just a word in the first column. */
const isFirm = (row: Inked, gutters: readonly Stretch[]): boolean =>
  row.stretches.some((stretch) => columnOf(gutters, stretch) > 0)

/** The rows from `start` on (and some before it) that keep the same gutters free. */
function runFrom(rows: readonly Inked[], start: number): { from: number; to: number; gutters: Stretch[] } | null {
  let gutters = gaps(rows[start]!)
  const near = (a: Inked, b: Inked) => b.y - a.y < 3.2 * Math.max(a.size, b.size)
  let to = start + 1
  for (; to < rows.length && near(rows[to - 1]!, rows[to]!); to++) {
    const left = narrow(gutters, rows[to]!)
    if (left.length < gutters.length && left.length < FEWEST_COLUMNS - 1) break
    gutters = left
  }
  let from = start
  for (; from > 0 && near(rows[from - 1]!, rows[from]!); from--) {
    const left = narrow(gutters, rows[from - 1]!)
    if (left.length < gutters.length || !isFirm(rows[from - 1]!, gutters)) break
    gutters = left
  }
  while (to > start + 1 && !isFirm(rows[to - 1]!, gutters)) to--
  const wide = rows.slice(from, to).filter(({ stretches }) => stretches.length >= FEWEST_COLUMNS).length
  return gutters.length >= FEWEST_COLUMNS - 1 && wide >= FEWEST_ROWS ? { from, to, gutters } : null
}

/** Which printed rows begin a row of the table: those with a number in the first column, else those set apart. */
function rowStarts(rows: readonly Inked[], gutters: readonly Stretch[]): number[] {
  const left = gutters[0]![0] + 0.5
  const first = rows.map(({ row }) =>
    row
      .filter(({ x1 }) => x1 <= left)
      .map(({ text }) => text)
      .join('')
      .trim(),
  )
  const filled = first.filter((text) => text !== '')
  const serial = filled.filter((text) => /^\d{1,4}[.、]?$/.test(text)).length * 3 >= filled.length * 2
  const distances = rows.slice(1).map(({ y }, i) => y - rows[i]!.y)
  const closest = Math.min(...distances)
  const apart = distances.some((distance) => distance > 1.25 * closest)
  return rows.flatMap((row, i) => {
    if (i === 0) return [0]
    if (serial) return first[i] !== '' ? [i] : []
    if (apart) return distances[i - 1]! > 1.25 * closest ? [i] : []
    return first[i] !== '' && row.stretches.length * 2 > gutters.length ? [i] : []
  })
}

/** The lines of each column in some printed rows. */
function columnsOf(page: number, rows: readonly Inked[], gutters: readonly Stretch[]): Line[][] {
  const middles = gutters.map(([from, to]) => (from + to) / 2)
  const columns: Glyph[][] = Array.from({ length: gutters.length + 1 }, () => [])
  for (const { row } of rows)
    for (const glyph of row) columns[middles.filter((middle) => middle <= glyph.x0).length]!.push(glyph)
  return columns.map((glyphs) => linesOf(page, glyphs))
}

const words = (columns: readonly (readonly Line[])[]): string =>
  columns
    .map((lines) =>
      lines
        .map(({ text }) => text)
        .join('')
        .replace(/\s+/g, ''),
    )
    .join('|')

function tableOf(page: number, rows: readonly Inked[], gutters: readonly Stretch[], headers: Set<string>): PageTable {
  const all = rows.flatMap(({ row }) => row)
  const x0 = Math.min(...all.map((glyph) => glyph.x0))
  const x1 = Math.max(...all.map((glyph) => glyph.x1))
  const again = [1, 2, 3].find((count) => headers.has(words(columnsOf(page, rows.slice(0, count), gutters))))
  const starts = [...new Set([...rowStarts(rows, gutters), again ?? 0])].sort((a, b) => a - b)
  const cells: PageCell[] = []
  for (const [row, start] of starts.entries()) {
    const columns = columnsOf(page, rows.slice(start, starts[row + 1] ?? rows.length), gutters)
    if (row === 0) headers.add(words(columns))
    for (const [column, lines] of columns.entries()) {
      const edges = { x0: gutters[column - 1]?.[1] ?? x0, x1: gutters[column]?.[0] ?? x1 }
      cells.push({ row, column, rows: 1, columns: 1, ...edges, lines })
    }
  }
  const [first, last] = [rows[0]!, rows.at(-1)!]
  return {
    page,
    ruled: false,
    xs: [x0, ...gutters.map(([from, to]) => (from + to) / 2), x1],
    rows: starts.length,
    top: first.y - first.size,
    bottom: last.y + 0.2 * last.size,
    cells,
  }
}

/**
 * Tables without ruled lines: rows in which the same three or more columns are kept apart by white space.
 * `headers` gathers what first rows say, to know them again on later pages.
 */
export function findAligned(
  page: number,
  rows: readonly Inked[],
  headers: Set<string>,
): { tables: PageTable[]; lines: Line[] } {
  const tables: PageTable[] = []
  const lines: Line[] = []
  let done = 0
  const plain = (to: number) => {
    for (; done < to; done++) {
      const line = lineOf(page, rows[done]!.row)
      if (line !== null) lines.push(line)
    }
  }
  for (let i = 0; i < rows.length; i++) {
    if (i < done || rows[i]!.stretches.length < FEWEST_COLUMNS) continue
    const run = runFrom(rows, i)
    if (run === null || run.from < done) continue
    plain(run.from)
    tables.push(tableOf(page, rows.slice(run.from, run.to), run.gutters, headers))
    done = run.to
  }
  plain(rows.length)
  return { tables, lines }
}
