import { addDecimals, compareDecimals } from '../../language/decimal.ts'
import { flatMap } from '../../language/flat-map.ts'
import { factsOf } from '../../notice/head.ts'
import type { Scene } from '../check.ts'
import { isSlipOf } from '../slips.ts'
import { type Claim, claimOf } from './claims.ts'
import { between, type Relation, relationOf } from './relation.ts'

/** 减少35人次, 多12.6万元: by how much it is more or less now. */
const BY =
  /(?:净?增加?|新增|增长|上升|提[高升]|扩大|延长|净?减少?|下降|降低|压[减缩]|缩[短减]|回落|(?<![至最许众])[多少])了?$/
/** 由171名增加到189名: what it was, and what it is. */
const FROM = /(?:由|从)[^,;。:]{0,16}$/
const TO = /^[^,;。:\d]{0,10}[到至为成][^,;。:\d]{0,12}$/
/** 38批次,比上年的52批次减少14批次: what it is, and what it was. */
const THAN = /^[^,;。:\d]{0,12}[,(]?(?:比|较|相比于?|与)[^,;。]{0,16}$/
/** What is told of some of it, of another time, of each. */
const OTHER = /其中|累计|[又再每]|平均|同时|[。;\n]/
/** Differences further apart than this share are of other things. */
const SHARE = 0.35
/** So many numbers may stand between what is and what was: 38批次212人,比上年的52批次. */
const MANY = 3

/** What was, what is, and by how much they differ: the greater of the two is the lesser and the difference. */
export function toldAsChange(scene: Scene): Relation[] {
  const { shadow } = scene.text
  const { facts } = scene
  const claims = [
    ...[...factsOf(facts, 'count'), ...factsOf(facts, 'money')],
    ...[...factsOf(facts, 'percent'), ...factsOf(facts, 'quantity')],
  ]
    .sort((a, b) => a.span.start - b.span.start)
    .map((fact) => claimOf(scene, fact, 0))
  return flatMap(claims, (by, at) => {
    if (!BY.test(by.before)) return []
    const unit = by.unit === 'point' ? 'percent' : by.unit
    const [one, other, beside] = [
      claims.slice(Math.max(0, at - 1 - MANY), at - 1).findLast((claim) => claim.unit === unit),
      claims[at - 1],
      claims[at - 2],
    ]
    if (one === undefined || other?.unit !== unit || ![one, other, by].every(({ isSure }) => isSure)) return []
    const isTurned = one === beside && FROM.test(one.before) && TO.test(between(shadow, one, other))
    if (!isTurned && !THAN.test(between(shadow, beside!, other))) return []
    // 由31项调整为42项,新增13项,删去2项: one change of two
    const next = claims[at + 1]
    const isOneOfTwo = next?.unit === by.unit && /^[^。;\n]{0,12}$/.test(between(shadow, by, next))
    if (isOneOfTwo) return []
    const told = between(shadow, one, other) + between(shadow, other, by)
    return OTHER.test(told) || !/^[^,]{0,8},?[^,]{0,12}$/.test(between(shadow, other, by)) ? [] : judged(one, other, by)
  })
}

function judged(one: Claim, other: Claim, by: Claim): Relation[] {
  const order = compareDecimals(one.value, other.value)
  const [most, least] = order > 0 ? [one, other] : [other, one]
  const difference = addDecimals(most.value, `-${least.value}`)
  if (difference === by.value) return [relationOf(most, [least, by], 'pass')]
  const off = Math.abs(Number(difference) - Number(by.value))
  const isOfThese = off <= Number(difference) * SHARE || isSlipOf(difference, by.value)
  return order !== 0 && isOfThese ? [relationOf(most, [least, by], 'fail')] : []
}
