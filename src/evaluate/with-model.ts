import type { JudgedProblem, JudgedRecord } from './judged-record.ts'

export type JudgedProposal = JudgedRecord['proposals'][number]

const OPEN = [null, undefined, 'not_reported', 'unrecognised'] as const
const isOpen = (status: string | null | undefined): boolean => OPEN.includes(status as never)

/** Which proposals are laid over a record: the accepted ones, where the rules left nothing, or what the model says wherever it speaks. */
export type Laid = 'accepted' | 'all'

/** A record as it would be if proposals were believed: the rules’ own values stand unless `all` is asked for. */
export function withModel(record: JudgedRecord, laid: Laid): JudgedRecord {
  const proposals = record.proposals.filter(({ state }) => laid === 'all' || state === 'accepted')
  if (proposals.length === 0) return record
  const of = (target: string, field: string) =>
    proposals.filter((one) => one.target === target && one.field.split('.')[0] === field)
  const believed = (open: boolean) => open || laid === 'all'
  const problems = record.problems.map((problem): JudgedProblem => {
    const [status] = of(problem.id, 'status')
    const names = of(problem.id, 'responsible')
    return {
      ...problem,
      ...(status !== undefined && believed(isOpen(problem.status?.value))
        ? { status: { value: status.value, label: null, flags: [], span: status.span } }
        : {}),
      ...(names.length > 0 && believed(problem.responsible.length === 0)
        ? { responsible: names.map(({ field, value }) => ({ role: field.split('.')[1] ?? '', names: [value] })) }
        : {}),
    }
  })
  const facts = record.facts.map((fact) => {
    const [outcome] = of(fact.id, 'outcome')
    return outcome !== undefined && believed(fact.outcome === null) ? { ...fact, outcome: outcome.value } : fact
  })
  const checks = proposals
    .filter(({ field }) => field === 'checks')
    .map(({ id, target, value, span }) => ({
      id,
      code: value,
      result: 'fail',
      refs: [target],
      spans: span === null ? [] : [span],
      message: null,
    }))
  const added = proposals.filter(({ field }) => field === 'problems').map(problemOf)
  return { ...record, problems: [...problems, ...added], facts, checks: [...record.checks, ...checks] }
}

/** A problem that the rules did not see: its words, and nothing said of it. */
const problemOf = ({ id, value, quote, span }: JudgedProposal): JudgedProblem => ({
  id,
  number: null,
  labels: [],
  theme: null,
  title: value,
  heading: quote,
  heading_span: span,
  span,
  status: null,
  measures: [],
  responsible: [],
  deadline: null,
  deadline_kind: null,
  signals: [],
  categories: [],
})
