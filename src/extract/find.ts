import { compiledFrom } from '../language/lexicon.ts'
import type { Knowledge } from '../notice/knowledge.ts'
import type { Decoy, Found, Rule, Scene } from '../notice/rule.ts'
import { overlaps, type Span } from '../notice/span.ts'
import type { FactKind } from '../notice/vocabulary.ts'
import { type Asked, matchesOf, planOf } from './scan.ts'

/** A find with the rule it came from, before anything is settled. */
export type Candidate = {
  [K in FactKind]: { readonly kind: K; readonly by: string; readonly found: Found<K> }
}[FactKind]

const planFor = compiledFrom((knowledge: Knowledge) =>
  compiledFrom((asked: readonly Asked[]) => planOf(asked, knowledge)),
)

/** Pairs of kinds that may not stand on the same words, the first winning. */
export type Rivals = readonly (readonly [FactKind, FactKind])[]

/** Runs every rule over the whole shadow. Rules never see a slice, so offsets need no correction. */
export function find(rules: readonly Rule[], scene: Scene): Candidate[] {
  const candidates: Candidate[] = []
  const matches = matchesOf(planFor(scene.knowledge)(rules), scene.shadow)
  for (const [place, rule] of rules.entries()) {
    for (const match of matches[place]!) {
      const read = rule.read(match, scene)
      if (read === null) continue
      const list = Array.isArray(read) ? (read as readonly Found<FactKind>[]) : [read as Found<FactKind>]
      for (const found of list) candidates.push({ kind: rule.kind, by: rule.id, found } as Candidate)
    }
  }
  return candidates
}

/** A silenced stretch; `kinds` null silences all. */
export interface Silence {
  readonly span: Span
  readonly kinds: readonly FactKind[] | null
}

export function silences(decoys: readonly Decoy[], { shadow, knowledge }: Scene): Silence[] {
  const found: Silence[] = []
  const matches = matchesOf(planFor(knowledge)(decoys), shadow)
  for (const [place, decoy] of decoys.entries())
    for (const match of matches[place]!)
      found.push({
        span: { start: match.index, end: match.index + match[0].length },
        kinds: decoy.silences ?? null,
      })
  return found
}

const length = (at: Span) => at.end - at.start

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
  const silencedBy = index<Silence>()
  for (const silence of silenced) silencedBy.add(silence)
  const isSilenced = (kind: FactKind, span: Span) =>
    silencedBy.some(span, (silence) => silence.kinds === null || silence.kinds.includes(kind))

  // a sort keeps the order of equals: the earlier rule comes first
  const ordered = [...candidates].sort((a, b) => length(b.found.span) - length(a.found.span))
  const won = new Map<FactKind, Index<Placed>>()
  for (const candidate of ordered) {
    const { span } = candidate.found
    const taken = won.get(candidate.kind) ?? index<Placed>()
    won.set(candidate.kind, taken)
    if (isSilenced(candidate.kind, span) || taken.some(span)) lost.push(candidate)
    else taken.add({ span, candidate })
  }
  for (const [winner, loser] of rivals) {
    const spans = won.get(winner)
    const rest = won.get(loser)
    if (spans === undefined || rest === undefined) continue
    if (!rest.all().some((placed) => spans.some(placed.span))) continue
    const left = index<Placed>()
    for (const placed of rest.all()) {
      if (spans.some(placed.span)) lost.push(placed.candidate)
      else left.add(placed)
    }
    won.set(loser, left)
  }
  const kept = [...won.values()].flatMap((taken) => taken.all().map((placed) => placed.candidate))
  return { kept: kept.sort((a, b) => a.found.span.start - b.found.span.start), lost }
}

interface Placed {
  readonly span: Span
  readonly candidate: Candidate
}

interface Index<T> {
  readonly add: (item: T) => void
  readonly some: (span: Span, test?: (item: T) => boolean) => boolean
  readonly all: () => readonly T[]
}

/** Items by where they stand, in buckets of 64 characters, so that a look-up costs the same on any length of text. */
function index<T extends { readonly span: Span }>(): Index<T> {
  const items: T[] = []
  const buckets: (T[] | undefined)[] = []
  return {
    add(item) {
      items.push(item)
      for (let b = item.span.start >> 6; b <= item.span.end >> 6; b++) {
        const bucket = buckets[b]
        if (bucket === undefined) buckets[b] = [item]
        else bucket.push(item)
      }
    },
    some(span, test) {
      for (let b = span.start >> 6; b <= span.end >> 6; b++)
        if (buckets[b]?.some((item) => overlaps(item.span, span) && (test === undefined || test(item)))) return true
      return false
    },
    all: () => items,
  }
}
