import { chanceOf } from './seeded.ts'

interface Kept<T> {
  readonly chance: number
  readonly key: string
  readonly item: T
}

interface Pool<T> {
  size: number
  kept: Kept<T>[]
  /** The chance above which nothing can come in any more. */
  bar: number
}

/** A stratum of a sample: how many there are, and those drawn. */
export interface DrawnStratum<T> {
  readonly stratum: string
  readonly size: number
  readonly drawn: readonly T[]
}

/** Takes things one after another and keeps of each stratum only as many as could be drawn. */
export interface Draw<T> {
  /** `make` is called only for what may be drawn. */
  readonly offer: (stratum: string, key: string, make: () => T) => void
  readonly strata: () => readonly DrawnStratum<T>[]
}

const byChance = <T>(a: Kept<T>, b: Kept<T>): number =>
  a.chance - b.chance || (a.key < b.key ? -1 : a.key > b.key ? 1 : 0)

/**
 * A stratified draw of `count` things, proportionate, one at least of every stratum. Each thing's chance hangs on the seed
 * and its own key, so neither the order of the things nor others among them change whether it comes first.
 */
export function openDraw<T>(seed: number, count: number): Draw<T> {
  const pools = new Map<string, Pool<T>>()
  return {
    offer: (stratum, key, make) => {
      const pool = pools.get(stratum) ?? { size: 0, kept: [], bar: 1 }
      pools.set(stratum, pool)
      pool.size++
      const chance = chanceOf(seed, key)
      if (chance > pool.bar) return
      pool.kept.push({ chance, key, item: make() })
      if (pool.kept.length < 2 * count + 8) return
      pool.kept = pool.kept.sort(byChance).slice(0, Math.max(1, count))
      pool.bar = pool.kept.at(-1)?.chance ?? 1
    },
    strata: () => {
      const names = [...pools.keys()].sort()
      const sizes = names.map((name) => pools.get(name)?.size ?? 0)
      const shares = allotted(sizes, count)
      return names.map((stratum, index) => {
        const kept = [...(pools.get(stratum)?.kept ?? [])].sort(byChance).slice(0, shares[index])
        return { stratum, size: sizes[index] ?? 0, drawn: kept.map(({ item }) => item) }
      })
    },
  }
}

/**
 * How many to draw from strata of these sizes: by size with the largest remainders, one at least and no more than there are;
 * where there are more strata than things asked for, one of each.
 */
export function allotted(sizes: readonly number[], count: number): number[] {
  const all = sizes.reduce((sum, size) => sum + size, 0)
  const wanted = Math.min(all, Math.max(count, sizes.filter((size) => size > 0).length))
  const ideal = sizes.map((size) => (all === 0 ? 0 : (wanted * size) / all))
  const shares = sizes.map((size, i) => Math.min(size, Math.max(1, Math.floor(ideal[i] ?? 0))))
  const lack = (i: number) => (ideal[i] ?? 0) - (shares[i] ?? 0)
  let left = wanted - shares.reduce((sum, share) => sum + share, 0)
  const indexes = sizes.map((_, i) => i)
  for (; left !== 0; left -= Math.sign(left)) {
    const step = Math.sign(left)
    const open = indexes.filter((i) => (step > 0 ? (shares[i] ?? 0) < (sizes[i] ?? 0) : (shares[i] ?? 0) > 1))
    const [next] = open.sort((a, b) => step * (lack(b) - lack(a)) || a - b)
    if (next === undefined) break
    shares[next] = (shares[next] ?? 0) + step
  }
  return shares
}
