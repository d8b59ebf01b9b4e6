import { type CharacterSet, characterSet, hasAt, hasCode } from './character-set.ts'

const HIGH = characterSet('\u1680\u2028\u2029\u202f\u205f\u3000\ufeff', [0x2000, 0x200a])

/** Whether a code is white space as `\s` of a pattern means it, without running one for each character. */
export const isBlank = (code: number): boolean =>
  code <= 32 ? code === 32 || (code >= 9 && code <= 13) : code >= 160 && (code === 160 || hasCode(HIGH, code))

/** The offset behind the last character of a stretch that is no white space; its start where all is. */
export function trimmedEnd(text: string, start: number, end: number): number {
  let at = end
  while (at > start && isBlank(text.charCodeAt(at - 1))) at--
  return at
}

/** The offset of the first character of a stretch that is no white space; its end where all is. */
export function trimmedStart(text: string, start: number, end: number): number {
  let at = start
  while (at < end && isBlank(text.charCodeAt(at))) at++
  return at
}

/** Words without the marks they end in: as `[…]+$` would, which tries anew at each mark of a long row. */
export function withoutTail(words: string, marks: CharacterSet): string {
  let at = words.length
  while (at > 0 && hasAt(marks, words, at - 1)) at--
  return words.slice(0, at)
}

/** Lines joined to one, without the blanks around each. */
export const joined = (words: string): string =>
  words.includes('\n')
    ? words
        .split('\n')
        .map((line) => line.trim())
        .join('')
    : words

export function hasBlank(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (isBlank(text.charCodeAt(at))) return true
  return false
}

/** A text without white space: most have none, and one look tells. */
export const withoutBlanks = (text: string): string => (hasBlank(text) ? text.replace(/\s+/g, '') : text)
