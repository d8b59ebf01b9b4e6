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
  const found: Recurrence[] = []
  for (const all of units.values()) {
    const space = titleSpace(
      all.map(({ title }) => title),
      'frame',
    )
    const shelf = space.shelf()
    for (const vector of space.vectors) shelf.put(vector)
    for (const [n, later] of all.entries()) {
      shelf.ask(space.vectors[n]!)
      const best = new Map<string, Recurrence>()
      for (let at = 0; at < all.length; at++) {
        const earlier = all[at]!
        if (earlier.inspection === later.inspection || earlier.day >= later.day) continue
        const score = shelf.likeness(at)
        if (score < BY_THEME) continue
        if (score < BY_WORDING && (earlier.theme === null || earlier.theme !== later.theme)) continue
        if (score <= (best.get(earlier.inspection)?.score ?? 0)) continue
        const rule = score >= BY_WORDING ? 'wording' : 'theme'
        best.set(earlier.inspection, { earlier, later, score, rule })
      }
      found.push(...best.values())
    }
  }
  return found
}
