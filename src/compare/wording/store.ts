import { labelLength } from './letters.ts'

/** A measure or a problem, told with its unit and where its words stand. */
export interface Passage {
  readonly id: string
  readonly notice: string
  /** What makes two units one: the unit's key, else its name. */
  readonly unit: string
  readonly kind: 'measure' | 'problem'
  readonly text: string
  /** Where the text begins in the notice, in code points. */
  readonly start: number
  /** The order of its problem in the notice, and its own in the problem: 0 for the problem itself. */
  readonly order?: readonly [problem: number, own: number]
}

/** The passages that a notice has of one unit: from … to - 1. */
export interface Block {
  readonly unit: string
  readonly notice: string
  readonly from: number
  readonly to: number
  /** The block of another store that was taken over as it stood. */
  readonly of?: Block
}

/** Many passages in flat memory, unit by unit: their text in one array. Passages are called by their order. */
export interface Store {
  readonly count: number
  readonly text: Uint16Array
  /** Passage n is text[ends[n-1]] … text[ends[n]]. */
  readonly ends: Float64Array
  readonly starts: Int32Array
  readonly kinds: Uint8Array
  /** The order of the problem and that of the passage in it, for each passage. */
  readonly orders: Int32Array
  readonly blocks: readonly Block[]
  /** The unit of each passage, numbered in their order. */
  readonly units: Int32Array
  readonly unitCount: number
}

export const beginOf = (store: Store, n: number): number => (n === 0 ? 0 : store.ends[n - 1]!)
export const endOf = (store: Store, n: number): number => store.ends[n]!
export const lengthOf = (store: Store): number => (store.count === 0 ? 0 : store.ends[store.count - 1]!)

type Growing = Uint16Array | Float64Array | Int32Array | Uint8Array

/** The array itself, or a copy with room for so many. */
function roomFor<T extends Growing>(array: T, length: number): T {
  if (array.length >= length) return array
  const Made = array.constructor as new (length: number) => T
  const larger = new Made(Math.max(length, Math.ceil(array.length * 1.6)))
  larger.set(array)
  return larger
}

/** Room for a little more than there was. */
const MORE = 1.04

/** A store that is being filled. */
export interface Filling {
  readonly add: (passage: Omit<Passage, 'id'>) => void
  /** Takes over a block of another store as it stands. */
  readonly take: (store: Store, block: Block) => void
  readonly store: () => Store
}

/**
 * Takes passages in one after the other, unit by unit and notice by notice; the label before a measure (一是) is left out. What
 * comes is about as much as another store holds (`like`), where one is told.
 */
export function openStore(like: Store | null = null): Filling {
  const likely = Math.max(1 << 10, Math.ceil((like?.count ?? 0) * MORE))
  let text = new Uint16Array(Math.max(1 << 16, Math.ceil((like === null ? 0 : lengthOf(like)) * MORE)))
  let ends = new Float64Array(likely)
  let starts = new Int32Array(likely)
  let kinds = new Uint8Array(likely)
  let orders = new Int32Array(2 * likely)
  const blocks: Block[] = []
  let count = 0
  let used = 0
  const room = (passages: number, letters: number): void => {
    text = roomFor(text, used + letters)
    ends = roomFor(ends, count + passages)
    starts = roomFor(starts, count + passages)
    kinds = roomFor(kinds, count + passages)
    orders = roomFor(orders, 2 * (count + passages))
  }
  const add: Filling['add'] = ({ unit, notice, kind, text: said, start, order = [0, 0] }) => {
    const label = labelLength(said)
    room(1, said.length)
    for (let at = label; at < said.length; at++) text[used++] = said.charCodeAt(at)
    ends[count] = used
    starts[count] = start + label
    kinds[count] = kind === 'measure' ? 0 : 1
    orders.set(order, 2 * count)
    const last = blocks.at(-1)
    if (last !== undefined && last.unit === unit && last.notice === notice)
      blocks[blocks.length - 1] = { ...last, to: count + 1 }
    else blocks.push({ unit, notice, from: count, to: count + 1 })
    count++
  }
  const take: Filling['take'] = (store, block) => {
    const { unit, notice, from, to } = block
    const begin = beginOf(store, from)
    room(to - from, store.ends[to - 1]! - begin)
    text.set(store.text.subarray(begin, store.ends[to - 1]!), used)
    starts.set(store.starts.subarray(from, to), count)
    kinds.set(store.kinds.subarray(from, to), count)
    orders.set(store.orders.subarray(2 * from, 2 * to), 2 * count)
    for (let n = from; n < to; n++) ends[count + n - from] = used + store.ends[n]! - begin
    blocks.push({ unit, notice, from: count, to: count + to - from, of: block })
    used += store.ends[to - 1]! - begin
    count += to - from
  }
  return {
    add,
    take,
    store: () =>
      storeOf({
        blocks,
        text: text.subarray(0, used),
        ends: ends.subarray(0, count),
        starts: starts.subarray(0, count),
        kinds: kinds.subarray(0, count),
        orders: orders.subarray(0, 2 * count),
      }),
  }
}

export function storeOf(filled: Omit<Store, 'count' | 'units' | 'unitCount'>): Store {
  const { blocks, ends } = filled
  const units = new Int32Array(ends.length)
  let unitCount = 0
  for (const [index, { unit, from, to }] of blocks.entries()) {
    if (index === 0 || blocks[index - 1]!.unit !== unit) unitCount++
    units.fill(unitCount - 1, from, to)
  }
  return { ...filled, count: ends.length, units, unitCount }
}

const keyOf = ({ unit, notice }: Block): string => `${unit}\n${notice}`

/** For each passage its number in the other store where its whole block stands there word by word; else -1. */
export function standingIn(store: Store, other: Store): Int32Array {
  const numbers = new Int32Array(store.count).fill(-1)
  const known = new Map(other.blocks.map((block) => [keyOf(block), block]))
  for (const block of store.blocks) {
    const same = known.get(keyOf(block))
    if (same === undefined || (block.of !== same && !sameBlock(store, block, other, same))) continue
    for (let n = block.from; n < block.to; n++) numbers[n] = same.from + n - block.from
  }
  return numbers
}

function sameBlock(a: Store, x: Block, b: Store, y: Block): boolean {
  const count = x.to - x.from
  if (y.to - y.from !== count) return false
  const [first, second] = [beginOf(a, x.from), beginOf(b, y.from)]
  const letters = a.ends[x.to - 1]! - first
  if (b.ends[y.to - 1]! - second !== letters) return false
  for (let n = 0; n < count; n++) {
    const [i, j] = [x.from + n, y.from + n]
    if (a.ends[i]! - first !== b.ends[j]! - second || a.starts[i] !== b.starts[j] || a.kinds[i] !== b.kinds[j])
      return false
  }
  for (let at = 0; at < letters; at++) if (a.text[first + at] !== b.text[second + at]) return false
  return true
}
