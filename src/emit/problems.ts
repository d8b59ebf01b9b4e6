import type { Unit } from '../notice/head.ts'
import type { Problem } from '../notice/problem.ts'
import type { NoticeRecord } from '../notice/record/record.ts'
import type { FactIds, Scope } from './scope.ts'

type ProblemRecord = NoticeRecord['problems'][number]

/** The ids of the problems, in reading order: the path of printed numbers, or a hash of the heading where there is none. */
export function problemIds(problems: readonly Problem[], { notice, at, hash, unique }: Scope): string[] {
  return problems.map((problem) => {
    const path = problem.path.length > 0 ? problem.path.join('.') : `h-${hash(at.wordsOf(problem.heading)).slice(0, 8)}`
    return unique(`${notice}/p/${path}`, path, problem.span)
  })
}

/** The ids of a problem's measures: their printed numbers, or their order where they have none. */
export function measureIds(problem: Problem, id: string, { unique }: Scope): string[] {
  return problem.measures.map((measure, index) => {
    const number = measure.number ?? index + 1
    return unique(`${id}/m/${number}`, `${id.slice(id.indexOf('/p/') + 3)}/m/${number}`, measure.span)
  })
}

export function writeProblem(
  problem: Problem,
  id: string,
  measures: readonly string[],
  units: ReadonlyMap<string, Unit>,
  facts: FactIds,
  { at }: Scope,
): ProblemRecord {
  const { status, deadline, unit } = problem
  return {
    id,
    number: [...problem.path],
    labels: [...problem.labels],
    theme: problem.theme,
    unit: unit && {
      value: units.get(unit.value)?.value ?? unit.value,
      key: units.get(unit.value)?.key ?? null,
      span: at.spanOf(unit.span),
      basis: 'stated',
    },
    title: problem.title,
    heading: at.wordsOf(problem.heading),
    heading_span: at.spanOf(problem.heading),
    span: at.spanOf(problem.span),
    status: {
      value: status.value,
      label: status.label,
      flags: [...status.flags],
      span: status.span && at.spanOf(status.span),
      basis: status.basis,
      by: status.by,
    },
    measures: problem.measures.map((measure, index) => ({
      id: measures[index]!,
      label: measure.label,
      number: measure.number,
      span: at.spanOf(measure.span),
      types: [...measure.types],
      strength: measure.strength,
    })),
    responsible: problem.responsible.map(({ role, names, span }) => ({
      role,
      names: [...names],
      span: at.spanOf(span),
    })),
    deadline: deadline && {
      value: deadline.value,
      span: at.spanOf(deadline.span),
      basis: deadline.basis,
      fact: facts.get(deadline) ?? null,
    },
    deadline_kind: problem.deadlineKind,
    categories: problem.categories.map(({ code, score, cues }) => ({
      code,
      score,
      cues: cues.map((span) => at.spanOf(span)),
    })),
    signals: problem.signals.map(({ type, span }) => ({ type, span: at.spanOf(span) })),
  }
}
