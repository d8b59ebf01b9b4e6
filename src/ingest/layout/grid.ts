import type { Rule } from './page.ts'

/** A cell between ruled lines, in rows and columns of its grid. */
export interface GridCell {
  readonly row: number
  readonly column: number
  readonly rows: number
  readonly columns: number
}

/** A table as its ruled lines draw it; `owner` gives the cell at row × columns + column. */
export interface Grid {
  readonly xs: readonly number[]
  readonly ys: readonly number[]
  readonly cells: readonly GridCell[]
  readonly owner: readonly number[]
}

/** Lines nearer than this are one line (double borders, thin frames). */
const NEAR = 3.2
/** A page with more lines than this is a drawing. */
const MOST_RULES = 6000

/** Lines drawn in pieces become one. */
function mergeRules(rules: readonly Rule[]): Rule[] {
  const sorted = [...rules].sort((a, b) => a.at - b.at || a.from - b.from)
  const merged: Rule[] = []
  for (let i = 0; i < sorted.length; ) {
    const at = sorted[i]!.at
    const level: Rule[] = []
    for (; i < sorted.length && sorted[i]!.at - at <= 1.6; i++) level.push(sorted[i]!)
    level.sort((a, b) => a.from - b.from)
    for (const [j, rule] of level.entries()) {
      const last = merged.at(-1)
      if (j > 0 && last !== undefined && rule.from <= last.to + NEAR)
        merged[merged.length - 1] = { ...last, to: Math.max(last.to, rule.to) }
      else merged.push(rule)
    }
  }
  return merged
}

const crosses = (h: Rule, v: Rule): boolean =>
  v.at >= h.from - NEAR && v.at <= h.to + NEAR && h.at >= v.from - NEAR && h.at <= v.to + NEAR

/** Lines that hang together. */
interface Part {
  readonly h: Rule[]
  readonly v: Rule[]
}

/** Sets of lines that hang together, each with lines both ways. */
function components(horizontal: readonly Rule[], vertical: readonly Rule[]): Part[] {
  const found: Part[] = []
  const left = new Set(horizontal)
  const free = new Set(vertical)
  for (const seed of horizontal) if (left.delete(seed)) found.push(hangingOn(seed, left, free))
  return found.filter(({ v }) => v.length > 0)
}

/** Takes all that hangs on a line out of the lines not yet taken. */
function hangingOn(seed: Rule, horizontal: Set<Rule>, vertical: Set<Rule>): Part {
  const part: Part = { h: [seed], v: [] }
  const queue: Rule[] = [seed]
  for (let rule = queue.pop(); rule !== undefined; rule = queue.pop()) {
    const across = rule.horizontal ? vertical : horizontal
    for (const other of across) {
      if (!(rule.horizontal ? crosses(rule, other) : crosses(other, rule))) continue
      across.delete(other)
      queue.push(other)
      const same = other.horizontal ? part.h : part.v
      same.push(other)
    }
  }
  return part
}

/** The places of the lines one way; where the lines across reach beyond the outermost, their ends close the table. */
function edges(lines: readonly Rule[], across: readonly Rule[]): number[] {
  const found: number[] = []
  for (const { at } of [...lines].sort((a, b) => a.at - b.at)) {
    const last = found.at(-1)
    if (last === undefined || at - last > NEAR) found.push(at)
  }
  const low = Math.min(...across.map(({ from }) => from))
  const high = Math.max(...across.map(({ to }) => to))
  if (low < found[0]! - 2 * NEAR) found.unshift(low)
  if (high > found.at(-1)! + 2 * NEAR) found.push(high)
  return found
}

const isDrawn = (lines: readonly Rule[], at: number, middle: number): boolean =>
  lines.some((line) => Math.abs(line.at - at) <= NEAR && line.from <= middle && middle <= line.to)

function gridOf(h: readonly Rule[], v: readonly Rule[]): Grid | null {
  const [xs, ys] = [edges(v, h), edges(h, v)]
  const [columns, rows] = [xs.length - 1, ys.length - 1]
  if (columns < 2 || rows < 1 || columns * rows > 40_000) return null
  const parent = Array.from({ length: rows * columns }, (_, i) => i)
  const root = (i: number): number => {
    let at = i
    while (parent[at] !== at) at = parent[at] = parent[parent[at]!]!
    return at
  }
  for (let row = 0; row < rows; row++) {
    const middleY = (ys[row]! + ys[row + 1]!) / 2
    for (let column = 0; column < columns; column++) {
      const middleX = (xs[column]! + xs[column + 1]!) / 2
      const at = row * columns + column
      if (column + 1 < columns && !isDrawn(v, xs[column + 1]!, middleY)) parent[root(at + 1)] = root(at)
      if (row + 1 < rows && !isDrawn(h, ys[row + 1]!, middleX)) parent[root(at + columns)] = root(at)
    }
  }
  return gather(
    xs,
    ys,
    parent.map((_, i) => root(i)),
  )
}

function gather(xs: readonly number[], ys: readonly number[], roots: readonly number[]): Grid {
  const columns = xs.length - 1
  const boxes = new Map<number, { top: number; left: number; bottom: number; right: number }>()
  for (const [i, root] of roots.entries()) {
    const [row, column] = [Math.floor(i / columns), i % columns]
    const box = boxes.get(root)
    if (box === undefined) boxes.set(root, { top: row, left: column, bottom: row, right: column })
    else {
      box.left = Math.min(box.left, column)
      box.right = Math.max(box.right, column)
      box.bottom = row
    }
  }
  const order = [...boxes].sort(([, a], [, b]) => a.top - b.top || a.left - b.left)
  const index = new Map(order.map(([root], i) => [root, i]))
  return {
    xs,
    ys,
    cells: order.map(([, { top, left, bottom, right }]) => ({
      row: top,
      column: left,
      rows: bottom - top + 1,
      columns: right - left + 1,
    })),
    owner: roots.map((root) => index.get(root) ?? 0),
  }
}

const inside = (inner: Grid, outer: Grid): boolean =>
  inner !== outer &&
  inner.xs[0]! >= outer.xs[0]! - NEAR &&
  inner.xs.at(-1)! <= outer.xs.at(-1)! + NEAR &&
  inner.ys[0]! >= outer.ys[0]! - NEAR &&
  inner.ys.at(-1)! <= outer.ys.at(-1)! + NEAR

/** The tables that the ruled lines of a page draw, of at least two columns; a table within a table is part of its cell. */
export function findGrids(rules: readonly Rule[]): Grid[] {
  if (rules.length > MOST_RULES) return []
  const horizontal = mergeRules(rules.filter((rule) => rule.horizontal))
  const vertical = mergeRules(rules.filter((rule) => !rule.horizontal))
  const grids = components(horizontal, vertical)
    .map(({ h, v }) => gridOf(h, v))
    .filter((grid): grid is Grid => grid !== null)
  return grids.filter((grid) => !grids.some((other) => inside(grid, other)))
}
