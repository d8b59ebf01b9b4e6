import { chanceOf } from '../../src/evaluate/seeded.ts'
import type { NoticeRecord } from '../../src/notice/record/record.ts'

/** A record with much of it wrong, the same for the same seed: what a scorer says of it must hold for any record. */
export function damaged(record: NoticeRecord, seed: number): unknown {
  let step = 0
  const chance = (share: number) => chanceOf(seed, `${record.id} ${step++}`) < share
  const one = <T>(of: readonly T[]): T => of[Math.floor(chanceOf(seed, `${record.id} ${step++}`) * of.length)]!
  const points = Array.from(record.text.content ?? '')
  const kinds = ['date', 'count', 'money', 'percent', 'document', 'quantity', 'recurrence']
  const words = [null, 'exact', 'over', 'planned', 'issued', 'point', 'by', 'since']
  const facts = record.facts.flatMap((fact) => {
    if (chance(0.08)) return []
    const span = chance(0.9)
      ? fact.span
      : { start: Math.max(0, fact.span.start - 2), end: Math.min(points.length, fact.span.end + 1) }
    const value = Object.fromEntries(
      Object.entries(fact.value).map(([key, held]) => {
        if (!chance(0.05)) return [key, held]
        return [
          key,
          typeof held !== 'string' || !/^\d/.test(held) ? one(words) : held.includes('-') ? '2020-01-01' : '7',
        ]
      }),
    )
    const changed = {
      ...fact,
      kind: chance(0.08) ? one(kinds) : fact.kind,
      value,
      span,
      quote: points.slice(span.start, span.end).join(''),
      outcome: chance(0.05) ? one([null, 'meetings', 'money_problem']) : fact.outcome,
      problem: chance(0.05) ? (record.problems[0]?.id ?? null) : fact.problem,
    }
    return chance(0.05) ? [changed, { ...changed, id: `${fact.id}~2` }] : [changed]
  })
  const problems = record.problems.flatMap((problem) => {
    if (chance(0.08)) return []
    const changed = {
      ...problem,
      title: chance(0.1) ? `${problem.title.slice(1)}的问题` : problem.title,
      number: chance(0.05) ? [9, 9] : problem.number,
      status: {
        ...problem.status,
        value: chance(0.1) ? 'partial' : problem.status.value,
        label: chance(0.1) ? '另话。' : problem.status.label,
        flags: chance(0.1) ? ['sustained'] : problem.status.flags,
      },
      theme: chance(0.1) ? one([null, '别处']) : problem.theme,
      measures: chance(0.1) ? problem.measures.slice(1) : problem.measures,
      responsible: chance(0.1) ? problem.responsible.slice(1) : problem.responsible,
      signals: chance(0.1) ? [] : problem.signals,
      ...(chance(0.1) ? { deadline: null, deadline_kind: one([null, 'immediate']) } : {}),
    }
    return chance(0.04) ? [changed, { ...changed }] : [changed]
  })
  const head = Object.fromEntries(
    (['title', 'issuer', 'inspected_unit', 'inspecting_body', 'kind'] as const).map((key) => [
      key,
      chance(0.15) ? { ...record[key], value: one([null, '某局', 'news']) } : record[key],
    ]),
  )
  const dates = Object.fromEntries(
    Object.entries(record.dates).map(([key, date]) => [key, chance(0.15) ? one([null, record.dates.feedback]) : date]),
  )
  const failed = { id: `${record.id}/c/x`, code: 'lists/declared', result: 'fail', message: '', args: {} }
  return {
    ...record,
    ...head,
    dates,
    facts,
    problems,
    region: chance(0.2) ? null : record.region,
    totals: record.totals.filter(() => !chance(0.1)),
    contacts: record.contacts.filter(() => !chance(0.1)),
    checks: chance(0.3)
      ? [{ ...failed, refs: record.problems.slice(0, 1).map(({ id }) => id), spans: [{ start: 0, end: 5 }] }]
      : record.checks,
    text: {
      ...record.text,
      content: chance(0.1) ? null : points.slice(0, chance(0.15) ? points.length / 2 : points.length).join(''),
    },
  }
}
