import type { Decoy, Found, Rule, Scene } from '../notice/rule.ts'
import type { Span } from '../notice/span.ts'
import { FACT_KINDS, type FactKind } from '../notice/vocabulary.ts'

/** A find with the rule it came from, before anything is settled. */
export type Candidate = {
  [K in FactKind]: { readonly kind: K; readonly by: string; readonly found: Found<K> }
}[FactKind]

/** Pairs of kinds that may not stand on the same words, the first winning. */
export type Rivals = readonly (readonly [FactKind, FactKind])[]

/** Reads what every rule found in the whole shadow. Rules never see a slice, so offsets need no correction. */
export function find(
  rules: readonly Rule[],
  matches: readonly (readonly RegExpExecArray[])[],
  scene: Scene,
): Candidate[] {
  const candidates: Candidate[] = []
  for (const [place, rule] of rules.entries()) {
    const { kind, id: by } = rule
    for (const match of matches[place]!) {
      const read = rule.read(match, scene)
      if (read === null) continue
      if (!Array.isArray(read)) candidates.push({ kind, by, found: read } as Candidate)
      else for (const found of read as readonly Found<FactKind>[]) candidates.push({ kind, by, found } as Candidate)
    }
  }
  return candidates
}

/** A silenced stretch; `kinds` null silences all. */
export interface Silence {
  readonly span: Span
  readonly kinds: readonly FactKind[] | null
}

export function silences(decoys: readonly Decoy[], matches: readonly (readonly RegExpExecArray[])[]): Silence[] {
  const found: Silence[] = []
  for (const [place, { silences: kinds = null }] of decoys.entries())
    for (const match of matches[place]!)
      found.push({ span: { start: match.index, end: match.index + match[0].length }, kinds })
  return found
}

/** One bit for each kind. */
const BITS: Readonly<Record<FactKind, number>> = Object.fromEntries(
  FACT_KINDS.map((kind, place) => [kind, 1 << place]),
) as Record<FactKind, number>
const ALL = (1 << FACT_KINDS.length) - 1

/**
 * Settles rivals: within a kind the longest wins (the earlier rule on a tie); a silence drops what it covers or cuts; of two
 * rival kinds on the same words the second loses. Losers are returned, not lost.
 */
export function settle(
  candidates: readonly Candidate[],
  silenced: readonly Silence[],
  rivals: Rivals,
): { kept: Candidate[]; lost: Candidate[] } {
  const lost: Candidate[] = []
  const won = new Map<FactKind, Candidate[]>()
  const silent = ground(silenced, candidates)
  const taken = new Uint16Array(silent.length)
  for (const { span, kinds } of silenced)
    cover(silent, span, kinds === null ? ALL : kinds.reduce((bits, kind) => bits | BITS[kind], 0))
  for (const candidate of longestFirst(candidates)) {
    const { kind, found } = candidate
    if (!won.has(kind)) won.set(kind, [])
    if (((held(silent, found.span) | held(taken, found.span)) & BITS[kind]) !== 0) lost.push(candidate)
    else {
      cover(taken, found.span, BITS[kind])
      won.get(kind)!.push(candidate)
    }
  }
  for (const [winner, loser] of rivals) {
    const standing = won.get(loser)
    if (standing === undefined || !won.has(winner)) continue
    const isBeaten = ({ found }: Candidate) => (held(taken, found.span) & BITS[winner]) !== 0
    const beaten = standing.filter(isBeaten)
    if (beaten.length === 0) continue
    won.set(
      loser,
      standing.filter((candidate) => !isBeaten(candidate)),
    )
    for (const { found } of beaten) uncover(taken, found.span, BITS[loser])
    lost.push(...beaten)
  }
  return { kept: inOrder([...won.values()].flat()), lost }
}

const inOrder = (candidates: readonly Candidate[]) => sortedBy(candidates, ({ start }) => start)

/** By length, the earlier rule first among equals. */
const longestFirst = (candidates: readonly Candidate[]) => sortedBy(candidates, ({ start, end }) => -(end - start))

/** A sort of numbers, the place among equals being part of them, costs a fraction of one that asks back. */
function sortedBy(candidates: readonly Candidate[], order: (span: Span) => number): Candidate[] {
  const count = candidates.length
  const keys = new Float64Array(count)
  for (let place = 0; place < count; place++) keys[place] = order(candidates[place]!.found.span) * count + place
  keys.sort()
  const sorted: Candidate[] = []
  for (const key of keys) sorted.push(candidates[((key % count) + count) % count]!)
  return sorted
}

/** For each character of a text the kinds that stand on it: a look-up costs the same on any length of text. */
type Ground = Uint16Array

function ground(silenced: readonly Silence[], candidates: readonly Candidate[]): Ground {
  let end = 0
  for (const { span } of silenced) if (span.end > end) end = span.end
  for (const { found } of candidates) if (found.span.end > end) end = found.span.end
  return new Uint16Array(end)
}

function held(ground: Ground, { start, end }: Span): number {
  let bits = 0
  for (let at = start; at < end; at++) bits |= ground[at]!
  return bits
}

function cover(ground: Ground, { start, end }: Span, bits: number): void {
  for (let at = start; at < end; at++) ground[at]! |= bits
}

function uncover(ground: Ground, { start, end }: Span, bits: number): void {
  for (let at = start; at < end; at++) ground[at]! &= ~bits
}
