import { flatMap } from '../../language/flat-map.ts'
import { isOneFigureOff } from '../slips.ts'
import type { Claim } from './claims.ts'
import { addsUp, between, isNear, type Relation, relationOf } from './relation.ts'

/** Words behind a number that open a list which leaves nothing out: 分别为, 由三部分构成:, 全部来源于三个方面:, 分为两类:, 按责任单位分:. */
const CLOSED =
  /^[^、,。;:()\d]{0,8}[,(]?(?:(?:信用|等级|质量|考核|检查)(?:评[定级]|评价|考核|分级)(?:结果)?(?:为|是)|分别(?:为|是|来自|来源于)|即(?![将时日便可刻])|由[^,。;:\d]{0,8}(?:构成|组成)|(?:全部|均|都)(?:来源于|来自|出自|发[给放]|分[给配]|拨[给付]|用于|投向|分布[在于]|集中[在于])了?[^,。;:]{0,8}|(?:共|可)?分(?:为|成)(?:以下)?[^,。;:]{1,4}(?:类|种|块|部分|方面)|按(?:照)?[^,。;:\d]{2,10}(?:划?分|统计))[,:]?(?:分别(?:为|是)|包括|即|一是|有)?:?/
/** 由A6项、B5项两部分组成: the words that close such a list stand behind it. */
const COMPOSED = /^[,(]?由(?<list>[^。;\n()]{4,200}?)(?:[一二两三四五六七八]?个?(?:部分|方面|类))?(?:构成|组成)/
/** 均分布在…, 评定为…: what all have in common, behind which some may be named alone. */
const LOOSE = /评|考核|分级|发[给放]|分[给配]|拨[给付]|用于|投向|(?:分布|集中)[在于]/
/** So little of them is left unnamed that a figure is wrong. */
const FEW_LEFT = 0.06
/** What opens a list of some, or of all. */
const OPEN =
  /^[^、,。;:()\d]{0,10}[,:;(。]?\s*(?:其中|内中|包括|包含|含|由|问题(?:当)?中|(?<=[(:]))(?:有|分别(?:为|是))?[,:]?(?=[^\d,。;:()]{1,16}$)/
const REACH = 300
/** So many parts a list may have. */
const MANY = 40

/** The words of a list behind a number; `at` counts from the number's end. */
export interface List {
  readonly at: number
  readonly words: string
  /** It need not be all there is. */
  readonly mayGoOn: boolean
}

/** 共清出742份。二是按类别登记造册,…: the list is opened by a clause of its own, in the next sentence too. */
const SORTED =
  /^[^、,。;:()\d]{0,8}[,。;](?:[二三四五六]是|其二|其次)?(?:经)?(?:按照?|依照?|从)[^,。;:\d]{2,10}?(?:划?分|统计|归类|分类|区分|登记|造册|来?看)[^,。;:\d]{0,4}[,:](?:分别(?:为|是)|包括|有)?/

/** A list that says of itself that it is all there is of the number before it. */
export function listOfAll(shadow: string, end: number): List | null {
  const rest = shadow.slice(end, end + REACH)
  const closed = COMPOSED.exec(rest)
  if (closed !== null && /\d|[一二三四五六七八九十]{1,3}[^、,]/.test(closed.groups!.list!))
    return { at: closed[0].indexOf('由') + 1, words: closed.groups!.list!, mayGoOn: false }
  const opening = (CLOSED.exec(rest) ?? SORTED.exec(rest))?.[0]
  if (opening === undefined) return null
  const ending = opening.includes('(') ? /^[^。;\n)]*/ : opening.endsWith(':') ? /^[^。\n]*/ : /^[^。;\n]*/
  const words = ending.exec(rest.slice(opening.length))![0]
  return { at: opening.length, words: words.slice(0, OF_THEM_ALL.exec(words)?.index), mayGoOn: LOOSE.test(opening) }
}
/** …、其他类17个,均已溯源: what is then said of all of them. */
export const OF_THEM_ALL = /[,;](?:现|目前|截至[^,。;]{2,12},)?(?:已?均|都|全部|已|现已|并)/

/** …、扣回多付工程款256.2万元,除此再无其他: some of it, and all of it. */
export const NO_OTHER =
  /(?:别|再|并|更)无(?:其他|其它|别的)|没有(?:其他|其它|别的)(?!问题|异常|情况)|仅此[两三四五六]?项?|(?:其他|其它|别的|其余)(?!\d)[^,。;\d]{0,6}(?:没有|均无|都无|未有)/

/** 培训班主任、保育员136人次,其中班主任72人次、保育员46人次: each of the names before the number has its own. */
function isOfNames(shadow: string, base: Claim, parts: readonly Claim[]): boolean {
  const clause = shadow.slice(Math.max(0, base.span.start - 60), base.span.start)
  const names = NAMES.exec(clause)?.[0].split(/[、和及与]/) ?? []
  const named = parts.map(({ before }) => before.replace(/^其中/, ''))
  return (
    names.length > 1 &&
    names.length === named.length &&
    named.every((words, at) => words.length > 1 && names[at]!.endsWith(words))
  )
}
const NAMES = /[\u4e00-\u9fff]{2,12}(?:[、和及与][\u4e00-\u9fff]{2,8}){1,4}$/

const BESIDE = /^[^,。;\d]{0,8}[、和及与][^,。;\d]{0,6}$/
/** A list that may go on, and numbers that are no part of a sum. */
const GOES_ON = /等|其中|包括|每|平均|占|比|约|余|至少|超过|以[上下]/
/** What a number is of may be told of the same ones again: who is in the party, who is young, what matters most. */
const CROSSING =
  /党员|团员|岁|学历|本科|大专|专科|硕士|博士|男|女|民族|骨干|重点|突出|重大|典型|主要|涉及|牵头|督办|立行立改|持证|退役|困难|优秀|新增|首次|多次|上年|去年|今年|本|参与|到位/
/** 2人同时受到党纪政务处分, 部分支部存在多个问题: some are counted in two parts. */
export const TWICE =
  /同属|兼[有为任属]|身兼|又是|同时(?:存在|受到|受|涉及|享受|具有|属于|给予|有)|重复(?:计算|统计|计入)?[)]|有?(?:交叉|重叠|重复计)|(?:两|多)种(?:处理|处分|情形)|存在多[个种项]/
/** What ends a list: something else is told. */
const BREAK = /[。\n)]|另|同时|此外|还|已|均|都|尚|正在|未|共|合计|累计|为此|并/

/** 平均91分,分别为93分、91分、89分: no whole of what follows. */
export const OF_EACH = /平均|[人户村]均/

export function toldInList(shadow: string, claims: readonly Claim[]): Relation[] {
  return flatMap(claims, (base, at) => {
    if (!base.isSure || base.unit === '' || OF_EACH.test(base.before)) return []
    const rest = claims.slice(at + 1, at + 1 + MANY)
    return closedList(shadow, base, claims[at - 1], rest) ?? openList(shadow, base, rest) ?? []
  })
}

function closedList(shadow: string, base: Claim, before: Claim | undefined, rest: readonly Claim[]): Relation[] | null {
  const list = listOfAll(shadow, base.span.end)
  if (list === null) return null
  const start = base.span.end + list.at
  const parts = rest.filter(({ span }) => span.start >= start && span.end <= start + list.words.length)
  const pieces = list.words.split(/[、,;和]|以及/).length
  // 12个村、3个镇,分别为…: of which of them the list tells is left open
  const beside = before !== undefined && BESIDE.test(between(shadow, before, base))
  if (beside || parts.length < 2 || pieces !== parts.length || GOES_ON.test(list.words)) return null
  if (parts.some(({ unit, isSure }) => unit !== base.unit || !isSure)) return null
  // 分阶段整改的4个、持续整改的3个,原因有:历史资料缺失的3个…: divided once, and then again by something else
  const upTo = parts.findIndex((_, at) => at > 0 && addsUp(base, parts.slice(0, at + 1)))
  if (upTo > 0) return [relationOf(base, parts.slice(0, upTo + 1), 'pass')]
  const slip = relationOf(base, parts, 'fail')
  const isMore = Number(slip.sum) > Number(base.value)
  return list.mayGoOn && !isMore && !isOneFigureOff(slip.sum, base.value, FEW_LEFT) ? null : [slip]
}

/** 培训386人次,其中机关干部124人次、网格员89人次: some, but never more than there are. */
function openList(shadow: string, base: Claim, rest: readonly Claim[]): Relation[] | null {
  const first = rest[0]
  if (first === undefined) return null
  const opening = between(shadow, base, first)
  const isPlain = !OPEN.test(opening)
  if (isPlain && !/^[^,。;()\d]{0,4},[^,。;()\d]{2,12}$/.test(opening)) return null
  const parts = evenParts(shadow, base, rest)
  if (parts.length < 2) return null
  // 清退12户,甲村5户、乙村4户、丙村3户,其他村没有: no word but the last says that it is a list
  const end = parts.at(-1)!.span.end
  const isAll = NO_OTHER.test(/^[^。;\n]{0,24}/.exec(shadow.slice(end, end + 24))![0])
  if (isPlain && !isAll) return null
  const upTo = parts.findIndex((_, at) => at > 0 && addsUp(base, parts.slice(0, at + 1)))
  if (upTo > 0) return [relationOf(base, parts.slice(0, upTo + 1), 'pass')]
  if (isOfNames(shadow, base, parts)) return [relationOf(base, parts, 'fail')]
  if (isAll) return [relationOf(base, parts, 'fail')]
  const isMore = Number(relationOf(base, parts, 'fail').sum) > Number(base.value)
  const behind = /^[^。\n]{0,60}/.exec(shadow.slice(end, end + 60))![0]
  const crosses = parts.some(({ before, after }) => CROSSING.test(before + after)) || TWICE.test(behind)
  return isMore && !crosses && isNear(base, parts, SHARE) ? [relationOf(base, parts, 'fail')] : null
}
const SHARE = 0.15

/** The parts at the head of a list, as far as one mark holds them apart. */
function evenParts(shadow: string, base: Claim, rest: readonly Claim[]): Claim[] {
  const found: Claim[] = []
  let mark: string | undefined
  for (const claim of rest) {
    const last = found.at(-1)
    if (claim.unit !== base.unit || !claim.isSure || Number(claim.value) >= Number(base.value)) break
    if (last !== undefined) {
      const words = between(shadow, last, claim).replace(/\([^()\d]*\)/g, '')
      const next = /[、,;]/.exec(words)?.[0]
      if (next === undefined || (mark !== undefined && next !== mark) || BREAK.test(words) || words.length > 40) break
      mark = next
    }
    found.push(claim)
  }
  return found
}
