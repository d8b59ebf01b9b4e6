import { flatMap } from '../../../language/flat-map.ts'
import { WITHHELD } from '../../../language/withheld.ts'
import type { MarkerKind, OutlineNode } from '../../../notice/outline.ts'
import type { Problem } from '../../../notice/problem.ts'
import type { Check, Scene, Verdict } from '../../check.ts'
import { placesOf } from '../../damage.ts'
import { isHeading, isRow, nodesOf, ownerOf, runsOf, shownBy } from '../../nodes.ts'

/** A number is missing before an item of its own list: what `outline` met at heads of lines, and the steps of an item. */
export const gap: Check = {
  code: 'numbering/gap',
  run: (scene) => {
    const runs = runsOf(scene.outline)
    const count = runs.length + (scene.problems.some(isRow) ? 1 : 0)
    if (count === 0) return [{ result: 'not_assessable' }]
    const faults = [
      ...flatMap(runs, (run) => flatMap(run, (node, at) => faultAt(scene, node, run[at - 1]))),
      ...flatMap(scene.problems, (problem) => withoutFirst(scene, problem)),
      ...inRegister(scene),
    ]
    return faults.length > 0 ? faults : [{ result: 'pass', args: { count } }]
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
  first: /第一|首先|其一/,
  point: /一是|第一|首先|其一/,
  class: /[一Aa]类/,
  stem: /甲[、.)]/,
  letter: /[Aa][.、)]/,
}

/** 整改情况:1.…, with 2、 at the head of the next line: the list began inside a line before. */
function hasFirst({ text, outline }: Scene, { marker }: OutlineNode): boolean {
  const at = marker!.span.start
  const place = nodesOf(outline).findLast(({ node }) => node.marker?.span.start === at)
  const from = Math.max(place?.parent.span.start ?? 0, at - REACH)
  return FIRST[marker!.kind]?.test(text.shadow.slice(from, at)) ?? false
}

/** 首先…其次…最后: the last of a list, however long it is. */
const LAST = /^最后/

/** No list of steps is longer before its second line. */
const REACH = 2000

function faultAt(scene: Scene, node: OutlineNode, before: OutlineNode | undefined): Verdict[] {
  const marker = node.marker!
  const seen = scene.diagnostics.some(
    ({ code, span }) => code === 'outline/number_gap' && span?.start === marker.span.start,
  )
  const skips = before?.marker != null && marker.number > before.marker.number + 1
  const isStep = marker.kind === 'is' || marker.kind === 'must' || (before !== undefined && !isHeading(scene, node))
  if (!seen && !(skips && isStep)) return []
  const missing = marker.number - 1
  const label = marker.label.trim()
  if (LAST.test(label)) return []
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
  const isOpen = withheld === null && !LEFT_OUT.test(scene.text.shadow)
  return [{ result: isOpen ? 'fail' : 'uncertain', refs: [...ownerOf(scene, node), node], spans, args }]
}

/** 合并在(三)中一并报告,故下文不再单列(四): a number that the text says it leaves out. */
const LEFT_OUT =
  /(?:不再?|未)(?:单列|单独列出?|另列|列出|编列)[^。;]{0,6}(?:第|[(])[一二三四五六七八九十\d]|(?:第|[(])[一二三四五六七八九十\d]{1,3}[)项个条]?[^。;]{0,12}(?:空缺|空号|略去|从略|不再(?:单)?列|另行(?:报|公))|(?:沿用|保留)[^,。;]{0,12}(?:原|反馈)[^,。;]{0,10}(?:序号|编号)/

/** What stands before is looked at behind the words: they are found far faster so. */
const SECOND =
  /[二三]是(?<=(?:^|[\n:][ \t]{0,8})..)(?:(?<=二是)(?=[^\n]*三是|[^\n]*\n[ \t]{0,8}三是)|(?<=三是)(?=[^\n]*四是|[^\n]*\n[ \t]{0,8}四是))/
const OPENED = /一是|一要|首先|第一|一方面|其一|[1①]/

/** 整改情况:二是…三是…: the steps of an item begin with the second. */
function withoutFirst({ text, problems }: Scene, problem: Problem): Verdict[] {
  const from = problem.heading.end
  if (problems.some((other) => other !== problem && other.span.start >= from && other.span.end <= problem.span.end))
    return []
  const words = text.shadow.slice(from, problem.span.end)
  const found = SECOND.exec(words)
  if (found === null || OPENED.test(words.slice(0, found.index)) || problem.measures.some(({ number }) => number === 1))
    return []
  const span = { start: from + found.index, end: from + found.index + found[0].length }
  return [
    {
      result: 'fail',
      refs: [problem],
      spans: [span],
      args: { form: 'first', label: found[0], missing: found[0] === '二是' ? 1 : 2 },
    },
  ]
}

/** The 序号 of a register: one that skips is a gap, several are a choice of rows. */
function inRegister(scene: Scene): Verdict[] {
  const faults = flatMap(scene.problems, (problem, at): Verdict[] => {
    const before = scene.problems[at - 1]
    if (before === undefined || !isRow(before) || !isRow(problem) || problem.path.length !== before.path.length)
      return []
    const [last, number] = [before.path.at(-1)!, problem.path.at(-1)!]
    if (number <= last + 1 || problem.path.slice(0, -1).join() !== before.path.slice(0, -1).join()) return []
    const args = { before: String(last), label: String(number), missing: number - 1 }
    // a row that could not be read stands between: it may bear the number
    const isUnread = placesOf(scene, 'normalize/row_askew').some(
      ({ start }) => before.span.end <= start && start < problem.span.start,
    )
    return [
      { result: isUnread ? 'uncertain' : 'fail', refs: [problem], spans: [before.heading, problem.heading], args },
    ]
  })
  const isChoice = faults.length > 1 || WITHHELD.test(scene.text.shadow)
  return isChoice ? faults.map((fault) => ({ ...fault, result: 'uncertain' as const })) : faults
}
