import { flatMap } from '../../../language/flat-map.ts'
import { allMatches } from '../../../language/matcher.ts'
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
      ...flatMap(runs, (run) => flatMap(run, (node, at) => faultAt(scene, node, run.slice(0, at), run))),
      ...inRegister(scene.problems.filter(isRow)),
      ...flatMap(scene.problems, (problem) => insideOf(scene, problem)),
    ]
    return verdicts.length > 0 ? verdicts : [{ result: 'pass', args: { count } }]
  },
}

/** ①…;②…;②…, or 一是…。一是… with no second: steps inside a paragraph that no list of the outline holds. */
function insideOf({ text }: Scene, problem: Problem): Verdict[] {
  const from = problem.heading.end
  const words = text.shadow.slice(from, problem.span.end)
  const circled = CIRCLE.test(words) ? allMatches(/(?<=^|[。;,:\n])\s*([①-⑳])/g, words) : []
  // ①…;②…(tab)①…;②…: a list of its own begins in the next cell
  const again = circled.filter((one, at) => {
    const before = circled[at - 1]
    return before?.[1] === one[1] && one[1] !== '①' && !words.slice(before!.index, one.index).includes('①')
  })
  return [...again, ...twiceInLine(words), ...(words.includes('二是') ? [] : begunAgain(words))].map((one) => {
    const start = from + one.index + one[0].length - one[1]!.length
    const span = { start, end: start + one[1]!.length }
    return { result: 'fail' as const, refs: [problem], spans: [span], args: { label: one[1]! } }
  })
}

const CIRCLE = /[①-⑳]/

/** 1.…;2.…;2.…: a number inside a line as the one before it, in a list that began with 1. */
const twiceInLine = (words: string): RegExpExecArray[] =>
  words.split('\n').length > LINES
    ? []
    : allMatches(/(?<=^|[。;:])[ \t]*((?<n>[1-9])[.、](?!\d)|[(](?<m>[1-9])[)])/g, words).filter((one, at, all) => {
        const before = all[at - 1]
        if (before === undefined || before[1] !== one[1] || /\n/.test(words.slice(before.index, one.index)))
          return false
        return numberOf(one) > 1 && at > 1 && numberOf(all[at - 2]!) === numberOf(one) - 1
      })
const numberOf = ({ groups }: RegExpExecArray): number => Number(groups!.n ?? groups!.m)
/** So many lines are no answer to one problem. */
const LINES = 60

/** Each 一是 that opens a sentence behind the first. */
function begunAgain(words: string): RegExpExecArray[] {
  const begun = /(?<![统唯单同])一是/.exec(words)?.index ?? words.length
  return allMatches(/(?<=^|[。;\n])\s*(一是)/g, words).filter(({ index }) => index > begun)
}

/** Two rows that follow one another under one 序号, in a register that else counts on. */
function inRegister(rows: readonly Problem[]): Verdict[] {
  const numbers = rows.map(({ path }) => path.join('.'))
  if (new Set(numbers).size < numbers.length - 1) return []
  return flatMap(rows, (row, at): Verdict[] => {
    const before = rows[at - 1]
    if (before === undefined || numbers[at] !== numbers[at - 1] || before.title === row.title) return []
    const label = String(row.path.at(-1))
    return [{ result: 'fail', refs: [row, before], spans: [before.heading, row.heading], args: { label } }]
  })
}

function faultAt(scene: Scene, node: OutlineNode, run: readonly OutlineNode[], all: readonly OutlineNode[]): Verdict[] {
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
  const steps = marker.kind === 'is' || marker.kind === 'must' || !isHeading(scene, node)
  if (steps && last != null && last.number === marker.number && marker.number > 1)
    return continuesOuter(run, marker.number) ? [] : [verdict('fail')]
  if (steps && run.length > 0 && all.every((one) => one.marker!.number === 1))
    return opensOwn(scene, node) ? [] : [verdict('fail')]
  if (isHeading(scene, node) && marker.number === 1 && last?.number === 1 && isHeading(scene, run.at(-1)!))
    return [verdict(goesOnBehind(scene, node, all) ? 'fail' : 'uncertain')]
  return []
}

/** 针对账目:一是…。针对实物:一是…: a list of its own behind its own colon. */
const opensOwn = ({ text: { shadow } }: Scene, { marker }: OutlineNode): boolean =>
  shadow
    .slice(Math.max(0, marker!.span.start - 2), marker!.span.start)
    .trimEnd()
    .endsWith(':')

/** (一)…。(一)…。(二)…, (1)…。(1)…。(3)…: what stands before the second is a whole sentence, no heading of another list, and the list goes on. */
function goesOnBehind({ text: { shadow } }: Scene, node: OutlineNode, all: readonly OutlineNode[]): boolean {
  const before = shadow.slice(Math.max(0, node.span.start - 4), node.span.start).trimEnd()
  return (
    before.endsWith('。') &&
    [2, 3].includes(all[2]?.marker?.number ?? 0) &&
    all.filter(({ marker }) => marker!.number === 1).length === 2
  )
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
