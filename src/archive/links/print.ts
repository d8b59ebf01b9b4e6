/**
 * A text as 128 numbers that agree as often as two texts share their runs of five characters: digits, marks, blanks and
 * spacing are left out, so that a counter, a lost number or other line ends change nothing.
 */
export type Print = Uint16Array

export const BINS = 128
/** Rows of a print that must agree in one band: two texts that share half of their words meet in 7 of 8 cases, copies always. */
export const ROWS = 4
const RUN = 5
const BASE = 0x01000193

/** The print of a text; null for one too short to be told from others. */
export function printOf(text: string): Print | null {
  const lowest = new Uint32Array(BINS).fill(EMPTY)
  const window = new Uint16Array(RUN)
  let held = 0
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    if (!isWord(unit)) continue
    window.copyWithin(0, 1)
    window[RUN - 1] = unit
    if (++held < RUN) continue
    let hash = 0x811c9dc5
    for (const one of window) hash = Math.imul(hash ^ one, BASE)
    hash = mixed(hash)
    const bin = hash & (BINS - 1)
    const value = hash >>> 7
    if (value < lowest[bin]!) lowest[bin] = value
  }
  return held < SHORTEST ? null : dense(lowest)
}

const EMPTY = 0xffffffff
/** Characters below which a text is a heading, no notice. */
const SHORTEST = 60

/** Han characters and letters. */
const isWord = (unit: number): boolean =>
  (unit >= 0x3400 && unit <= 0x9fff) || (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x41 && unit <= 0x5a)

function mixed(hash: number): number {
  let h = hash ^ (hash >>> 16)
  h = Math.imul(h, 0x85ebca6b)
  h ^= h >>> 13
  h = Math.imul(h, 0xc2b2ae35)
  return (h ^ (h >>> 16)) >>> 0
}

/** A bin without a run takes the next that has one, with its distance mixed in. */
function dense(lowest: Uint32Array): Print {
  const print = new Uint16Array(BINS)
  for (let bin = 0; bin < BINS; bin++) {
    let far = 0
    while (far < BINS && lowest[(bin + far) % BINS] === EMPTY) far++
    print[bin] = mixed(lowest[(bin + far) % BINS]! + Math.imul(far, 0x9e3779b9)) & 0xffff
  }
  return print
}

/** How much of what both texts hold is in both, 0 to 1. */
export function resemblance(a: Print, b: Print): number {
  let same = 0
  for (let bin = 0; bin < BINS; bin++) if (a[bin] === b[bin]) same++
  return same / BINS
}

/** How much of the shorter text stands in the longer, from their resemblance and lengths. */
export function containment(shared: number, a: number, b: number): number {
  const [short, long] = a < b ? [a, b] : [b, a]
  return short === 0 ? 0 : Math.min(1, (shared * (short + long)) / ((1 + shared) * short))
}

export function printWords(print: Print): string {
  const bytes = Buffer.alloc(BINS * 2)
  for (const [bin, one] of print.entries()) bytes.writeUInt16LE(one, bin * 2)
  return bytes.toString('hex')
}

export function printFrom(words: string): Print {
  const bytes = Buffer.from(words, 'hex')
  const print = new Uint16Array(BINS)
  for (let bin = 0; bin < BINS; bin++) print[bin] = bytes.readUInt16LE(bin * 2)
  return print
}
