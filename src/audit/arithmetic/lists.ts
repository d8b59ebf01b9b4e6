import { flatMap } from '../../language/flat-map.ts'
import { isOneFigureOff } from '../slips.ts'
import type { Claim } from './claims.ts'
import { endsLadder, isAllThereIs, isOnBothSides, isOneForEach, isSetOf } from './names.ts'
import { evenParts, GROUP } from './parts.ts'
import { addsUp, between, FIGURE_OFF, isNear, type Relation, relationOf } from './relation.ts'
import type { SumRules } from './rules.ts'

/** 由A6项、B5项两部分组成, 按A8万元、B5万元分别入账: the words that close such a list stand behind it. */
const COMPOSED =
  /^[,(]?(?:由(?<list>[^。;\n()]{4,200}?)(?:[一二两三四五六七八]?个?(?:部分|方面|类))?(?:构成|组成)|按(?<sorted>[^。;\n()]{4,120}?)分别(?:入账|归类|登记|处理|列支|上缴))/
/** What opens a list of some, or of all. */
const OPEN =
  /^[^、,。;:()\d]{0,10}[,:;(。]?\s*(?:其中|内中|[这里]里面?|里[面头]|这?当中|这中间|包括|包含|含|由|问题(?:当)?中|(?<=[(:]))(?:有|分别(?:为|是))?[,:]?(?=(?:20\d{2}年度?)?[^\d,。;:()]{0,16}$)/
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
  /^[^、,。;:()\d]{0,8}[,。;](?:[二三四五六]是|其二|其次)?\p{Script=Han}{0,6}?(?:经)?(?:按照?|依照?|从)[^,。;:\d]{2,10}?(?:划?分|统计|归类|分类|区分|登记|造册|来?看)[^,。;:\d]{0,4}[,:](?:分别(?:为|是)|包括|有)?/u

/** 占用1014万元,均已归还,三家分别归还420万元、318万元、256万元: how much of it each has. */
const EACH_OF_THEM =
  /^[^。;\d]{0,24},(?:[两三四五六七八九十]|\d)(?:家|者|地|镇|村|校|所|户|人|个[^,。;\d]{1,4})分别[^,。;:\d]{0,8}(?=\d)/

/** A list that says of itself that it is all there is of the number before it. */
export function listOfAll(shadow: string, end: number, { closed: opens, some }: SumRules): List | null {
  const rest = shadow.slice(end, end + REACH)
  const closed = COMPOSED.exec(rest)
  const whole = closed?.groups?.list ?? closed?.groups?.sorted
  if (whole !== undefined && /\d|[一二三四五六七八九十]{1,3}[^、,]/.test(whole))
    return { at: closed![0].indexOf(whole), words: whole, mayGoOn: false }
  const opening = (opens.exec(rest) ?? SORTED.exec(rest) ?? EACH_OF_THEM.exec(rest))?.[0]
  if (opening === undefined) return null
  const ending = opening.includes('(') ? /^[^。;\n)]*/ : opening.endsWith(':') ? /^[^。\n]*/ : /^[^。;\n]*/
  const words = ending.exec(rest.slice(opening.length))![0]
  return { at: opening.length, words: words.slice(0, OF_THEM_ALL.exec(words)?.index), mayGoOn: some.test(opening) }
}
/** …、其他类17个,均已溯源: what is then said of all of them. */
export const OF_THEM_ALL = /[,;](?:现|目前|截至[^,。;]{2,12},)?(?:已?均|都|全部|已|现已|并)/

const BESIDE = /^[^,。;\d]{0,8}[、和及与][^,。;\d]{0,6}$/
/** A list that may go on, and numbers that are no part of a sum. */
const GOES_ON = /等|其中|包括|每|平均|占|比|约|余|至少|超过|以[上下]/
/** 平均91分,分别为93分、91分、89分: no whole of what follows. */
export const OF_EACH = /平均|[人户村年月]均|每(?:[人户亩名个村台件套车]|一)|单价|最[高低多少大小]/

export function toldInList(shadow: string, claims: readonly Claim[], rules: SumRules): Relation[] {
  return flatMap(claims, (base, at) => {
    if (!base.isSure || base.unit === '' || OF_EACH.test(base.before)) return []
    const earlier = claims.slice(Math.max(0, at - FEW), at)
    const passage: Passage = { shadow, earlier, base, rest: claims.slice(at + 1, at + 1 + MANY), rules }
    return closedList(passage, claims[at - 1]) ?? openList(passage) ?? []
  })
}

/** A whole with the numbers behind it, and a few before it. */
interface Passage {
  readonly shadow: string
  readonly earlier: readonly Claim[]
  readonly base: Claim
  readonly rest: readonly Claim[]
  readonly rules: SumRules
}

function closedList({ shadow, base, rest, rules }: Passage, before: Claim | undefined): Relation[] | null {
  const list = listOfAll(shadow, base.span.end, rules)
  if (list === null) return null
  const start = base.span.end + list.at
  const parts = rest.filter(({ span }) => span.start >= start && span.end <= start + list.words.length)
  const pieces = list.words.split(/[、,;和]|以及/).length
  // 12个村、3个镇,分别为…: of which of them the list tells is left open
  const beside = before !== undefined && BESIDE.test(between(shadow, before, base))
  if (beside || parts.length < 2 || pieces !== parts.length || GOES_ON.test(list.words)) return null
  if (parts.some(({ unit, isSure }) => unit !== base.unit || !isSure)) return null
  // 分阶段整改的4个、持续整改的3个,原因有:历史资料缺失的3个…: divided once, and then again by something else
  const added = thatAddUp(base, parts)
  if (added !== null) return [added]
  const slip = relationOf(base, parts, 'fail')
  const isMore = Number(slip.sum) > Number(base.value)
  return list.mayGoOn && !isMore && !isOneFigureOff(slip.sum, base.value, FIGURE_OFF) ? null : [slip]
}

/** The parts at the head of a list that come to the whole. */
function thatAddUp(base: Claim, parts: readonly Claim[]): Relation | null {
  const upTo = parts.findIndex((_, at) => at > 0 && addsUp(base, parts.slice(0, at + 1)))
  return upTo > 0 ? relationOf(base, parts.slice(0, upTo + 1), 'pass') : null
}

/** 培训386人次,其中机关干部124人次、网格员89人次: some, but never more than there are. */
function openList(passage: Passage): Relation[] | null {
  const { shadow, earlier, base, rest } = passage
  const first = rest[0]
  // 净减少54人,其中清退81人、新增27人: one is taken from the other
  if (first === undefined || /净/.test(base.before)) return null
  const opening = between(shadow, base, first)
  if (!OPEN.test(opening) && !PLAIN.test(opening)) return null
  if (isTooMuch(opening, base, first)) return [relationOf(base, [first], 'fail')]
  const parts = evenParts(shadow, base, rest)
  const sort = parts.length < 2 ? null : sortOf(passage, opening, parts)
  if (sort === null) return null
  const added = thatAddUp(base, parts)
  if (added !== null) return [added]
  // 培训126人,参训教师98人,考试优秀41人…: of what was told before
  if (earlier.some((one) => one.unit === base.unit && addsUp(one, parts))) return null
  return isSlipOfList(passage, sort, parts) ? [relationOf(base, parts, 'fail')] : null
}
const FEW = 4
const PLAIN = /^[^。;()\d]{0,16},(?:分[^,。;()\d]{2,8},)?[^,。;()\d]{0,12}$/
const SHORT = /^[^,。;()\d]{0,4},[^,。;()\d]{2,12}$/
const SHARE = 0.15
const SET_SHARE = 0.3
/** Names that are all there is miss the whole by a figure, some of three by less. */
const SET_OFF = 0.1
const LEAST_LEFT = 0.055
/** 注销8户、吊销3户、重整2户,全部处置完毕: the list has told of all. */
const CLOSED = /^[^,;。\d]{0,4},(?:现|已)*(?:全部|均|都|无一|悉数)/

/** A list that does not come to its whole, as far as its sort lets one tell. */
function isSlipOfList({ shadow, base, rules }: Passage, sort: Sort, parts: readonly Claim[]): boolean {
  if (sort === 'all' || (sort === 'turns' && isNear(base, parts, SHARE))) return true
  const end = parts.at(-1)!.span.end
  const behind = /^[^。\n]{0,60}/.exec(shadow.slice(end, end + 60))![0]
  if (rules.twice.test(behind)) return false
  const { sum } = relationOf(base, parts, 'fail')
  const isOff = (share: number) => isOneFigureOff(sum, base.value, share)
  if (sort === 'ladder') return isNear(base, parts, SHARE)
  const crosses = sort !== 'set' && parts.some(({ before, after }) => rules.crossing.test(before + after))
  if (sort === 'groups') return !crosses && isOff(FIGURE_OFF)
  if (sort === 'closed') return !crosses && isOff(SET_OFF)
  const isMore = Number(sum) > Number(base.value)
  if (isMore && !crosses && isNear(base, parts, sort === 'set' ? SET_SHARE : SHARE)) return true
  return isOff(
    sort === 'set' ? SET_OFF : parts.length >= SURE ? FIGURE_OFF : parts.length === SURE - 1 ? LEAST_LEFT : 0,
  )
}

type Sort = 'all' | 'turns' | 'set' | 'ladder' | 'some' | 'groups' | 'closed'

/** How a list shows that its numbers are parts of the one before it. */
function sortOf({ shadow, base, rules }: Passage, opening: string, parts: readonly Claim[]): Sort | null {
  const isNamed = OPEN.test(opening)
  if ((isNamed || SHORT.test(opening)) && isAllThereIs(shadow, base, parts)) return 'all'
  const sentence = /[^。;\n]*$/.exec(shadow.slice(Math.max(0, base.span.start - 40), parts[0]!.span.start))![0]
  if (isOneForEach(sentence, base, parts)) return 'turns'
  if (rules.sets.some((set) => isSetOf(set, parts)) || isOnBothSides(parts)) return 'set'
  if (endsLadder(parts)) return 'ladder'
  if (isNamed) return 'some'
  const { end } = parts.at(-1)!.span
  if (SHORT.test(opening) && CLOSED.test(shadow.slice(end, end + 12))) return 'closed'
  // 便器损坏更换的92户,化粪池渗漏维修的67户,…: a group beside them is no whole
  return [base, ...parts].every(({ before }, at) => GROUP.test(before) === at > 0) ? 'groups' : null
}

/** 走访36户,其中监测户42户: one part that is more than all; of 个, 项 and 件 it may be of something else. */
const isTooMuch = (opening: string, base: Claim, part: Claim): boolean =>
  part.isSure &&
  part.unit === base.unit &&
  OF_ONE_KIND.test(base.unit) &&
  /^[^,。;()\d]{0,8},?[(]?其中/.test(opening) &&
  Number(part.value) > Number(base.value) &&
  Number(part.value) < 2 * Number(base.value)
const OF_ONE_KIND = /^(?:人|户|家|所|辆|台|套|间|亩|座|money)$/
/** Of so many parts none is told beside the others, where they miss the whole by a figure. */
const SURE = 4
