import { bandsOf } from './candidates.ts'
import { type Linkable, sceneOf, unitOf } from './linkable.ts'
import { BINS, ROWS } from './print.ts'

/** What of every notice decides with which others it is compared, in flat memory, by id. Zero is what is not known. */
export interface Traits {
  readonly ids: readonly string[]
  /** 1 where there is a print. */
  readonly printed: Uint8Array
  /** 1 where the key of its unit is known. */
  readonly keyed: Uint8Array
  readonly bands: Uint32Array
  readonly prints: Uint16Array
  readonly units: Float64Array
  readonly scenes: Float64Array
  /** The days of its feedback. */
  readonly feedbacks: Float64Array
  readonly texts: Float64Array
}

export const TRAIT_BANDS = BINS / ROWS

/** Words as a number of 53 bits, which no two of an archive share; zero for none. */
function numbered(words: string): number {
  if (words === '') return 0
  let [low, high] = [0x811c9dc5, 0x9e3779b1]
  for (let at = 0; at < words.length; at++) {
    low = Math.imul(low ^ words.charCodeAt(at), 0x01000193)
    high = Math.imul(high ^ words.charCodeAt(at), 0x85ebca6b)
    high ^= high >>> 13
  }
  return ((high & 0x1fffff) >>> 0) * 2 ** 32 + (low >>> 0) + 1
}

/** Numbers that a notice has of each. */
const WIDTHS = [
  ['printed', 1],
  ['keyed', 1],
  ['bands', TRAIT_BANDS],
  ['prints', BINS],
  ['units', 1],
  ['scenes', 1],
  ['feedbacks', 1],
  ['texts', 1],
] as const

/** The traits of notices that stand (of those known before, without those gone) and of others that came, by id. */
export function traitsOf(before: Traits | null, gone: ReadonlySet<string>, came: readonly Linkable[]): Traits {
  const kept = before?.ids.flatMap((id, at) => (gone.has(id) ? [] : [{ id, at }])) ?? []
  const all = [...kept, ...came.map((one) => ({ id: one.notice, one }))].sort((a, b) => (a.id < b.id ? -1 : 1))
  const traits = {
    ids: all.map(({ id }) => id),
    printed: new Uint8Array(all.length),
    keyed: new Uint8Array(all.length),
    bands: new Uint32Array(all.length * TRAIT_BANDS),
    prints: new Uint16Array(all.length * BINS),
    units: new Float64Array(all.length),
    scenes: new Float64Array(all.length),
    feedbacks: new Float64Array(all.length),
    texts: new Float64Array(all.length),
  }
  for (let n = 0; n < all.length; n++) {
    const one = all[n]!
    if ('at' in one) {
      // Those that stand come in rows, which are taken over one at a time.
      let end = n + 1
      for (let next = all[end]; next !== undefined && 'at' in next && next.at === one.at + end - n; next = all[++end]);
      for (const [name, width] of WIDTHS)
        traits[name].set(before![name].subarray(one.at * width, (one.at + end - n) * width), n * width)
      n = end - 1
      continue
    }
    const { print, text_sha256 } = one.one
    if (print !== null) {
      traits.bands.set(bandsOf(print), n * TRAIT_BANDS)
      traits.prints.set(print, n * BINS)
    }
    traits.printed[n] = print === null ? 0 : 1
    traits.keyed[n] = one.one.units[0] === undefined ? 0 : 1
    traits.units[n] = numbered(unitOf(one.one))
    traits.scenes[n] = numbered(sceneOf(one.one) ?? '')
    traits.feedbacks[n] = numbered(one.one.feedback ?? '')
    traits.texts[n] = numbered(text_sha256)
  }
  return traits
}
