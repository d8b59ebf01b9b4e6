import type { Fact } from '../../src/notice/fact.ts'
import { type Adapter, type Entity, factsOf } from './adapter.ts'

/** The library's quote holds the words of a bound in front (近700万元); the suites leave them out, except behind the number. */
const LEAD = /^(?:不少于|不低于|不超过|至少|最多|至多|超过|将近|接近|大约|突破|近|约|超|逾)\s?/

const trimmed = (text: string, { start, end }: { start: number; end: number }) => ({
  start: start + (LEAD.exec(text.slice(start, end))?.[0].length ?? 0),
  end,
})

const entities = (read: (fact: Fact, place: { start: number; end: number }) => Entity | null): Adapter => {
  return (example) => {
    const { facts, at } = factsOf(example)
    return facts.flatMap((fact) => {
      const entity = read(fact, trimmed(example.text, at(fact)))
      return entity === null ? [] : [entity]
    })
  }
}

/** Amounts; a rounded one (2000余元) is `about` its lower bound. */
export const currency = entities((fact, place) => {
  if (fact.kind !== 'money') return null
  const { value, max, currency: unit, bound } = fact.value
  if (max !== null) return { type: 'currency', ...place, min: value, max, unit, bound: 'range' }
  return { type: 'currency', ...place, amount: value, unit, bound }
})

/** Percentages and percentage points. */
export const percents = entities((fact, place) => {
  if (fact.kind !== 'percent') return null
  const { value, max, unit } = fact.value
  const of = { type: 'percent', ...place, unit: unit === 'point' ? 'pp' : '%' }
  return max === null ? { ...of, value } : { ...of, min: value, max }
})

/** Physical quantities and ages; the suites give 公分 as 厘米, 千克 as 公斤 and letters as Chinese units. */
export const measures = entities((fact, place) => {
  if (fact.kind !== 'quantity' || fact.by.startsWith('quantity/duration')) return null
  const unit = UNITS[fact.value.unit.toLowerCase()] ?? fact.value.unit
  return { type: fact.by === 'quantity/age' ? 'age' : 'measure', ...place, value: fact.value.value, unit }
})

const UNITS: Readonly<Record<string, string>> = {
  cm: '厘米',
  m: '米',
  kg: '公斤',
  km: '千米',
  'm²': '平方米',
  周岁: '岁',
}
