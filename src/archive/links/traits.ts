import { type Linkable, sceneOf, unitOf } from './linkable.ts'
import { BANDS, bandIn, bandsOf, type Came, type Ordered, ordersOf } from './orders.ts'
import { BINS, type Print } from './print.ts'

/** What of every notice decides with which others it is compared, in flat memory, by id. Zero is what is not known. */
export interface Traits extends Ordered {
  readonly ids: readonly string[]
  /** 1 where there is a print. */
  readonly printed: Uint8Array
  /** 1 where the key of its unit is known. */
  readonly keyed: Uint8Array
  readonly prints: Uint16Array
  readonly units: Float64Array
  readonly scenes: Float64Array
  /** The days of its feedback. */
  readonly feedbacks: Float64Array
  readonly texts: Float64Array
}

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
  ['prints', BINS],
  ['units', 1],
  ['scenes', 1],
  ['feedbacks', 1],
  ['texts', 1],
] as const

/** Where an id stands among others in their order, or would. */
function placeOf(ids: readonly string[], id: string): number {
  let [low, high] = [0, ids.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if (ids[middle]! < id) low = middle + 1
    else high = middle
  }
  return low
}

/** The places of those of some ids that are among others, in order. */
export const placesAmong = (ids: readonly string[], some: Iterable<string>): number[] =>
  Array.from(some, (id) => ({ id, at: placeOf(ids, id) }))
    .filter(({ id, at }) => ids[at] === id)
    .map(({ at }) => at)
    .sort((a, b) => a - b)

/** Notices of before that stand one after the other, or one that came. */
type Piece = Linkable | { readonly from: number; readonly to: number }

/** What stands and what came, by id: those that stand come in long rows. */
function piecesOf(ids: readonly string[], gone: ReadonlySet<string>, came: readonly Linkable[]): Piece[] {
  const cuts: { readonly at: number; readonly one: Linkable | null }[] = [
    ...[...came].sort((a, b) => (a.notice < b.notice ? -1 : 1)).map((one) => ({ at: placeOf(ids, one.notice), one })),
    ...placesAmong(ids, gone).map((at) => ({ at, one: null })),
  ].sort((a, b) => a.at - b.at)
  const pieces: Piece[] = []
  let from = 0
  for (const { at, one } of [...cuts, { at: ids.length, one: null }]) {
    if (at > from) pieces.push({ from, to: at })
    if (one !== null) pieces.push(one)
    from = one === null ? at + 1 : at
  }
  return pieces
}

function roomFor(ids: readonly string[]): Omit<Traits, 'orders'> {
  const [bytes, numbers] = [() => new Uint8Array(ids.length), () => new Float64Array(ids.length)]
  return {
    ids,
    printed: bytes(),
    keyed: bytes(),
    bands: new Uint32Array(ids.length * BANDS),
    prints: new Uint16Array(ids.length * BINS),
    units: numbers(),
    scenes: numbers(),
    feedbacks: numbers(),
    texts: numbers(),
  }
}

/** The print of a notice that is among them. */
export function printIn({ ids, printed, prints }: Traits, id: string): Print | null {
  const n = placeOf(ids, id)
  return printed[n] === 1 ? prints.subarray(n * BINS, (n + 1) * BINS) : null
}

const NONE: Ordered = { bands: new Uint32Array(0), orders: new Uint32Array(0) }

/** The traits of notices that stand (of those known before, without those gone) and of others that came, by id. */
export function traitsOf(before: Traits | null, gone: ReadonlySet<string>, came: readonly Linkable[]): Traits {
  const pieces = piecesOf(before?.ids ?? [], gone, came)
  const ids = pieces.flatMap((one) => ('from' in one ? before!.ids.slice(one.from, one.to) : one.notice))
  const traits = roomFor(ids)
  const nowAt = new Int32Array(before?.ids.length ?? 0).fill(-1)
  const printed: Came[] = []
  let [n, behind] = [0, 0]
  for (const one of pieces) {
    if ('from' in one) {
      for (const [name, width] of WIDTHS)
        traits[name].set(before![name].subarray(one.from * width, one.to * width), n * width)
      for (behind = one.from; behind < one.to; behind++) nowAt[behind] = n++
      continue
    }
    put(one, traits, n)
    if (one.print !== null) printed.push({ n, behind })
    n++
  }
  if (before !== null) moveBands(before, nowAt, traits)
  return { ...traits, orders: ordersOf(before ?? NONE, nowAt, traits.bands, printed) }
}

/** What those that stand have in each band. */
function moveBands(before: Traits, nowAt: Int32Array, now: Pick<Traits, 'bands'>): void {
  for (let band = 0; band < BANDS; band++) {
    const [was, is] = [bandIn(before, band), bandIn(now, band)]
    for (let n = 0; n < was.length; n++) if (nowAt[n]! >= 0) is[nowAt[n]!] = was[n]!
  }
}

function put(
  one: Linkable,
  { ids, bands, prints, printed, keyed, units, scenes, feedbacks, texts }: Omit<Traits, 'orders'>,
  n: number,
) {
  if (one.print !== null) {
    for (const [band, value] of bandsOf(one.print).entries()) bands[band * ids.length + n] = value
    prints.set(one.print, n * BINS)
  }
  printed[n] = one.print === null ? 0 : 1
  keyed[n] = one.units[0] === undefined ? 0 : 1
  units[n] = numbered(unitOf(one))
  scenes[n] = numbered(sceneOf(one) ?? '')
  feedbacks[n] = numbered(one.feedback ?? '')
  texts[n] = numbered(one.text_sha256)
}
