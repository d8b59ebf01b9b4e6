import { type Adapter, type Entity, factsOf } from './adapter.ts'

const LETTERS: Readonly<Record<string, string>> = {
  年: 'Y',
  周年: 'Y',
  个月: 'M',
  月: 'M',
  周: 'W',
  星期: 'W',
  个星期: 'W',
  天: 'D',
  日: 'D',
}

/** Durations as ISO 8601; a bound or range as the least and greatest length, 内 as `within`. */
export const durations: Adapter = (example) => {
  const { facts, at } = factsOf(example)
  return facts.flatMap((fact): Entity[] => {
    if (fact.kind !== 'quantity' || !fact.by.startsWith('quantity/duration')) return []
    const { value, max, unit, bound } = fact.value
    const place = { type: 'duration', ...at(fact) }
    if (unit.endsWith('工作日')) return [{ ...place, workdays: Number(value) }]
    const letter = LETTERS[unit]
    if (letter === undefined) return []
    const iso = `P${value}${letter}`
    if (max !== null) return [{ ...place, min_iso: iso, max_iso: `P${max}${letter}` }]
    const isWithin = /内$/.test(example.text.slice(place.start, place.end))
    if (bound === 'at_least') return [{ ...place, min_iso: iso, max_iso: null }]
    if (bound === 'at_most' && !isWithin) return [{ ...place, min_iso: null, max_iso: iso }]
    return [{ ...place, iso, within: isWithin }]
  })
}
