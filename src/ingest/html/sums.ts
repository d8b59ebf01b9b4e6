import type { Block, Page } from './page.ts'

/** Sums over the units of any block, each asked in one step. */
export interface Sums {
  readonly plain: (block: Block) => number
  readonly linked: (block: Block) => number
  readonly prose: (block: Block) => number
  /** Units that hold links, that hold links to files, and that are cells of data tables. */
  readonly links: (block: Block) => number
  readonly attachments: (block: Block) => number
  readonly cells: (block: Block) => number
}

/** Sums up to each unit: what lies between two of them is one subtraction. */
export function runningSum(length: number, of: (index: number) => number): Float64Array {
  const sums = new Float64Array(length + 1)
  for (let i = 0; i < length; i++) sums[i + 1] = sums[i]! + of(i)
  return sums
}

/** `register` says which units are cells of a data table: all their words count as running text. */
export function sumsOf({ units }: Page, register: ReadonlySet<number>): Sums {
  const over = (of: (index: number) => number) => {
    const sums = runningSum(units.length, of)
    return ({ from, to }: Block) => sums[to]! - sums[from]!
  }
  return {
    plain: over((i) => units[i]!.plain),
    linked: over((i) => units[i]!.linked),
    links: over((i) => (units[i]!.linked > 0 ? 1 : 0)),
    attachments: over((i) => (units[i]!.attachment ? 1 : 0)),
    cells: over((i) => (register.has(i) ? 1 : 0)),
    prose: over((i) => {
      const { plain, linked, prose } = units[i]!
      return register.has(i) && linked * 2 < plain ? Math.max(prose, plain - linked) : prose
    }),
  }
}
