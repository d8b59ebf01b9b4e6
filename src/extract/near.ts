import { characterSet, hasAt } from '../language/character-set.ts'
import { HAN_NUMERAL, type readBack } from '../language/numerals.ts'
import { CLOSED_UP } from '../language/spaced-dates.ts'

/** Sets of characters that rules name in `near`. */
export const DIGITS = '0123456789'
export const NUMERALS = `${DIGITS}半${HAN_NUMERAL}`
/** What may stand inside a numeral and behind it, before its measure word. */
export const IN_NUMERAL = '.,点點余餘多来几 \t'
/** What the number of a year, month or day is written with. */
export const CALENDAR = `${DIGITS}〇○零一二三四五六七八九十元${CLOSED_UP}`
/** Between the two ends of a range. */
export const RANGE_SIGNS = '至到~-—–―─'

/** The first characters of words. */
export const firstOf = (words: readonly string[]): string => words.map((word) => word[0] ?? '').join('')

const OF_NUMERAL = characterSet(NUMERALS + IN_NUMERAL + CLOSED_UP)
const LONGEST = 39

/** `readBack` for a pattern of nothing but one number: it is not tried before the first character that can be part of it. */
export function numberBefore(shadow: string, end: number, pattern: RegExp): ReturnType<typeof readBack> {
  let start = end
  while (start > 0 && end - start < LONGEST && hasAt(OF_NUMERAL, shadow, start - 1)) start--
  if (start === end) return null
  const from = Math.max(0, start - 1)
  const match = pattern.exec(shadow.slice(from, end))
  return match === null ? null : { match, start: from + match.index }
}
