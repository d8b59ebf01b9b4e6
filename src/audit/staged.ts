import { flatMap } from '../language/flat-map.ts'
import { allMatches } from '../language/matcher.ts'
import { readNumeral } from '../language/numerals.ts'
import type { Total } from '../notice/head.ts'
import { contains, type Span } from '../notice/span.ts'
import type { Scene } from './check.ts'
import { TIERS } from './statements.ts'

/** The problems or measures of a notice divided by when they are to be carried out: 立行立改4个、限期整改6个、长期整改2个. */
export interface Staged {
  readonly base: Total
  readonly parts: readonly { readonly value: number; readonly span: Span }[]
  /** At once, by a day and in the long run are all named: nothing is left over. */
  readonly whole: boolean
}

const N = '(?:\\d{1,4}|[一二两三四五六七八九十]{1,3})'
const AT_ONCE = '立行立改|立即整改|即时整改|能改即改|即知即改|立知立改|立查立改|边巡边改|即行即改'
const BY_A_DAY = '限期整改|限时整改|近期整改|短期整改|中期整改|分阶段整改|阶段性整改'
/** What is to be done by some time, as against in the long run. */
export const BY_SOME_TIME = `(?:${AT_ONCE}|${BY_A_DAY})`
const LONG_RUN = '长期整改|长期坚持|持续整改|长期推进|中长期整改|长期抓'
const PART = `(?:需要?|须|可)?(?:${BY_SOME_TIME}|${LONG_RUN})(?:类|的)?(?:问题|事项)?(?:有|共)?${N}[个项条]`
/** 限期整改的11个已完成9个: how far each of them is. */
const TAIL = '(?:[^,;。、\\d]{0,8}(?:\\d{1,4}[个项条][^,;。、\\d]{0,8})?)'
const LIST = new RegExp(`${PART}${TAIL}(?:[、,;和](?:需要?)?${PART}${TAIL}){1,4}`, 'g')
const ONE = new RegExp(`${PART}`, 'g')
/** Between the number of problems and the list stands no other number. */
const NEAR = 16

export const stagedIn = (scene: Scene): Staged[] =>
  flatMap(allMatches(LIST, scene.text.shadow), ({ index, 0: words }) => {
    const base = scene.head.totalsSaid.findLast(
      ({ measure, scope, span }) =>
        (TIERS.includes(measure) || measure === 'measures') &&
        scope === 'this_round' &&
        span.end <= index &&
        /^[^。;\n\d]*$/.test(scene.text.shadow.slice(span.end, index)) &&
        index - span.end <= NEAR,
    )
    const parts = allMatches(ONE, words).map((part) => ({
      value: Number(readNumeral(new RegExp(`${N}(?=[个项条]$)`).exec(part[0])![0])),
      span: { start: index + part.index, end: index + part.index + part[0].length },
    }))
    const inItem = scene.problems.some((problem) => contains(problem.span, { start: index, end: index + words.length }))
    if (base === undefined || inItem) return []
    return [{ base, parts, whole: [AT_ONCE, BY_A_DAY, LONG_RUN].every((kind) => new RegExp(kind).test(words)) }]
  })
