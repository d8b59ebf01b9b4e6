import { bucketsFor, lookingIn } from '../../compare/wording/buckets.ts'
import { CROWD, FEW } from './candidates.ts'
import { bandIn, placesAmong, type Traits } from './traits.ts'

/** Notices, and those of them that are asked about. */
export interface Asked {
  readonly traits: Traits
  /** 1 for each that is asked about: that came, went, or is not as it was. */
  readonly asked: Uint8Array
  /** The same as a list. */
  readonly all: readonly number[]
  /** The number of its unit for each whose unit is that of one asked about; else -1. */
  readonly beside: Int32Array
  /** What one that stands is called now. */
  readonly nowAt: (n: number) => number
}

/** Notices of one key, in order. */
export interface Run {
  readonly among: Asked
  readonly count: number
  /** All of them; of a crowd those beside one that is asked about. */
  readonly members: readonly number[]
  /** The first of all, and the first whose unit is not known. */
  readonly first: readonly number[]
  readonly unknown: readonly number[]
}

/** The keys of those asked about, by which notices are gathered, each with its number. */
export interface Keys {
  readonly count: number
  /** Tells each notice that has one of these keys, in order, with the number of the key. */
  readonly each: (traits: Traits, tell: (n: number, number: number) => void) => void
}

/** Notices are gathered by a band of their prints. */
export function bandKeys(all: readonly Asked[], band: number): Keys {
  const buckets = bucketsFor()
  for (const { traits, all: asked } of all) {
    const values = bandIn(traits, band)
    for (const n of asked) if (traits.printed[n] === 1) buckets.open(band, values[n]!)
  }
  const numberOf = lookingIn(buckets)
  return {
    count: buckets.count(),
    each: (traits, tell) => {
      const values = bandIn(traits, band)
      for (let n = 0; n < values.length; n++) {
        const number = traits.printed[n] === 1 ? numberOf(band, values[n]!) : -1
        if (number >= 0) tell(n, number)
      }
    },
  }
}

/** What is one number of each notice is its key; zero is none. */
export function keysOf(all: readonly Asked[], column: (traits: Traits) => Float64Array): Keys {
  const numbers = new Map<number, number>()
  for (const { traits, all: asked } of all)
    for (const n of asked) {
      const key = column(traits)[n]!
      if (key !== 0 && !numbers.has(key)) numbers.set(key, numbers.size)
    }
  return {
    count: numbers.size,
    each: (traits, tell) => {
      for (const [n, key] of column(traits).entries()) {
        const number = numbers.get(key)
        if (number !== undefined) tell(n, number)
      }
    },
  }
}

/**
 * The run of each key by its number. Of `crowds` not all are compared, so that not all are gathered: where many have a key, those
 * beside one asked about, the first and the first strangers.
 */
export function runsOf(among: Asked, { count, each }: Keys, crowds: boolean): readonly Run[] {
  const { traits, beside } = among
  const runs = Array.from({ length: count }, () => ({
    among,
    count: 0,
    members: [] as number[],
    first: [] as number[],
    unknown: [] as number[],
  }))
  each(traits, (n, number) => {
    const run = runs[number]!
    run.count++
    if (!crowds || run.count <= CROWD || beside[n]! >= 0) run.members.push(n)
    if (run.first.length < FEW) run.first.push(n)
    if (traits.units[n] === 0 && run.unknown.length < FEW) run.unknown.push(n)
  })
  if (crowds) for (const run of runs) if (run.count > CROWD) run.members = run.members.filter((n) => beside[n]! >= 0)
  return runs
}

/** Those asked about by their ids; `now` are the notices among which those that stand are called by their number, unless these. */
export function askedIn(
  traits: Traits,
  ids: ReadonlySet<string>,
  units: ReadonlySet<number>,
  now: Traits | null = null,
): Asked {
  const byUnit = new Map(Array.from(units, (unit, number) => [unit, number]))
  const beside = new Int32Array(traits.ids.length)
  for (let n = 0; n < beside.length; n++) beside[n] = byUnit.get(traits.units[n]!) ?? -1
  const all = placesAmong(traits.ids, ids)
  const asked = new Uint8Array(traits.ids.length)
  for (const n of all) asked[n] = 1
  const places = now === null ? null : placesNow(traits.ids, now.ids)
  return {
    traits,
    asked,
    all,
    beside,
    nowAt: places === null ? (n) => n : (n) => places[n]!,
  }
}

/** Where each stands among others, both in order; -1 for one that does not. */
function placesNow(ids: readonly string[], now: readonly string[]): Int32Array {
  const places = new Int32Array(ids.length).fill(-1)
  let at = 0
  for (let n = 0; n < ids.length; n++) {
    while (at < now.length && now[at]! < ids[n]!) at++
    if (now[at] === ids[n]) places[n] = at
  }
  return places
}

export const unitsOf = (traits: Traits, ids: ReadonlySet<string>): number[] =>
  placesAmong(traits.ids, ids).map((n) => traits.units[n]!)
