import { emptyLetters, type Letters, NUMBER, readLetters } from './letters.ts'
import { beginOf, endOf, type Store } from './store.ts'

/** For each code unit of the store whether it stands in words shared with another unit. */
export type Coverage = Uint8Array

export const coverageOf = (store: Store): Coverage =>
  new Uint8Array(Math.ceil(((store.count === 0 ? 0 : endOf(store, store.count - 1)) + 1) / 8))

export function markShared(
  coverage: Coverage,
  store: Store,
  n: number,
  { places }: Letters,
  from: number,
  length: number,
): void {
  const begin = beginOf(store, n)
  for (let at = from; at < from + length; at++) {
    const place = begin + places[at]!
    coverage[place >>> 3]! |= 1 << (place & 7)
  }
}

/** What of the measures and problems of a notice stands elsewhere too, in letters without numbers and punctuation. */
export interface NoticeShare {
  readonly notice: string
  readonly passages: number
  readonly letters: number
  /** Letters in words shared with a passage of another unit. */
  readonly shared: number
  /** Letters in standard phrases. */
  readonly standard: number
  /** Letters in either. */
  readonly boilerplate: number
}

export function sharesOf(store: Store, weights: Uint8Array, coverage: Coverage): NoticeShare[] {
  const sums = store.noticeNames.map((notice) => ({
    notice,
    passages: 0,
    letters: 0,
    shared: 0,
    standard: 0,
    boilerplate: 0,
  }))
  const letters = emptyLetters()
  for (let n = 0; n < store.count; n++) {
    const sum = sums[store.notices[n]!]!
    const begin = beginOf(store, n)
    const { codes, places, length } = readLetters(store.text, begin, endOf(store, n), letters)
    sum.passages++
    for (let at = 0; at < length; at++) {
      if (codes[at] === NUMBER) continue
      const place = begin + places[at]!
      const shared = (coverage[place >>> 3]! >>> (place & 7)) & 1
      const standard = weights[place] === 0 ? 1 : 0
      sum.letters++
      sum.shared += shared
      sum.standard += standard
      sum.boilerplate += shared | standard
    }
  }
  return sums
}
