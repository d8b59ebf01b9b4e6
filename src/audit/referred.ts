import { flatMap } from '../language/flat-map.ts'
import type { Span } from '../notice/span.ts'
import { type Claim, claimsIn } from './arithmetic/claims.ts'
import { relationsIn } from './arithmetic/index.ts'
import type { Scene } from './check.ts'
import { isMadeOf } from './exact.ts'
import { problemAt } from './nodes.ts'
import { isSlipOf } from './slips.ts'

const THESE = /(?:(?<![在到由从对把将])这|上述|前述|以上|上列|前列|[对把将](?:现在)?这|现在这)(?:的)?$/
const NOUN = /^\p{Script=Han}{2,4}/u
/** 原有31家,注销9家,…,现有18家: how many there are in the end. */
const NOW = /(?:现[有存]|保留)$/
/** So many numbers before it may be the ones it means, alone or up to four together. */
const BACK = 24
const FOUR = 4

/** 对46个项目集中办理结算…上述45个项目, 隐患63处…上述66处隐患: what was counted before, with a figure changed. */
export function referredAgain(scene: Scene): (readonly [Span, Span])[] {
  const claims = claimsIn(scene).flat()
  return flatMap(claims, (these, at) => {
    const noun = NOUN.exec(these.after)?.[0]
    if (!THESE.test(these.before) || !these.isSure) return []
    const item = problemAt(scene, these.span)[0]
    const before = claims
      .slice(Math.max(0, at - BACK), at)
      .filter(({ unit, span }) => unit === these.unit && problemAt(scene, span)[0] === item)
    const isMade = isMadeOf(
      before.map(({ value }) => value),
      these.value,
      FOUR,
    )
    const named = noun === undefined ? [] : before.filter((one) => one.isSure && isOf(one, noun))
    const told =
      named.length === 0 && OF_ITSELF.test(these.unit) ? before.filter((one) => !isListed(scene, one)) : named
    const now = told.length === 0 ? undefined : before.findLast(({ before }) => NOW.test(before))
    const isOne = told.every(({ value }) => value === told[0]!.value || (named.length === 0 && isLess(value, told[0]!)))
    const first = now ?? (isOne ? told[0] : undefined)
    return first !== undefined && !isMade && isSlipOf(first.value, these.value) ? [[first.span, these.span]] : []
  })
}

const isLess = (value: string, whole: Claim): boolean => Number(value) < Number(whole.value)
/** 这39户: the unit names the thing. */
const OF_ITSELF = /^(?:户|人|家|村|所|批次|人次|户次)$/
/** 其中人机不符24户、重复申领13户: what another number is made of. */
const isListed = (scene: Scene, one: Claim): boolean =>
  relationsIn(scene).some(({ parts, result }) => result === 'pass' && parts.includes(one))

/** The things are told behind the number, or right before it. */
const isOf = ({ before, after }: Claim, noun: string): boolean =>
  after.startsWith(noun.slice(0, 2)) ||
  [2, 3, 4].some((length) => before.replace(/共?计?$/, '').endsWith(noun.slice(0, length)))
