import { type WordTrie, wordsAt } from '../../language/word-trie.ts'
import type { OutcomeLexicon } from '../../notice/fact-lexicons.ts'
import type { FactKind, Outcome, UnitClass } from '../../notice/vocabulary.ts'
import { askedOf, type CueLine, cueLines, headsOf } from './cue-lines.ts'

/** A cue found beside a number; `distance` counts the characters between the two, offsets run from the number. */
export interface CueHit {
  readonly key: Outcome
  readonly distance: number
  readonly start: number
  readonly end: number
  readonly weak: boolean
  readonly handling: boolean
}

/** Stands for the number between the words before and after it. */
const NUMBER = '\u0000'
const BEFORE = 1
const AFTER = 2

/** Marks the lines with a cue that stands in these words. */
function markIn(words: string, heads: WordTrie<number>, marks: Uint8Array, side: number): void {
  for (let at = 0; at < words.length; at++) {
    const said = wordsAt(heads, words, at)
    if (said !== 0) for (const line of heads.lists[said]!) marks[line]! |= side
  }
}

/** The words a number is judged by: those before and after it, up to its neighbours, and what the text told before. */
export interface Sides {
  readonly before: string
  readonly after: string
  readonly told: () => string
}

/** Zero for every line between two numbers. */
let markRoom = new Uint8Array(0)

/** Every cue around the number that may count the given kind and unit classes. */
export function cueHits(
  lexicon: OutcomeLexicon,
  sides: Sides,
  kind: FactKind,
  classes: readonly UnitClass[],
): readonly CueHit[] {
  const hits: CueHit[] = []
  const lines = cueLines(lexicon)
  const heads = headsOf(lexicon)
  const asked = askedOf(lexicon)(kind, classes)
  if (markRoom.length < lines.length) markRoom = new Uint8Array(lines.length)
  const marks = markRoom
  markIn(sides.before, heads, marks, BEFORE)
  markIn(sides.after, heads, marks, AFTER)
  for (let place = 0; place < lines.length; place++) {
    const marked = marks[place]!
    if (marked === 0) continue
    marks[place] = 0
    if (asked[place] === 0) continue
    const line = lines[place]!
    const found = hitsOf(line, sides, marked)
    if (found.length > 0 && (line.context === null || line.context.test(sides.told()))) hits.push(...found)
  }
  return hits
}

function hitsOf(
  { cue, either, before: only, after: behind, adjacent, weak, not, crosses }: CueLine,
  { before, after }: Sides,
  marked: number,
): readonly CueHit[] {
  const place = (start: number, length: number, isWeak = false): CueHit => {
    const end = start + length
    const distance = end <= 0 ? -end : start >= 0 ? start : 0
    return { key: cue.key, distance, start, end, weak: isWeak, handling: cue.handling === true }
  }
  const own = before.length
  let [ahead, later, around]: [readonly CueHit[], readonly CueHit[], readonly CueHit[]] = [NO_HITS, NO_HITS, NO_HITS]
  if ((marked & BEFORE) !== 0) {
    const hits: CueHit[] = []
    for (const m of allIn(either, before)) hits.push(place(m.index - own, m[0].length))
    for (const m of allIn(only, before)) hits.push(place(m.index - own, m[0].length))
    for (const m of allIn(weak, before)) hits.push(place(m.index - own, m[0].length, true))
    const close = after === '' ? adjacent?.exec(before) : null
    if (close) hits.push(place(close.index - own, close[0].length))
    ahead = hits
    if (after !== '' && crosses) around = crossing([either, only], before, after, place)
  }
  if ((marked & AFTER) !== 0) {
    const hits: CueHit[] = []
    const first = allIn(either, after)[0]
    if (first !== undefined) hits.push(place(first.index, first[0].length))
    const next = behind?.exec(after)
    if (next) hits.push(place(next.index, next[0].length))
    later = hits
  }
  const clear = (side: string, hits: readonly CueHit[]): readonly CueHit[] =>
    hits.length === 0 || not?.test(side) === true ? NO_HITS : hits
  const kept = [clear(before, ahead), clear(after, later), clear(before + after, around)].filter(
    (hits) => hits.length > 0,
  )
  return kept.length === 1 ? kept[0]! : kept.flat()
}

const NO_HITS: readonly CueHit[] = []

/** Cues with a gap that the number stands in. */
function crossing(
  patterns: readonly (RegExp | null)[],
  before: string,
  after: string,
  place: (start: number, length: number) => CueHit,
): CueHit[] {
  const hits: CueHit[] = []
  for (const pattern of patterns)
    for (const m of allIn(pattern, before + NUMBER + after)) {
      const hit = place(m.index - before.length, m[0].length - 1)
      if (hit.start < 0 && hit.end > 0) hits.push(hit)
    }
  return hits
}

const NONE: readonly RegExpExecArray[] = []
const allIn = (pattern: RegExp | null, words: string): readonly RegExpExecArray[] =>
  pattern === null || words === '' ? NONE : found(pattern, words)

function found(pattern: RegExp, words: string): RegExpExecArray[] {
  const all: RegExpExecArray[] = []
  pattern.lastIndex = 0
  for (let match = pattern.exec(words); match !== null; match = pattern.exec(words)) all.push(match)
  return all
}
