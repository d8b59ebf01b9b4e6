import { addDecimals, compareDecimals } from '../../language/decimal.ts'
import { flatMap } from '../../language/flat-map.ts'
import { compiledFrom } from '../../language/lexicon.ts'
import { factsOf } from '../../notice/head.ts'
import type { Scene } from '../check.ts'
import { isSlipOf } from '../slips.ts'
import { type Claim, claimOf } from './claims.ts'
import { between, grainOf, type Relation, relationOf } from './relation.ts'

/** 减少35人次, 多12.6万元: by how much it is more or less now. */
const BY =
  /(?:净?增加?|新增|增长|上升|提[高升]|扩大|延长|净?减少?|下降|降低|压[减缩]|缩[短减]|回落|(?<![至最许众])[多少])了?$/
/** 由171名增加到189名: what it was, and what it is. */
const FROM = /(?:由|从)[^,;。:]{0,16}$/
const TO = /^[^,;。:\d]{0,10}[到至为成][^,;。:]{0,16}$/
/** 38批次,比上年的52批次减少14批次: what it is, and what it was. */
const THAN = /^[^,;。:]{0,14}[,(]?(?:比|较|相比于?|与)[^,;。]{0,16}$/
/** What is told of some of it, of another time, of each. */
const OTHER = /其中|累计|[又再每]|平均|同时|[。;\n]/
/** Differences further apart are of other things. */
const FURTHEST = 2
/** Among so many numbers before it the two stand: 38批次212人,比上年的52批次减少14批次. */
const MANY = 5

/** What was, what is, and by how much they are said to differ. */
interface Change {
  readonly from: Claim
  readonly to: Claim
  readonly by: Claim
}

const changesIn = compiledFrom((scene: Scene): readonly Change[] => {
  const { shadow } = scene.text
  const { facts } = scene
  const claims = [
    ...[...factsOf(facts, 'count'), ...factsOf(facts, 'money')],
    ...[...factsOf(facts, 'percent'), ...factsOf(facts, 'quantity')],
  ]
    .sort((a, b) => a.span.start - b.span.start)
    .map((fact) => claimOf(scene, fact, 0))
  return flatMap(claims, (by, at) => {
    const isOne = BY.test(by.before) && by.isSure && !isOneOfTwo(shadow, by, claims[at + 1])
    return isOne ? (changeBy(shadow, claims.slice(Math.max(0, at - MANY), at), by) ?? []) : []
  })
})

/** The last two numbers before the difference that it may be of. */
function changeBy(shadow: string, before: readonly Claim[], by: Claim): Change | null {
  const unit = by.unit === 'percent' ? before.at(-1)?.unit : unitOfChange(by)
  const [one, other] = before.filter((claim) => claim.unit === unit).slice(-2)
  // 增加860人次,增长28.7%: the first is a change itself
  if (one === undefined || other === undefined || BY.test(other.before)) return null
  const apart = between(shadow, one, other)
  const isTurned = FROM.test(one.before) && TO.test(apart)
  if ((!isTurned && !THAN.test(apart)) || !isPlain(apart, between(shadow, other, by))) return null
  if (!one.isSure || !other.isSure || !isOfSame(by, one)) return null
  return isTurned ? { from: one, to: other, by } : { from: other, to: one, by }
}

const isPlain = (told: string, beside: string): boolean =>
  !OTHER.test(told + beside) && /^[^,]{0,8},?[^,]{0,12}$/.test(beside)

/** 由31项调整为42项,新增13项,删去2项: one change of two. */
const isOneOfTwo = (shadow: string, by: Claim, next: Claim | undefined): boolean =>
  next !== undefined && next.unit === by.unit && /^[^。;\n]{0,12}$/.test(between(shadow, by, next))

/** 材料由47项减至22项,审批时限压缩60%: what changed has another name. */
function isOfSame(by: Claim, one: Claim): boolean {
  const name = by.before.replace(BY, '')
  return SAME.test(name) || [...name].some((_, at) => at > 0 && one.before.includes(name.slice(at - 1, at + 1)))
}
const SAME =
  /^(?:[几半一两三]个?[年月]多?|[共净约]|同比|环比|总[体数量额]|合计|实际|整体|累计|较?[去上]年(?:同期)?)*(?:[较比].*)?$/

/** Shares differ by points. */
const unitOfChange = ({ unit }: Claim): string => (unit === 'point' ? 'percent' : unit)

/** The greater of the two is the lesser and the difference. */
export const toldAsChange = (scene: Scene): Relation[] =>
  flatMap(changesIn(scene), ({ from, to, by }) => (from.unit === unitOfChange(by) ? judged(from, to, by) : []))

/** 由236件下降到198件,下降26.1%: a change told in hundredths of what was. */
export const growthIn = (scene: Scene): (Change & { readonly computed: string })[] =>
  flatMap(changesIn(scene), ({ from, to, by }) => {
    if (by.unit !== 'percent' || from.unit === 'percent' || Number(from.value) === 0) return []
    const exact = (100 * Math.abs(Number(from.value) - Number(to.value))) / Number(from.value)
    const grain = (claim: Claim) => grainOf(scene.text.shadow, claim)
    const slack = (grain(by) || 1) + (200 * (grain(from) + grain(to))) / Number(from.value)
    const stated = Number(by.value)
    // further apart the two are of other things
    const isOff = Math.abs(exact - stated) > slack && stated < FURTHEST * exact && exact < FURTHEST * stated
    return isOff ? [{ from, to, by, computed: exact.toFixed(2) }] : []
  })

function judged(one: Claim, other: Claim, by: Claim): Relation[] {
  const order = compareDecimals(one.value, other.value)
  const [most, least] = order > 0 ? [one, other] : [other, one]
  const difference = addDecimals(most.value, `-${least.value}`)
  if (difference === by.value) return [relationOf(most, [least, by], 'pass')]
  const times = Number(by.value) / Number(difference)
  const isOfThese = (times > 1 / FURTHEST && times < FURTHEST) || isSlipOf(difference, by.value)
  return order !== 0 && isOfThese ? [relationOf(most, [least, by], 'fail')] : []
}
