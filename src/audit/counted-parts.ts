import { addDecimals } from '../language/decimal.ts'
import type { FactOf } from '../notice/fact.ts'
import { factsOf } from '../notice/head.ts'
import { contains, overlaps } from '../notice/span.ts'
import type { Scene } from './check.ts'
import { clauseBefore, TIERS } from './statements.ts'

type Count = FactOf<'count'>

/** A count and the counts that are said to be all of it: 线索9件,分别为移送纪检监察机关5件、公安机关4件. */
export interface CountedParts {
  readonly base: Count
  readonly parts: readonly Count[]
  readonly sum: string
}

/** Words behind a number that open a list which leaves nothing out: 分别为, 由三部分构成:, 全部来源于三个方面:, 分为两类:. */
const OPENING =
  /^[^、,。;:()\d]{0,8}[,(]?(?:分别(?:为|是|来自|来源于)|即(?![将时日便可刻])|由[^,。;:\d]{0,8}(?:构成|组成)|(?:全部|均|都)(?:来源于|来自|出自)[^,。;:]{0,8}|(?:共|可)?分(?:为|成)(?:以下)?[^,。;:]{1,4}(?:类|种|块|部分|方面))[,:]?(?:分别(?:为|是)|包括|即|一是)?:?/
/** 由A6项、B5项两部分组成: the words that close such a list stand behind it. */
const CLOSED = /^[,(]?由(?<list>[^。;\n()]{4,200}?)(?:[一二两三四五六七八]?个?(?:部分|方面|类))?(?:构成|组成)/
const REACH = 300

/** The words of a list behind a number; `at` counts from the number's end. */
export interface List {
  readonly at: number
  readonly words: string
  /** It need not be all there is. */
  readonly mayGoOn: boolean
}

/** A list that says of itself that it is all there is of the number before it. */
export function listOfAll(shadow: string, end: number): List | null {
  const rest = shadow.slice(end, end + REACH)
  const closed = CLOSED.exec(rest)
  if (closed !== null && /\d|[一二三四五六七八九十]{1,3}[^、,]/.test(closed.groups!.list!))
    return { at: closed[0].indexOf('由') + 1, words: closed.groups!.list!, mayGoOn: false }
  const opening = OPENING.exec(rest)?.[0]
  if (opening === undefined) return null
  const ending = opening.includes('(') ? /^[^。;\n)]*/ : opening.endsWith(':') ? /^[^。\n]*/ : /^[^。;\n]*/
  return { at: opening.length, words: ending.exec(rest.slice(opening.length))![0], mayGoOn: false }
}

/** 培训班主任、保育员136人次,其中班主任72人次、保育员46人次: each of the names before the number has its own. */
function listOfNamed(scene: Scene, { span }: Count): List | null {
  const names = NAMES.exec(clauseBefore(scene, span))?.[0].split(/[、和及与]/) ?? []
  const opening = /^,?其中[:,]?/.exec(scene.text.shadow.slice(span.end, span.end + 6))?.[0]
  if (opening === undefined || names.length < 2) return null
  const words = /^[^。;\n]*/.exec(scene.text.shadow.slice(span.end + opening.length, span.end + REACH))![0]
  const pieces = words.split(/[、,]/).map((piece) => /^[^\d]*/.exec(piece)![0])
  const isEach =
    pieces.length === names.length && pieces.every((piece, at) => piece.length > 1 && names[at]!.endsWith(piece))
  return isEach ? { at: opening.length, words, mayGoOn: false } : null
}
const NAMES = /[\u4e00-\u9fff]{2,12}(?:[、和及与][\u4e00-\u9fff]{2,8}){1,4}$/

const BESIDE = /^[^,。;\d]{0,8}[、和及与][^,。;\d]{0,6}$/

/** A list that may go on, and numbers that are no part of a sum. */
const OPEN_LIST = /等|其中|包括|每|平均|占|比|约|余|至少|超过|以[上下]/

/** Counts in one sentence with all that they are made of; a total of problems has its own readers. */
export function countedParts(scene: Scene): CountedParts[] {
  const counts = factsOf(scene.facts, 'count')
    .filter(isPlain)
    .sort((a, b) => a.span.start - b.span.start)
  const isTotal = ({ span }: Count) =>
    scene.head.totalsSaid.some((one) => TIERS.includes(one.measure) && overlaps(one.span, span))
  return counts.filter((base) => !isTotal(base)).flatMap((base) => partsOf(scene, base, counts))
}

const isPlain = ({ value }: Count): boolean =>
  value.modality === 'actual' && value.bound === 'exact' && value.max === null

function partsOf(scene: Scene, base: Count, counts: readonly Count[]): CountedParts[] {
  const list = listOfAll(scene.text.shadow, base.span.end) ?? listOfNamed(scene, base)
  if (list === null) return []
  // 12个村、3个镇,分别为…: of which of them the list tells is left open
  const beside = counts.some(
    ({ span }) => span.end <= base.span.start && BESIDE.test(scene.text.shadow.slice(span.end, base.span.start)),
  )
  if (beside) return []
  const start = base.span.end + list.at
  const at = { start, end: start + list.words.length }
  const parts = counts.filter(({ span }) => contains(at, span))
  const others = scene.facts.filter(
    ({ kind, span }) => kind !== 'organisation' && kind !== 'person' && contains(at, span),
  )
  const pieces = list.words.split(/[、,;和]|以及/).length
  if (parts.length < 2 || others.length !== parts.length || pieces !== parts.length || OPEN_LIST.test(list.words))
    return []
  if (parts.some(({ value }) => value.unit !== base.value.unit)) return []
  return [{ base, parts, sum: parts.reduce((all, { value }) => addDecimals(all, value.value), '0') }]
}
