import type { OutlineNode } from '../../../notice/outline.ts'
import type { Problem } from '../../../notice/problem.ts'
import type { Check, Scene, Verdict } from '../../check.ts'
import { isHeading, isRow, ownerOf, runsOf, shownBy } from '../../nodes.ts'

/** A number that its own list has printed before. */
export const duplicate: Check = {
  code: 'numbering/duplicate',
  run: (scene) => {
    const runs = runsOf(scene.outline)
    const count = runs.length + (scene.problems.some(isRow) ? 1 : 0)
    if (count === 0) return [{ result: 'not_assessable' }]
    const verdicts = [
      ...runs.flatMap((run) => run.flatMap((node, at) => faultAt(scene, node, run.slice(0, at)))),
      ...inRegister(scene.problems.filter(isRow)),
    ]
    return verdicts.length > 0 ? verdicts : [{ result: 'pass', args: { count } }]
  },
}

/** Two rows that follow one another under one 序号, in a register that else counts on. */
function inRegister(rows: readonly Problem[]): Verdict[] {
  const numbers = rows.map(({ path }) => path.join('.'))
  if (new Set(numbers).size < numbers.length - 1) return []
  return rows.flatMap((row, at): Verdict[] => {
    const before = rows[at - 1]
    if (before === undefined || numbers[at] !== numbers[at - 1] || before.title === row.title) return []
    const label = String(row.path.at(-1))
    return [{ result: 'fail', refs: [row, before], spans: [before.heading, row.heading], args: { label } }]
  })
}

function faultAt(scene: Scene, node: OutlineNode, run: readonly OutlineNode[]): Verdict[] {
  const marker = node.marker!
  const last = run.at(-1)?.marker
  const earlier = run.findLast((other) => other.marker!.number === marker.number) ?? run.at(-1)
  const verdict = (result: 'fail' | 'uncertain'): Verdict => ({
    result,
    refs: [...ownerOf(scene, node), node, ...(earlier === undefined ? [] : [earlier])],
    spans: [...(earlier === undefined ? [] : [shownBy(scene, earlier)]), shownBy(scene, node)],
    args: { label: marker.label.trim() },
  })
  const reported = scene.diagnostics.some(
    ({ code, span }) => code === 'outline/number_duplicate' && span?.start === marker.span.start,
  )
  if (reported) return [verdict('fail')]
  const steps = marker.kind === 'is' || marker.kind === 'must'
  if (steps && last != null && last.number === marker.number && marker.number > 1)
    return continuesOuter(run, marker.number) ? [] : [verdict('fail')]
  if (isHeading(scene, node) && marker.number === 1 && last?.number === 1 && isHeading(scene, run.at(-1)!))
    return [verdict('uncertain')]
  return []
}

/** 一是…:一是甲,二是乙。二是丙: the number goes on with the list around the one that ends before it. */
function continuesOuter(run: readonly OutlineNode[], number: number): boolean {
  const open: number[] = []
  for (const { marker } of run) {
    const goesOn = open.lastIndexOf(marker!.number - 1)
    if (marker!.number === 1 || goesOn < 0) open.push(marker!.number)
    else open.splice(goesOn, open.length, marker!.number)
  }
  return open.slice(0, -1).includes(number - 1)
}
