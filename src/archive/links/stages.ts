import type { Document } from './documents.ts'
import type { Touching } from './inspections.ts'
import type { Joins } from './joins.ts'
import { type Link, type Linkable, type LinkableProblem, scored } from './linkable.ts'
import { type SameProblem, sameProblems } from './same-problem.ts'

/** What the stages of one inspection come to. */
export interface Stages {
  /** The notice that is restated, and the last one that restates it. */
  readonly superseded: ReadonlyMap<string, string>
  /** The problem that a later notice lists again, and that later problem. */
  readonly linked: ReadonlyMap<string, string>
  readonly links: readonly Link[]
}

export type ProblemsOf = (notice: string) => readonly LinkableProblem[]

/**
 * Of the documents of one inspection and one kind: a later one that restates most problems of an earlier one supersedes it,
 * one that lists only some of them continues it, and a problem in both counts once, as the later one tells it.
 */
export function stagesOf(documents: readonly Document[], problemsOf: ProblemsOf, joins: Joins): Stages {
  const stages = [...documents].map(({ main }) => main).sort(byStage)
  const superseded = new Map<string, string>()
  const found: (SameProblem & { readonly in: string })[] = []
  const links: Link[] = []
  for (const [at, later] of stages.entries())
    for (const earlier of stages.slice(0, at)) {
      if (earlier.kind !== later.kind || !isBefore(earlier, later, problemsOf)) continue
      const before = problemsOf(earlier.notice)
      const same = sameProblems(before, problemsOf(later.notice)).filter(
        (pair) => !joins.parted('linked', pair.earlier.problem, pair.later.problem),
      )
      if (same.length === 0) continue
      const most = sameUnits(earlier, later) && same.length * 2 > before.length
      links.push(stageLink(most, earlier, later, same.length, before.length), ...same.map(problemLink))
      if (most) superseded.set(earlier.notice, later.notice)
      found.push(...same.map((pair) => ({ ...pair, in: later.notice })))
    }
  // A notice that is itself restated leads nowhere: what it alone shares with an earlier one would be counted nowhere.
  const standing = found.filter((pair) => !superseded.has(pair.in))
  return { superseded, linked: new Map(standing.map(({ earlier, later }) => [earlier.problem, later.problem])), links }
}

/** A notice about several units and one about one of them: they share problems, but neither restates the other as a whole. */
export function touchingStages({ a, b, unit }: Touching, problemsOf: ProblemsOf, joins: Joins): Stages {
  const ofUnit: ProblemsOf = (notice) => problemsOf(notice).filter((problem) => problem.unit === unit)
  const [earlier, later] = [a.main, b.main].sort(byStage) as [Linkable, Linkable]
  const linked = new Map<string, string>()
  if (earlier.kind !== later.kind || !isBefore(earlier, later, ofUnit))
    return { superseded: new Map(), linked, links: [] }
  const same = sameProblems(ofUnit(earlier.notice), ofUnit(later.notice)).filter(
    (pair) => !joins.parted('linked', pair.earlier.problem, pair.later.problem),
  )
  for (const pair of same) linked.set(pair.earlier.problem, pair.later.problem)
  const links = same.length === 0 ? [] : [stageLink(false, earlier, later, same.length, ofUnit(earlier.notice).length)]
  return { superseded: new Map(), linked, links: [...links, ...same.map(problemLink)] }
}

const sameUnits = (a: Linkable, b: Linkable): boolean => a.units.every((unit) => b.units.includes(unit))

/** By the day reported, else published; of one day the longer list last; then by id, so that the order is one. */
const byStage = (a: Linkable, b: Linkable): number =>
  compare(dayOf(a), dayOf(b)) || a.list.size - b.list.size || a.length - b.length || compare(a.notice, b.notice)

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

const dayOf = ({ report, published }: Linkable): string => report ?? published ?? ''

/** Whether the first of two is known to be the earlier: by day; of one day a list that the other holds whole. */
function isBefore(earlier: Linkable, later: Linkable, problemsOf: ProblemsOf): boolean {
  const [x, y] = [dayOf(earlier), dayOf(later)]
  if (x === '' || y === '') return false
  return x < y || problemsOf(earlier.notice).length <= problemsOf(later.notice).length
}

function stageLink(most: boolean, earlier: Linkable, later: Linkable, shared: number, all: number): Link {
  return {
    kind: most ? 'supersedes' : 'continues',
    a: earlier.notice,
    b: later.notice,
    score: scored(all === 0 ? 0 : shared / all),
    evidence: `${dayOf(earlier)} → ${dayOf(later)} · ${shared}/${all}`,
    rule: most ? 'stages/restates_most' : 'stages/lists_some',
  }
}

const problemLink = ({ earlier, later, score }: SameProblem): Link => ({
  kind: 'linked',
  a: earlier.problem,
  b: later.problem,
  score: scored(score),
  evidence: earlier.title === later.title ? earlier.title : `${earlier.title} / ${later.title}`,
  rule: score === 1 ? 'problem/same_title' : 'problem/like_title',
})
