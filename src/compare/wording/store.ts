import { labelLength } from './letters.ts'

/** A measure or a problem, told with its unit and where its words stand. */
export interface Passage {
  readonly id: string
  readonly notice: string
  /** What makes two units one: the unit's key, else its name. */
  readonly unit: string
  readonly kind: 'measure' | 'problem'
  readonly text: string
  /** Where the text begins in the notice, in code points. */
  readonly start: number
}

/** Many passages in flat memory: their text in one array, their units and notices as numbers. Passages are called by their order. */
export interface Store {
  readonly count: number
  readonly text: Uint16Array
  /** Passage n is text[ends[n-1]] … text[ends[n]]. */
  readonly ends: Float64Array
  readonly starts: Int32Array
  readonly units: Int32Array
  readonly notices: Int32Array
  readonly kinds: Uint8Array
  readonly unitCount: number
  readonly noticeNames: readonly string[]
}

export const beginOf = (store: Store, n: number): number => (n === 0 ? 0 : store.ends[n - 1]!)
export const endOf = (store: Store, n: number): number => store.ends[n]!

type Growing = Uint16Array | Float64Array | Int32Array | Uint8Array

/** The array itself, or a copy with room for so many. */
function roomFor<T extends Growing>(array: T, length: number): T {
  if (array.length >= length) return array
  const Made = array.constructor as new (length: number) => T
  const larger = new Made(Math.max(length, Math.ceil(array.length * 1.6)))
  larger.set(array)
  return larger
}

function numbering(): { readonly of: (name: string) => number; readonly names: string[] } {
  const numbers = new Map<string, number>()
  const names: string[] = []
  const of = (name: string): number => {
    const known = numbers.get(name)
    if (known !== undefined) return known
    numbers.set(name, names.length)
    names.push(name)
    return names.length - 1
  }
  return { of, names }
}

/** A store that is being filled. */
export interface Filling {
  readonly add: (passage: Passage) => void
  readonly store: () => Store
}

/** Takes passages in one after the other; the label before a measure (一是) is left out. */
export function openStore(): Filling {
  let text = new Uint16Array(1 << 16)
  let ends = new Float64Array(1 << 10)
  let starts = new Int32Array(1 << 10)
  let units = new Int32Array(1 << 10)
  let notices = new Int32Array(1 << 10)
  let kinds = new Uint8Array(1 << 10)
  const unitNumbers = numbering()
  const noticeNumbers = numbering()
  let count = 0
  let used = 0
  const add = (passage: Passage): void => {
    const label = labelLength(passage.text)
    text = roomFor(text, used + passage.text.length)
    for (let at = label; at < passage.text.length; at++) text[used++] = passage.text.charCodeAt(at)
    ends = roomFor(ends, count + 1)
    starts = roomFor(starts, count + 1)
    units = roomFor(units, count + 1)
    notices = roomFor(notices, count + 1)
    kinds = roomFor(kinds, count + 1)
    ends[count] = used
    starts[count] = passage.start + label
    units[count] = unitNumbers.of(passage.unit)
    notices[count] = noticeNumbers.of(passage.notice)
    kinds[count] = passage.kind === 'measure' ? 0 : 1
    count++
  }
  const store = (): Store => ({
    count,
    text,
    ends,
    starts,
    units,
    notices,
    kinds,
    unitCount: unitNumbers.names.length,
    noticeNames: noticeNumbers.names,
  })
  return { add, store }
}

/** The passages by unit, each unit's in the order they came: units are counted and compared one after the other. */
export function byUnit({ units, count, unitCount }: Store): Int32Array {
  const places = new Int32Array(unitCount + 1)
  for (let n = 0; n < count; n++) places[units[n]! + 1]!++
  for (let unit = 0; unit < unitCount; unit++) places[unit + 1]! += places[unit]!
  const order = new Int32Array(count)
  for (let n = 0; n < count; n++) order[places[units[n]!]!++] = n
  return order
}
