import type { Span } from '../notice/span.ts'

const CLAUSE_END = ',。;:!?\n'
const SENTENCE_END = '。;!?\n'
const DIGIT = /\d/

/** No clause or sentence is followed further than this, so that a scan costs the same on any text. */
const REACH = 400

/** A comma or colon between two digits belongs to the number (1,100; 18:06). */
function isEnd(text: string, at: number, ends: string): boolean {
  const c = text[at]!
  if (!ends.includes(c)) return false
  return !((c === ',' || c === ':') && DIGIT.test(text[at - 1] ?? '') && DIGIT.test(text[at + 1] ?? ''))
}

function around(text: string, at: Span, ends: string): Span {
  let { start, end } = at
  const first = Math.max(0, start - REACH)
  const last = Math.min(text.length, end + REACH)
  while (start > first && !isEnd(text, start - 1, ends)) start--
  while (end < last && !isEnd(text, end, ends)) end++
  return { start, end }
}

/** The clause around a stretch of a shadow: between commas, colons and stronger marks; 、 holds a clause together. */
export const clauseAround = (shadow: string, at: Span): Span => around(shadow, at, CLAUSE_END)

/** The sentence around a stretch of a shadow: between 。 ; ! ? and line ends. */
export const sentenceAround = (shadow: string, at: Span): Span => around(shadow, at, SENTENCE_END)

/** The words of the clause before and after a stretch. */
export function clauseSides(shadow: string, at: Span): { readonly before: string; readonly after: string } {
  const clause = clauseAround(shadow, at)
  return { before: shadow.slice(clause.start, at.start), after: shadow.slice(at.end, clause.end) }
}
