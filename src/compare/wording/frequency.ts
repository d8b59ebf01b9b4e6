/** In how many units words stand, as far as it decides anything. */
export interface Frequency {
  /** A shingle that so many units say is a standard phrase. */
  readonly standard: number
  readonly unitsWith: (shingle: number) => number
  /** Whether a clause, by its hash, is one that many say beside ever other words. */
  readonly isPhrase: (clause: number) => boolean
}

/** Where this many units say a thing, it is nobody's; in larger archives about the root of their number. */
const FEWEST_STANDARD = 4

/** One step for each doubling of the units: a few more units do not change what a standard phrase is. */
export const standardFrom = (units: number): number =>
  Math.max(FEWEST_STANDARD, Math.ceil(2 ** (Math.round(Math.log2(Math.max(1, units))) / 2)))

/**
 * What of a number of units decides: 0 where nobody else says it, then a step for each doubling, STANDARD where it is a
 * standard phrase. A passage is looked at again only when a step changed.
 */
export const stepOf = (units: number, standard: number): number =>
  units >= standard ? STANDARD : units < 2 ? 0 : 31 - Math.clz32(units)

export const STANDARD = 31
