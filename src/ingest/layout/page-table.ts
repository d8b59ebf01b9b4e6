import type { Grid } from './grid.ts'
import { type Line, linesOf } from './lines.ts'
import { type Glyph, isBlank, type PageContent } from './page.ts'

/** A cell of a table on one page; x0 and x1 are the edges its text keeps to, where the page shows them. */
export interface PageCell {
  readonly row: number
  readonly column: number
  readonly rows: number
  readonly columns: number
  readonly x0: number
  readonly x1: number
  readonly lines: readonly Line[]
}

/** The part of a table that stands on one page. */
export interface PageTable {
  readonly page: number
  readonly ruled: boolean
  readonly xs: readonly number[]
  readonly rows: number
  readonly top: number
  readonly bottom: number
  readonly cells: readonly PageCell[]
}

/** The interval of sorted `edges` that `value` lies in; -1 outside. */
function intervalOf(edges: readonly number[], value: number): number {
  if (value < edges[0]! || value > edges.at(-1)!) return -1
  let low = 0
  let high = edges.length - 1
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if (edges[middle]! <= value) low = middle
    else high = middle
  }
  return low
}

function fill(page: number, grid: Grid, texts: readonly Glyph[][]): PageTable | null {
  const cells = grid.cells.map(
    (cell, i): PageCell => ({
      ...cell,
      x0: grid.xs[cell.column]!,
      x1: grid.xs[cell.column + cell.columns]!,
      lines: linesOf(page, texts[i]!),
    }),
  )
  const written = cells.filter(({ lines }) => lines.length > 0).length
  if (written < 2 || written * 5 < cells.length) return null
  return {
    page,
    ruled: true,
    xs: grid.xs,
    rows: grid.ys.length - 1,
    top: grid.ys[0]!,
    bottom: grid.ys.at(-1)!,
    cells,
  }
}

const CLOSES = /^[，。、；：？！）》」』】〕”’,.;:?!)]$/

/** Where the ink of a character is: a closing mark, which may hang over the edge of its cell, has it on the left. */
const inkOf = ({ text, x0, x1 }: Glyph): number => x0 + (x1 - x0) * (CLOSES.test(text) ? 0.2 : 0.5)

/** What stands outside the ruled tables of a page: characters, and words set sideways. */
export interface Outside {
  readonly tables: PageTable[]
  readonly rest: Glyph[]
  readonly turned: Glyph[]
}

/** Fills the ruled tables of a page with its characters; the rest of the characters is left over. */
export function fillGrids(page: PageContent, grids: readonly Grid[]): Outside {
  const sideways = new Set(page.turned ?? [])
  let rest: Glyph[] = [...page.glyphs, ...sideways]
  const tables: PageTable[] = []
  for (const grid of grids) {
    const texts: Glyph[][] = grid.cells.map(() => [])
    const outside: Glyph[] = []
    for (const glyph of rest) {
      const column = intervalOf(grid.xs, inkOf(glyph))
      const row = intervalOf(grid.ys, glyph.y - 0.35 * glyph.size)
      if (column < 0 || row < 0) outside.push(glyph)
      else texts[grid.owner[row * (grid.xs.length - 1) + column]!]!.push(glyph)
    }
    if (texts.every((text) => text.every(({ text: character }) => isBlank(character)))) continue
    const table = fill(page.number, grid, texts)
    if (table === null) continue
    tables.push(table)
    rest = outside
  }
  if (sideways.size === 0) return { tables, rest, turned: [] }
  return {
    tables,
    rest: rest.filter((glyph) => !sideways.has(glyph)),
    turned: rest.filter((glyph) => sideways.has(glyph)),
  }
}
