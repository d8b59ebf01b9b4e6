import { flatMap } from '../../language/flat-map.ts'
import { isOneFigureOff, isSlipOf } from '../slips.ts'
import type { Claim } from './claims.ts'
import { addsUp, between, FIGURE_OFF, isNear, type Relation, relationOf } from './relation.ts'

/** What came, and what left. */
const CAME =
  /(?:新?纳入|新(?:收|接|受理|发现)|新增|增加|调入|转入|迁入|划入|流入|入库|购[入进]|新[招录聘购建]|收入|收[到进]|补充)[^,;。\d]{0,8}$/
const LEFT =
  /(?:化解|办结|结案|处置|整改|销号|归还|偿还|兑付|退出|清退|减少|调出|转出|迁出|划出|流出|出库|注销|核销|报废|退休|离职|辞退|支出|支付|发放|使用|拨付|清出|停发)[^,;。\d]{0,8}$/
/** 年末在册4052户, 期末结余: what there was, and what there is. */
const STANDS = /(?:在册|结余|余额|库存|结存|存量|实有|现有|在编|在岗|保有量)[^,;。\d]{0,6}$/
/** 6月底全乡有信访积案42件…还剩6件未结: what there was on a day, and what is left. */
const HAD = /(?:\d月|\d日|[年月]初|[年月]末|[年月]底)[^,;。\d]{0,10}(?:有|为)[^,;。\d]{0,10}$/
const LEFT_OVER = /(?:还剩|尚余|尚有|还有|剩余|结余|余下)[^,;。\d]{0,4}$/
/** 目前插位达到330个: how many there are now. */
const NOW = /(?:目前|现在|现已?|如今|至今)[^,;。\d]{0,8}(?:达到?|有|为|是)[^,;。\d]{0,4}$/
const SHARE = 0.1
/** So many numbers a stock may be told with, in so many pieces of its paragraph. */
const MANY = 8
const FEW = 3
/** 每人包案3至4件: no stock. */
const EACH = /每|平均|人均/

/** 年末在册4126户,新纳入318户,退出402户,年末在册4042户: what there was, with those who came, without those who left. */
export function toldAsStock(shadow: string, claims: readonly Claim[]): Relation[] {
  return flatMap(claims, (was, at) => {
    const isNow = endOf(was)
    if (isNow === null || !was.isSure || was.unit === '') return []
    const rest = claims.slice(at + 1, at + 1 + MANY)
    const end = rest.findIndex((claim) => claim.unit === was.unit && isNow(claim))
    const is = rest[end]
    if (is === undefined || !is.isSure || end < 1 || between(shadow, was, is).split('。').length > FEW) return []
    const moves = rest
      .slice(0, end)
      .filter(({ unit, before, after }) => unit === was.unit && !EACH.test(before + after))
    const came = moves.filter(({ before }) => CAME.test(before))
    const left = moves.filter(({ before }) => LEFT.test(before))
    if (moves.length === 0 || came.length + left.length !== moves.length || !moves.every(({ isSure }) => isSure))
      return []
    const parts = [was, ...came]
    if (addsUp(is, parts, left)) return [relationOf(is, parts, 'pass', left)]
    const slip = relationOf(is, parts, 'fail', left)
    const isBoth = came.length > 0 && left.length > 0
    const isOfThese = isNear(was, [...left, is], SHARE, came) || isSlipOf(slip.sum, is.value)
    return (isBoth && isOfThese) || isOneFigureOff(slip.sum, is.value, FIGURE_OFF) ? [slip] : []
  })
}

/** 2022年为186.4万元,2023年在此基础上增收37.8万元,达到242.2万元: what was, what came on top, and what they come to. */
export function toldOnTop(shadow: string, claims: readonly Claim[]): Relation[] {
  return flatMap(claims, (more, at) => {
    const [was, is] = [claims[at - 1], claims[at + 1]]
    if (was === undefined || is === undefined || !ON_TOP.test(more.before) || !COMES_TO.test(is.before)) return []
    const isPlain = [was, more, is].every(({ isSure, unit }) => isSure && unit === more.unit)
    if (!isPlain || /[。;\n]/.test(shadow.slice(was.span.end, is.span.start))) return []
    if (addsUp(is, [was, more])) return [relationOf(is, [was, more], 'pass')]
    return isNear(is, [was, more], SHARE) ? [relationOf(is, [was, more], 'fail')] : []
  })
}
const ON_TOP = /基础上(?:又|再|继续)?(?:新?增[加收添]?|多|提高|追加)[^,;。\d]{0,6}$/
const COMES_TO = /(?:达到?|增[加至]|升至|[合总]计)(?:到|至|为|了)?$/

/** How the number after all has come and gone is told: by the name of the stock, or as what is left of it. */
function endOf({ before }: Claim): ((claim: Claim) => boolean) | null {
  const name = STANDS.exec(before)?.[0].slice(0, 2)
  if (name !== undefined) return (claim) => STANDS.exec(claim.before)?.[0].startsWith(name) === true
  return HAD.test(before) ? (claim) => LEFT_OVER.test(claim.before) || NOW.test(claim.before) : null
}
