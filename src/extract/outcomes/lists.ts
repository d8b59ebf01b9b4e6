import { compiledFrom } from '../../language/lexicon.ts'
import type { Fact, FactOf } from '../../notice/fact.ts'
import type { ListedCounts } from '../../notice/fact-lexicons.ts'
import type { Scene } from '../../notice/rule.ts'
import type { Span } from '../../notice/span.ts'
import { clauseAround } from '../clauses.ts'
import { classesOf, type Judged, judgeCount, wordsOf } from './counts.ts'
import type { Sides } from './cues.ts'

type Count = FactOf<'count'>

/** What may stand between two counts of a list, as `data/listed-counts.json` words it. */
const wordsBetween = compiledFrom(({ units, persons, verbs }: ListedCounts) => {
  const noun = [...units, ...persons].join('|')
  return {
    /** The noun of the one count, a joint, the noun of the other. */
    joint: new RegExp(
      `^([\\u4e00-\\u9fff]{0,10}?(?:${noun})|)(?:、|和|及|以及|与)([\\u4e00-\\u9fff]{0,8}?(?:${noun})|)$`,
    ),
    verb: new RegExp(verbs.join('|')),
  }
})

/** Counts of one clause that stand side by side, each with its noun: 3个市、8个县, 党组织3个、领导干部12人. */
function runsOf(facts: readonly Fact[], scene: Scene): Count[][] {
  const runs: Count[][] = []
  let before: Fact | null = null
  for (const fact of facts) {
    if (fact.kind !== 'count' && fact.kind !== 'money' && fact.kind !== 'percent') continue
    if (fact.kind === 'count' && before?.kind === 'count' && isListed(scene, before.span, fact.span)) {
      if (runs.at(-1)?.at(-1) === before) runs.at(-1)!.push(fact)
      else runs.push([before, fact])
    }
    before = fact
  }
  return runs
}

const LONGEST = 24
const isListed = ({ shadow, knowledge }: Scene, one: Span, other: Span): boolean => {
  if (other.start <= one.end || other.start - one.end > LONGEST) return false
  const words = shadow.slice(one.end, other.start)
  const { joint, verb } = wordsBetween(knowledge.listedCounts)
  return joint.test(words) && !verb.test(words)
}

/**
 * 对3个市、8个县开展督导检查, 问责党组织3个、领导干部12人: a member of a list without a word of its own is judged by the verb that
 * stands before or behind the whole list.
 */
export function shareInLists(
  facts: readonly Fact[],
  scene: Scene,
  settle: (fact: Count, judged: Judged) => void,
): void {
  for (const run of runsOf(facts, scene)) {
    if (run.every(({ outcome }) => outcome !== null)) continue
    const around = aroundOf(run, facts, scene.shadow)
    for (const [place, count] of run.entries()) {
      if (count.outcome !== null) continue
      const judged = judgeCount(scene, count, sidesIn(run, place, around, scene), classesOf(scene, count))
      if (judged.outcome !== null) settle(count, judged)
    }
  }
}

/** The words of the clause before and behind a list, up to the numbers beside it. */
function aroundOf(run: readonly Count[], facts: readonly Fact[], shadow: string): { head: string; tail: string } {
  const [first, last] = [run[0]!, run.at(-1)!]
  const clause = clauseAround(shadow, { start: first.span.start, end: last.span.end })
  let [start, end] = [clause.start, clause.end]
  for (const { kind, span } of facts) {
    if (kind !== 'count' && kind !== 'money' && kind !== 'percent') continue
    if (span.end <= first.span.start && span.end > start) start = span.end
    if (span.start >= last.span.end && span.start < end) end = span.start
  }
  const tail = shadow.slice(last.span.end, end)
  return { head: shadow.slice(start, first.span.start), tail: end < clause.end ? tail.split(/[、已均]/)[0]! : tail }
}

function sidesIn(
  run: readonly Count[],
  place: number,
  { head, tail }: { head: string; tail: string },
  { shadow, knowledge }: Scene,
): Sides {
  const { joint } = wordsBetween(knowledge.listedCounts)
  const nouns = (at: number): string[] => {
    const [one, other] = [run[at], run[at + 1]]
    const words = one === undefined || other === undefined ? '' : shadow.slice(one.span.end, other.span.start)
    const match = joint.exec(words)
    return [match?.[1] ?? '', match?.[2] ?? '']
  }
  const own = place === 0 ? '' : nouns(place - 1)[1]!
  const before = head + own
  const after = place === run.length - 1 ? tail : nouns(place)[0]! + tail
  return wordsOf(before, after, shadow, run[place]!.span.start)
}
