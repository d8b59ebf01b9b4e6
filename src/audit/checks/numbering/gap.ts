import type { OutlineNode } from '../../../notice/outline.ts'
import type { Check, Scene, Verdict } from '../../check.ts'
import { runsOf, shownBy } from '../../nodes.ts'

/** A number is missing before an item of its own list: what `outline` met at heads of lines, and the steps of an item. */
export const gap: Check = {
  code: 'numbering/gap',
  run: (scene) => {
    const runs = runsOf(scene.outline)
    if (runs.length === 0) return [{ result: 'not_assessable' }]
    const faults = runs.flatMap((run) => run.flatMap((node, at) => faultAt(scene, node, run[at - 1])))
    return faults.length > 0 ? faults : [{ result: 'pass', args: { count: runs.length } }]
  },
}

/** A notice that leaves problems out may leave their numbers out with them. */
const WITHHELD = /(?:不宜|不便|不予|暂不)(?:对外|向社会)?公开|涉密/

function faultAt(scene: Scene, node: OutlineNode, before: OutlineNode | undefined): Verdict[] {
  const marker = node.marker!
  const seen = scene.diagnostics.some(
    ({ code, span }) => code === 'outline/number_gap' && span?.start === marker.span.start,
  )
  const skips = before?.marker != null && marker.number > before.marker.number + 1
  if (!seen && !(skips && (marker.kind === 'is' || marker.kind === 'must'))) return []
  const missing = marker.number - 1
  const label = marker.label.trim()
  if (before?.marker == null || before.marker.number >= marker.number)
    return [{ result: 'fail', refs: [node], spans: [shownBy(scene, node)], args: { form: 'first', label, missing } }]
  const withheld = WITHHELD.exec(scene.text.shadow)
  const spans = [shownBy(scene, before), shownBy(scene, node)]
  const args = { before: before.marker.label.trim(), label, missing }
  return [{ result: withheld === null ? 'fail' : 'uncertain', refs: [node], spans, args }]
}
