import type { Fact, FactOf } from '../notice/fact.ts'
import type { Scene } from '../notice/rule.ts'
import type { Modality } from '../notice/vocabulary.ts'
import { clauseAround } from './clauses.ts'
import { isAct, isPromised } from './modality.ts'

type Numbered = FactOf<'count'> | FactOf<'money'> | FactOf<'percent'>

/**
 * 2025年上半年建成安葬区2处, told in November 2024: what is done on a day that lies ahead is a goal; in a plan what was done on a
 * day gone by is none (2024年检查食堂186家次). Facts come in order.
 */
export function withGoals(facts: readonly Fact[], scene: Scene): Fact[] {
  let day: FactOf<'date'> | null = null
  return facts.map((fact) => {
    if (fact.kind === 'date') day = fact
    const isNumber = fact.kind === 'count' || fact.kind === 'money' || fact.kind === 'percent'
    if (!isNumber || day === null || !tellsOf(day, fact, scene)) return fact
    const { role, form } = day.value
    if (fact.value.modality === 'actual' && role === 'planned') return withModality(fact, 'target')
    const isGone = role === 'event' && form !== 'since' && fact.value.bound === 'exact'
    return fact.value.modality === 'target' && isGone ? withModality(fact, 'actual') : fact
  })
}

const withModality = (fact: Numbered, modality: Modality): Fact =>
  ({ ...fact, value: { ...fact.value, modality } }) as Fact

/** Whether a day and a deed stand before a number in a clause that promises nothing: 2024年要培训300人 is a goal whatever the day. */
function tellsOf(day: Fact, { span }: Numbered, { shadow, knowledge }: Scene): boolean {
  const { start } = clauseAround(shadow, span)
  if (span.start < day.span.end || start > day.span.start) return false
  const words = shadow.slice(day.span.end, span.start)
  if (/的|已|将|计划|争取|目标|确保/.test(words) || !isAct(words, knowledge)) return false
  // 于2023年7月15日前 by itself is no promise; 计划 is one by what follows it
  const before = shadow.slice(start, day.span.start + 2)
  return ![before, shadow.slice(day.span.end, span.end)].some((one) => isPromised(one, knowledge))
}
