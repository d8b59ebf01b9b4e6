import { readNumeral } from '../../language/numerals.ts'
import type { Claim } from './claims.ts'
import { DEEDS } from './relation.ts'

/** 高级42人、中级78人、初级及以下66人; 学校12所、医院3所、其他4所: the last name ends a list of all. */
export const endsLadder = (parts: readonly Claim[]): boolean =>
  parts.length > 2 && /及以下|^(?:其他|其它)/.test(parts.at(-1)!.before)

/** 两次共节约26.8万元,第一次13.6万元,第二次13.2万元: as many as the sentence counts, one for each. */
export function isOneForEach(words: string, base: Claim, parts: readonly Claim[]): boolean {
  const count = Number(readNumeral(OF_TURNS.exec(words)?.groups?.n ?? ''))
  const isOther = parts.some(({ before }) => (before.match(DEEDS) ?? []).some((deed) => !base.before.includes(deed)))
  return count === parts.length && !isOther && !TURN.test(base.before) && parts.every(({ before }) => TURN.test(before))
}
const OF_TURNS = /(?<!第)(?<n>[两二三四五六]|(?<!\d)\d)个?(?:次|批|期|年|季度|月|标段|阶段|轮)/
const TURN = /第?[一二三四五六](?:次|批|期|季度|标段|阶段|轮)|首[次批期轮]|20\d{2}年|\d{1,2}月/

/** 满意1102件,基本满意146件,不满意22件: names that together are all there is, one for each part. */
export function isSetOf(set: readonly RegExp[], parts: readonly Claim[]): boolean {
  const named = parts.map(({ before, after }) => nameAmong(set, before + after))
  return set.length === parts.length && new Set(named).size === set.length && !named.includes(-1)
}

/** 35岁以下9名,35岁以上6名: on both sides of one mark. */
export function isOnBothSides(parts: readonly Claim[]): boolean {
  const [low, high] = [SIDE_BELOW, SIDE_ABOVE].map((side) => parts.map((one) => side.exec(one.before + one.after)?.[1]))
  return parts.length === 2 && low!.some((mark, at) => mark !== undefined && mark === high![1 - at])
}
const SIDE_BELOW = /(\d+\p{Script=Han}{1,3}?)[及(含)]*以[下内]/u
const SIDE_ABOVE = /(\d+\p{Script=Han}{1,3}?)[及(含)]*以[上外]/u

/** The longest of the names that the words hold: 不满意 is not 满意. */
function nameAmong(set: readonly RegExp[], words: string): number {
  const found = set.map((name) => name.exec(words)?.[0].length ?? 0)
  const longest = Math.max(...found)
  return longest === 0 ? -1 : found.indexOf(longest)
}

/** …、扣回多付工程款256.2万元,除此再无其他: some of it, and all of it. */
export const NO_OTHER =
  /(?:别|再|并|更)无(?:其他|其它|别的)|没有(?:其他|其它|别的)(?!问题|异常|情况)|仅此[两三四五六]?项?|(?:其他|其它|别的|其余)(?!\d)[^,。;\d]{0,6}(?:没有|均无|都无|未有)/

/** The names before the number are those of the parts, or nothing else is left. */
export function isAllThereIs(shadow: string, base: Claim, parts: readonly Claim[]): boolean {
  const { end } = parts.at(-1)!.span
  return NO_OTHER.test(/^[^。;\n]{0,24}/.exec(shadow.slice(end, end + 24))![0]) || isOfNames(shadow, base, parts)
}

/** 培训班主任、保育员136人次,其中班主任72人次、保育员46人次: each of the names before the number has its own. */
function isOfNames(shadow: string, base: Claim, parts: readonly Claim[]): boolean {
  const clause = shadow.slice(Math.max(0, base.span.start - 60), base.span.start)
  const names = NAMES.exec(clause)?.[0].split(/[、和及与]/) ?? []
  const named = parts.map(({ before }) => before.replace(/^其中/, ''))
  return (
    names.length > 1 &&
    names.length === named.length &&
    named.every((words, at) => words.length > 1 && names[at]!.endsWith(words))
  )
}
const NAMES = /[\u4e00-\u9fff]{2,12}(?:[、和及与][\u4e00-\u9fff]{2,8}){1,4}$/
