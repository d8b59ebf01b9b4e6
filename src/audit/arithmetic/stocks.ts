import { flatMap } from '../../language/flat-map.ts'
import { isSlipOf } from '../slips.ts'
import type { Claim } from './claims.ts'
import { addsUp, between, isNear, type Relation, relationOf } from './relation.ts'

/** What came, and what left. */
const CAME =
  /(?:新?纳入|新增|增加|调入|转入|迁入|划入|流入|入库|购[入进]|新[招录聘购建]|收入|收[到进]|补充)[^,;。\d]{0,8}$/
const LEFT =
  /(?:退出|清退|减少|调出|转出|迁出|划出|流出|出库|注销|核销|报废|退休|离职|辞退|支出|支付|发放|使用|拨付|清出|停发)[^,;。\d]{0,8}$/
/** 年末在册4052户, 期末结余: what there was, and what there is. */
const STANDS = /(?:在册|结余|余额|库存|结存|存量|实有|现有|在编|在岗|保有量)[^,;。\d]{0,6}$/
const SHARE = 0.1
/** So many numbers a stock may be told with. */
const MANY = 8

/** 年末在册4126户,新纳入318户,退出402户,年末在册4042户: what there was, with those who came, without those who left. */
export function toldAsStock(shadow: string, claims: readonly Claim[]): Relation[] {
  return flatMap(claims, (was, at) => {
    const name = STANDS.exec(was.before)?.[0].slice(0, 2)
    if (name === undefined || !was.isSure) return []
    const rest = claims.slice(at + 1, at + 1 + MANY)
    const end = rest.findIndex(({ before, unit }) => unit === was.unit && STANDS.exec(before)?.[0].startsWith(name))
    const is = rest[end]
    if (is === undefined || !is.isSure || end < 1 || /[。\n]/.test(between(shadow, was, is))) return []
    const moves = rest.slice(0, end)
    const came = moves.filter(({ before }) => CAME.test(before))
    const left = moves.filter(({ before }) => LEFT.test(before))
    if (came.length + left.length !== moves.length) return []
    if (moves.some(({ unit, isSure }) => unit !== was.unit || !isSure)) return []
    const parts = [was, ...came]
    if (addsUp(is, parts, left)) return [relationOf(is, parts, 'pass', left)]
    const slip = relationOf(is, parts, 'fail', left)
    return isNear(is, parts, SHARE, left) || isSlipOf(slip.sum, is.value) ? [slip] : []
  })
}
