import { type Letters, SHINGLE, shingleAt } from './letters.ts'

/** A stretch of letters that two texts share. */
export interface Tile {
  readonly a: number
  readonly b: number
  readonly length: number
}

const HEADS = 1024
const heads = new Int32Array(HEADS)
let next = new Int32Array(256)
let taken = new Uint8Array(256)

function indexOf({ codes, length }: Letters): void {
  if (next.length < length) {
    next = new Int32Array(2 * length)
    taken = new Uint8Array(2 * length)
  }
  heads.fill(-1)
  taken.fill(0, 0, length)
  for (let at = length - SHINGLE; at >= 0; at--) {
    const head = shingleAt(codes, at) & (HEADS - 1)
    next[at] = heads[head]!
    heads[head] = at
  }
}

/** How far the letters from two places on are the same and not yet used in b. */
function sameFrom(a: Letters, i: number, b: Letters, j: number): number {
  let length = 0
  while (i + length < a.length && j + length < b.length) {
    if (a.codes[i + length] !== b.codes[j + length] || taken[j + length] === 1) break
    length++
  }
  return length
}

/** The stretches of three letters and more that stand in both, each used once, in the order of a: in any order of b. */
export function tilesOf(a: Letters, b: Letters): Tile[] {
  indexOf(b)
  const tiles: Tile[] = []
  for (let i = 0; i + SHINGLE <= a.length; ) {
    const head = heads[shingleAt(a.codes, i) & (HEADS - 1)]!
    let best = 0
    let where = -1
    for (let j = head; j >= 0; j = next[j]!) {
      const length = sameFrom(a, i, b, j)
      if (length > best) {
        best = length
        where = j
      }
    }
    if (best < SHINGLE) {
      i++
      continue
    }
    taken.fill(1, where, where + best)
    tiles.push({ a: i, b: where, length: best })
    i += best
  }
  return bridged(a, b, tiles)
}

/** Between two stretches so near each other in both texts, and before the first and behind the last, letters that are the same belong to them. */
const BRIDGE = 8

function bridged(a: Letters, b: Letters, tiles: readonly Tile[]): Tile[] {
  if (tiles.length === 0) return []
  const all: Tile[] = []
  let [i, j] = [0, 0]
  for (const tile of [...tiles, { a: a.length, b: b.length, length: 0 }]) {
    const [width, height] = [tile.a - i, tile.b - j]
    if (width > 0 && height > 0 && width <= BRIDGE && height <= BRIDGE) bridge(a, b, i, tile.a, j, tile.b, all)
    if (tile.length > 0) all.push(tile)
    i = tile.a + tile.length
    j = tile.b + tile.length
  }
  return all
}

/** The letters of a gap that are the same in the same order, taken as they come. */
function bridge(a: Letters, b: Letters, i: number, iEnd: number, j: number, jEnd: number, all: Tile[]): void {
  let from = j
  for (let at = i; at < iEnd; at++)
    for (let other = from; other < jEnd; other++) {
      if (a.codes[at] !== b.codes[other] || taken[other] === 1) continue
      const last = all.at(-1)
      if (last !== undefined && last.a + last.length === at && last.b + last.length === other)
        all[all.length - 1] = { ...last, length: last.length + 1 }
      else all.push({ a: at, b: other, length: 1 })
      from = other + 1
      break
    }
}
