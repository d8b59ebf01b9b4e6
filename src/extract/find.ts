import type { Decoy, Found, Rule, Scene } from '../notice/rule.ts'
import { overlaps, type Span } from '../notice/span.ts'
import type { FactKind } from '../notice/vocabulary.ts'

/** A find with the rule it came from, before anything is settled. */
export type Candidate = {
  [K in FactKind]: { readonly kind: K; readonly by: string; readonly found: Found<K> }
}[FactKind]

/** Runs every rule over the whole shadow. Rules never see a slice, so offsets need no correction. */
export function find(rules: readonly Rule[], scene: Scene): Candidate[] {
  const candidates: Candidate[] = []
  for (const rule of rules) {
    for (const match of scene.shadow.matchAll(rule.pattern)) {
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

export function silences(decoys: readonly Decoy[], shadow: string): Silence[] {
  return decoys
    .flatMap((decoy) =>
      [...shadow.matchAll(decoy.pattern)].map((match) => ({
        span: { start: match.index, end: match.index + match[0].length },
        kinds: decoy.silences ?? null,
      })),
    )
    .sort((a, b) => a.span.start - b.span.start)
}

const length = (at: Span) => at.end - at.start

/**
 * Settles rivals: within a kind the longest wins (the earlier rule on a tie); a silence drops what it covers or cuts.
 * `rivals` names pairs of kinds that may not stand on the same words, the first winning. Losers are returned, not lost.
 */
export function settle(
  candidates: readonly Candidate[],
  silenced: readonly Silence[],
  rivals: readonly (readonly [FactKind, FactKind])[],
): { kept: Candidate[]; lost: Candidate[] } {
  const lost: Candidate[] = []
  const byKind = new Map<FactKind, Candidate[]>()
  const ordered = candidates
    .map((candidate, order) => ({ candidate, order }))
    .sort((a, b) => length(b.candidate.found.span) - length(a.candidate.found.span) || a.order - b.order)
  const taken = new Map<FactKind, Occupied>()
  const at = (kind: FactKind) => {
    const made = taken.get(kind) ?? new Occupied()
    taken.set(kind, made)
    return made
  }
  const isSilenced = silenceTest(silenced)
  for (const { candidate } of ordered) {
    const { span } = candidate.found
    if (isSilenced(candidate.kind, span) || !at(candidate.kind).claim(span)) lost.push(candidate)
    else byKind.set(candidate.kind, [...(byKind.get(candidate.kind) ?? []), candidate])
  }
  for (const [winner, loser] of rivals) {
    const spans = at(winner)
    const rest = byKind.get(loser) ?? []
    byKind.set(
      loser,
      rest.filter((c) => !spans.meets(c.found.span)),
    )
    lost.push(...rest.filter((c) => spans.meets(c.found.span)))
  }
  const kept = [...byKind.values()].flat().sort((a, b) => a.found.span.start - b.found.span.start)
  return { kept, lost }
}

function silenceTest(silenced: readonly Silence[]): (kind: FactKind, span: Span) => boolean {
  const buckets = new Map<number, Silence[]>()
  for (const silence of silenced)
    for (let b = silence.span.start >> 6; b <= silence.span.end >> 6; b++)
      buckets.set(b, [...(buckets.get(b) ?? []), silence])
  return (kind, span) => {
    for (let b = span.start >> 6; b <= span.end >> 6; b++)
      for (const silence of buckets.get(b) ?? [])
        if ((silence.kinds === null || silence.kinds.includes(kind)) && overlaps(silence.span, span)) return true
    return false
  }
}

/** Which stretches are taken, in buckets of 64 characters, so that a claim costs the same on any length of text. */
class Occupied {
  readonly #buckets = new Map<number, Span[]>()
  meets(span: Span): boolean {
    for (let b = span.start >> 6; b <= span.end >> 6; b++)
      for (const other of this.#buckets.get(b) ?? []) if (overlaps(other, span)) return true
    return false
  }
  claim(span: Span): boolean {
    if (this.meets(span)) return false
    for (let b = span.start >> 6; b <= span.end >> 6; b++) this.#buckets.set(b, [...(this.#buckets.get(b) ?? []), span])
    return true
  }
}
