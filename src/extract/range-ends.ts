import { compareDecimals } from '../language/decimal.ts'
import { readNumeral, sharedMultiplier } from '../language/numerals.ts'
import { RANGE_SIGNS } from './near.ts'

/** Between the two ends of a range: a sign, or 以上 where the end is told by 以下. */
export const TO = '(?: ?(?:-{1,2}|[~–—]{1,2}|至|到) ?)'
export const OVER_TO = '(?:\\(含\\))?以上[、,]?(?:[至到]|不满|不足|未满|不超过|低于)?'
/** 以下 behind the second end, without which 以上 makes no range. */
export const UP_TO = '(?:\\(含\\))?(?:以下|以内)'

/** What stands between the ends, of which one is asked for before a range is looked for. */
export const BETWEEN_ENDS = `${RANGE_SIGNS}上`

/** The two ends of a range as decimals, the multiplier of the second serving both where the first has none; null where they are no range. */
export function rangeEnds(
  low: string,
  high: string,
  isWholeLow: boolean,
): { readonly value: string; readonly max: string } | null {
  const [plain, max] = [readNumeral(low), readNumeral(high)]
  const shared = readNumeral(low + sharedMultiplier(low, high))
  if (plain === null || max === null || shared === null) return null
  const value = !isWholeLow && compareDecimals(shared, max) < 0 ? shared : plain
  return compareDecimals(value, max) < 0 ? { value, max } : null
}
