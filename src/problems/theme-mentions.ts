import { characterSet, hasAt } from '../language/character-set.ts'
import { compiledFrom } from '../language/lexicon.ts'
import { firstFrom, placesOfWords, type WordPlaces, type WordTrie, wordTrie } from '../language/word-trie.ts'
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
function tailEnd(shadow: string, from: number, end: number, tail: string): number | null {
  const last = Math.min(end - tail.length, from + GAP)
  for (let at = from; at <= last; at++) {
    if (shadow.startsWith(tail, at)) return at + tail.length
    if (hasAt(CLAUSE_ENDS, shadow, at)) return null
  }
  return null
}

/** Where a cue that begins at an offset ends; null where it does not end before `end`. */
function endOf({ head, tail }: Cue, shadow: string, at: number, end: number): number | null {
  const after = at + head.length
  if (tail !== null) return tailEnd(shadow, after, end, tail)
  return after <= end ? after : null
}

/** Tells the cues of a stretch of a text. */
export type MentionsIn = (at: Span) => Mention[]

/** The cues of a stretch, the longest at each place; what stands inside a longer one is none. All are found at the first question. */
export function mentionsOf(shadow: string, cues: ThemeCues): MentionsIn {
  const { lists } = trieOf(cues)
  let known: WordPlaces | null = null
  return ({ start, end }) => {
    known ??= placesOfWords(trieOf(cues), shadow)
    const { starts, said } = known
    const mentions: Mention[] = []
    let free = start
    for (let place = firstFrom(starts, start); place < starts.length && starts[place]! < end; place++) {
      const at = starts[place]!
      if (at < free) continue
      for (const cue of lists[said[place]!]!) {
        const upTo = endOf(cue, shadow, at, end)
        if (upTo === null) continue
        const { theme, force } = cue
        if (theme !== PASSED) mentions.push({ theme, force, cue: cue.cue, span: { start: at, end: upTo } })
        free = at + cue.head.length
        break
      }
    }
    return mentions
  }
}
