import type { Gold } from './gold.ts'
import { matchedFacts } from './judge-facts.ts'
import { problemPairs } from './judge-problems.ts'
import type { JudgedRecord } from './judged-record.ts'
import type { ReadUnit } from './model-effect.ts'
import { textView } from './text-view.ts'

const NOTHING = 'none'

/** The statuses and outcomes that both a gold file and a record speak of. */
export function goldUnits(gold: Gold, record: JudgedRecord): ReadUnit[] {
  const statuses = problemPairs(gold, record).flatMap(({ want, got }): ReadUnit[] => {
    if (want.status === undefined || want.status_skip === true) return []
    const about = { target: got.id, field: 'status' }
    const read = got.status?.value ?? 'not_reported'
    // A value that the gold allows beside its own is its own.
    const allowed = want.status_alt?.includes(read) === true ? read : want.status
    return [{ key: got.id, field: 'status', gold: allowed, read, about }]
  })
  const view = record.text.content === null ? null : textView(record.text.content)
  const outcomes = matchedFacts(gold, record, view).flatMap(({ want: { fact }, got }): ReadUnit[] => {
    if (fact.outcome === undefined || fact.kind !== 'count') return []
    const read = got.outcome ?? NOTHING
    const allowed = (fact.outcome_alt ?? []).some((one) => (one ?? NOTHING) === read) ? read : (fact.outcome ?? NOTHING)
    return [{ key: got.id, field: 'facts.outcome', gold: allowed, read, about: { target: got.id, field: 'outcome' } }]
  })
  return [...statuses, ...outcomes]
}
