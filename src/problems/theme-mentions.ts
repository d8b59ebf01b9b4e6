import { characterSet, hasCode } from '../language/character-set.ts'
import { flatMap } from '../language/flat-map.ts'
import { compiledFrom } from '../language/lexicon.ts'
import { lettersOf, type WordTrie, wordsFrom, wordTrie } from '../language/word-trie.ts'
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
    ...flatMap(themes, (words, theme) => flatMap(CUE_FORCES, (force) => cuesOf(words[force] ?? [], theme, force))),
  ]
  const order = new Map(cues.toSorted((a, b) => b.cue.length - a.cue.length).map((cue, place) => [cue, place]))
  const trie = wordTrie(cues.map((cue) => [cue.head, cue] as const))
  const inOrder = (list: readonly Cue[]) =>
    list.length < 2 ? list : list.toSorted((a, b) => order.get(a)! - order.get(b)!)
  return { ...trie, lists: trie.lists.map(inOrder) }
})

const cuesOf = (cues: readonly string[], theme: number, force: CueForce): Cue[] =>
  cues.map((cue) => {
    const [head = '', tail = null] = cue.split('…')
    return { theme, force, cue, head, tail }
  })

/** The end of the second part of a cue, in the same clause and not far from the first; -1 where it does not follow. */
function tailEnd(shadow: string, from: number, tail: string): number {
  const last = Math.min(shadow.length - tail.length, from + GAP)
  const first = tail.charCodeAt(0)
  for (let at = from; at <= last; at++) {
    const code = shadow.charCodeAt(at)
    if (code === first && shadow.startsWith(tail, at)) return at + tail.length
    if (hasCode(CLAUSE_ENDS, code)) return -1
  }
  return -1
}

/** Where heads of cues stand in a text, and the lists of the cues that begin there, the longest first. */
interface Places {
  readonly at: readonly number[]
  readonly lists: readonly (readonly Cue[])[]
}

function placesIn(shadow: string, trie: WordTrie<Cue>): Places {
  const letters = lettersOf(shadow, trie)
  const at: number[] = []
  const lists: (readonly Cue[])[] = []
  for (let place = 0; place < shadow.length; place++) {
    const said = wordsFrom(trie, letters, place)
    if (said === 0) continue
    at.push(place)
    lists.push(trie.lists[said]!)
  }
  return { at, lists }
}

/** The longest cue of a list that stands at a place and ends in a stretch. */
function cueAt(cues: readonly Cue[], shadow: string, at: number, stop: number): Cue | null {
  for (const cue of cues) {
    const end = endOf(cue.tail, shadow, at + cue.head.length)
    if (end >= 0 && end <= stop) return cue
  }
  return null
}

const endOf = (tail: string | null, shadow: string, after: number): number =>
  tail === null ? after : tailEnd(shadow, after, tail)

/** Adds the cues of a stretch of a text to a list: those of the named forces, all where none are named. */
export type MentionsIn = (at: Span, to: Mention[], forces?: readonly CueForce[]) => Mention[]

/** The cues of a stretch, the longest at each place; what stands inside a longer one is none. All are found at the first question. */
export function mentionsOf(shadow: string, themeCues: ThemeCues): MentionsIn {
  let known: Places | null = null
  return ({ start, end }, mentions, forces) => {
    known ??= placesIn(shadow, trieOf(themeCues))
    const { at, lists } = known
    let free = start
    for (let place = firstFrom(at, start); place < at.length && at[place]! < end; place++) {
      const from = at[place]!
      const found = from < free ? null : cueAt(lists[place]!, shadow, from, end)
      if (found === null) continue
      const { theme, force, cue, head, tail } = found
      free = from + head.length
      if (theme === PASSED || (forces !== undefined && !forces.includes(force))) continue
      mentions.push({ theme, force, cue, span: { start: from, end: endOf(tail, shadow, free) } })
    }
    return mentions
  }
}

/** Index of the first place that is not before an offset. */
function firstFrom(places: readonly number[], offset: number): number {
  let [low, high] = [0, places.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (places[middle]! < offset) low = middle + 1
    else high = middle
  }
  return low
}
