import { flatMap } from '../language/flat-map.ts'
import { STATES, type Total } from '../notice/head.ts'
import type { Span } from '../notice/span.ts'
import type { Scene } from './check.ts'
import { type Statement, TIERS, totalsOf } from './statements.ts'

/** A percentage printed beside the number of a state: 完成整改22个,占88%. */
export interface Share {
  readonly value: string
  readonly span: Span
  readonly part: Total
  readonly bases: readonly Total[]
}

const OF =
  '(?:占|占比|比例|比率|占反馈)(?:反馈)?(?:的)?(?:全部)?(?:\\d{1,4}[个项条])?(?:问题)?(?:的)?(?:总数|总量|总体|全部|问题数)?(?:的)?(?:比例|比重)?(?:为|达到|达|是|约)?'
const PERCENT = '(?:\\d{1,3}(?:\\.\\d{1,4})?)%'
/** Right behind the number, in its own clause or the next, or in brackets. */
const BESIDE = new RegExp(`^(?:问题|事项)?[,(]?${OF}(${PERCENT})`)
/** 分别占88%和12%: one for each of the states before it. */
const EACH = new RegExp(
  `^(?:问题|事项)?[,(]?(?:所占比例)?分别(?:${OF}|为)(${PERCENT}(?:[、,和及与]{1,2}${PERCENT}){1,5})`,
)
const REACH = 80

export function sharesIn(scene: Scene, statement: Statement): Share[] {
  const states = statement.totals
    .filter(({ measure }) => STATES.includes(measure) || measure === 'immediate')
    .sort((a, b) => a.span.start - b.span.start)
  const own = statement.totals.filter(({ measure }) => TIERS.includes(measure))
  const bases = own.length > 0 ? own : totalsOf(scene, statement.scope, TIERS)
  if (bases.length === 0) return []
  return flatMap(states, (state, at): Share[] => {
    const rest = scene.text.shadow.slice(state.span.end, state.span.end + REACH)
    const each = EACH.exec(rest)
    const beside = BESIDE.exec(rest)
    const printed = each?.[1] ?? beside?.[1]
    if (printed === undefined) return []
    const from = state.span.end + (each ?? beside)![0].length - printed.length
    const values = [...printed.matchAll(new RegExp(PERCENT, 'g'))]
    const of = states.slice(at + 1 - values.length, at + 1)
    if (at + 1 < values.length) return []
    return values.map(({ 0: words, index }, n) => ({
      value: words.slice(0, -1),
      span: { start: from + index, end: from + index + words.length },
      part: of[n]!,
      bases,
    }))
  })
}
