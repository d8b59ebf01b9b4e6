import { foundOnce } from '../language/of-text.ts'
import type { Span } from '../notice/span.ts'

const CLAUSE = 1
const SENTENCE = 2
/** Which characters end a clause, and which of them a sentence, by code. */
const ENDS = new Uint8Array(0x3003)
for (const c of ',:') ENDS[c.charCodeAt(0)] = CLAUSE
for (const c of '。;!?\n') ENDS[c.charCodeAt(0)] = CLAUSE | SENTENCE
const COMMA = 44
const COLON = 58
const QUESTION = 63

/** No clause or sentence is followed further than this, so that a scan costs the same on any text. */
const REACH = 400

const isDigit = (code: number): boolean => code >= 48 && code <= 57

/** A comma or colon between two digits belongs to the number (1,100; 18:06). */
function endAt(text: string, at: number): number {
  const code = text.charCodeAt(at)
  const ends = ENDS[code]!
  // 监督检?16次: a lost character ends no sentence
  if (code === QUESTION && text[at - 1] === '检') return 0
  if (ends === 0 || (code !== COMMA && code !== COLON)) return ends
  return isDigit(text.charCodeAt(at - 1)) && isDigit(text.charCodeAt(at + 1)) ? 0 : ends
}

/** Where the clauses or the sentences of a text end, in order; `near` is the one that was asked about last. */
interface Ends {
  readonly places: readonly number[]
  near: number
}

/** The ends of a text, for all rules that ask about it. */
const endsIn = foundOnce((text: string, _lexicon: null): { readonly clauses: Ends; readonly sentences: Ends } => {
  const [clauses, sentences]: [number[], number[]] = [[], []]
  for (let at = 0; at < text.length; at++) {
    const ends = text.charCodeAt(at) < ENDS.length ? endAt(text, at) : 0
    if (ends === 0) continue
    if ((ends & CLAUSE) !== 0) clauses.push(at)
    if ((ends & SENTENCE) !== 0) sentences.push(at)
  }
  return { clauses: { places: clauses, near: 0 }, sentences: { places: sentences, near: 0 } }
})

/** The place of the first end at or after an offset. */
function endFrom(ends: Ends, offset: number): number {
  const { places, near } = ends
  if (isFirst(places, near, offset)) return near
  let [low, high] = [0, places.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (places[middle]! < offset) low = middle + 1
    else high = middle
  }
  ends.near = low
  return low
}

const isFirst = (places: readonly number[], place: number, offset: number): boolean =>
  (place === 0 || places[place - 1]! < offset) && (place === places.length || places[place]! >= offset)

function around(text: string, ends: Ends, { start, end }: Span): Span {
  const { places } = ends
  let place = endFrom(ends, start)
  const first = place === 0 ? 0 : places[place - 1]! + 1
  while (place < places.length && places[place]! < end) place++
  const last = place === places.length ? text.length : places[place]!
  return { start: Math.max(first, start - REACH), end: Math.min(last, end + REACH) }
}

/** The clause around a stretch of a shadow: between commas, colons and stronger marks; 、 holds a clause together. */
export const clauseAround = (shadow: string, at: Span): Span => around(shadow, endsIn(shadow, null).clauses, at)

/** The sentence around a stretch of a shadow: between 。 ; ! ? and line ends. */
export const sentenceAround = (shadow: string, at: Span): Span => around(shadow, endsIn(shadow, null).sentences, at)
