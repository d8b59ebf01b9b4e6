import { readNumeral } from './numerals.ts'

const WORDS: Readonly<Record<string, number>> = { 首先: 1, 其次: 2, 再次: 3, 最后: 4 }

/** First characters of the runs ① ⑴ ⒈ ㈠, each counting from 1. */
const ENCLOSED = ['①', '⑴', '⒈', '㈠'].map((c) => c.charCodeAt(0))

const STEMS = '甲乙丙丁戊己庚辛壬癸'
const LETTERS = 'ABCDEFGHIJKL'

const ROMAN = 'Ⅰ'.charCodeAt(0)

/** No mark is longer; the marks of a text are few, and read once. */
const LONGEST = 3
const read = new Map<string, number | null>()

/** The number of a heading mark: 十一, 12, ③, ⑵, ㈠, 甲, A, 首先; null where the words are none. */
export function readOrdinal(words: string): number | null {
  if (words.length > LONGEST) return ordinalOf(words)
  const known = read.get(words)
  if (known !== undefined) return known
  const made = ordinalOf(words)
  read.set(words, made)
  return made
}

function ordinalOf(words: string): number | null {
  const known = WORDS[words]
  if (known !== undefined) return known
  if (words.length === 1) {
    const code = words.charCodeAt(0)
    const first = ENCLOSED.find((start) => code >= start && code < start + 20)
    if (first !== undefined) return code - first + 1
    if (STEMS.includes(words)) return STEMS.indexOf(words) + 1
    const letter = LETTERS.indexOf(words.toUpperCase())
    if (letter >= 0) return letter + 1
    if (code >= ROMAN && code < ROMAN + 12) return code - ROMAN + 1
  }
  const value = readNumeral(words)
  return value !== null && /^\d{1,4}$/.test(value) ? Number(value) : null
}
