import { backTo, characterSet } from '../../language/character-set.ts'
import { flatMap } from '../../language/flat-map.ts'
import { gives, percentOf } from '../../language/ratios.ts'
import type { FactOf } from '../../notice/fact.ts'
import { factsOf, STATES } from '../../notice/head.ts'
import { overlaps, type Span, sliceOf } from '../../notice/span.ts'
import type { TotalMeasure } from '../../notice/vocabulary.ts'
import type { Scene } from '../check.ts'
import { isExact } from '../exact.ts'
import { indexFrom } from '../nodes.ts'
import { TIERS } from '../statements.ts'
import { type Claim, claimsIn } from './claims.ts'
import { relationsIn } from './index.ts'
import { addsUp, between } from './relation.ts'

/** A percentage and the two numbers right before it that it is said of: 96条,已落实88条,落实率91.67%. */
export interface Rate {
  readonly stated: string
  readonly span: Span
  readonly part: Claim
  readonly base: Claim
  readonly computed: string
  readonly result: 'pass' | 'fail'
}

/** What the percentage is the rate of, at the end of the words before it. */
const RATE = /(?<stem>[\u4e00-\u9fff]{2,12})(?:率|比例)(?:达到?|做到|升到|为|是|到|了)*$/
/** 正在整改的5个问题占反馈问题25个的20%. */
const OF_WHOLE = /占[^,;。\d]{0,10}$/
/** 完成27项,占81.82%. */
const SHARE = /^[^,;。\d()]{0,8}[,(]?(?:占|占比)(?:达到?|为|是)?$/
/** 有1180件是在规定时限之内办好的,按期办理的占到94.4%. */
const SHARE_OF_SUCH = /^[^;。\d()]{4,24},[^,;。\d()]{2,8}的占(?:比|到|了)?$/
/** So many words that tell how far a thing is done mean one. */
const DONE = /完成|整改|办结|销号|到位|落实/
/** What may stand before the word of a rate and say nothing of which ones are meant; 按期办结率 is one of some. */
const PLAIN = /总体|综合|整体|整改|问题|任务|事项|完成|群众|目前|截至|累计|总|的|已|其/g
/** Numbers of problems and of their states have formulas of their own. */
const PROBLEMS: readonly TotalMeasure[] = [...TIERS, ...STATES, 'money_problem', 'money_completed']
/** Further apart than so many points the two are told of other numbers. */
const POINTS = 20
const FEW_POINTS = 10
/** The numbers before a percentage that may be meant by it. */
const MANY = 12
const REACH = 300
const LINE_ENDS = characterSet('\n')

export function ratesIn(scene: Scene): Rate[] {
  const percents = factsOf(scene.facts, 'percent').filter(
    ({ value, span }) =>
      /\d|百分之/.test(sliceOf(scene.text.shadow, span)) &&
      value.unit === 'percent' &&
      value.change === 'none' &&
      isExact(value),
  )
  if (percents.length === 0) return []
  const claims = claimsIn(scene).flat()
  return flatMap(percents, (percent) => {
    const near = claimsBefore(scene, percent.span, claims)
    const words = scene.text.shadow.slice(near.at(-1)?.span.end ?? percent.span.start, percent.span.start)
    return (
      rateOf(scene, percent, near, words) ??
      rateOf(scene, percent, withoutListed(scene, near), words) ??
      rateWithRest(scene, percent, near, claims) ??
      []
    )
  })
}

function claimsBefore({ text: { shadow } }: Scene, span: Span, claims: readonly Claim[]): Claim[] {
  const from = backTo(shadow, LINE_ENDS, span.start, span.start - REACH)
  const near: Claim[] = []
  for (let at = indexFrom(claims, span.start) - 1; at >= 0 && near.length < MANY; at--) {
    if (claims[at]!.span.start < from) break
    near.unshift(claims[at]!)
  }
  return near
}

/** 抽检1250批次,其中蔬菜720批次、水果530批次,合格1241批次: what a number is made of stands between the two. */
const withoutListed = (scene: Scene, near: readonly Claim[]): Claim[] => {
  const listed = relationsIn(scene).filter(
    ({ base, parts, result }) => result === 'pass' && LISTED.test(between(scene.text.shadow, base, parts[0]!)),
  )
  return near.filter((one) => !listed.some(({ parts }) => parts.includes(one)))
}
const LISTED = /其中|包括|含|分别|里面|当中/

/** The rate of the last two of these numbers; `words` stand between the last number and the percentage. */
function rateOf(scene: Scene, { value, span }: FactOf<'percent'>, near: readonly Claim[], words: string): Rate | null {
  const { shadow } = scene.text
  const [first, last] = [near.at(-2), near.at(-1)]
  if (first === undefined || last === undefined || first.unit !== last.unit || !first.isSure || !last.isSure)
    return null
  if (isListed(shadow, near.slice(0, -1), last)) return null
  if (/[。;]/.test(between(shadow, first, last) + words)) return null
  const isOfWhole = OF_WHOLE.test(between(shadow, first, last)) && /^[^,;。\d]{0,10}$/.test(words)
  const [part, base] = isOfWhole ? [first, last] : [last, first]
  const reach = isOfWhole ? POINTS : reachOf(scene, words, part, base)
  if (reach === 0 || Number(part.value) > Number(base.value)) return null
  // 办结率100%(1件按规定不予受理): what the rate leaves out
  if (/^[(][^()]{0,12}\d/.test(shadow.slice(span.end, span.end + 14))) return null
  const computed = percentOf(part.value, base.value)
  const rate = { stated: value.value, span, part, base, computed }
  if (gives(part.value, base.value, value.value)) return { ...rate, result: 'pass' }
  // 这250处隐患已整治到位221处,整治率…: of just these
  const isNamed = /(?:[这该]|上述|以上|前述)(?:的)?$/.test(base.before)
  const isOther =
    !isNamed &&
    near.some((one) =>
      near.some((other) => one !== other && one.unit === other.unit && gives(one.value, other.value, value.value)),
    )
  return isOther || Math.abs(Number(computed) - Number(value.value)) > reach ? null : { ...rate, result: 'fail' }
}

/** 破损井盖412处…更换了395处,整改率93.2%,没换的17处: of what is done and what is left, which make up a whole told before. */
function rateWithRest(
  { text: { shadow } }: Scene,
  { value, span }: FactOf<'percent'>,
  near: readonly Claim[],
  claims: readonly Claim[],
): Rate | null {
  const part = near.at(-1)
  const rest = claims[indexFrom(claims, span.start)]
  if (part === undefined || rest === undefined || part.unit !== rest.unit || !part.isSure || !rest.isSure) return null
  if (!RATE.test(shadow.slice(part.span.end, span.start))) return null
  if (/[。;\n]/.test(between(shadow, part, rest)) || !NOT_DONE.test(rest.before)) return null
  const base = near.find((one) => one.isSure && one.unit === part.unit && addsUp(one, [part, rest]))
  if (base === undefined) return null
  const computed = percentOf(part.value, base.value)
  const rate = { stated: value.value, span, part, base, computed }
  return { ...rate, result: gives(part.value, base.value, value.value) ? 'pass' : 'fail' }
}
const NOT_DONE = /没|未|其余|剩余|余下|剩下|另外|[还尚仍]有|[还尚仍]剩/

/** 公开信息326条,其中财务168条、党务86条、村务72条,公开率100%: the last two are parts of a whole before them. */
function isListed(shadow: string, before: readonly Claim[], last: Claim): boolean {
  const one = before.at(-1)!
  const opensList = (whole: Claim, next: Claim | undefined) =>
    next !== undefined &&
    whole.unit === one.unit &&
    Number(whole.value) > Number(one.value) &&
    /^[^,;。]{0,12}[,(:]?(?:其中|包括|含)/.test(between(shadow, whole, next)) &&
    !/[。;\n]/.test(between(shadow, whole, one))
  return (
    /^[^,;。]{0,6}、/.test(between(shadow, one, last)) && before.some((whole, at) => opensList(whole, before[at + 1]))
  )
}

/** 租金86.4万元,比评估价高12.6万元,溢价率17.1%: of what it is more than. */
const MORE_THAN = /[比较][^,。;]{0,12}[高低多少增减降升超]/

/** How far the percentage may be off and still be told of these two; 0 where it is not told of them. */
function reachOf(scene: Scene, words: string, part: Claim, base: Claim): number {
  const isTier = scene.head.totalsSaid.some(
    ({ measure, span }) => PROBLEMS.includes(measure) && overlaps(span, base.span),
  )
  const told = between(scene.text.shadow, base, part) + part.after
  if (told.length > 40 || /[。;\n]/.test(told) || MORE_THAN.test(told)) return 0
  if (SHARE.test(words)) return isTier ? 0 : FEW_POINTS
  if (SHARE_OF_SUCH.test(words)) return isTier ? 0 : FEW_POINTS / 2
  const stem = words.length > 24 ? undefined : RATE.exec(words)?.groups?.stem
  if (stem === undefined || (isTier && !/未/.test(stem)) || /未/.test(stem) !== /未/.test(told)) return 0
  const known = base.before + told
  if (![...stem.slice(0, -2).replace(PLAIN, '')].every((character) => known.includes(character))) return 0
  const said = [...stem.slice(-2)].filter((character) => told.includes(character)).length
  if (said === 2 || (DONE.test(stem.slice(-2)) && DONE.test(told))) return POINTS
  if (said === 1) return FEW_POINTS
  // 检出不合格35批次,不合格发现率: such ones by their name, found or caught in whatever word
  const such = stem.slice(0, -2).replace(PLAIN, '')
  return such.length > 1 && part.before.includes(such) ? FEW_POINTS / 2 : 0
}
