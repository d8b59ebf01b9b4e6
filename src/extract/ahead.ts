import type { Fact, FactOf } from '../notice/fact.ts'
import type { Scene } from '../notice/rule.ts'
import { clauseAround } from './clauses.ts'
import { isAct } from './modality.ts'

type Numbered = FactOf<'count'> | FactOf<'money'> | FactOf<'percent'>

/** 2025年上半年建成安葬区2处, told in November 2024: what is done on a day that lies ahead is a goal. Facts come in order. */
export function withGoals(facts: readonly Fact[], scene: Scene): Fact[] {
  let ahead: Fact | null = null
  return facts.map((fact) => {
    if (fact.kind === 'date') ahead = fact.value.role === 'planned' ? fact : null
    const isNumber = fact.kind === 'count' || fact.kind === 'money' || fact.kind === 'percent'
    return isNumber && ahead !== null && isGoal(ahead, fact, scene) ? aimedAt(fact) : fact
  })
}

const aimedAt = (fact: Numbered): Fact => ({ ...fact, value: { ...fact.value, modality: 'target' } }) as Fact

function isGoal(day: Fact, { value, span }: Numbered, { shadow, knowledge }: Scene): boolean {
  if (value.modality !== 'actual' || span.start < day.span.end) return false
  const words = shadow.slice(day.span.end, span.start)
  return clauseAround(shadow, span).start <= day.span.start && !/的|已/.test(words) && isAct(words, knowledge)
}
