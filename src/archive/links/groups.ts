/** Things that belong together, told pair by pair; a pair that may not be together keeps its groups apart. */
export interface Groups {
  /** Puts two together unless their groups hold a pair that must be apart; true where they are together now. */
  readonly join: (a: number, b: number) => boolean
  readonly of: (one: number) => number
  readonly members: (one: number) => readonly number[]
}

/** `apart` is asked of every member of one group and every member of the other. */
export function groupsOf(size: number, apart: (a: number, b: number) => boolean): Groups {
  const root = Int32Array.from({ length: size }, (_, one) => one)
  const held = new Map<number, number[]>()
  const of = (one: number): number => {
    let at = one
    while (root[at] !== at) {
      root[at] = root[root[at]!]!
      at = root[at]!
    }
    return at
  }
  const members = (one: number): readonly number[] => held.get(of(one)) ?? [of(one)]
  return {
    of,
    members,
    join: (a, b) => {
      const [x, y] = [of(a), of(b)]
      if (x === y) return true
      const [left, right] = [members(x), members(y)]
      if (left.some((one) => right.some((other) => apart(one, other)))) return false
      const [keep, go] = x < y ? [x, y] : [y, x]
      root[go] = keep
      held.set(
        keep,
        [...left, ...right].sort((one, other) => one - other),
      )
      held.delete(go)
      return true
    },
  }
}
