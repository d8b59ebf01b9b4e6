import type { Fact } from '../../notice/fact.ts'
import type { Scene } from '../../notice/rule.ts'
import { sentenceAround } from '../clauses.ts'
import { sharesOfOverview } from './overview.ts'
import { findRepeats } from './repeats.ts'
import { findParts } from './shares.ts'

/** Indexes into the facts of a notice: which one each is a share of, and which one it says again. */
export interface Links {
  readonly partOf: ReadonlyMap<number, number>
  readonly sameAs: ReadonlyMap<number, number>
}

const PAPERS_REACH = 240
const NAMED_BEFORE = /》[^,。;《]{0,8}等\s?$|》\s?$/

/** Papers named with a stated number of rules: after it the same thing, before 等N项 a share of it. */
function papersUnderCounts(
  facts: readonly Fact[],
  shadow: string,
): { same: Map<number, number>; part: Map<number, number> } {
  const same = new Map<number, number>()
  const part = new Map<number, number>()
  const startOf = (at: number): number => facts[at]!.span.start
  const rules = [...facts.keys()].filter((at) => facts[at]?.kind === 'document' && facts[at]?.outcome === 'rules_made')
  for (const [index, fact] of facts.entries()) {
    if (fact.kind !== 'count' || fact.outcome !== 'rules_made' || fact.value.modality !== 'actual') continue
    const sentence = sentenceAround(shadow, fact.span)
    const before = rules.filter((at) => at < index && startOf(at) >= sentence.start)
    if (NAMED_BEFORE.test(shadow.slice(sentence.start, fact.span.start).slice(-12)))
      for (const at of before) part.set(at, index)
    const end = Math.min(sentence.end, fact.span.end + PAPERS_REACH)
    const after = rules.filter((at) => at > index && startOf(at) <= end)
    const left = Math.max(0, Number(fact.value.value) - before.length)
    for (const at of after.slice(0, left)) same.set(at, index)
  }
  return { same, part }
}

export function linksOf(facts: readonly Fact[], scene: Scene): Links {
  const partOf = findParts(facts, scene)
  const sameAs = findRepeats(facts, scene)
  const papers = papersUnderCounts(facts, scene.shadow)
  for (const [at, whole] of papers.same) if (!sameAs.has(at)) sameAs.set(at, whole)
  for (const [at, whole] of papers.part) partOf.set(at, whole)
  const linked = (at: number): boolean => partOf.has(at) || sameAs.has(at)
  for (const [at, whole] of sharesOfOverview(facts, scene, linked))
    if (facts[at]?.kind === 'document') sameAs.set(at, whole)
    else partOf.set(at, whole)
  return { partOf, sameAs }
}
