import { clauseAround } from '../../language/clauses.ts'
import type { Fact, FactOf } from '../../notice/fact.ts'
import type { Scene } from '../../notice/rule.ts'
import type { MoneyRole, Outcome, UnitClass } from '../../notice/vocabulary.ts'
import { classesOf, judgeCount, sidesOf } from './counts.ts'
import { bestHit, cueHits } from './cues.ts'
import { linksOf } from './links.ts'

const MONEY_OUTCOMES: Readonly<Partial<Record<MoneyRole, Outcome>>> = {
  recovered: 'money_recovered',
  penalty: 'money_fined',
  problem: 'money_problem',
}

/** Gives counts, money and percents their outcome and unit class, and every fact its links to others. Facts come in order. */
export function withOutcomes(facts: readonly Fact[], scene: Scene): Fact[] {
  const judged = judgeAll(facts, scene)
  const links = linksOf(judged, scene)
  const made: Fact[] = []
  const linked = (map: ReadonlyMap<number, number>, index: number): Fact | null => {
    const target = map.get(index)
    return target === undefined ? null : (judged[target] ?? null)
  }
  for (const [index, fact] of judged.entries()) {
    const partOf = linked(links.partOf, index)
    made.push({ ...fact, partOf, sameAs: partOf === null ? linked(links.sameAs, index) : null })
  }
  // links point at the finished facts, not at those before them
  const final = new Map(judged.map((fact, index) => [fact, made[index]!]))
  for (const [index, fact] of made.entries()) {
    const partOf = fact.partOf === null ? null : (final.get(fact.partOf) ?? null)
    const sameAs = fact.sameAs === null ? null : (final.get(fact.sameAs) ?? null)
    Object.assign(made[index]!, { partOf, sameAs, additive: isAdditive(fact, partOf ?? sameAs) })
  }
  return made
}

/** True where the fact may be summed as it stands; null for kinds that are never summed (CONTRACT, Sums right by construction). */
function isAdditive(fact: Fact, link: Fact | null): boolean | null {
  if (fact.kind === 'percent') return fact.outcome === null ? false : null
  if (fact.kind !== 'count' && fact.kind !== 'money' && fact.kind !== 'document') return null
  return fact.outcome !== null && fact.value.modality === 'actual' && link === null
}

function judgeAll(facts: readonly Fact[], scene: Scene): Fact[] {
  const numbers = facts.filter((fact) => fact.kind === 'count' || fact.kind === 'money')
  const place = new Map<Fact, number>(numbers.map((fact, index) => [fact, index]))
  const judged: Fact[] = []
  let last: FactOf<'count'> | null = null
  for (const fact of facts) {
    const at = place.get(fact) ?? -1
    if (fact.kind === 'count') {
      last = judge(scene, fact, numbers[at - 1], numbers[at + 1], last)
      judged.push(last)
    } else if (fact.kind === 'money') {
      const outcome = MONEY_OUTCOMES[fact.value.role] ?? null
      judged.push({ ...fact, outcome, outcomes: outcome === null ? [] : [outcome], unitClass: 'money' })
    } else if (fact.kind === 'percent') judged.push(withSatisfaction(scene, fact))
    else judged.push(fact)
  }
  return judged
}

function judge(
  scene: Scene,
  fact: FactOf<'count'>,
  previous: Fact | undefined,
  next: Fact | undefined,
  last: FactOf<'count'> | null,
): FactOf<'count'> {
  const { shadow } = scene
  const classes = classesOf(scene, fact)
  const sides = sidesOf(shadow, fact, previous, next)
  const own = judgeCount(scene, fact, sides, classes)
  const inherited = own.outcome === null && last !== null && continues(shadow, last, fact) ? last : null
  const { outcome, outcomes } = inherited ?? own
  const completed = alsoCompleted(shadow, fact, outcome)
  return {
    ...fact,
    outcome,
    outcomes: completed === null ? outcomes : [...outcomes, completed],
    unitClass: summedIn(outcome, classes),
  }
}

/** Rules are papers whatever their measure word, so that stated numbers and named papers sum alike. */
const summedIn = (outcome: Outcome | null, classes: readonly [UnitClass, ...UnitClass[]]): UnitClass =>
  outcome === 'rules_made' ? 'papers' : classes[0]

/** 57人,其中29人 keeps the key of the whole, and so does 3件4人. */
function continues(shadow: string, last: FactOf<'count'>, fact: FactOf<'count'>): boolean {
  const between = shadow.slice(last.span.end, fact.span.start)
  if (/[。;\n]/.test(between) || between.length > 60) return false
  if (/^[、和及\s]?(?:涉及)?$/.test(between)) return last.value.unit !== fact.value.unit
  return last.value.unit === fact.value.unit && /其中/.test(between)
}

/** 发现问题142条,3月底全部完成整改: one number of problems found and completed. */
function alsoCompleted(shadow: string, fact: FactOf<'count'>, outcome: Outcome | null): Outcome | null {
  if (outcome !== 'problems_found') return null
  const clause = clauseAround(shadow, fact.span)
  const following = shadow.slice(clause.end, clause.end + 24).split(/[。;!?\n]/)[0] ?? ''
  return /^,[^,\d]{0,4}(?:\d{1,2}月)?[^,\d]{0,8}(?:均已|全部|已全部|全面)[^,未]{0,6}(?:整改|完成|销号)/.test(following)
    ? 'problems_completed'
    : null
}

function withSatisfaction(scene: Scene, fact: FactOf<'percent'>): FactOf<'percent'> {
  const sides = sidesOf(scene.shadow, fact, undefined, undefined)
  const best = bestHit(cueHits(scene.knowledge.outcomes, sides, 'percent', ['other']))
  return { ...fact, outcome: best?.key ?? null, outcomes: best === null ? [] : [best.key], unitClass: 'other' }
}
