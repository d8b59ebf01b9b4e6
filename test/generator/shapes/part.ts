import { leadIn } from '../frame.ts'
import { MARKERS, type ShapeScene } from '../shape.ts'
import { PROBLEM_PARTS } from '../words/sections.ts'

/** Opens the part that holds the problems. */
export function openPart(scene: ShapeScene): void {
  const { random, out, part: n } = scene
  out.section([n], 'problems', `${MARKERS.one(n)}${random.pick(PROBLEM_PARTS)}`)
  if (random.chance(0.3)) out.line(leadIn(scene))
}
