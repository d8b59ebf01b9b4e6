import { divideDecimals, multiplyDecimals } from '../../language/decimal.ts'
import { flatMap } from '../../language/flat-map.ts'
import { isSlipOf } from '../slips.ts'
import { type Claim, MONEY } from './claims.ts'
import { between } from './relation.ts'

/** 每人1800元, 28名, 6.04万元: what each has, times how many they are, is not what all have. */
export interface Product {
  readonly each: Claim
  readonly count: Claim
  readonly all: Claim
  /** What each times their number comes to. */
  readonly product: string
}

/** 人均, 每亩, 平均每户: what the amount is of each of. */
const OF_EACH =
  /(?:(?<one>[人户村])均|(?:平均)?每一?(?<other>[人名户亩个台套座所辆间只株头份]|平方米|公里))(?:次)?[^,。;\d]{0,8}$/
const PER_TIME = /[年月日天]|次|最[高低多少]|至少|不[超低少]|约/
/** The same units by other words. */
const KINDS: Readonly<Record<string, string>> = { 名: '人', 村: '个' }

export const productsIn = (shadow: string, claims: readonly Claim[]): Product[] =>
  flatMap(claims, (each, at) => {
    const { one, other } = OF_EACH.exec(each.before)?.groups ?? {}
    const kind = one ?? other
    if (kind === undefined || each.unit !== MONEY || !each.isSure || PER_TIME.test(each.before)) return []
    const near = claims
      .slice(Math.max(0, at - NEAR), at + NEAR)
      .filter((claim) => claim !== each && isBeside(shadow, claim, each))
    const counts = near.filter(({ unit }) => unit === (KINDS[kind] ?? kind))
    const wholes = near.filter(({ unit, value }) => unit === MONEY && Number(value) > Number(each.value))
    const [count, all] = [counts[0], wholes[0]]
    // 由每亩180元提高到每亩420元,年增收2.28万元: what is more than before
    const isOther = near.some(({ before }) => OF_EACH.test(before)) || /增|减|节[约省余支]/.test(all?.before ?? '')
    if (isOther || counts.length !== 1 || wholes.length !== 1 || !count?.isSure || !all?.isSure) return []
    const product = multiplyDecimals(each.value, count.value)
    return isOff(each, count, all, product) ? [{ each, count, all, product }] : []
  })
const NEAR = 6

/** Both stand in one sentence. */
const isBeside = (shadow: string, a: Claim, b: Claim): boolean =>
  !/[。;\n]/.test(a.span.start < b.span.start ? between(shadow, a, b) : between(shadow, b, a))

function isOff(each: Claim, count: Claim, all: Claim, product: string): boolean {
  const share = divideDecimals(all.value, count.value) ?? '0'
  if (Math.abs(Number(share) / Number(each.value) - 1) < ROUNDED) return false
  const places = each.value.split('.')[1]?.length ?? 0
  return isSlipOf(product, all.value) || isSlipOf(Number(share).toFixed(places), each.value)
}
/** An average is told in few figures. */
const ROUNDED = 0.02
