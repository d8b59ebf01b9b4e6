import { compiledFrom } from '../../language/lexicon.ts'
import { type WordTrie, wordsAt, wordTrie } from '../../language/word-trie.ts'
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
  /** Whether a cue has a gap, so that the number may stand inside it. */
  readonly crosses: boolean
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
    crosses: [cue.cues, cue.before].some((words) => words?.some((word) => word.includes('…'))),
  })),
)

const BEFORE = 1
const AFTER = 2

/** The lines by the words that their cues are, or begin with where a gap follows: only these can hit at all. */
const headsOf = compiledFrom(
  (lexicon: OutcomeLexicon): WordTrie<number> =>
    wordTrie(
      compiled(lexicon).flatMap(({ cue }, line) =>
        [cue.cues, cue.before, cue.after, cue.adjacent, cue.weak].flatMap((words) =>
          (words ?? []).map((word) => [word.split('…')[0]!, line] as const),
        ),
      ),
    ),
)

/** Marks the lines with a cue that stands in these words. */
function markIn(words: string, heads: WordTrie<number>, marks: Uint8Array, side: number): void {
  for (let at = 0; at < words.length; at++) {
    const said = wordsAt(heads, words, at)
    if (said !== 0) for (const line of heads.lists[said]!) marks[line]! |= side
  }
}

/** 1 for each line that may count a kind and a unit class. */
const askedOf = compiledFrom((lexicon: OutcomeLexicon) => {
  const known = new Map<string, Uint8Array>()
  return (kind: FactKind, classes: readonly UnitClass[]): Uint8Array => {
    const key = classes.length === 1 ? kind + classes[0] : `${kind}${classes.join(' ')}`
    const asked =
      known.get(key) ??
      Uint8Array.from(compiled(lexicon), ({ cue }) =>
        cue.kinds.includes(kind) && (cue.classes?.some((unitClass) => classes.includes(unitClass)) ?? true) ? 1 : 0,
      )
    known.set(key, asked)
    return asked
  }
})

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
  const lines = compiled(lexicon)
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
  { cue, either, before: only, after: behind, adjacent, weak, not, crosses }: Compiled,
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
