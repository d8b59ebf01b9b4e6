import { WITHHELD } from '../../../language/withheld.ts'
import type { MarkerKind, OutlineNode } from '../../../notice/outline.ts'
import type { Check, Scene, Verdict } from '../../check.ts'
import { nodesOf, ownerOf, runsOf, shownBy } from '../../nodes.ts'

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

/** The first number of each kind of list, in any of its separators. */
const FIRST: Partial<Record<MarkerKind, RegExp>> = {
  chinese: /一[、.]/,
  chinese_paren: /一[)]|㈠/,
  arabic: /(?<!\d)1[.、)]|⒈/,
  arabic_paren: /(?<!\d)1[)]|⑴/,
  circled: /①/,
  problem: /(?:问题|第)[(]?[1一](?!\d)/,
  is: /一是/,
  must: /一要/,
  first: /第一|首先/,
}

/** 整改情况:1.…, with 2、 at the head of the next line: the list began inside a line before. */
function hasFirst({ text, outline }: Scene, { marker }: OutlineNode): boolean {
  const at = marker!.span.start
  const place = nodesOf(outline).findLast(({ node }) => node.marker?.span.start === at)
  const from = Math.max(place?.parent.span.start ?? 0, at - REACH)
  return FIRST[marker!.kind]?.test(text.shadow.slice(from, at)) ?? false
}

/** No list of steps is longer before its second line. */
const REACH = 2000

function faultAt(scene: Scene, node: OutlineNode, before: OutlineNode | undefined): Verdict[] {
  const marker = node.marker!
  const seen = scene.diagnostics.some(
    ({ code, span }) => code === 'outline/number_gap' && span?.start === marker.span.start,
  )
  const skips = before?.marker != null && marker.number > before.marker.number + 1
  if (!seen && !(skips && (marker.kind === 'is' || marker.kind === 'must'))) return []
  const missing = marker.number - 1
  const label = marker.label.trim()
  if ((before?.marker == null || before.marker.number >= marker.number) && hasFirst(scene, node)) return []
  if (before?.marker == null || before.marker.number >= marker.number)
    return [
      {
        result: 'fail',
        refs: [...ownerOf(scene, node), node],
        spans: [shownBy(scene, node)],
        args: { form: 'first', label, missing },
      },
    ]
  const withheld = WITHHELD.exec(scene.text.shadow)
  const spans = [shownBy(scene, before), shownBy(scene, node)]
  const args = { before: before.marker.label.trim(), label, missing }
  return [{ result: withheld === null ? 'fail' : 'uncertain', refs: [...ownerOf(scene, node), node], spans, args }]
}
