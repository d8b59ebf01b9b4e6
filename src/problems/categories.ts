import { flatMap } from '../language/flat-map.ts'
import { compiledFrom } from '../language/lexicon.ts'
import { wordsAt, wordTrie } from '../language/word-trie.ts'
import type { Category, FoundProblem } from '../notice/problem.ts'
import type { Span } from '../notice/span.ts'
import { type CueForce, UNCLASSIFIED } from '../notice/theme.ts'
import type { ThemeCues } from '../notice/theme-cues.ts'
import type { Scene } from './scene.ts'
import { type Mention, type MentionsIn, mentionsOf } from './theme-mentions.ts'

/** The stretches of a text that tell what a problem is about; all of them in the folded text. */
export interface Told {
  /** The words of the problem itself. */
  readonly title: Span
  /** The headings above it. */
  readonly above: readonly Span[]
  /** What is said under it. */
  readonly body: readonly Span[]
}

/** Fewest matters named in the words under a problem that tell its theme where its own words tell none. */
const IN_BODY = 2

/** Cues of these forces count under a problem. */
const DECIDES_BETWEEN: readonly CueForce[] = ['deciding', 'naming']

/** How far under a heading matters are looked for: what was done is told first, and lists of steps name many things. */
const BODY = 400

/** No more themes than these, and none with less than half of the best score. */
const MOST = 3

/** What speaks for a theme: how much, and where; `first` is where it was spoken of first. */
interface Spoken {
  score: number
  readonly spans: Span[]
  readonly first: number
}

/**
 * The themes of a problem, best first: a cue counts most in the words of the problem, less in the headings above it, and
 * least under it, where it only decides between themes; a heading of the official framework adds one to those it speaks for.
 */
export function categoriesOf(
  shadow: string,
  { title, above, body }: Told,
  cues: ThemeCues,
  mentionsIn: MentionsIn = mentionsOf(shadow, cues),
): readonly Category[] {
  const found = new Map<number, Spoken>()
  const count = (mentions: readonly Mention[], weigh: (force: CueForce) => number) => {
    for (const { theme, force, span } of mentions) {
      const so = found.get(theme)
      if (so === undefined) found.set(theme, { score: weigh(force), spans: [span], first: span.start })
      else {
        so.score += weigh(force)
        so.spans.push(span)
      }
    }
  }
  const under = once(allOf(body, mentionsIn, DECIDES_BETWEEN))
  count(once(allOf([title], mentionsIn)), (force) => cues.weights[force] * cues.weights.heading)
  count(once(allOf(above, mentionsIn)), (force) => cues.weights[force])
  if (found.size === 0)
    count(
      under.filter(({ theme }) => timesOf(under, theme) >= IN_BODY),
      () => 1,
    )
  else count(firstOfThemes(under.filter(({ theme }) => found.has(theme))), () => 1)
  for (const theme of frameworkThemes(shadow, above, cues)) {
    const so = found.get(theme)
    if (so !== undefined) so.score++
  }
  return ranked(found, cues)
}

function ranked(found: ReadonlyMap<number, Spoken>, cues: ThemeCues): readonly Category[] {
  const order = [...found].sort(([a, x], [b, y]) => y.score - x.score || x.first - y.first || a - b)
  const best = order[0]?.[1].score ?? 0
  if (best === 0) return [{ code: UNCLASSIFIED, score: 0, cues: [] }]
  return order
    .filter(([, { score }]) => score * 2 >= best)
    .slice(0, MOST)
    .map(([theme, { score, spans }]) => ({
      code: cues.themes[theme]!.code,
      score,
      cues: spans.toSorted((a, b) => a.start - b.start || a.end - b.end),
    }))
}

/** The themes of a problem of the notice. */
export function themesOf({ text, mentionsIn, knowledge }: Scene, problem: FoundProblem): readonly Category[] {
  const { content, shadow } = text
  const { heading, span, theme } = problem
  const at = content.indexOf(problem.title, heading.start)
  const title =
    at >= 0 && at + problem.title.length <= heading.end ? { start: at, end: at + problem.title.length } : heading
  const place = theme === null ? -1 : content.lastIndexOf(theme, span.start)
  const above = theme === null || place < 0 ? [] : [{ start: place, end: place + theme.length }]
  const body = [
    { start: span.start, end: Math.max(span.start, heading.start) },
    { start: heading.end, end: Math.min(Math.max(span.end, heading.end), heading.end + BODY) },
  ]
  return categoriesOf(shadow, { title, above, body }, knowledge.themeCues, mentionsIn)
}

/** The mentions of several stretches. */
function allOf(stretches: readonly Span[], mentionsIn: MentionsIn, forces?: readonly CueForce[]): Mention[] {
  const all: Mention[] = []
  for (const at of stretches) mentionsIn(at, all, forces)
  return all
}

/** The first of those that are alike. */
function firsts<T, K>(all: readonly T[], keyOf: (one: T) => K): T[] {
  const known = new Set<K>()
  return all.filter((one) => known.size < known.add(keyOf(one)).size)
}

/** Each word at its first place. */
const once = (mentions: readonly Mention[]): Mention[] => firsts(mentions, ({ cue }) => cue)

const firstOfThemes = (mentions: readonly Mention[]): Mention[] => firsts(mentions, ({ theme }) => theme)

const timesOf = (mentions: readonly Mention[], theme: number): number =>
  mentions.filter((one) => one.theme === theme).length

/** The themes that each heading of the framework speaks for, by its words. */
const frameworks = compiledFrom(({ frameworks, themes }: ThemeCues) =>
  wordTrie(
    flatMap(frameworks, (one) => {
      const spokenFor = one.themes.map((code) => themes.findIndex((theme) => theme.code === code))
      return one.words.map((word) => [word, { length: word.length, spokenFor }] as const)
    }),
  ),
)

/** The themes that the framework's headings above a problem speak for. */
function frameworkThemes(shadow: string, above: readonly Span[], cues: ThemeCues): Set<number> {
  const trie = frameworks(cues)
  const found = new Set<number>()
  for (const { start, end } of above)
    for (let at = start; at < end; at++)
      for (const { length, spokenFor } of trie.lists[wordsAt(trie, shadow, at)]!)
        if (at + length <= end) for (const theme of spokenFor) found.add(theme)
  return found
}
