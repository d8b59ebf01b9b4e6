import { titleSpace } from './titles.ts'

/** A problem of a unit's notice, as far as its coming back is told by it. */
export interface RoundProblem {
  readonly problem: string
  readonly notice: string
  readonly unit: string
  /** The inspection its notice is of: problems of one inspection do not come back in it. */
  readonly inspection: string
  /** The day that orders the inspections of a unit. */
  readonly day: string
  readonly title: string
  /** The code of its best theme. */
  readonly theme: string | null
}

export interface Recurrence {
  readonly earlier: RoundProblem
  readonly later: RoundProblem
  readonly score: number
  /** Whether the words alone tell it, or a theme that both have and words that are near. */
  readonly rule: 'wording' | 'theme'
}

const BY_WORDING = 0.66
const BY_THEME = 0.3

/** For each problem the likest one of each earlier inspection of the same unit, where it is the same again; other units tell nothing of it. */
export function recurrencesOf(problems: readonly RoundProblem[]): Recurrence[] {
  const units = new Map<string, RoundProblem[]>()
  for (const problem of problems) {
    const own = units.get(problem.unit)
    if (own === undefined) units.set(problem.unit, [problem])
    else own.push(problem)
  }
  return Array.from(units.values()).flatMap(ofUnit)
}

function ofUnit(all: readonly RoundProblem[]): Recurrence[] {
  const titles = all.map(({ title }) => title)
  const { vectors, shelf } = titleSpace(titles, 'frame')
  const others = shelf()
  for (const vector of vectors) others.put(vector)
  return all.flatMap((later, n) => {
    others.ask(vectors[n]!)
    return likest(all, later, others.likeness)
  })
}

/** The likest of each inspection before, by their likeness to a problem. */
function likest(all: readonly RoundProblem[], later: RoundProblem, likeness: (n: number) => number): Recurrence[] {
  const best = new Map<string, Recurrence>()
  for (let n = 0; n < all.length; n++) {
    const earlier = all[n]!
    if (earlier.inspection === later.inspection || earlier.day >= later.day) continue
    const found = again(earlier, later, likeness(n))
    if (found !== null && found.score > (best.get(earlier.inspection)?.score ?? 0)) best.set(earlier.inspection, found)
  }
  return [...best.values()]
}

function again(earlier: RoundProblem, later: RoundProblem, score: number): Recurrence | null {
  if (score >= BY_WORDING) return { earlier, later, score, rule: 'wording' }
  const isNear = score >= BY_THEME && earlier.theme !== null && earlier.theme === later.theme
  return isNear ? { earlier, later, score, rule: 'theme' } : null
}
