import { flatMap } from '../language/flat-map.ts'
import type { Span } from '../notice/span.ts'
import { claimsIn } from './arithmetic/claims.ts'
import type { Scene } from './check.ts'
import { problemAt } from './nodes.ts'
import { isSlipOf } from './slips.ts'

const THESE = /(?:上述|前述|以上|上列|前列)(?:的)?$/
const NOUN = /^\p{Script=Han}{2}/u
/** So many numbers before it may be the ones it means, alone or two or three together. */
const BACK = 24

/** 对46个项目集中办理结算…上述45个项目: what was counted before, with a figure changed. */
export function referredAgain(scene: Scene): (readonly [Span, Span])[] {
  const claims = claimsIn(scene).flat()
  return flatMap(claims, (these, at) => {
    const noun = NOUN.exec(these.after)?.[0]
    if (!THESE.test(these.before) || noun === undefined || !these.isSure) return []
    const item = problemAt(scene, these.span)[0]
    const before = claims
      .slice(Math.max(0, at - BACK), at)
      .filter(({ unit, span }) => unit === these.unit && problemAt(scene, span)[0] === item)
    const values = before.map(({ value }) => Number(value))
    const isMade = values.some((_, from) =>
      [1, 2, 3, 4].some(
        (many) => values.slice(from, from + many).reduce((all, one) => all + one, 0) === Number(these.value),
      ),
    )
    const [first, ...more] = before.filter(({ after, isSure }) => isSure && after.startsWith(noun))
    const isOne = first !== undefined && more.every(({ value }) => value === first.value)
    return isOne && !isMade && isSlipOf(first.value, these.value) ? [[first.span, these.span]] : []
  })
}
