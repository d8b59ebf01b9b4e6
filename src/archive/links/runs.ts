import { CROWD, FEW } from './candidates.ts'
import type { Traits } from './traits.ts'

/** What notices are gathered by. */
export type KeyOf = (traits: Traits, n: number) => number

/** Notices, and those of them that are asked about. */
export interface Asked {
  readonly traits: Traits
  /** 1 for each that is asked about: that came, went, or is not as it was. */
  readonly asked: Uint8Array
  /** The same as a list. */
  readonly all: readonly number[]
  /** 1 for each whose unit is that of one asked about. */
  readonly beside: Uint8Array
  /** What one that stands is called now. */
  readonly nowAt: (n: number) => number
}

/** Notices of one key, in order. */
export interface Run {
  readonly among: Asked
  readonly count: number
  /** All of them; of a crowd that stays one those beside one that is asked about. */
  readonly members: readonly number[]
  /** Of a crowd the first of all, and the first whose unit is not known. */
  readonly first: readonly number[]
  readonly unknown: readonly number[]
}

/** No key at all. */
export const NONE = -1

/** Keys, each with its number. */
export interface Keys {
  readonly count: number
  /** The number of a key; -1 where it is none of these. */
  readonly numberOf: (key: number) => number
}

const FEWEST_SLOTS = 1 << 10

/** The keys of those asked about. */
export function keysOf(keyOf: KeyOf, among: readonly Asked[]): Keys {
  const keys = new Set<number>()
  for (const { traits, all } of among) for (const n of all) keys.add(keyOf(traits, n))
  keys.delete(NONE)
  let slots = FEWEST_SLOTS
  while (slots < 4 * keys.size) slots *= 2
  const [held, numbers] = [new Float64Array(slots), new Int32Array(slots).fill(-1)]
  const slotOf = (key: number): number => {
    let slot = ((key >>> 0) ^ (key / 2 ** 32)) & (slots - 1)
    while (numbers[slot]! >= 0 && held[slot] !== key) slot = (slot + 1) & (slots - 1)
    return slot
  }
  // Most keys are none of these, which a table of bits tells at a look.
  const bits = new Uint8Array(2 * slots)
  const bitOf = (key: number): number => ((key >>> 0) ^ (key >>> 17) ^ (key / 2 ** 32)) & (16 * slots - 1)
  let count = 0
  for (const key of keys) {
    const slot = slotOf(key)
    held[slot] = key
    numbers[slot] = count++
    bits[bitOf(key) >>> 3]! |= 1 << (bitOf(key) & 7)
  }
  return {
    count,
    numberOf: (key) => {
      if (key === NONE) return -1
      const bit = bitOf(key)
      return ((bits[bit >>> 3]! >>> (bit & 7)) & 1) === 0 ? -1 : numbers[slotOf(key)]!
    },
  }
}

/** The number of each notice's key, and how many have each. */
export interface Placed {
  readonly numbers: Int32Array
  readonly counts: Int32Array
}

export function placed({ traits }: Asked, keyOf: KeyOf, keys: Keys): Placed {
  const numbers = new Int32Array(traits.ids.length)
  const counts = new Int32Array(keys.count)
  for (let n = 0; n < numbers.length; n++) {
    const number = keys.numberOf(keyOf(traits, n))
    numbers[n] = number
    if (number >= 0) counts[number]!++
  }
  return { numbers, counts }
}

/** What is gathered of a key: nothing, all who have it, or of a crowd what is compared: those beside one asked about, and strangers. */
export type Gathered = 'nothing' | 'all' | 'beside'

/** The run of each key by its number; nothing where nothing is gathered. */
export function runsOf(among: Asked, { numbers, counts }: Placed, gathered: (key: number) => Gathered): (Run | null)[] {
  const whole = new Uint8Array(counts.length)
  const runs = Array.from(counts, (count, key): (Run & Record<'members' | 'first' | 'unknown', number[]>) | null => {
    const what = gathered(key)
    whole[key] = what === 'all' ? 1 : 0
    return what === 'nothing' ? null : { among, count, members: [], first: [], unknown: [] }
  })
  const { traits, beside } = among
  for (let n = 0; n < numbers.length; n++) {
    const run = numbers[n]! < 0 ? null : runs[numbers[n]!]!
    if (run === null) continue
    if (whole[numbers[n]!] === 1 || beside[n] === 1) run.members.push(n)
    if (run.count <= CROWD) continue
    if (run.first.length < FEW) run.first.push(n)
    if (traits.units[n] === 0 && run.unknown.length < FEW) run.unknown.push(n)
  }
  return runs
}

/** Those asked about by their ids; `now` are the notices among which those that stand are called by their number, unless these. */
export function askedIn(
  traits: Traits,
  ids: ReadonlySet<string>,
  units: ReadonlySet<number>,
  now: Traits | null = null,
): Asked {
  const asked = Uint8Array.from(traits.ids, (id) => (ids.has(id) ? 1 : 0))
  const all = traits.ids.flatMap((_, n) => (asked[n] === 1 ? [n] : []))
  const places = now === null ? null : new Map(now.ids.map((id, n) => [id, n]))
  return {
    traits,
    asked,
    all,
    beside: Uint8Array.from(traits.units, (unit) => (units.has(unit) ? 1 : 0)),
    nowAt: (n) => (places === null ? n : places.get(traits.ids[n]!)!),
  }
}

export const unitsOf = (traits: Traits, ids: ReadonlySet<string>): number[] =>
  traits.ids.flatMap((id, n) => (ids.has(id) ? [traits.units[n]!] : []))
