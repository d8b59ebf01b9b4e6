/** A pair that may be made, and what it is worth. */
export interface Edge {
  readonly left: number
  readonly right: number
  readonly score: number
}

/** The pairs, each thing in one at most, whose scores sum highest (the Hungarian method, over each connected part of the edges). */
export function assigned(edges: readonly Edge[]): Edge[] {
  return partsOf(edges).flatMap(bestOf)
}

/** Edges that hang together by a thing. */
function partsOf(edges: readonly Edge[]): Edge[][] {
  const parents = new Map<string, string>()
  const rootOf = (name: string): string => {
    let root = name
    for (let up = parents.get(root); up !== undefined && up !== root; up = parents.get(root)) root = up
    return root
  }
  for (const { left, right } of edges) {
    const [one, two] = [rootOf(`l${left}`), rootOf(`r${right}`)]
    parents.set(one, one)
    parents.set(two, one)
  }
  const parts = new Map<string, Edge[]>()
  for (const edge of edges) {
    const root = rootOf(`l${edge.left}`)
    const part = parts.get(root) ?? []
    parts.set(root, part)
    part.push(edge)
  }
  return [...parts.values()]
}

/** Rows and columns are at least as many as there are things on the smaller side; what has no edge costs nothing and is no pair. */
function bestOf(edges: readonly Edge[]): Edge[] {
  if (edges.length === 1) return [...edges]
  const lefts = [...new Set(edges.map(({ left }) => left))]
  const rights = [...new Set(edges.map(({ right }) => right))]
  const turned = lefts.length > rights.length
  const [rows, columns] = turned ? [rights, lefts] : [lefts, rights]
  const [rowAt, columnAt] = [indexed(rows), indexed(columns)]
  const known = rows.map(() => new Map<number, Edge>())
  for (const edge of edges) {
    const row = rowAt.get(turned ? edge.right : edge.left)!
    known[row]!.set(columnAt.get(turned ? edge.left : edge.right)!, edge)
  }
  const columnOf = hungarian(rows.length, columns.length, (row, column) => -(known[row]!.get(column)?.score ?? 0))
  return columnOf.flatMap((column, row) => known[row]!.get(column) ?? [])
}

const indexed = (names: readonly number[]): Map<number, number> => new Map(names.map((name, index) => [name, index]))

/** For each of `rows` its column in the cheapest assignment; there are no fewer columns than rows. */
function hungarian(rows: number, columns: number, cost: (row: number, column: number) => number): number[] {
  const rowPrice = new Float64Array(rows + 1)
  const columnPrice = new Float64Array(columns + 1)
  const rowOf = new Int32Array(columns + 1)
  for (let row = 1; row <= rows; row++) {
    rowOf[0] = row
    const least = new Float64Array(columns + 1).fill(Number.POSITIVE_INFINITY)
    const before = new Int32Array(columns + 1)
    const used = new Uint8Array(columns + 1)
    let column = 0
    while (rowOf[column] !== 0) {
      used[column] = 1
      const at = rowOf[column]!
      let [step, next] = [Number.POSITIVE_INFINITY, 0]
      for (let other = 1; other <= columns; other++) {
        if (used[other] === 1) continue
        const reduced = cost(at - 1, other - 1) - rowPrice[at]! - columnPrice[other]!
        if (reduced < least[other]!) {
          least[other] = reduced
          before[other] = column
        }
        if (least[other]! < step) {
          step = least[other]!
          next = other
        }
      }
      for (let other = 0; other <= columns; other++)
        if (used[other] === 1) {
          rowPrice[rowOf[other]!]! += step
          columnPrice[other]! -= step
        } else least[other]! -= step
      column = next
    }
    while (column !== 0) {
      const back = before[column]!
      rowOf[column] = rowOf[back]!
      column = back
    }
  }
  const columnOf = new Array<number>(rows).fill(-1)
  for (let column = 1; column <= columns; column++) if (rowOf[column] !== 0) columnOf[rowOf[column]! - 1] = column - 1
  return columnOf
}
