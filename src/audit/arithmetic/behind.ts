import { backTo, characterSet } from '../../language/character-set.ts'
import { flatMap } from '../../language/flat-map.ts'
import { readNumeral } from '../../language/numerals.ts'
import { isSwapOf } from '../slips.ts'
import { type Claim, MONEY } from './claims.ts'
import { addsUp, between, DEEDS, isNear, type Relation, relationOf } from './relation.ts'
import type { SumRules } from './rules.ts'

/** …,两批合计移交26个: a whole told behind its parts. */
const TOTAL =
  /^[^,;。:()\d]{0,8}[)]?[,;。:(、]\s*(?:[^,;。:、()\d]{0,8}\d{0,2}[^,;。:、()\d]{0,4})(?<word>共计|合计|总计|一共|总共|累计|[加合放并](?:在一)?起来?|加总|相加|共)(?:有|为|达|是)?[^,;。:、()\d]{0,10}$/
/** 32个部门、14个乡镇共46个单位: a whole without a mark, where its noun is that of all. */
const STRAIGHT = /^(?!.*等)[\u4e00-\u9fff]{1,10}?(?<word>共|合计|总计)(?:计|有)?$/
const ALL_KINDS = /^(?:责任|相关)?(?:单位|机构)/
/** 五个镇一共补登, 三笔: the whole says of how many parts it is. */
const OF_SO_MANY =
  /(?:^|[,;:、])(?:这|上述|以上|前述)?(?<n>[两三四五六七八九十]|\d{1,2})(?:个|笔|户|家|项|处|次|批|名|条|所|座|镇|村|者|期|月|年|方|种|类)(?:[^,;。:、()\d]{0,14}|[^,;。:、()\d]{0,4}(?:[合加放并](?:到一?起|在一起|起来|计)|相加|累加)[^,;。\d]{0,4},[^,;。\d]{0,14})$/
/** What stands between parts that are no plain list: shares, what is taken off, what is told of another time. */
const UNEVEN =
  /其中|含|包括|每|另|扣|核减|减去|(?<![拆排清扫消解免删废])除|去重|合并|加上|连同|重复|同时|上年(?!结转|转入)|去年|同比|平均|人均|其余|剩余|还有|(?<![违履签节合预条契])约(?![谈束定])|(?<!年)至|为(?:.{0,4})的|全[省市州县区旗镇乡村]/
/** One person may be dealt with in two ways. */
const OVERLAPPING = /处分|处理|问责|约谈|批评|诫勉|谈话提醒|追责/
/** What has been done since some time may count more than what is named beside it. */
const SHARES: Readonly<Record<string, number>> = { 累计: 0.06 }
const SHARE = 0.15
/** 分别查处8件、12件、9件,共39件: parts that are all named. */
const SHARE_OF_EACH = 0.3
/** So far behind a whole it may be told that some were counted twice. */
const BEHIND = 60
/** So many numbers before a whole may be its parts. */
const MANY = 24

const SENTENCE_ENDS = characterSet('。\n')

export function toldBehind(shadow: string, claims: readonly Claim[], rules: SumRules): Relation[] {
  return flatMap(claims, (base, at) => {
    if (!base.isSure || base.unit === '') return []
    const told = claims.slice(Math.max(0, at - MANY), at)
    const last = told.findLast((one) => isOfKind(one, base))
    const counted = last === undefined ? null : ofSoMany(shadow, told, last, base)
    if (counted !== null) return [counted]
    const word = last === undefined ? undefined : wordOfTotal(between(shadow, last, base), base)
    return last === undefined || word === undefined ? [] : toldBefore({ shadow, told, rules }, last, base, word)
  })
}

/** 3个中心卫生院、11个卫生院共14家单位. */
const isOfKind = (one: Claim, base: Claim): boolean =>
  one.unit === base.unit || (ALL_KINDS.test(base.after) && /^[个家所]{2}$/.test(one.unit + base.unit))

/** 城关镇58人,河口镇46人,周集镇39人,三个镇一共补登143人: all of them, and no more. */
function ofSoMany(shadow: string, told: readonly Claim[], last: Claim, base: Claim): Relation | null {
  const words = between(shadow, last, base)
  const clause = OF_SO_MANY.exec(words)
  const count = Number(readNumeral(clause?.groups?.n ?? ''))
  if (!(count > 1) || UNEVEN.test(clause![0])) return null
  const from = backTo(shadow, SENTENCE_ENDS, last.span.start, last.span.start - 300)
  const like = told.filter((one) => one.unit === base.unit && one.span.start >= from)
  // 上报1.9万亩,5个村8600亩、4个村5200亩,两项相加: what is more than the whole is none of its parts
  const parts = like.slice(like.findLastIndex((one) => !isPartOf(one, base)) + 1)
  if (parts.length !== count || words.length > 40) return null
  if (addsUp(base, parts)) return relationOf(base, parts, 'pass')
  const isApart = parts.some((one, at) => at > 0 && UNEVEN.test(between(shadow, parts[at - 1]!, one)))
  const mayOverlap = base.unit === '人' && OVERLAPPING.test(words + base.before)
  return !isApart && !mayOverlap && isNear(base, parts, SHARE) ? relationOf(base, parts, 'fail') : null
}

const isPartOf = (one: Claim, base: Claim): boolean => one.isSure && Number(one.value) < Number(base.value)

/** 合计, 共: the word by which a number is the whole of what stands before it. */
function wordOfTotal(words: string, { after, unit }: Claim): string | undefined {
  if (words.length > 40) return undefined
  const word = (TOTAL.exec(words) ?? (ALL_KINDS.test(after) || unit === '人' ? STRAIGHT.exec(words) : null))?.groups
    ?.word
  return word !== undefined && UNEVEN.test(words) ? undefined : word
}

interface Passage {
  readonly shadow: string
  readonly told: readonly Claim[]
  readonly rules: SumRules
}

/** The whole with those of its sentence that it is made of. */
function toldBefore({ shadow, told, rules }: Passage, last: Claim, base: Claim, word: string): Relation[] {
  const from = backTo(shadow, SENTENCE_ENDS, last.span.start, last.span.start - 300)
  const like = told.filter(
    (one, at) => isOfKind(one, base) && one.span.start >= from && !isInName(shadow, one, told[at + 1] ?? base),
  )
  // 自查问题736个;抽调45人组成9个督查组,又发现问题158个;合计894个: a number that names another thing is no part
  const unnamed = like.filter(({ after }) => !/^\p{Script=Han}{2}/u.test(after))
  const exact = stretchThatAddsUp(like, base) ?? stretchThatAddsUp(unnamed, base)
  if (exact !== null) return [relationOf(base, exact, 'pass')]
  // 47人、22人、两处重复登记的9人,共停发87人: all of them come to the whole but for two figures in each other's place
  const swapped = relationOf(base, like, 'fail')
  const isSwapped = isSwapOf(swapped.sum, base.value) && isNear(base, like, SHARE)
  if (isSwapped && like.length > 2 && like.every(({ isSure }) => isSure)) return [swapped]
  const parts = plainList(shadow, like, base)
  // 小广告1260处、横幅86条、标语46处,共1392处: what is counted in other words is a part as well
  const all = told.filter(({ span }) => span.start >= (parts[0] ?? base).span.start)
  if (base.unit !== MONEY && all.length > parts.length && addsUp(base, all)) return [relationOf(base, all, 'pass')]
  const words = shadow.slice(from, last.span.end)
  const share = SHARES[word] ?? (/分别/.test(words) ? SHARE_OF_EACH : SHARE)
  const isSlip = parts.length > 1 && isNear(base, parts, share)
  const mayOverlap = base.unit === '人' && OVERLAPPING.test(words + base.before)
  const behind = /^[^。\n]*/.exec(shadow.slice(base.span.end, base.span.end + BEHIND))![0]
  // 党员21人、干部32人,合计50人,其中3人为党员干部: counted with both
  const isTwice = rules.twice.test(behind) || /^[,(]其中\d+[人名](?:[既均都]?[为是系])/.test(behind)
  return isSlip && !mayOverlap && !isTwice && !isOfOtherDeeds(base, words) ? [relationOf(base, parts, 'fail')] : []
}

/** 3个村问题21个: a number in the name of what the next one counts. */
const isInName = (shadow: string, one: Claim, next: Claim): boolean =>
  /^(?![及和与])[\u4e00-\u9fff]{1,8}$/.test(between(shadow, one, next)) && !TOTAL_WORD.test(between(shadow, one, next))
const TOTAL_WORD = /共|合计|总计|累计/

/** 满意1196件、基本满意38件、不满意17件,满意和基本满意合计1234件: some that stand together, the nearest first. */
function stretchThatAddsUp(like: readonly Claim[], base: Claim): readonly Claim[] | null {
  for (let end = like.length; end > 1; end--) {
    let sum = Number(like[end - 1]!.value)
    for (let first = end - 2; first >= 0; first--) {
      sum += Number(like[first]!.value)
      // decimals are added exactly only where they come near
      if (Math.abs(sum - Number(base.value)) < 1e-6 * (1 + sum) && addsUp(base, like.slice(first, end)))
        return like.slice(first, end)
    }
  }
  return null
}

/** The whole is of something done, and none of its parts is. */
function isOfOtherDeeds({ before }: Claim, told: string): boolean {
  const deeds = before.match(DEEDS) ?? []
  return deeds.length > 0 && !deeds.some((deed) => told.includes(deed))
}

/** The parts at the end of a list that nothing but its marks and their names hold apart; what is greater than the whole stands before it. */
function plainList(shadow: string, before: readonly Claim[], base: Claim): Claim[] {
  const found: Claim[] = []
  for (let at = before.length - 1; at >= 0; at--) {
    const claim = before[at]!
    const next = found[0]
    if (!claim.isSure || Number(claim.value) >= Number(base.value)) break
    if (next !== undefined && (between(shadow, claim, next).length > 40 || UNEVEN.test(between(shadow, claim, next))))
      break
    found.unshift(claim)
  }
  const first = found[0]
  return first !== undefined && UNEVEN.test(first.before) && base.unit !== MONEY ? [] : found
}
