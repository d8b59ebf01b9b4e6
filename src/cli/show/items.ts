import type { NoticeRecord } from '../../notice/record/record.ts'
import type { Span } from '../../notice/span.ts'

/** Something of a record that has an id: where it stands, what it is, and its rule. */
export interface Item {
  readonly id: string
  readonly span: Span
  readonly value: string
  readonly by: string | null
  readonly basis: string | null
  readonly within: readonly string[]
}

/** The item with an id, written whole or without the notice (`p/2.1`). */
export function itemOf(record: NoticeRecord, id: string): Item | null {
  const whole = id.startsWith(`${record.id}/`) ? id : `${record.id}/${id}`
  for (const fact of record.facts)
    if (fact.id === whole) {
      const within = [fact.problem, fact.measure, fact.section].filter((holder) => holder !== null)
      const value = `${fact.kind} ${JSON.stringify(fact.value)}`
      return { id: whole, span: fact.span, value, by: fact.by, basis: fact.basis, within }
    }
  for (const problem of record.problems) {
    if (problem.id === whole) {
      const { status } = problem
      return { id: whole, span: problem.span, value: problem.title, by: status.by, basis: status.basis, within: [] }
    }
    for (const measure of problem.measures)
      if (measure.id === whole)
        return {
          id: whole,
          span: measure.span,
          value: measure.label ?? '',
          by: null,
          basis: null,
          within: [problem.id],
        }
  }
  const check = record.checks.find((candidate) => candidate.id === whole)
  if (check !== undefined) {
    const span = check.spans[0] ?? { start: 0, end: 0 }
    return {
      id: whole,
      span,
      value: `${check.result}: ${check.message}`,
      by: check.code,
      basis: null,
      within: check.refs,
    }
  }
  const proposal = record.proposals.find((candidate) => candidate.id === whole)
  if (proposal !== undefined) {
    const { span, field, value, state, by, target } = proposal
    const words = `${field} = ${value} (${state})`
    return { id: whole, span, value: words, by: `${by.prompt} ${by.model}`, basis: 'model', within: [target] }
  }
  const section = record.sections.find((candidate) => candidate.id === whole)
  if (section === undefined) return null
  const within = section.parent === null ? [] : [section.parent]
  return { id: whole, span: section.span, value: section.heading ?? section.role, by: null, basis: null, within }
}

/** The words of a record at a span in code points; null where the record carries no text. */
export function wordsAt(record: NoticeRecord, at: Span): string | null {
  const { content } = record.text
  if (content === null) return null
  return content.length === record.text.length
    ? content.slice(at.start, at.end)
    : Array.from(content).slice(at.start, at.end).join('')
}
