import type { Compared, NoticeShare, Pair } from '../../compare/wording/index.ts'

/** A number of 52 bits over others, mixed in one by one. */
function mixing() {
  let [low, high] = [0x811c9dc5, 0x9e3779b1]
  return {
    mix: (number: number): void => {
      low = Math.imul(low ^ number, 0x01000193)
      low ^= low >>> 15
      high = Math.imul(high ^ number, 0x85ebca6b)
      high ^= high >>> 13
    },
    told: (): number => (high & 0xfffff) * 2 ** 32 + (low >>> 0),
  }
}

function numberOf(words: string): number {
  const { mix, told } = mixing()
  for (let at = 0; at < words.length; at++) mix(words.charCodeAt(at))
  return told()
}

const HIGH = 2 ** 32

/** Of each block of a store a number over the rows that are told of its passages, and one over the row of its notice. */
export interface Rows {
  readonly pairs: Float64Array
  readonly shares: Float64Array
}

/** How a notice shares its wording: a row of the table, but for what all rows hold. */
export interface SharingRow extends NoticeShare {
  readonly pairs: number
  readonly units: number
}

/** All that is told of a comparison, and what tells whether a row is as it was. */
export interface Telling {
  readonly rows: Rows
  readonly sharing: readonly SharingRow[]
  /** The block of each passage. */
  readonly blockOf: Int32Array
}

export function tellingOf(
  { store }: Compared,
  pairs: readonly Pair[],
  clusterOf: (n: number) => number,
  shares: readonly NoticeShare[],
  standardFrom: number,
): Telling {
  const { blocks, orders, starts } = store
  const blockOf = new Int32Array(store.count)
  for (const [at, { from, to }] of blocks.entries()) blockOf.fill(at, from, to)
  const names = Float64Array.from(blocks, ({ unit, notice }) => numberOf(`${unit}\n${notice}`))
  const each = blocks.map(() => mixing())
  const likeness = new Float64Array(2)
  const words = new Int32Array(likeness.buffer)
  const counts = new Map<string, { pairs: number; units: Set<string> }>()
  const count = (own: number, other: number): void => {
    const { notice } = blocks[own]!
    const known = counts.get(notice) ?? { pairs: 0, units: new Set() }
    counts.set(notice, known)
    known.pairs++
    known.units.add(blocks[other]!.unit)
  }
  for (const pair of pairs) {
    const { mix } = each[blockOf[pair.a]!]!
    for (const n of [pair.a, pair.b, clusterOf(pair.a)]) {
      const name = names[blockOf[n]!]!
      for (const one of [name, name / HIGH, orders[2 * n]!, orders[2 * n + 1]!, starts[n]!]) mix(one)
    }
    likeness.set([pair.similarity, pair.containment])
    for (const one of words) mix(one)
    for (const { a, b, length } of pair.tiles) for (const one of [a, b, length]) mix(one)
    count(blockOf[pair.a]!, blockOf[pair.b]!)
    count(blockOf[pair.b]!, blockOf[pair.a]!)
  }
  const sharing = shares.map((one): SharingRow => {
    const known = counts.get(one.notice)
    return { ...one, pairs: known?.pairs ?? 0, units: known?.units.size ?? 0 }
  })
  const rowOf = new Map(sharing.map((one) => [one.notice, numberOf([standardFrom, ...Object.values(one)].join(' '))]))
  return {
    blockOf,
    sharing,
    rows: {
      pairs: Float64Array.from(each, ({ told }) => told()),
      shares: Float64Array.from(blocks, ({ notice }) => rowOf.get(notice)!),
    },
  }
}

/** What of another time was told, and which notices stand as they stood then. */
export interface Before {
  readonly compared: Compared
  readonly rows: Rows
  readonly standing: ReadonlySet<string>
}

/** The notices of which rows are others than before: those of pairs, by the notice that comes first in them, and their own. */
export function renewedRows(
  { store }: Compared,
  pairs: readonly Pair[],
  clusterOf: (n: number) => number,
  { rows, blockOf }: Telling,
  before: Before,
): { readonly pairs: ReadonlySet<string>; readonly shares: ReadonlySet<string> } {
  const found = { pairs: new Set<string>(), shares: new Set<string>() }
  const { blocks } = before.compared.store
  const was = new Map(blocks.map(({ unit, notice }, at) => [`${unit}\n${notice}`, at]))
  for (const name of ['pairs', 'shares'] as const) {
    const kept = new Set<number>()
    for (const [at, { unit, notice }] of store.blocks.entries()) {
      const old = was.get(`${unit}\n${notice}`)
      if (old !== undefined) kept.add(old)
      if (old === undefined || before.rows[name][old] !== rows[name][at]) found[name].add(notice)
    }
    for (const [at, { notice }] of blocks.entries()) if (!kept.has(at)) found[name].add(notice)
  }
  // A notice may say what it said and call it otherwise, or hide other words of it.
  const changed = Uint8Array.from(store.blocks, ({ notice }) => (before.standing.has(notice) ? 0 : 1))
  for (const { a, b } of pairs)
    if ([a, b, clusterOf(a)].some((n) => changed[blockOf[n]!] === 1)) found.pairs.add(store.blocks[blockOf[a]!]!.notice)
  return found
}
