import { statesDefect } from '../../../language/defects.ts'
import { flatMap } from '../../../language/flat-map.ts'
import { readNumeral } from '../../../language/numerals.ts'
import type { OutlineNode } from '../../../notice/outline.ts'
import type { Span } from '../../../notice/span.ts'
import { type Announced, announcedAtEnd } from '../../announced-lists.ts'
import { isCutAt } from '../../breaks-off.ts'
import type { Check, Scene, Verdict } from '../../check.ts'
import { countedNames } from '../../counted-names.ts'
import { type NamedList, namedLists } from '../../declared-lists.ts'
import { likeness } from '../../names.ts'
import { headingWords, nodesOf, ownerOf, placeOf, runsOf } from '../../nodes.ts'

/** Names that agree this far are one name; below it they name two things. */
const SAME = 0.6
/** Where the other names are taken over word for word, what agrees less is another thing. */
const VERBATIM = 0.75
/** Names in other words all through: only what shares next to nothing is doubtful. */
const APART = 0.34

/** What a sentence announces, by number or by name, is what the list holds. */
export const declared: Check = {
  code: 'lists/declared',
  run: (scene) => {
    const verdicts = [...byName(scene), ...byNumber(scene), ...besideNames(scene), ...parts(scene)]
    return verdicts.length > 0 ? verdicts : [{ result: 'not_assessable' }]
  },
}

function byName(scene: Scene): Verdict[] {
  const runs = flatMap(runsOf(scene.outline), (run) => [run, run.filter(({ role }) => role === 'problems')]).filter(
    (run) => run.length > 1,
  )
  return flatMap(namedLists(scene.text.shadow), (list) => {
    const best = runs
      .filter((run) => run.length === list.count && run[0]!.span.start >= list.span.end)
      .map((run) => ({ run, shares: run.map((node, at) => likeness(list.names[at]!, headingWords(scene, node))) }))
      .filter(({ shares }) => shares.filter((share) => share >= SAME).length * 2 > shares.length)[0]
    return best === undefined ? [] : comparedNames(scene, list, best.run, best.shares)
  })
}

/** 出台4项制度,分别为《甲》《乙》《丙》; 对张某、李某3名同志: a number and the names beside it. */
const besideNames = (scene: Scene): Verdict[] =>
  countedNames(scene.text.shadow).map(({ count, listed, span, agrees }) => ({
    result: agrees ? ('pass' as const) : ('fail' as const),
    refs: placeOf(scene, span),
    spans: [span],
    args: { form: 'number', declared: count, listed },
  }))

function comparedNames(
  scene: Scene,
  { count, names, span }: NamedList,
  run: readonly OutlineNode[],
  shares: readonly number[],
): Verdict[] {
  const agree = shares.filter((share) => share >= SAME)
  const verbatim = agree.reduce((all, share) => all + share, 0) / agree.length >= VERBATIM
  const differing = flatMap(run, (node, at): Verdict[] => {
    const share = shares[at]!
    if (share >= SAME || (!verbatim && share >= APART)) return []
    const spans = [spanOfName(scene, span, names[at]!), node.heading]
    const args = { form: 'name', declared: names[at]!.slice(0, 40), listed: headingWords(scene, node).slice(0, 40) }
    return [{ result: verbatim ? 'fail' : 'uncertain', refs: [node, ...above(scene, node)], spans, args }]
  })
  if (differing.length > 0) return differing
  const spans = [span, run[0]!.heading, run.at(-1)!.heading]
  return [{ result: 'pass', spans, args: { form: 'name', declared: count } }]
}

function spanOfName({ text }: Scene, within: Span, name: string): Span {
  const at = text.shadow.indexOf(name, within.start)
  return at < 0 || at >= within.end ? within : { start: at, end: at + name.length }
}

/** 现从组织、整改、打算三个方面将整改情况通报如下; 分三个部分予以通报: the parts of the notice, or of a part of it. */
const PARTS =
  /(?:分(?:为|成|作)?(?<n>[两二三四五六七八])个(?:部分|方面)|从(?<names>[^,。;\d]{6,60}?)(?<of>[两二三四五六七八])个(?:部分|方面))[^,。;\n问]{0,16}(?:通报|报告|汇报|公布|公示|公开|说明)(?:如下)?[:。]/

function parts(scene: Scene): Verdict[] {
  const { root } = scene.outline
  const tops = root.children.filter(({ marker }) => marker !== null)
  const first = tops[0]
  const told = first === undefined ? null : PARTS.exec(scene.text.shadow.slice(0, first.span.start))
  if (first === undefined || told === null || tops.length < 2) return []
  const declared = Number(readNumeral((told.groups!.n ?? told.groups!.of)!))
  const own = tops.filter(({ role }) => role !== 'contact' && role !== 'attachment')
  const span = { start: told.index, end: told.index + told[0].length }
  const spans = [span, first.heading, tops.at(-1)!.heading]
  const args = { form: 'number', declared, listed: own.length }
  if (own.length === declared || tops.length === declared) return [{ result: 'pass', spans, args }]
  const names = told.groups!.names?.split('、') ?? []
  const isNamed = (node: OutlineNode, at: number): boolean =>
    names.length === 0 || likeness(names[at] ?? '', headingWords(scene, node)) >= APART
  const isOfPart = runsOf(scene.outline).some((run) => run.length === declared && run.some(isNamed))
  return isOfPart ? [] : [{ result: 'fail', spans, args }]
}

/** The list right behind an announcement: headings under it, or the steps of one paragraph. */
function byNumber(scene: Scene): Verdict[] {
  return flatMap(runsOf(scene.outline), (run): Verdict[] => {
    const first = run[0]!
    const announced = announcedAtEnd(scene.text.shadow, before(scene, first))
    if (announced === null || first.marker!.number !== 1) return []
    const list = run.slice(0, restart(run))
    // 现将5个问题的整改情况通报如下: what follows are the parts of the notice, not the five.
    if (new Set(list.map(({ role }) => role)).size > 1) return []
    const listed = list.at(-1)!.marker!.number
    const spans = [announced.span, first.marker!.span, list.at(-1)!.marker!.span]
    const args = { form: 'number', declared: announced.count, listed: list.length }
    if (announced.count === list.length) return [{ result: 'pass', spans, args }]
    const last = list.at(-1)!
    const goesOn = leavesOff(scene, last) || (list.length < announced.count && isCutAt(scene, last.span))
    const isWhole = listed === list.length && !goesOn
    const isOfList = announced.counted === 'list' || namesEach(scene, announced, list)
    // 对采购、基建等3个领域:一是自查;二是整改: the steps are no areas
    if (!isOfList && announced.counted === 'other') return []
    return [
      {
        result: isOfList && isWhole ? 'fail' : 'uncertain',
        refs: [...ownerOf(scene, first), ...above(scene, first), first],
        spans,
        args,
      },
    ]
  })
}

/** 建立3项制度:一是租赁管理制度;二是资产登记制度: each item is one of what is counted. */
function namesEach(scene: Scene, { thing }: Announced, list: readonly OutlineNode[]): boolean {
  if (thing === null) return false
  const words = list.map(
    ({ span, marker }) => scene.text.shadow.slice(marker!.span.end, span.end).split(/[,。;\n]/)[0] ?? '',
  )
  const shortfalls = words.filter((one) => statesDefect(one, scene.knowledge.defects))
  return words.every((one) => one.includes(thing)) || (thing === '问题' && shortfalls.length * 2 >= list.length)
}

/** 三是报废制度等。: the last item says that there are more. */
const leavesOff = ({ text: { shadow } }: Scene, { span }: OutlineNode): boolean =>
  /等(?:等)?[。;]?\s*$/.test(shadow.slice(span.start, span.end).split('\n')[0] ?? '')

/** The heading that the list stands under. */
const above = (scene: Scene, node: OutlineNode): OutlineNode[] =>
  flatMap(nodesOf(scene.outline), (placed) => (placed.node === node && placed.parent.depth > 0 ? [placed.parent] : []))

/** Where the run begins to count again: what follows is another list. */
function restart(run: readonly OutlineNode[]): number {
  const at = run.findIndex((node, index) => index > 0 && node.marker!.number === 1)
  return at < 0 ? run.length : at
}

const REACH = 120

/** The line before a heading, or the words before a step in its own line. */
function before({ text: { shadow } }: Scene, { span }: OutlineNode): Span {
  const from = Math.max(0, span.start - REACH)
  const words = shadow.slice(from, span.start)
  const line = words.replace(/[ \t\n]+$/, '')
  const start = line.lastIndexOf('\n') + 1
  return { start: from + start, end: from + line.length }
}
