import { placesOfWords } from '../language/word-places.ts'
import type { Fact } from '../notice/fact.ts'
import type { NoticeRecord } from '../notice/record/record.ts'
import { type Holder, innermost } from './innermost.ts'
import type { FactIds, Scope } from './scope.ts'

type FactRecord = NoticeRecord['facts'][number]

/** What holds a fact: problems, sections and measures with their spans in the text. */
export interface Holders {
  readonly problems: readonly Holder[]
  readonly sections: readonly Holder[]
  readonly measures: readonly Holder[]
}

/** By start, then the longer first, then the kind (CONTRACT, Bytes). */
export function inOrder(facts: readonly Fact[]): Fact[] {
  return [...facts].sort(
    (a, b) =>
      a.span.start - b.span.start || b.span.end - a.span.end || (a.kind < b.kind ? -1 : a.kind > b.kind ? 1 : 0),
  )
}

/** A fact's id is its kind and words and which occurrence of those words it is: it moves with the words, not with offsets. */
export function factIds(ordered: readonly Fact[], { notice, at, hash, unique }: Scope): FactIds {
  const quotes = ordered.map((fact) => at.wordsOf(fact.span))
  const starts = placesOfWords(quotes, at.content)
  const ids = new Map<Fact, string>()
  for (const [index, fact] of ordered.entries()) {
    const quote = quotes[index]!
    const nth = (starts.get(quote)?.indexOf(at.startOf(fact.span)) ?? -1) + 1
    const digest = hash([fact.kind, quote, nth].join('\n')).slice(0, 10)
    ids.set(fact, unique(`${notice}/f/${fact.kind}/${digest}`, `${fact.kind}/${digest}`, fact.span))
  }
  return ids
}

export function writeFacts(ordered: readonly Fact[], ids: FactIds, holders: Holders, { at }: Scope): FactRecord[] {
  const spans = ordered.map((fact) => fact.span)
  const problems = innermost(holders.problems, spans)
  const sections = innermost(holders.sections, spans)
  const measures = innermost(holders.measures, spans)
  return ordered.map((fact, index) => {
    const record = {
      id: ids.get(fact)!,
      kind: fact.kind,
      value: fact.value,
      span: at.spanOf(fact.span),
      quote: at.wordsOf(fact.span),
      problem: problems[index]!,
      section: sections[index]!,
      measure: measures[index]!,
      outcome: fact.outcome,
      outcomes: [...fact.outcomes],
      unit_class: fact.unitClass,
      part_of: fact.partOf && (ids.get(fact.partOf) ?? null),
      same_as: fact.sameAs && (ids.get(fact.sameAs) ?? null),
      additive: fact.additive,
      basis: fact.basis,
      by: fact.by,
    }
    // Kind and value come from one fact, so they belong together; the schema checks it again.
    return record as FactRecord
  })
}
