/** The generator's own source of chance: the same seed gives the same run on every machine (mulberry32). */
export interface Random {
  /** A number from 0 up to 1. */
  readonly next: () => number
  /** An integer, both ends included. */
  readonly int: (least: number, most: number) => number
  readonly chance: (share: number) => boolean
  readonly pick: <T>(list: readonly T[]) => T
  /** So many different elements, in a drawn order; fewer where the list is shorter. */
  readonly some: <T>(list: readonly T[], count: number) => T[]
}

export function randomOf(seed: number): Random {
  let state = (Math.imul(seed + 1, 0x9e3779b1) ^ 0x5bd1e995) >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
  const int = (least: number, most: number): number => least + Math.floor(next() * (most - least + 1))
  const pick = <T>(list: readonly T[]): T => {
    const at = int(0, list.length - 1)
    const found = list[at]
    if (found === undefined) throw new RangeError('nothing to pick from')
    return found
  }
  const some = <T>(list: readonly T[], count: number): T[] => {
    const left = [...list]
    const drawn: T[] = []
    while (drawn.length < count && left.length > 0) drawn.push(...left.splice(int(0, left.length - 1), 1))
    return drawn
  }
  return { next, int, pick, some, chance: (share) => next() < share }
}
