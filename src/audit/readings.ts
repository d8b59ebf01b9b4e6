import { flatMap } from '../language/flat-map.ts'
import type { Scene } from './check.ts'
import type { Statement } from './statements.ts'
import type { Part } from './states-told.ts'

/** Every way to read which numbers of a statement stand beside each other and make up one whole. */
export const waysToRead = (scene: Scene, statement: Statement, parts: readonly Part[]): Part[][] => [
  ...readings(parts),
  ...readings(toldOnce(parts)),
  ...withImmediate(statement, parts),
  ...beforeDetails(scene, parts),
]

/** 销号12项、达到序时进度5项;年底前应完成的12项已全部完成: one number told again adds nothing. */
const toldOnce = (parts: readonly Part[]): Part[] =>
  parts.filter(
    ({ measure, value }, at) => parts.findIndex((one) => one.measure === measure && one.value === value) === at,
  )

/** The ways to read which numbers stand beside each other: shares are left out, then what may overlap, then other states. */
function readings(parts: readonly Part[]): Part[][] {
  const disjoint = parts.filter(({ mayOverlap }) => !mayOverlap)
  return [
    disjoint,
    [...parts],
    disjoint.filter(({ measure }) => measure !== 'long_term'),
    disjoint.filter(({ measure }) => measure !== 'other'),
    disjoint.filter(({ measure }) => measure !== 'other' && measure !== 'long_term'),
  ].filter((reading) => reading.length > 0)
}

/** 立行立改8个,集中整改完成12个: what was done at once may be counted beside what was done later. */
function withImmediate({ totals }: Statement, parts: readonly Part[]): Part[][] {
  const atOnce = totals
    .filter(({ measure }) => measure === 'immediate')
    .map(({ value, span, measure }): Part => ({ value: Number(value), span, measure, mayOverlap: false }))
  return atOnce.length === 1 ? readings([...atOnce, ...parts]) : []
}

/** 正在整改10项;部分整改4项,已整改2项: what follows a breakdown that adds up is told of its parts. */
const DETAIL = /[;。(]|其中/
function beforeDetails({ text }: Scene, parts: readonly Part[]): Part[][] {
  const disjoint = parts.filter(({ mayOverlap }) => !mayOverlap)
  return flatMap(disjoint, (part, at) => {
    const last = disjoint[at - 1]
    if (at < 2 || last === undefined) return []
    return DETAIL.test(text.shadow.slice(last.span.end, part.span.start)) ? [disjoint.slice(0, at)] : []
  })
}
