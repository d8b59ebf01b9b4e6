import { type Fib, PART, within } from './fib.ts'

/** One property and its operand. */
export interface Property {
  readonly code: number
  readonly operand: DataView
}

const FIXED: readonly number[] = [1, 1, 2, 4, 2, 2, -1, 3]

/** The properties of a list of them (grpprl); it ends at the first that the bytes cannot hold. */
export function propertiesIn(list: DataView): Property[] {
  const found: Property[] = []
  let at = 0
  while (at + 2 < list.byteLength) {
    const code = list.getUint16(at, true)
    at += 2
    let length = FIXED[code >> 13] ?? 0
    let skip = 0
    if (code === 0xd608) {
      if (at + 2 > list.byteLength) break
      length = list.getUint16(at, true) - 1
      skip = 2
    } else if (length < 0) {
      length = list.getUint8(at)
      skip = 1
      if (code === 0xc615 && length === 255) length = tabsLength(list, at + 1)
    }
    at += skip
    if (length < 0 || at + length > list.byteLength) break
    found.push({ code, operand: within(list, at, length) })
    at += length
  }
  return found
}

/** The length of a list of tabs too long for its own length byte. */
function tabsLength(list: DataView, at: number): number {
  if (at >= list.byteLength) return -1
  const deleted = list.getUint8(at)
  const added = at + 1 + deleted * 4
  return added >= list.byteLength ? -1 : 2 + deleted * 4 + list.getUint8(added) * 3
}

/** What stands for a stretch of the file; `end` is where it stops. */
export interface Formatted {
  readonly end: number
  readonly list: DataView
}

const EMPTY = new DataView(new ArrayBuffer(0))
const PAGE = 512

/** The index of the last start that is not above `at`. */
function lastNotAbove(count: number, startOf: (i: number) => number, at: number): number {
  let low = 0
  let high = count
  while (low < high) {
    const middle = (low + high) >> 1
    if (startOf(middle) <= at) low = middle + 1
    else high = middle
  }
  return low - 1
}

/** Looks properties up by place in the file, in the pages that a table of the document lists. */
function lookup(
  fib: Fib,
  index: number,
  read: (page: DataView, run: number, runs: number) => DataView,
): (at: number) => Formatted {
  const table = fib.part(index)
  const count = Math.max(0, Math.floor((table.byteLength - 4) / 8))
  const nowhere = { end: Number.POSITIVE_INFINITY, list: EMPTY }
  return (at) => {
    const which = lastNotAbove(count, (i) => table.getUint32(i * 4, true), at)
    if (which < 0) return count === 0 ? nowhere : { end: table.getUint32(0, true), list: EMPTY }
    const pageNumber = table.getUint32((count + 1) * 4 + which * 4, true) & 0x3fffff
    const page = within(fib.main, pageNumber * PAGE, PAGE)
    if (page.byteLength < PAGE) return nowhere
    const runs = page.getUint8(PAGE - 1)
    if ((runs + 1) * 4 > PAGE) return nowhere
    const run = lastNotAbove(runs, (i) => page.getUint32(i * 4, true), at)
    if (run < 0) return { end: runs === 0 ? at + 1 : page.getUint32(0, true), list: EMPTY }
    const end = page.getUint32((run + 1) * 4, true)
    return end <= at ? { end: at + 1, list: EMPTY } : { end, list: read(page, run, runs) }
  }
}

/** Character properties by place in the file. */
export const characterProperties = (fib: Fib): ((at: number) => Formatted) =>
  lookup(fib, PART.characterPages, (page, run, runs) => {
    const place = (runs + 1) * 4 + run
    const at = place < PAGE ? page.getUint8(place) * 2 : 0
    return at === 0 ? EMPTY : within(page, at + 1, page.getUint8(at))
  })

/** Style and paragraph properties by place in the file: two bytes of style, then the list. */
export const paragraphProperties = (fib: Fib): ((at: number) => Formatted) =>
  lookup(fib, PART.paragraphPages, (page, run, runs) => {
    const place = (runs + 1) * 4 + run * 13
    const at = place < PAGE ? page.getUint8(place) * 2 : 0
    if (at === 0 || at + 2 > PAGE) return EMPTY
    const words = page.getUint8(at)
    return words === 0 ? within(page, at + 2, page.getUint8(at + 1) * 2) : within(page, at + 1, words * 2 - 1)
  })
