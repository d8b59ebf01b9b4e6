import { compiledFrom } from '../../language/lexicon.ts'
import type { OutcomeCue, OutcomeLexicon } from '../../notice/fact-lexicons.ts'
import type { FactKind, Outcome, UnitClass } from '../../notice/vocabulary.ts'

/** A cue found beside a number; `distance` counts the characters between the two, offsets run from the number. */
export interface CueHit {
  readonly key: Outcome
  readonly distance: number
  readonly start: number
  readonly end: number
  readonly weak: boolean
  readonly handling: boolean
}

interface Compiled {
  readonly cue: OutcomeCue
  readonly either: RegExp | null
  readonly before: RegExp | null
  readonly after: RegExp | null
  readonly adjacent: RegExp | null
  readonly weak: RegExp | null
  readonly context: RegExp | null
  readonly not: RegExp | null
}

/** Stands for the number between the words before and after it. */
const NUMBER = '\u0000'
const GAP = '[^,。;:!?\\n\\d]{0,12}?'

function patternOf(words: readonly string[] | undefined, flags: string, tail = ''): RegExp | null {
  if (words === undefined || words.length === 0) return null
  const sources = [...words]
    .sort((a, b) => b.length - a.length)
    .map((word) => word.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&').replace('…', GAP))
  return new RegExp(`(?:${sources.join('|')})${tail}`, flags)
}

const compiled = compiledFrom(({ cues }: OutcomeLexicon): readonly Compiled[] =>
  cues.map((cue) => ({
    cue,
    either: patternOf(cue.cues, 'g'),
    before: patternOf(cue.before, 'g'),
    after: patternOf(cue.after, ''),
    adjacent: patternOf(cue.adjacent, '', '$'),
    weak: patternOf(cue.weak, 'g'),
    context: patternOf(cue.context, ''),
    not: patternOf(cue.not, ''),
  })),
)

/** The lines that may count a kind and a unit class. */
const linesFor = compiledFrom((lexicon: OutcomeLexicon) => {
  const known = new Map<string, readonly Compiled[]>()
  return (kind: FactKind, classes: readonly UnitClass[]): readonly Compiled[] => {
    const key = `${kind} ${classes.join(' ')}`
    const lines =
      known.get(key) ??
      compiled(lexicon).filter(
        ({ cue }) =>
          cue.kinds.includes(kind) && (cue.classes?.some((unitClass) => classes.includes(unitClass)) ?? true),
      )
    known.set(key, lines)
    return lines
  }
})

/** The words a number is judged by: those before and after it, up to its neighbours, and what the text told before. */
export interface Sides {
  readonly before: string
  readonly after: string
  readonly told: string
}

/** Every cue around the number that may count the given kind and unit classes. */
export function cueHits(
  lexicon: OutcomeLexicon,
  sides: Sides,
  kind: FactKind,
  classes: readonly UnitClass[],
): CueHit[] {
  const hits: CueHit[] = []
  for (const line of linesFor(lexicon)(kind, classes)) {
    const found = hitsOf(line, sides)
    if (found.length > 0 && (line.context === null || line.context.test(sides.told))) hits.push(...found)
  }
  return hits
}

function hitsOf(
  { cue, either, before: only, after: behind, adjacent, weak, not }: Compiled,
  { before, after }: Sides,
): CueHit[] {
  const place = (start: number, length: number, isWeak = false): CueHit => {
    const end = start + length
    const distance = end <= 0 ? -end : start >= 0 ? start : 0
    return { key: cue.key, distance, start, end, weak: isWeak, handling: cue.handling === true }
  }
  const own = before.length
  const ahead = [either, only].flatMap((pattern) =>
    allIn(pattern, before).map((m) => place(m.index - own, m[0].length)),
  )
  ahead.push(...allIn(weak, before).map((m) => place(m.index - own, m[0].length, true)))
  const close = after === '' ? adjacent?.exec(before) : null
  if (close) ahead.push(place(close.index - own, close[0].length))
  const later = allIn(either, after)
    .slice(0, 1)
    .map((m) => place(m.index, m[0].length))
  const next = behind?.exec(after)
  if (next) later.push(place(next.index, next[0].length))
  const around =
    after === ''
      ? []
      : [either, only]
          .flatMap((pattern) => allIn(pattern, before + NUMBER + after))
          .map((m) => place(m.index - own, m[0].length - 1))
          .filter(({ start, end }) => start < 0 && end > 0)
  const isClear = (side: string, hits: readonly CueHit[]) => hits.length > 0 && (not === null || !not.test(side))
  return [
    ...(isClear(before, ahead) ? ahead : []),
    ...(isClear(after, later) ? later : []),
    ...(isClear(before + after, around) ? around : []),
  ]
}

const allIn = (pattern: RegExp | null, words: string): RegExpExecArray[] =>
  pattern === null || words === '' ? [] : [...words.matchAll(pattern)]

/** Strong before weak, the wider before what it covers (立案查处 over 查处), near before far, long before short. */
export const bestHit = (hits: readonly CueHit[]): CueHit | null =>
  hits.reduce<CueHit | null>((best, hit) => (best === null || isBetter(hit, best) ? hit : best), null)

const covers = (a: CueHit, b: CueHit): boolean =>
  a.start <= b.start && b.end <= a.end && a.end - a.start > b.end - b.start

function isBetter(a: CueHit, b: CueHit): boolean {
  if (a.weak !== b.weak) return b.weak
  if (covers(a, b)) return true
  if (covers(b, a)) return false
  if (a.distance !== b.distance) return a.distance < b.distance
  return a.end - a.start > b.end - b.start
}

const JOINT_GAP = 10

/** Several ways of handling joined at one number (责令检查、批评教育、谈话提醒24人): their keys in order of the words. */
export function jointHandling(hits: readonly CueHit[], { before, after }: Sides): Outcome[] {
  const handling = hits
    .filter((hit) => hit.handling && !hit.weak && !hits.some((other) => covers(other, hit)))
    .sort((a, b) => a.start - b.start)
  const ahead = handling.filter(({ end }) => end <= 0)
  const behind = handling.filter(({ start }) => start >= 0)
  const last = joined(
    [...ahead].reverse(),
    ({ end }, next) => before.slice(before.length + end, before.length + (next?.start ?? 0) || undefined),
    true,
  )
  if (last.length > 1) return last.reverse()
  return joined(behind, ({ start }, previous) => after.slice(previous?.end ?? start, start), false)
}

/** The keys of hits that stand close together with a joining mark between them, from the first on. */
function joined(
  hits: readonly CueHit[],
  between: (hit: CueHit, previous: CueHit | undefined) => string,
  nearNumber: boolean,
): Outcome[] {
  const keys: Outcome[] = []
  for (const [place, hit] of hits.entries()) {
    const words = between(hit, hits[place - 1])
    if ((place > 0 || nearNumber) && words.length > JOINT_GAP) break
    if (place > 0 && !/[、和及与或]/.test(words)) break
    if (!keys.includes(hit.key)) keys.push(hit.key)
  }
  return keys
}
