import type { NoticeRecord } from '../../src/notice/record/record.ts'
import { norm, show } from './compare-words.ts'
import type { Gold } from './gold.ts'
import { mark, type Tally } from './tally.ts'

/** The head of a record: who, where, when, how many. */
export function compareHead(into: Tally, gold: Gold, record: NoticeRecord): void {
  const on = (field: string, want: unknown, got: unknown, right = show(want) === show(got)) =>
    mark(into, `head.${field}`, gold.file, right, () => `want ${show(want)} got ${show(got)}`)
  on('kind', gold.kind, record.kind.value)
  on('title', norm(gold.title), norm(record.title.value))
  on('issuer', gold.issuer, record.issuer.value)
  on('inspected_unit', gold.inspected_unit, record.inspected_unit.value)
  on('inspecting_body', gold.inspecting_body.value, record.inspecting_body.value)
  on('region', gold.region.adcode, record.region?.adcode ?? null)
  for (const name of ['inspection', 'feedback', 'follow_up', 'as_of', 'signed', 'published'] as const) {
    const got = record.dates[name]?.value
    on(`dates.${name}`, gold.dates[name], got ? [got.start, got.end] : null)
  }
  const contacts = (list: readonly { type: string; value: string }[]) =>
    list.map(({ type, value }) => `${type}:${value}`).sort()
  on('contacts', contacts(gold.contacts), contacts(record.contacts))
  const totals = (list: readonly { measure: string; value: string }[]) =>
    list.map(({ measure, value }) => `${measure}:${value}`).sort()
  on('totals', totals(gold.totals), totals(record.totals))
}
