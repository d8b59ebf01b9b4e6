import { keyOf } from './candidates.ts'
import { BINS, ROWS } from './print.ts'

/** Bands of a print. */
export const BANDS = BINS / ROWS

/** What notices have in each band, and in what order they stand there. */
export interface Ordered {
  /** Band by band, of all notices: who looks at one band looks at it alone. */
  readonly bands: Uint32Array
  /** Band by band those that have a print, by what they have in the band, then by number. */
  readonly orders: Uint32Array
}

const partOf = (all: Uint32Array, band: number): Uint32Array =>
  all.subarray((band * all.length) / BANDS, ((band + 1) * all.length) / BANDS)

export const bandIn = ({ bands }: Pick<Ordered, 'bands'>, band: number): Uint32Array => partOf(bands, band)

const orderIn = ({ orders }: Ordered, band: number): Uint32Array => partOf(orders, band)

/** The bands of prints, one behind the other. */
export function bandsOf(prints: Uint16Array): Uint32Array {
  const count = prints.length / BINS
  const bands = new Uint32Array(count * BANDS)
  for (let n = 0; n < count; n++)
    for (let band = 0; band < BANDS; band++) bands[band * count + n] = keyOf(prints, n * BINS + band * ROWS)
  return bands
}

/** Where in the order of a band those begin that have more than a value, or as much and a number from `n` on. */
function placeOf(own: Uint32Array, order: Uint32Array, value: number, n: number): number {
  let [low, high] = [0, order.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    const other = order[middle]!
    if (own[other]! < value || (own[other] === value && other < n)) low = middle + 1
    else high = middle
  }
  return low
}

/** Those that have a value in a band, in order. */
export function runIn(ordered: Ordered, band: number, value: number): Uint32Array {
  const [own, order] = [bandIn(ordered, band), orderIn(ordered, band)]
  return order.subarray(placeOf(own, order, value, 0), placeOf(own, order, value, Infinity))
}

/** One that came: its number, and how many of those of before stand ahead of it. */
export interface Came {
  readonly n: number
  readonly behind: number
}

/** Numbers there is room for beside 32 bits of a band. */
const NUMBERS = 2 ** 21

/** The orders of notices with these bands: of those of before, where each stands now (-1 for none), and of those that came. */
export function ordersOf(before: Ordered, nowAt: Int32Array, bands: Uint32Array, came: readonly Came[]): Uint32Array {
  const standing = orderIn(before, 0).reduce((count, n) => (nowAt[n]! < 0 ? count : count + 1), 0)
  const orders = new Uint32Array((standing + came.length) * BANDS)
  const behind = new Map(came.map((one) => [one.n, one.behind]))
  const sorted = new Float64Array(came.length)
  let at = 0
  for (let band = 0; band < BANDS; band++) {
    const [was, own, now] = [orderIn(before, band), bandIn(before, band), bandIn({ bands }, band)]
    let from = 0
    const copy = (to: number): void => {
      for (; from < to; from++) {
        const n = nowAt[was[from]!]!
        if (n >= 0) orders[at++] = n
      }
    }
    for (const [index, { n }] of came.entries()) sorted[index] = now[n]! * NUMBERS + n
    for (const one of sorted.sort()) {
      const n = one % NUMBERS
      copy(placeOf(own, was, Math.floor(one / NUMBERS), behind.get(n)!))
      orders[at++] = n
    }
    copy(was.length)
  }
  return orders
}
