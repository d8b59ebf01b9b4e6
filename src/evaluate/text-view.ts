import type { Quoted } from './gold.ts'
import type { Place } from './judged-record.ts'
import { folded, squashed } from './same-words.ts'

/** A record's text, ready for finding quotes in it; places are in code points. */
export interface TextView {
  readonly points: readonly string[]
  readonly folded: string
  /** The folded text without white space, and where each of its characters stood. */
  readonly squashed: string
  readonly origin: readonly number[]
  /** The code point at each UTF-16 offset. */
  readonly point: Int32Array
}

export function textView(text: string): TextView {
  const point = new Int32Array(text.length + 1)
  let count = 0
  for (let at = 0; at < text.length; at++) {
    point[at] = count
    const unit = text.charCodeAt(at)
    if (unit < 0xd800 || unit > 0xdbff) count++
  }
  point[text.length] = count
  const even = folded(text)
  const origin: number[] = []
  const kept: string[] = []
  for (let at = 0; at < even.length; at++) {
    const c = even.charAt(at)
    if (/\s/.test(c)) continue
    origin.push(at)
    kept.push(c)
  }
  return { points: Array.from(text), folded: even, squashed: kept.join(''), origin, point }
}

export const wordsAt = (view: TextView, { start, end }: Place): string => view.points.slice(start, end).join('')

/** Every start of the words, those inside one another too. */
function startsOf(text: string, words: string): number[] {
  const starts: number[] = []
  if (words === '') return starts
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) starts.push(at)
  return starts
}

/** How many characters before and after a start agree with the words around the quote. */
function agreement(text: string, start: number, end: number, around: Quoted): number {
  const before = squashed(around.pre)
  const after = squashed(around.post)
  const reach = 12
  let left = 0
  while (left < Math.min(before.length, reach, start) && before[before.length - 1 - left] === text[start - 1 - left])
    left++
  let right = 0
  while (right < Math.min(after.length, reach) && end + right < text.length && after[right] === text[end + right])
    right++
  return left + right
}

/**
 * Where a quote of the gold stands, white space and width set aside: its nth place, but where the record's text differs from
 * the annotated one, the place with the words that stood around it.
 */
export function placeOfQuote(view: TextView, wanted: Quoted): Place | null {
  const words = squashed(wanted.quote)
  let best: number | null = null
  let most = Number.NEGATIVE_INFINITY
  startsOf(view.squashed, words).forEach((start, index) => {
    const far = Math.abs(index + 1 - wanted.nth)
    const around = agreement(view.squashed, start, start + words.length, wanted)
    const score = around * 4 + (far === 0 ? 3 : 0) - Math.min(2, far)
    if (score > most) [best, most] = [start, score]
  })
  if (best === null) return null
  const last = view.origin[best + words.length - 1] ?? 0
  return { start: view.point[view.origin[best] ?? 0] ?? 0, end: view.point[last + 1] ?? 0 }
}

/** Where a whole line stands, its width set aside. */
export function placeOfLine(view: TextView, line: string): Place | null {
  const words = folded(line).trim()
  const at = words === '' ? -1 : view.folded.indexOf(words)
  return at < 0 ? null : { start: view.point[at] ?? 0, end: view.point[at + words.length] ?? 0 }
}

export const shared = (a: Place, b: Place): number => Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start))
