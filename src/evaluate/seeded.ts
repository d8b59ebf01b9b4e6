/** Chance that a seed decides: the same seed and the same thing give the same number, whatever else is drawn. */

/** Mixes the bits of a 32-bit number until each hangs on all. */
function mixed(word: number): number {
  let x = word >>> 0
  x = Math.imul(x ^ (x >>> 16), 0x7feb352d)
  x = Math.imul(x ^ (x >>> 15), 0x846ca68b)
  return (x ^ (x >>> 16)) >>> 0
}

/** A number in [0, 1) for a thing under a seed, with 53 bits. */
export function chanceOf(seed: number, thing: string): number {
  let high = mixed(seed ^ 0x9e3779b9)
  let low = mixed(Math.floor(seed / 2 ** 32) ^ high ^ 0x85ebca6b)
  for (let at = 0; at < thing.length; at++) {
    const unit = thing.charCodeAt(at)
    high = mixed(high ^ Math.imul(unit + 1, 0x9e3779b1))
    low = mixed(low + unit + Math.imul(high, 0xc2b2ae3d))
  }
  return (mixed(high ^ low) * 2 ** 21 + (low >>> 11)) / 2 ** 53
}
