import { flatMap } from '../language/flat-map.ts'
import { canFail, inForce, NORM_LEVELS, type Requirement, type TimeLimit } from '../notice/norm.ts'
import type { Norm } from '../notice/norms.ts'
import type { Scene } from './check.ts'

/** The days by which the norms that hold for a notice are chosen: its feedback, else the day it bears. */
function dayOf({ head }: Scene): string | null {
  const { feedback, signed, asOf, published } = head.dates
  return (feedback ?? signed ?? asOf ?? published)?.value.end ?? null
}

/** Whether a norm is about notices like this one, whenever it was in force. */
function concerns(norm: Norm, { head }: Scene): boolean {
  const { kinds, body_levels: levels, regions } = norm
  const level = head.inspectingBody?.level ?? null
  const code = head.region?.adcode ?? null
  return (
    kinds.includes(head.kind.value) &&
    (levels.length === 0 || (level !== null && levels.includes(level))) &&
    (regions.length === 0 || (code !== null && regions.some((digits) => code.startsWith(digits))))
  )
}

/**
 * One that can fail goes before one that nobody has read, then a norm of the place itself before one of a higher level and
 * a rule before a practice; of equals the last one given.
 */
const nearest = <T extends { readonly norm: Norm }>(found: readonly T[]): T | null =>
  found.reduce<T | null>((best, one) => (best === null || rank(one.norm) >= rank(best.norm) ? one : best), null)

const rank = (norm: Norm): number => NORM_LEVELS.indexOf(norm.level) + (canFail(norm) ? NORM_LEVELS.length : 0)

/** What the nearest norm in force asks of a notice; null where none asks. */
export function requirementOf(scene: Scene, check: Requirement) {
  const day = dayOf(scene)
  return nearest(
    flatMap(scene.knowledge.norms, (norm) => {
      const asked = norm.requires.find((one) => one.check === check)
      const dated = norm.effective_from !== null || norm.effective_to !== null
      const holds = day === null ? !dated : inForce(norm, day)
      return asked !== undefined && holds && concerns(norm, scene) ? [{ norm, asked }] : []
    }),
  )
}

/** The time limit of the nearest norm in force on the day of the feedback; null where none covers it. */
export function limitOf(scene: Scene, check: TimeLimit, feedback: string) {
  return nearest(
    flatMap(scene.knowledge.norms, (norm) => {
      const limit = norm.limits.find((one) => one.check === check)
      return limit !== undefined && inForce(norm, feedback) && concerns(norm, scene) ? [{ norm, limit }] : []
    }),
  )
}
