import { characterSet, hasAt, mayHavePairAt, pairSet } from '../language/character-set.ts'
import { compiledFrom } from '../language/lexicon.ts'
import type { Category, FoundProblem } from '../notice/problem.ts'
import type { Span } from '../notice/span.ts'
import { CUE_FORCES, type CueForce, UNCLASSIFIED } from '../notice/theme.ts'
import type { ThemeCues } from '../notice/theme-cues.ts'
import type { Scene } from './scene.ts'

/** The stretches of a text that tell what a problem is about; all of them in the folded text. */
export interface Told {
  /** The words of the problem itself. */
  readonly title: Span
  /** The headings above it. */
  readonly above: readonly Span[]
  /** What is said under it. */
  readonly body: readonly Span[]
}

interface Cue {
  readonly theme: number
  readonly force: CueForce
  readonly cue: string
  /** What follows the head of the cue within a gap; null where the cue is one word. */
  readonly tail: string | null
}

interface Mention extends Cue {
  readonly span: Span
}

/** Most characters that … stands for. */
const GAP = 12

/** Cues by the first two characters of their heads, or by the only one. */
type CueIndex = ReadonlyMap<string, readonly (readonly [head: string, cue: Cue])[]>

const index = compiledFrom(
  ({ themes }: ThemeCues): CueIndex =>
    byOpening(
      themes.flatMap((cues, theme) =>
        CUE_FORCES.flatMap((force) =>
          (cues[force] ?? []).map((cue) => {
            const [head = '', tail = null] = cue.split('…')
            return [head, { theme, force, cue, tail }] as const
          }),
        ),
      ),
    ),
)

function byOpening(cues: readonly (readonly [head: string, cue: Cue])[]): CueIndex {
  const opening = new Map<string, (readonly [string, Cue])[]>()
  for (const entry of cues) {
    const key = entry[0].slice(0, 2)
    const known = opening.get(key)
    if (known === undefined) opening.set(key, [entry])
    else known.push(entry)
  }
  return opening
}

/** What cues begin with: at most places of a text none does, and one look tells. */
const openings = compiledFrom((cues: ThemeCues) => {
  const keys = [...index(cues).keys()]
  const pairs = keys.filter((key) => key.length > 1).map((key) => [key.charCodeAt(0), key.charCodeAt(1)] as const)
  return { pairs: pairSet(pairs), single: characterSet(keys.filter((key) => key.length === 1).join('')) }
})

const NONE: readonly (readonly [head: string, cue: Cue])[] = []

/** Where the longest cue that begins at a place ends, and where its head does. */
function cueAt(
  words: CueIndex,
  shadow: string,
  at: number,
  end: number,
): { readonly cue: Cue; readonly head: number; readonly end: number } | null {
  let best: { cue: Cue; head: number; end: number } | null = null
  const opening = shadow.slice(at, at + 2)
  const pair = words.get(opening) ?? NONE
  const single = words.get(opening.slice(0, 1)) ?? NONE
  for (const [head, cue] of pair.length === 0 ? single : single.length === 0 ? pair : [...pair, ...single]) {
    if (!shadow.startsWith(head, at)) continue
    const after = at + head.length
    const upTo = cue.tail === null ? after : tailEnd(shadow, after, end, cue.tail)
    if (upTo !== null && upTo <= end && (best === null || lengthOf(cue) > lengthOf(best.cue)))
      best = { cue, head: after, end: upTo }
  }
  return best
}

const lengthOf = ({ cue }: Cue): number => cue.length

/** The end of the second part of a cue, in the same clause and not far from the first. */
function tailEnd(shadow: string, from: number, end: number, tail: string): number | null {
  const gap = shadow.slice(from, Math.min(end, from + GAP + tail.length))
  const at = gap.indexOf(tail)
  return at < 0 || /[。;,\n]/.test(gap.slice(0, at)) ? null : from + at + tail.length
}

/** Fewest matters named in the words under a problem that tell its theme where its own words tell none. */
const IN_BODY = 2

/** How far under a heading matters are looked for: what was done is told first, and lists of steps name many things. */
const BODY = 400

/** No more themes than these, and none with less than half of the best score. */
const MOST = 3

/**
 * The themes of a problem, best first: a cue counts most in the words of the problem, less in the headings above it, and
 * least under it, where it only decides between themes; a heading of the official framework adds one to those it speaks for.
 */
export function categoriesOf(shadow: string, { title, above, body }: Told, cues: ThemeCues): readonly Category[] {
  const found = new Map<number, { score: number; spans: Span[]; first: number }>()
  const count = (mentions: readonly Mention[], weigh: (force: CueForce) => number) => {
    for (const { theme, force, span } of mentions) {
      const so = found.get(theme) ?? { score: 0, spans: [], first: span.start }
      found.set(theme, { ...so, score: so.score + weigh(force), spans: [...so.spans, span] })
    }
  }
  const under = named(shadow, body, cues)
  count(once(mentionsIn(shadow, title, cues)), (force) => cues.weights[force] * cues.weights.heading)
  count(once(above.flatMap((span) => mentionsIn(shadow, span, cues))), (force) => cues.weights[force])
  if (found.size === 0)
    count(
      under.filter(({ theme }) => timesOf(under, theme) >= IN_BODY),
      () => 1,
    )
  else count(under.filter(({ theme }) => found.has(theme)).filter(firstOfTheme), () => 1)
  for (const theme of frameworkThemes(shadow, above, cues)) {
    const so = found.get(theme)
    if (so !== undefined) found.set(theme, { ...so, score: so.score + 1 })
  }
  const ranked = [...found.entries()].sort(([a, x], [b, y]) => y.score - x.score || x.first - y.first || a - b)
  const best = ranked[0]?.[1].score ?? 0
  if (best === 0) return [{ code: UNCLASSIFIED, score: 0, cues: [] }]
  return ranked
    .filter(([, { score }]) => score * 2 >= best)
    .slice(0, MOST)
    .map(([theme, { score, spans }]) => ({
      code: cues.themes[theme]!.code,
      score,
      cues: spans.toSorted((a, b) => a.start - b.start || a.end - b.end),
    }))
}

/** The themes of a problem of the notice. */
export function themesOf({ text, knowledge }: Scene, problem: FoundProblem): readonly Category[] {
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
  return categoriesOf(shadow, { title, above, body }, knowledge.themeCues)
}

/** The cues of a stretch, the longest at each place; what stands inside a longer one is none. */
function mentionsIn(shadow: string, { start, end }: Span, cues: ThemeCues): Mention[] {
  const words = index(cues)
  const { pairs, single } = openings(cues)
  const mentions: Mention[] = []
  for (let at = start; at < end; at++) {
    if (!mayHavePairAt(pairs, shadow, at) && !hasAt(single, shadow, at)) continue
    const found = cueAt(words, shadow, at, end)
    if (found === null) continue
    mentions.push({ ...found.cue, span: { start: at, end: found.end } })
    at = found.head - 1
  }
  return mentions
}

/** Each word at its first place. */
const once = (mentions: readonly Mention[]): Mention[] =>
  mentions.filter(({ cue }, i) => mentions.findIndex((other) => other.cue === cue) === i)

const named = (shadow: string, spans: readonly Span[], cues: ThemeCues): Mention[] =>
  once(
    spans
      .flatMap((span) => mentionsIn(shadow, span, cues))
      .filter(({ force }) => force === 'deciding' || force === 'naming'),
  )

const timesOf = (mentions: readonly Mention[], theme: number): number =>
  mentions.filter((one) => one.theme === theme).length

const firstOfTheme = ({ theme }: Mention, i: number, all: readonly Mention[]): boolean =>
  all.findIndex((other) => other.theme === theme) === i

/** The themes that the framework's headings above a problem speak for. */
function frameworkThemes(shadow: string, above: readonly Span[], { frameworks, themes }: ThemeCues): Set<number> {
  const words = above.map(({ start, end }) => shadow.slice(start, end))
  const codes = frameworks.filter((one) => one.words.some((word) => words.some((text) => text.includes(word))))
  return new Set(codes.flatMap((one) => one.themes.map((code) => themes.findIndex((theme) => theme.code === code))))
}
