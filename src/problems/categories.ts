import type { Category, FoundProblem } from '../notice/problem.ts'
import type { Span } from '../notice/span.ts'
import { type CueForce, UNCLASSIFIED } from '../notice/theme.ts'
import type { ThemeCues } from '../notice/theme-cues.ts'
import type { Scene } from './scene.ts'
import { type Mention, mentionsIn } from './theme-mentions.ts'

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
