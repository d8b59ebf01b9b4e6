/** Things joined into groups; a group is called by its least member. */
export interface Groups {
  readonly join: (a: number, b: number) => void
  readonly of: (n: number) => number
}

export function groups(count: number): Groups {
  const parents = new Int32Array(count)
  for (let n = 0; n < count; n++) parents[n] = n
  const of = (n: number): number => {
    let root = n
    while (parents[root] !== root) root = parents[root]!
    for (let at = n; parents[at] !== root; ) {
      const next = parents[at]!
      parents[at] = root
      at = next
    }
    return root
  }
  return {
    of,
    join: (a, b) => {
      const [one, two] = [of(a), of(b)]
      if (one < two) parents[two] = one
      else parents[one] = two
    },
  }
}
