import { readNumeral } from '../language/numerals.ts'
import { factsOf, type Total } from '../notice/head.ts'
import { overlaps, type Span } from '../notice/span.ts'
import type { Scene } from './check.ts'
import type { Statement } from './statements.ts'

/** The number of one state. */
export interface Part {
  readonly value: number
  readonly span: Span
  readonly measure: string
  /** A state that may be told of items which another state counts already: 长期坚持, or a share by its words. */
  readonly mayOverlap: boolean
}

export const totalOf = (parts: readonly Part[]): number => parts.reduce((all, { value }) => all + value, 0)

/** 完成13个,其余4个年底前完成: what is left, told without a state of its own. */
const REST = /(?:其余|剩余|余下|剩下|还剩)的?(?<n>\d{1,4}|[一二三四五六七八九十]{1,3})[个项条](?!中|里)/

export function withRest({ text, head }: Scene, { paragraph }: Statement, parts: readonly Part[]): Part[] {
  const last = parts.at(-1)
  if (last === undefined || parts.some(({ measure, mayOverlap }) => measure !== 'completed' || mayOverlap))
    return [...parts]
  const words = /^[^。\n]*/.exec(text.shadow.slice(last.span.end, paragraph.end))![0]
  const found = REST.exec(words)
  if (found === null || /\d/.test(words.slice(0, found.index))) return [...parts]
  const start = last.span.end + found.index
  const span = { start, end: start + found[0].length }
  if (head.totalsSaid.some((one) => overlaps(one.span, span))) return [...parts]
  return [...parts, { value: Number(readNumeral(found.groups!.n!)), span, measure: 'rest', mayOverlap: false }]
}

/** 25个,除2个划转外,其余23个已完成21个,2个正在整改: the states are those of what is left; 问题25个、建议6条,共31项: of both. */
export function restOf({ text: { shadow } }: Scene, base: Total, parts: readonly Part[]): Total | null {
  const first = parts[0]
  if (first === undefined || base.span.end > first.span.start) return null
  const between = shadow.slice(base.span.end, first.span.start)
  const left =
    /(?:其余|剩余|余下|剩下|其他|外|共计?|合计|总计)(?:的)?(?<n>\d{1,4}|[一二三四五六七八九十]{1,3})[个项条]/.exec(
      between,
    )
  if (left === null || between.length > REACH) return null
  const value = readNumeral(left.groups!.n!)
  const sum = totalOf(parts.filter(({ mayOverlap }) => !mayOverlap))
  if (Number(value) !== sum) return null
  const start = base.span.end + left.index
  return { ...base, value: String(sum), span: { start, end: start + left[0].length } }
}
const REACH = 80

/** 82个,已整改38个,采纳建议10个,正在整改21个,移送13个: everything that is counted behind the number comes to it. */
export function allBehind({ text: { shadow }, facts }: Scene, base: Total): Part[] {
  const end = base.span.end + /^[^。\n]*/.exec(shadow.slice(base.span.end, base.span.end + LIST_REACH))![0].length
  const behind = factsOf(facts, 'count').filter(
    ({ value, span }) =>
      span.start >= base.span.end && span.end <= end && value.unit === base.unit && value.modality === 'actual',
  )
  const parts = behind.map(
    ({ value, span }): Part => ({ value: Number(value.value), span, measure: 'other', mayOverlap: false }),
  )
  const isWhole =
    parts.length > 2 && totalOf(parts) === Number(base.value) && !shadow.slice(base.span.end, end).includes('其中')
  return isWhole ? parts : []
}
const LIST_REACH = 160

/** 25个,完成22个、基本完成2个,整改率96%: the printed rate bears out that the last one is in no state named. */
export const isBorneOutByRate = ({ totals }: Statement, base: Total, parts: readonly Part[]): boolean =>
  parts.every(({ measure }) => DONE.includes(measure)) &&
  totals.some(
    ({ measure, value }) =>
      measure === 'completion_rate' && Math.abs((100 * totalOf(parts)) / Number(base.value) - Number(value)) < HALF,
  )
const DONE: readonly string[] = ['completed', 'basically_completed', 'phased']
const HALF = 0.5

/** 巡视反馈的3个问题、巡察反馈的28个问题均已完成: each feedback has its own number. */
export const isBesideOf = ({ text }: Scene, base: Total, part: Part): boolean =>
  /^[、和及与][^,。;\n]{2,24}反馈的?$/.test(text.shadow.slice(base.span.end, part.span.start))
