import { characterSet, hasAt } from '../language/character-set.ts'
import { compiledFrom } from '../language/lexicon.ts'
import { type WordTrie, wordsAt, wordTrie } from '../language/word-trie.ts'
import type { Span } from '../notice/span.ts'
import { CUE_FORCES, type CueForce } from '../notice/theme.ts'
import type { ThemeCues } from '../notice/theme-cues.ts'

/** What stands for the theme of the words that tell none (推动, 部分): a 推 or 分工 inside them is no cue. */
const PASSED = -1

interface Cue {
  readonly theme: number
  readonly force: CueForce
  readonly cue: string
  readonly head: string
  /** What follows the head of the cue within a gap; null where the cue is one word. */
  readonly tail: string | null
}

/** A cue where it stands. */
export interface Mention {
  readonly theme: number
  readonly force: CueForce
  readonly cue: string
  readonly span: Span
}

const CLAUSE_ENDS = characterSet('。;,\n')

/** Most characters that … stands for. */
const GAP = 12

/** The cues by the words that they begin with; of those that begin at one place the longest first, then as they are listed. */
const trieOf = compiledFrom(({ passed, themes }: ThemeCues): WordTrie<Cue> => {
  const cues = [
    ...cuesOf(passed, PASSED, 'hinting'),
    ...themes.flatMap((words, theme) => CUE_FORCES.flatMap((force) => cuesOf(words[force] ?? [], theme, force))),
  ]
  const order = new Map(cues.toSorted((a, b) => b.cue.length - a.cue.length).map((cue, place) => [cue, place]))
  const trie = wordTrie(cues.map((cue) => [cue.head, cue] as const))
  return { ...trie, lists: trie.lists.map((list) => list.toSorted((a, b) => order.get(a)! - order.get(b)!)) }
})

const cuesOf = (cues: readonly string[], theme: number, force: CueForce): Cue[] =>
  cues.map((cue) => {
    const [head = '', tail = null] = cue.split('…')
    return { theme, force, cue, head, tail }
  })

/** The end of the second part of a cue, in the same clause and not far from the first. */
function tailEnd(shadow: string, from: number, tail: string): number | null {
  const last = Math.min(shadow.length - tail.length, from + GAP)
  for (let at = from; at <= last; at++) {
    if (shadow.startsWith(tail, at)) return at + tail.length
    if (hasAt(CLAUSE_ENDS, shadow, at)) return null
  }
  return null
}

/** The cues that begin at a place, each with its end, the longest first. */
interface Place {
  readonly at: number
  readonly cues: readonly { readonly cue: Cue; readonly end: number }[]
}

function placesIn(shadow: string, trie: WordTrie<Cue>): Place[] {
  const places: Place[] = []
  for (let at = 0; at < shadow.length; at++) {
    const said = wordsAt(trie, shadow, at)
    if (said === 0) continue
    const cues: { cue: Cue; end: number }[] = []
    for (const cue of trie.lists[said]!) {
      const after = at + cue.head.length
      const end = cue.tail === null ? after : tailEnd(shadow, after, cue.tail)
      if (end !== null) cues.push({ cue, end })
    }
    if (cues.length > 0) places.push({ at, cues })
  }
  return places
}

/** Tells the cues of a stretch of a text. */
export type MentionsIn = (at: Span) => Mention[]

/** The cues of a stretch, the longest at each place; what stands inside a longer one is none. All are found at the first question. */
export function mentionsOf(shadow: string, themeCues: ThemeCues): MentionsIn {
  let known: Place[] | null = null
  return ({ start, end }) => {
    known ??= placesIn(shadow, trieOf(themeCues))
    const mentions: Mention[] = []
    let free = start
    for (let place = firstFrom(known, start); place < known.length && known[place]!.at < end; place++) {
      const { at, cues } = known[place]!
      const found = at < free ? undefined : cues.find((one) => one.end <= end)
      if (found === undefined) continue
      const { theme, force, cue, head } = found.cue
      if (theme !== PASSED) mentions.push({ theme, force, cue, span: { start: at, end: found.end } })
      free = at + head.length
    }
    return mentions
  }
}

/** Index of the first place that is not before an offset. */
function firstFrom(places: readonly Place[], offset: number): number {
  let [low, high] = [0, places.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (places[middle]!.at < offset) low = middle + 1
    else high = middle
  }
  return low
}
