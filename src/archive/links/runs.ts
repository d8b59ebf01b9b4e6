import { bucketsFor, lookingIn } from '../../compare/wording/buckets.ts'
import { CROWD, FEW } from './candidates.ts'
import { bandIn, runIn } from './orders.ts'
import { placesAmong, type Traits } from './traits.ts'

/** Notices, and those of them that are asked about. */
export interface Asked {
  readonly traits: Traits
  /** 1 for each that is asked about: that came, went, or is not as it was. */
  readonly asked: Uint8Array
  /** The same as a list. */
  readonly all: readonly number[]
  /** The number of its unit for each whose unit is that of one asked about; else -1. */
  readonly beside: Int32Array
  /** Those with such a number, or whose unit is not known. */
  readonly besides: readonly number[]
  /** What one that stands is called now. */
  readonly nowAt: (n: number) => number
}

/** Notices of one key, in order. */
export interface Run {
  readonly among: Asked
  readonly all: Uint32Array | readonly number[]
  /** Of a crowd, of which not all are compared: those beside one asked about, and the first whose unit is not known. */
  readonly beside: readonly number[]
  readonly unknown: readonly number[]
}

export const isCrowd = ({ all }: Run): boolean => all.length > CROWD

export const firstOf = ({ all }: Run): readonly number[] => Array.from(all.slice(0, FEW))

/** The runs of some notices by the keys of those asked about, always in one order. */
export type Runs = (among: Asked) => readonly Run[]

const NOBODY: readonly number[] = []

/** Bits of a number by which most that are not among some are told from them. */
const TOLD_BY = 0xffff

/** The number of each of some values, by their order; -1 for all others. */
function numbering(values: ReadonlySet<number>): (value: number) => number {
  const numbers = new Map(Array.from(values, (value, number) => [value, number]))
  const mayBe = new Uint8Array(TOLD_BY + 1)
  for (const value of values) mayBe[value & TOLD_BY] = 1
  return (value) => (mayBe[value & TOLD_BY] === 1 ? (numbers.get(value) ?? -1) : -1)
}

/** Notices are gathered by a band of their prints. */
export function bandRuns(all: readonly Asked[], band: number): Runs {
  const buckets = bucketsFor()
  const values: number[] = []
  for (const { traits, all: asked } of all) {
    const own = bandIn(traits, band)
    for (const n of asked) {
      if (traits.printed[n] === 0) continue
      buckets.open(band, own[n]!)
      if (buckets.count() > values.length) values.push(own[n]!)
    }
  }
  const numberOf = lookingIn(buckets)
  return (among) => {
    const { traits } = among
    const own = bandIn(traits, band)
    const runs = values.map((value) => {
      const [beside, unknown]: [number[], number[]] = [[], []]
      return { among, all: runIn(traits, band, value), beside, unknown }
    })
    const crowdOf = (n: number) => {
      const number = traits.printed[n] === 1 ? numberOf(band, own[n]!) : -1
      return number >= 0 && isCrowd(runs[number]!) ? runs[number]! : null
    }
    for (const n of among.besides) {
      const crowd = crowdOf(n)
      if (crowd === null) continue
      if (among.beside[n]! >= 0) crowd.beside.push(n)
      if (traits.units[n] === 0 && crowd.unknown.length < FEW) crowd.unknown.push(n)
    }
    return runs
  }
}

/** Notices are gathered by what is one number of each; zero is none. All of a run are told. */
export function columnRuns(all: readonly Asked[], column: (traits: Traits) => Float64Array): Runs {
  const keys = new Set(all.flatMap(({ traits, all: asked }) => asked.map((n) => column(traits)[n]!)))
  keys.delete(0)
  const numberOf = numbering(keys)
  return (among) => {
    const runs = Array.from(keys, (): number[] => [])
    const own = column(among.traits)
    for (let n = 0; n < own.length; n++) {
      const number = numberOf(own[n]!)
      if (number >= 0) runs[number]!.push(n)
    }
    return runs.map((own) => ({ among, all: own, beside: NOBODY, unknown: NOBODY }))
  }
}

/** Those asked about by their ids; `now` are the notices among which those that stand are called by their number, unless these. */
export function askedIn(
  traits: Traits,
  ids: ReadonlySet<string>,
  units: ReadonlySet<number>,
  now: Traits | null = null,
): Asked {
  const numberOf = numbering(units)
  const beside = new Int32Array(traits.ids.length)
  const besides: number[] = []
  for (let n = 0; n < beside.length; n++) {
    beside[n] = numberOf(traits.units[n]!)
    if (beside[n]! >= 0 || traits.units[n] === 0) besides.push(n)
  }
  const all = placesAmong(traits.ids, ids)
  const asked = new Uint8Array(traits.ids.length)
  for (const n of all) asked[n] = 1
  const places = now === null ? null : placesNow(traits.ids, now.ids)
  return {
    traits,
    asked,
    all,
    beside,
    besides,
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
