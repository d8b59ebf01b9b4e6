import { compiledFrom } from '../../language/lexicon.ts'
import type { OutcomeCue, OutcomeLexicon } from '../../notice/fact-lexicons.ts'
import type { FactKind, Outcome, UnitClass } from '../../notice/vocabulary.ts'

/** A cue found beside a number. `distance` counts the characters between the two. */
export interface CueHit {
  readonly key: Outcome
  readonly distance: number
  readonly length: number
  readonly weak: boolean
  readonly handling: boolean
  readonly start: number
  readonly end: number
}

interface Compiled {
  readonly cue: OutcomeCue
  readonly strong: RegExp
  readonly weak: RegExp | null
  readonly not: RegExp | null
}

const GAP = '[^,。;:!?\\n\\d]{0,12}?'
const source = (words: readonly string[]): string =>
  [...words]
    .sort((a, b) => b.length - a.length)
    .map((word) => word.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&').replace('…', GAP))
    .join('|')

const compiled = compiledFrom(({ cues }: OutcomeLexicon): readonly Compiled[] =>
  cues.map((cue) => ({
    cue,
    strong: new RegExp(source(cue.cues), 'g'),
    weak: cue.weak === undefined || cue.weak.length === 0 ? null : new RegExp(source(cue.weak), 'g'),
    not: cue.not === undefined || cue.not.length === 0 ? null : new RegExp(source(cue.not)),
  })),
)

/** The words a number is judged by: those before it and those after it, up to its neighbours in the clause. */
export interface Sides {
  readonly before: string
  readonly after: string
}

/** Every cue on either side that may count the given kind and unit class. */
export function cueHits(
  lexicon: OutcomeLexicon,
  sides: Sides,
  kind: FactKind,
  classes: readonly UnitClass[],
): CueHit[] {
  const hits: CueHit[] = []
  for (const { cue, strong, weak, not } of compiled(lexicon)) {
    if (!cue.kinds.includes(kind)) continue
    if (cue.classes !== undefined && !classes.some((unitClass) => cue.classes!.includes(unitClass))) continue
    if (not !== null && (not.test(sides.before) || not.test(sides.after))) continue
    for (const [pattern, isWeak] of [
      [strong, false],
      [weak, true],
    ] as const) {
      if (pattern === null) continue
      for (const match of sides.before.matchAll(pattern)) hits.push(hitBefore(cue, match, sides.before, isWeak))
      const ahead = sides.after.matchAll(pattern).next().value
      if (ahead !== undefined) hits.push(hitAfter(cue, ahead, isWeak))
    }
  }
  return hits
}

const hitBefore = (cue: OutcomeCue, match: RegExpExecArray, words: string, weak: boolean): CueHit => ({
  key: cue.key,
  distance: words.length - match.index - match[0].length,
  length: match[0].length,
  weak,
  handling: cue.handling === true,
  start: match.index - words.length,
  end: match.index + match[0].length - words.length,
})

const hitAfter = (cue: OutcomeCue, match: RegExpExecArray, weak: boolean): CueHit => ({
  key: cue.key,
  distance: match.index,
  length: match[0].length,
  weak,
  handling: cue.handling === true,
  start: match.index,
  end: match.index + match[0].length,
})

/** Strong before weak, near before far, long before short; a tie goes to the earlier line of the lexicon. */
export const bestHit = (hits: readonly CueHit[]): CueHit | null =>
  hits.reduce<CueHit | null>((best, hit) => (best === null || better(hit, best) ? hit : best), null)

function better(a: CueHit, b: CueHit): boolean {
  if (a.weak !== b.weak) return b.weak
  // a cue that covers the other says more: 立案查处 over 查处, 约谈提醒 over 约谈
  if (a.start <= b.start && b.end <= a.end && a.length > b.length) return true
  if (b.start <= a.start && a.end <= b.end && b.length > a.length) return false
  if (a.distance !== b.distance) return a.distance < b.distance
  return a.length > b.length
}

const JOINT_GAP = 10

/** Several ways of handling joined before one number (责令检查、批评教育、谈话提醒24人): their keys in order of the words. */
export function jointHandling(hits: readonly CueHit[], before: string): Outcome[] {
  const handling = hits
    .filter((hit) => hit.handling && hit.end <= 0 && !hit.weak)
    .filter(
      (hit, _, all) => !all.some((o) => o !== hit && o.start <= hit.start && hit.end <= o.end && o.length > hit.length),
    )
    .sort((a, b) => a.start - b.start)
  const keys: Outcome[] = []
  let next = 0
  for (const hit of handling.reverse()) {
    const between = before.slice(before.length + hit.end, before.length + next)
    if (next < 0 && !/[、和及与或]/.test(between)) break
    if (between.length > JOINT_GAP) break
    if (!keys.includes(hit.key)) keys.unshift(hit.key)
    next = hit.start
  }
  return keys
}
