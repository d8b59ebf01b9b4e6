import type { Span } from '../notice/span.ts'

const CLAUSE = 1
const SENTENCE = 2
/** Which characters end a clause, and which of them a sentence, by code. */
const ENDS = new Uint8Array(0x10000)
for (const c of ',:') ENDS[c.charCodeAt(0)] = CLAUSE
for (const c of '。;!?\n') ENDS[c.charCodeAt(0)] = CLAUSE | SENTENCE
const COMMA = 44
const COLON = 58

/** No clause or sentence is followed further than this, so that a scan costs the same on any text. */
const REACH = 400

const isDigit = (code: number): boolean => code >= 48 && code <= 57

/** A comma or colon between two digits belongs to the number (1,100; 18:06). */
function isEnd(text: string, at: number, ends: number): boolean {
  const code = text.charCodeAt(at)
  if ((ENDS[code]! & ends) === 0) return false
  if (code !== COMMA && code !== COLON) return true
  return !(isDigit(text.charCodeAt(at - 1)) && isDigit(text.charCodeAt(at + 1)))
}

function around(text: string, at: Span, ends: number): Span {
  let { start, end } = at
  const first = Math.max(0, start - REACH)
  const last = Math.min(text.length, end + REACH)
  while (start > first && !isEnd(text, start - 1, ends)) start--
  while (end < last && !isEnd(text, end, ends)) end++
  return { start, end }
}

/** The clause around a stretch of a shadow: between commas, colons and stronger marks; 、 holds a clause together. */
export const clauseAround = (shadow: string, at: Span): Span => around(shadow, at, CLAUSE)

/** The sentence around a stretch of a shadow: between 。 ; ! ? and line ends. */
export const sentenceAround = (shadow: string, at: Span): Span => around(shadow, at, SENTENCE)
