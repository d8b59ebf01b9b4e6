/** What happens to files on their way: cut short, bits turned, stretches lost, doubled or blanked. */
export interface Damaged {
  readonly name: string
  readonly bytes: Uint8Array
}

/** A little generator of numbers, so that each run damages alike. */
function numbers(seed: number): (most: number) => number {
  let state = seed
  return (most) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 2 ** 32) * most)
  }
}

/** Cut at every n-th part of the length. */
export const truncations = (bytes: Uint8Array, parts: number): Damaged[] =>
  Array.from({ length: parts - 1 }, (_, index) => {
    const length = Math.floor((bytes.length * (index + 1)) / parts)
    return { name: `cut at ${length}`, bytes: bytes.slice(0, length) }
  })

/** One to thirty bits turned. */
export function flips(bytes: Uint8Array, count: number, seed: number): Damaged[] {
  const next = numbers(seed)
  return Array.from({ length: count }, (_, index) => {
    const copy = Uint8Array.from(bytes)
    const bits = 1 + next(30)
    for (let bit = 0; bit < bits; bit++) {
      const at = next(copy.length)
      copy[at] = copy[at]! ^ (1 << next(8))
    }
    return { name: `flips ${seed}.${index}`, bytes: copy }
  })
}

/** A stretch taken out, doubled, or overwritten with zeros or with letters. */
export function splices(bytes: Uint8Array, count: number, seed: number): Damaged[] {
  const next = numbers(seed)
  return Array.from({ length: count }, (_, index) => {
    const from = next(bytes.length)
    const to = Math.min(bytes.length, from + 1 + next(Math.max(2, bytes.length >> 3)))
    const [before, middle, after] = [bytes.subarray(0, from), bytes.subarray(from, to), bytes.subarray(to)]
    const kind = index % 4
    const filling =
      kind === 0 ? [] : kind === 1 ? [middle, middle] : [new Uint8Array(to - from).fill(kind === 2 ? 0 : 65)]
    return { name: `splice ${seed}.${index}`, bytes: Uint8Array.from(Buffer.concat([before, ...filling, after])) }
  })
}
