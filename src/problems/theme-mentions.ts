import { characterSet, hasAt, pairMarkAt } from '../language/character-set.ts'
import { compiledFrom } from '../language/lexicon.ts'
import type { Span } from '../notice/span.ts'
import { CUE_FORCES, type CueForce } from '../notice/theme.ts'
import type { ThemeCues } from '../notice/theme-cues.ts'

/** What stands for the theme of the words that tell none (推动, 部分): a 推 or 分工 inside them is no cue. */
const PASSED = -1

interface Cue {
  readonly theme: number
  readonly force: CueForce
  readonly cue: string
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

type Entry = readonly [head: string, cue: Cue]

/** Cues by the mark of the first two characters of their heads, or by the only one; the longest first. */
interface CueIndex {
  readonly pairs: readonly (readonly Entry[] | undefined)[]
  readonly single: readonly (readonly Entry[] | undefined)[]
}

const index = compiledFrom(
  ({ passed, themes }: ThemeCues): CueIndex =>
    byOpening([
      ...entriesOf(passed, PASSED, 'hinting'),
      ...themes.flatMap((cues, theme) => CUE_FORCES.flatMap((force) => entriesOf(cues[force] ?? [], theme, force))),
    ]),
)

const entriesOf = (cues: readonly string[], theme: number, force: CueForce) =>
  cues.map((cue) => {
    const [head = '', tail = null] = cue.split('…')
    return [head, { theme, force, cue, tail }] as const
  })

function byOpening(cues: readonly Entry[]): CueIndex {
  const longestFirst = cues.toSorted(([, a], [, b]) => b.cue.length - a.cue.length)
  return {
    pairs: inRows(longestFirst.filter(([head]) => head.length > 1).map((entry) => [pairMarkAt(entry[0], 0), entry])),
    single: inRows(longestFirst.filter(([head]) => head.length === 1).map((entry) => [entry[0].charCodeAt(0), entry])),
  }
}

function inRows(entries: readonly (readonly [row: number, entry: Entry])[]): (Entry[] | undefined)[] {
  const rows: (Entry[] | undefined)[] = new Array(0x10000).fill(undefined)
  for (const [row, entry] of entries) {
    const known = rows[row]
    if (known === undefined) rows[row] = [entry]
    else known.push(entry)
  }
  return rows
}

interface Found {
  readonly cue: Cue
  readonly head: number
  readonly end: number
}

/** The longest of some cues that stands at a place. */
function longestAt(entries: readonly Entry[] | undefined, shadow: string, at: number, end: number): Found | null {
  if (entries === undefined) return null
  for (const [head, cue] of entries) {
    if (!shadow.startsWith(head, at)) continue
    const after = at + head.length
    const upTo = cue.tail === null ? after : tailEnd(shadow, after, end, cue.tail)
    if (upTo !== null && upTo <= end) return { cue, head: after, end: upTo }
  }
  return null
}

/** Where the longest cue that begins at a place ends, and where its head does. */
function cueAt(words: CueIndex, shadow: string, at: number, end: number): Found | null {
  const pair = longestAt(words.pairs[pairMarkAt(shadow, at)], shadow, at, end)
  const single = longestAt(words.single[shadow.charCodeAt(at)], shadow, at, end)
  return single === null || (pair !== null && pair.cue.cue.length >= single.cue.cue.length) ? pair : single
}

/** The end of the second part of a cue, in the same clause and not far from the first. */
function tailEnd(shadow: string, from: number, end: number, tail: string): number | null {
  const last = Math.min(end - tail.length, from + GAP)
  for (let at = from; at <= last; at++) {
    if (shadow.startsWith(tail, at)) return at + tail.length
    if (hasAt(CLAUSE_ENDS, shadow, at)) return null
  }
  return null
}

/** The cues of a stretch, the longest at each place; what stands inside a longer one is none. */
export function mentionsIn(shadow: string, { start, end }: Span, cues: ThemeCues): Mention[] {
  const words = index(cues)
  const mentions: Mention[] = []
  for (let at = start; at < end; at++) {
    const found = cueAt(words, shadow, at, end)
    if (found === null) continue
    if (found.cue.theme !== PASSED) {
      const { theme, force, cue } = found.cue
      mentions.push({ theme, force, cue, span: { start: at, end: found.end } })
    }
    at = found.head - 1
  }
  return mentions
}
