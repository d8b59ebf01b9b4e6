import type { NoticeRecord } from '../../src/notice/record/record.ts'
import type { Span } from '../../src/notice/span.ts'

const inside = (inner: Span, outer: Span): boolean => outer.start <= inner.start && inner.end <= outer.end

/** What a record promises of itself (CONTRACT) and does not keep, one line a fault. */
export function invariantFaults(record: NoticeRecord): string[] {
  const points = Array.from(record.text.content ?? '')
  const words = ({ start, end }: Span) => points.slice(start, end).join('')
  const whole = { start: 0, end: record.text.length }
  const faults: string[] = []
  const fault = (bad: boolean, text: string) => {
    if (bad) faults.push(text)
  }
  const quoted = (at: Span | null, quote: string | null, where: string) =>
    fault(at !== null && quote !== null && words(at) !== quote, `${where}: quote is not its span`)
  const anchored = (at: Span | null, outer: Span, where: string) =>
    fault(at !== null && (at.start > at.end || !inside(at, outer)), `${where}: span outside its parent`)

  fault(record.text.content !== null && points.length !== record.text.length, 'text.length')
  for (const fact of record.facts) {
    quoted(fact.span, fact.quote, fact.id)
    anchored(fact.span, whole, fact.id)
  }
  for (const total of record.totals) quoted(total.span, total.quote, `total ${total.measure}`)
  quoted(record.edition?.span ?? null, record.edition?.quote ?? null, 'edition')
  quoted(record.marking?.span ?? null, record.marking?.quote ?? null, 'marking')
  for (const section of record.sections) {
    anchored(section.span, whole, section.id)
    const parent = record.sections.find(({ id }) => id === section.parent)
    fault(section.parent !== null && parent === undefined, `${section.id}: no parent ${section.parent}`)
    if (parent !== undefined) anchored(section.span, parent.span, section.id)
    fault(section.heading !== null && !words(section.span).includes(section.heading), `${section.id}: heading`)
  }
  for (const problem of record.problems) {
    quoted(problem.heading_span, problem.heading, `${problem.id} heading`)
    anchored(problem.span, whole, problem.id)
    anchored(problem.status.span, whole, `${problem.id} status`)
    for (const measure of problem.measures) anchored(measure.span, problem.span, measure.id)
    for (const { span } of [...problem.responsible, ...problem.signals]) anchored(span, whole, problem.id)
  }
  record.anchors.forEach((anchor, index) => {
    anchored(anchor.span, whole, `anchor ${index}`)
    fault((record.anchors[index - 1]?.span.end ?? 0) > anchor.span.start, `anchor ${index} overlaps`)
  })
  for (const { span, code } of record.diagnostics) anchored(span, whole, code)
  return [...faults, ...idFaults(record), ...factFaults(record)]
}

function idFaults(record: NoticeRecord): string[] {
  const ids = [
    ...record.sections,
    ...record.problems,
    ...record.problems.flatMap(({ measures }) => measures),
    ...record.facts,
    ...record.checks,
  ].map(({ id }) => id)
  return [
    ...ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `${id} is given twice`),
    ...ids.filter((id) => !id.startsWith(`${record.id}/`)).map((id) => `${id} is not of ${record.id}`),
  ]
}

/** Facts stand in order, and what they refer to is there and holds them. */
function factFaults(record: NoticeRecord): string[] {
  const faults: string[] = []
  const spans = new Map<string, Span>([
    ...record.problems.map(({ id, span }) => [id, span] as const),
    ...record.sections.map(({ id, span }) => [id, span] as const),
    ...record.problems.flatMap(({ measures }) => measures.map(({ id, span }) => [id, span] as const)),
  ])
  const facts = new Set(record.facts.map(({ id }) => id))
  record.facts.forEach((fact, index) => {
    const before = record.facts[index - 1]
    const order =
      before === undefined ||
      before.span.start - fact.span.start ||
      fact.span.end - before.span.end ||
      (before.kind <= fact.kind ? -1 : 1)
    if (order !== true && order > 0) faults.push(`${fact.id} is out of order`)
    for (const holder of [fact.problem, fact.section, fact.measure]) {
      const span = holder === null ? fact.span : spans.get(holder)
      if (span === undefined || !inside(fact.span, span)) faults.push(`${fact.id} is not in ${holder}`)
    }
    for (const other of [fact.part_of, fact.same_as])
      if (other !== null && !facts.has(other)) faults.push(`${fact.id} refers to ${other}`)
  })
  const dates = [...Object.values(record.dates), ...record.problems.map(({ deadline }) => deadline)]
  for (const date of dates)
    if (date?.fact != null && !facts.has(date.fact)) faults.push(`a date refers to ${date.fact}`)
  return faults
}
