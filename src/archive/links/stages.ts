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
  for (const [at, one] of stages.entries())
    for (const other of stages.slice(0, at)) {
      const pair = inOrder(other, one, problemsOf, joins)
      if (pair === null) continue
      const { earlier, later, same, by } = pair
      const all = problemsOf(earlier.notice).length
      const most = sameUnits(earlier, later) && same.length * 2 > all
      links.push(stageLink(most, pair, all), ...same.map(problemLink))
      if (most && (by === 'day' || !superseded.has(earlier.notice))) superseded.set(earlier.notice, later.notice)
      found.push(...same.map((two) => ({ ...two, in: later.notice })))
    }
  // A notice that is itself restated leads nowhere: what it alone shares with an earlier one would be counted nowhere.
  const standing = found.filter((pair) => !superseded.has(pair.in))
  return { superseded, linked: new Map(standing.map(({ earlier, later }) => [earlier.problem, later.problem])), links }
}

/** A notice about several units and one about one of them: they share problems, but neither restates the other as a whole. */
export function touchingStages({ a, b, unit }: Touching, problemsOf: ProblemsOf, joins: Joins): Stages {
  const ofUnit: ProblemsOf = (notice) => problemsOf(notice).filter((problem) => problem.unit === unit)
  const [first, second] = [a.main, b.main].sort(byStage) as [Linkable, Linkable]
  const pair = inOrder(first, second, ofUnit, joins)
  if (pair === null) return { superseded: new Map(), linked: new Map(), links: [] }
  const { same, earlier } = pair
  return {
    superseded: new Map(),
    linked: new Map(same.map((two) => [two.earlier.problem, two.later.problem])),
    links: [stageLink(false, pair, ofUnit(earlier.notice).length), ...same.map(problemLink)],
  }
}

/** Two notices that share problems, the earlier first, and what tells which is the earlier. */
interface Pair {
  readonly earlier: Linkable
  readonly later: Linkable
  readonly same: readonly SameProblem[]
  readonly by: 'day' | 'progress'
}

/** `a` sorts before `b`. Null where they share no problem, or nothing tells which is the later. */
function inOrder(a: Linkable, b: Linkable, problemsOf: ProblemsOf, joins: Joins): Pair | null {
  if (a.kind !== b.kind) return null
  const same = sameProblems(problemsOf(a.notice), problemsOf(b.notice)).filter(
    ({ earlier, later }) => !joins.parted('linked', earlier.problem, later.problem),
  )
  if (same.length === 0) return null
  const turned = { earlier: b, later: a, same: same.map((two) => ({ ...two, earlier: two.later, later: two.earlier })) }
  if (dayOf(a) !== '' && dayOf(b) !== '') {
    const isFirst = dayOf(a) < dayOf(b) || problemsOf(a.notice).length <= problemsOf(b.notice).length
    return isFirst ? { earlier: a, later: b, same, by: 'day' } : { ...turned, by: 'day' }
  }
  const further = progress(same)
  if (further === 0) return null
  return further > 0 ? { earlier: a, later: b, same, by: 'progress' } : { ...turned, by: 'progress' }
}

/** How far each status is; those that close no question say nothing. */
const FAR: Readonly<Partial<Record<string, number>>> = {
  not_started: 0,
  not_completed: 1,
  in_progress: 1,
  partial: 2,
  phased: 3,
  basically_completed: 3,
  completed: 4,
  completed_sustained: 4,
}

/** Above 0 where some statuses are further in the second and none in the first; below where the other way; 0 where neither. */
function progress(same: readonly SameProblem[]): number {
  const steps = same.map(({ earlier, later }) => {
    const [x, y] = [FAR[earlier.status], FAR[later.status]]
    return x === undefined || y === undefined ? 0 : Math.sign(y - x)
  })
  if (steps.includes(1) && steps.includes(-1)) return 0
  return steps.includes(1) ? 1 : steps.includes(-1) ? -1 : 0
}

const sameUnits = (a: Linkable, b: Linkable): boolean => a.units.every((unit) => b.units.includes(unit))

/** By the day reported, else published; of one day the longer list last; then by id, so that the order is one. */
const byStage = (a: Linkable, b: Linkable): number =>
  compare(dayOf(a), dayOf(b)) || a.list.size - b.list.size || a.length - b.length || compare(a.notice, b.notice)

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

const dayOf = ({ report, published }: Linkable): string => report ?? published ?? ''

function stageLink(most: boolean, { earlier, later, same, by }: Pair, all: number): Link {
  const order = by === 'day' ? `${dayOf(earlier)} → ${dayOf(later)}` : `状态更进 ${changes(same)}`
  return {
    kind: most ? 'supersedes' : 'continues',
    a: earlier.notice,
    b: later.notice,
    score: scored(all === 0 ? 0 : same.length / all),
    evidence: `${order} · ${same.length}/${all}`,
    rule: `stages/${most ? 'restates_most' : 'lists_some'}${by === 'day' ? '' : '_further_along'}`,
  }
}

const changes = (same: readonly SameProblem[]): string =>
  same
    .filter(({ earlier, later }) => earlier.status !== later.status)
    .slice(0, 3)
    .map(({ earlier, later }) => `${earlier.status}→${later.status}`)
    .join(' ')

const problemLink = ({ earlier, later, score }: SameProblem): Link => ({
  kind: 'linked',
  a: earlier.problem,
  b: later.problem,
  score: scored(score),
  evidence: earlier.title === later.title ? earlier.title : `${earlier.title} / ${later.title}`,
  rule: score === 1 ? 'problem/same_title' : 'problem/like_title',
})
