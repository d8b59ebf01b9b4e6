import { backTo, characterSet } from '../../language/character-set.ts'
import { flatMap } from '../../language/flat-map.ts'
import { isOneFigureOff } from '../slips.ts'
import type { Claim } from './claims.ts'
import { addsUp, between, DEEDS, FIGURE_OFF, isNear, type Relation, relationOf } from './relation.ts'

/** 其余8个: nothing is left beside it. */
const REST = /(?:其余|剩余|余下|剩下|余款|余额|结余|^余)(?:的)?[^,;。\d]{0,8}$/
/** 超编制的5台封存,保留使用14台. */
const KEPT = /(?:^|[,现])(?:保留|留用)(?:使用)?[^,;。\d]{0,4}$/
/** 尚有34处正在整改, 正在办理7件: all that is still open. */
const STILL =
  /(?:尚有|还有|仍有|[仍还]在|还剩|尚余|尚欠|[还仍]欠|(?:^|[尚还仍暂有前])未|正在|(?:^|[尚还仍有])待|请假|缺席|另有?)[^,;。\d]{0,10}$/
/** 其中12个已批复、4个已出报告,另外2个改办: what is told last of all. */
const AT_LAST = /^(?:另外|另有?|还有)$/
/** 另5座列入观察名单: told of some more, unless they are open. */
const ALSO = /另有?[^,;。\d]{0,10}$/
const OPEN = /^[^,;。\d]{0,6}(?:正在|尚未|还未|仍未|未|仍在|待|[^,;。\d]{0,4}(?:推进|办理|核实|整改中))/
/** 年初结余37.7万元: left of another year. */
const OF_BEFORE = /年初|期初|上年|历年|往年|以前/
const NOT_YET = /未|尚|欠/
const SHARE_OF = { rest: 0.2, still: 0.1 }
/** So far behind the whole. */
const REACH = 160
/** So many numbers of one kind beside each other are looked at together. */
const MANY = 8
const WINDOW = 16
/** What is told of a part, or of another day. */
const PART_OF = /其中|包括|含|应|累计|上[年月]|又|再|[同环]比|到期/

export function toldWithRest(shadow: string, claims: readonly Claim[]): Relation[] {
  return flatMap(claims, (rest, at) => {
    const kind = restKind(rest)
    if (!rest.isSure || rest.unit === '' || kind === null) return []
    const around = claimsAround(shadow, claims, at)
    // a segment with a whole, what was done of it and a rest tells of nothing beside them
    const from = backTo(shadow, SEGMENT_ENDS, rest.span.start, rest.span.start - REACH)
    const own = around.before.filter(({ span }) => span.start >= from)
    const ofOwn = plainRest(shadow, own, rest)
    const near = ofOwn === null ? around.before : own
    const sum = sumAmong(near, around.behind, rest)
    const pair = kind === 'last' ? null : pairWithRest(shadow, around.before, rest, kind)
    if (pair !== null && !(sum !== null && [sum.base, ...sum.parts].includes(pair.parts[0]!))) return [pair]
    return sum === null ? slipOf({ shadow, claims, at, kind, before: around.before, ofOwn }) : [sum]
  })
}

interface Rest {
  readonly shadow: string
  readonly claims: readonly Claim[]
  readonly at: number
  readonly kind: Kind
  /** The numbers of its unit before it, and what its own segment makes of them. */
  readonly before: readonly Claim[]
  readonly ofOwn: Relation | null
}

/** What stands beside the rest and does not come to the whole with it. */
function slipOf({ shadow, claims, at, kind, before, ofOwn }: Rest): Relation[] {
  const rest = claims[at]!
  const divided = kind === 'still' ? null : dividedRest(shadow, before, rest)
  if (kind === 'last') return divided !== null && isNear(divided.base, divided.parts, FIGURE_OFF) ? [divided] : []
  const share = kind === 'rest' || NOT_YET.test(rest.before + rest.after) ? SHARE_OF.rest : SHARE_OF.still
  const readings = [
    ofOwn ?? plainRest(shadow, before, rest),
    kind === 'rest' ? onlyRest(shadow, claims, at) : null,
    divided,
  ]
  const slip = readings.find((one) => one !== null && isNear(one.base, one.parts, share)) ?? null
  return slip === null || isOfEarlier(shadow, slip.base, rest) ? [] : [slip]
}

/** 其余8个 says that nothing is left beside it, 尚有34处 that all else is done. */
function restKind({ before, after }: Claim): Kind | null {
  if (OF_BEFORE.test(before)) return null
  if (REST.test(before) || KEPT.test(before)) return 'rest'
  if (STILL.test(before) && (!ALSO.test(before) || OPEN.test(after))) return 'still'
  return AT_LAST.test(before) ? 'last' : null
}
type Kind = 'rest' | 'still' | 'last'

/** What is counted in the same words before a number, and behind it in its sentence. */
function claimsAround(shadow: string, claims: readonly Claim[], at: number) {
  const rest = claims[at]!
  return {
    before: claims
      .slice(Math.max(0, at - WINDOW), at)
      .filter(({ unit, span }) => unit === rest.unit && rest.span.start - span.end < REACH)
      .slice(-MANY),
    behind: claims
      .slice(at + 1, at + WINDOW)
      .filter(({ unit, span }) => unit === rest.unit && !/[。\n]/.test(shadow.slice(rest.span.end, span.start)))
      .slice(0, 3),
  }
}

/** The first whole that the rest and some of the numbers beside it make up. */
function sumAmong(near: readonly Claim[], behind: readonly Claim[], rest: Claim): Relation | null {
  for (const [at, base] of near.entries()) {
    const parts = someThatAddUp(base, [...near.slice(at + 1), ...behind], rest)
    if (parts !== null) return relationOf(base, parts, 'pass')
  }
  return null
}
/** 上年结余20.6万元,本年收入86.4万元: what it had before stands before the whole. */
const BEFORE = 30
const SEGMENT_ENDS = characterSet(';。\n')

/** Some of the numbers that make up the whole together with what is left. */
function someThatAddUp(base: Claim, others: readonly Claim[], rest: Claim): Claim[] | null {
  const values = others.map(({ value }) => Number(value))
  const sought = Number(base.value) - Number(rest.value)
  for (let chosen = 1; chosen < 1 << others.length; chosen++) {
    // decimals are added exactly only where they come near
    if (Math.abs(sumOf(values, chosen) - sought) > 1e-6 * (1 + Math.abs(sought))) continue
    const parts = others.filter((_, at) => (chosen >> at) & 1)
    if (addsUp(base, [...parts, rest])) return [...parts, rest].sort((a, b) => a.span.start - b.span.start)
  }
  return null
}

function sumOf(values: readonly number[], chosen: number): number {
  let sum = 0
  for (let at = 0; at < values.length; at++) if ((chosen >> at) & 1) sum += values[at]!
  return sum
}

/** A whole, what was done of it and the rest, with no other number of the kind among them. */
function plainRest(shadow: string, before: readonly Claim[], rest: Claim): Relation | null {
  const from = before.findLastIndex(
    (base, at) =>
      before.length - at > 1 &&
      isFound(base) &&
      [...before.slice(at + 1), rest].every(({ value }) => Number(value) < Number(base.value)),
  )
  const base = before[from]
  if (base === undefined || !base.isSure) return null
  const done = before.slice(from + 1)
  // 已追回30万元,已上缴12万元: what was got back is handed on
  if (done.some(({ before }) => HANDED_ON.test(before)) && !done.every(({ before }) => HANDED_ON.test(before)))
    return null
  if (done.length === 0 || !done.every((one) => one.isSure && isDone(one) && !PART_OF.test(one.before))) return null
  if ((between(shadow, base, rest).match(/[。\n]/g) ?? []).length > 3) return null
  return relationOf(base, [...done, rest], 'fail')
}

/** 损毁126处…到6月10日修好118处,余下11处: what was done stands right before the rest, and with it misses the whole by a figure. */
function pairWithRest(shadow: string, before: readonly Claim[], rest: Claim, kind: Kind): Relation | null {
  const done = before.at(-1)
  const base = before.findLast(({ value }) => done !== undefined && Number(value) > Number(done.value))
  if (done === undefined || base === undefined || !base.isSure || !done.isSure) return null
  const isBeside = /^[^。;\n\d]*$/.test(between(shadow, done, rest)) && !PART_OF.test(done.before + rest.before)
  const relation = relationOf(base, [done, rest], 'fail')
  const isOff =
    kind === 'rest'
      ? isOneFigureOff(relation.sum, base.value, FIGURE_OFF)
      : isDone(done) && !addsUp(base, [done, rest]) && isNear(base, [done, rest], STILL_OFF)
  return isBeside && isOff ? { ...relation, isByItself: true } : null
}
const STILL_OFF = 0.05

/** 31个项目里,已补办验收手续的有22个,余下8个…: three numbers of one thing in a sentence, the last what is left of the first. */
function onlyRest(shadow: string, claims: readonly Claim[], at: number): Relation | null {
  const rest = claims[at]!
  const from = backTo(shadow, SEGMENT_ENDS, rest.span.start, rest.span.start - REACH)
  const [base, done, ...more] = claims.slice(0, at).filter(({ unit, span }) => unit === rest.unit && span.start >= from)
  if (base === undefined || done === undefined || more.length > 0 || ![base, done].every(({ isSure }) => isSure))
    return null
  const things = [base, done, rest].map(({ after }) => after.replace(/^行政(?=村)/, ''))
  const isOther =
    /^[个项件条]$/.test(base.unit) && things.slice(1).some((thing) => NAMED.test(thing) && thing[0] !== things[0]![0])
  const isPlain =
    [done, rest].every(({ value }) => Number(value) < Number(base.value)) && !/其中|[各每]/.test(done.before)
  return isPlain && !isOther ? relationOf(base, [done, rest], 'fail') : null
}
/** 24个村…12个项目: what else is counted in the same unit. */
const NAMED = /^(?!村?[已均都仍尚正因需还要没未])\p{Script=Han}/u

/** 67个,其中补办手续41个、收回土地14个,剩余12个: nothing but the parts of it stands between a whole and its rest. */
function dividedRest(shadow: string, before: readonly Claim[], rest: Claim): Relation | null {
  const from = before.findLastIndex((base, at) => {
    const next = before[at + 1]
    return next !== undefined && /^[^;。\d]{0,30},?其中/.test(between(shadow, base, next))
  })
  const [base, ...parts] = before.slice(from)
  const isPlain =
    from >= 0 &&
    base !== undefined &&
    [base, ...parts].every(({ isSure }) => isSure) &&
    parts.length > 1 &&
    !/[。\n]/.test(between(shadow, base, rest)) &&
    parts.slice(1).every((one) => !PART_OF.test(one.before))
  return isPlain ? relationOf(base, [...parts, rest], 'fail') : null
}

/** What an earlier year left stands beside what this one had. */
const isOfEarlier = (shadow: string, base: Claim, rest: Claim): boolean =>
  OF_EARLIER.test(shadow.slice(base.span.start - BEFORE, rest.span.end + 16))
const OF_EARLIER =
  /上年|历年|以前年度|往年|结转|[两均]涉及|重复|两者|均有|收入[^。;]*(?:年末|期末|累计|账[户面])[^,。;\d]{0,4}(?:结余|余额|结存)/

/** 应清退12.36万元, 多支付的46.8万元: what is to be done yet, or was done wrongly. */
const OWED = /[应需待拟被多超未]|违规|问题|任务|事项|清单|措施/

const HANDED_ON = /上缴|缴入|入库|入账/

const isFound = (claim: Claim): boolean => !isDone(claim) || OWED.test(claim.before)

const isDone = ({ before, after }: Claim): boolean =>
  new RegExp(DEEDS.source).test(before) || ALREADY.test(before) || /^(?:均|都|全部)?已/.test(after)
/** 已发放96.8万元: done in whatever word. */
const ALREADY = /(?:^|[,是])(?:现|均|先后)?已(?:经|累计|陆续|先后|实际)*\p{Script=Han}{2,6}$/u
