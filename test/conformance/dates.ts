import type { DateValue } from '../../src/notice/fact.ts'
import { type Adapter, type Entity, factsOf } from './adapter.ts'

/** The suites count a weekday after a day as part of it. */
const WEEKDAY = /^[,\uff0c]?[ \t]?(?:\(?(?:星期|周)[一二三四五六日天]\)?)/

/** Dates: 前 and 截至 are `upto`, 以来 and 起 `from`, all else the days themselves. */
export const dates: Adapter = (example) => {
  const { facts, at } = factsOf(example)
  return facts.flatMap((fact): Entity[] => {
    if (fact.kind !== 'date') return []
    const { start, end } = at(fact)
    const weekday = fact.value.precision === 'day' ? (WEEKDAY.exec(example.text.slice(end))?.[0].length ?? 0) : 0
    return [{ start, end: end + weekday, ...entityOf(fact.value) }]
  })
}

function entityOf({ form, start, end }: DateValue): { readonly type: string } & Record<string, unknown> {
  if (form === 'by' || form === 'as_of') return { type: 'dateopen', mod: 'upto', anchor_start: start, anchor_end: end }
  if (form === 'since') return { type: 'dateopen', mod: 'from', anchor_start: start, anchor_end: end }
  return { type: form === 'range' ? 'daterange' : 'date', alts: [{ start, end }] }
}
