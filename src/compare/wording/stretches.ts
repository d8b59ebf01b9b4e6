import type { Span } from '../../notice/span.ts'
import type { Stretch } from './index.ts'
import { emptyLetters, type Letters, readLetters } from './letters.ts'
import { beginOf, endOf, type Store } from './store.ts'
import type { Tile } from './tiles.ts'

/** Shorter stretches are no evidence to anybody. */
const SHORTEST = 2

/** Code units of a passage as code points of its notice. */
function spanOf(store: Store, n: number, { places }: Letters, from: number, length: number): Span {
  const begin = beginOf(store, n)
  let at = store.starts[n]!
  const first = places[from]!
  const last = places[from + length - 1]!
  let start = at
  for (let unit = 0; unit <= last; unit++) {
    if (unit === first) start = at
    const code = store.text[begin + unit]!
    if (code < 0xdc00 || code > 0xdfff) at++
  }
  return { start, end: at }
}

const [first, second] = [emptyLetters(), emptyLetters()]

/** The shared stretches of two passages as places in their notices. */
export function stretchesIn(store: Store, a: number, b: number, tiles: readonly Tile[]): Stretch[] {
  readLetters(store.text, beginOf(store, a), endOf(store, a), first)
  readLetters(store.text, beginOf(store, b), endOf(store, b), second)
  return tiles
    .filter(({ length }) => length >= SHORTEST)
    .map((tile) => ({
      a: spanOf(store, a, first, tile.a, tile.length),
      b: spanOf(store, b, second, tile.b, tile.length),
    }))
}
