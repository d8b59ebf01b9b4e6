import { backTo, characterSet } from '../language/character-set.ts'
import { flatMap } from '../language/flat-map.ts'
import { allMatches } from '../language/matcher.ts'
import { readNumeral } from '../language/numerals.ts'
import type { Span } from '../notice/span.ts'

/** A list that a sentence announces with its number and names: 开展3个方面专项整治,分别是A、B、C. */
export interface NamedList {
  readonly count: number
  readonly names: readonly string[]
  readonly span: Span
}

const WHAT = '(?:方面|步骤|阶段|环节|专项|重点|任务|工作|领域|问题|行动|内容)'
/** The number at the head of a match, its first digit before what stands ahead of it is looked at: found far faster so. */
const FIRST_N = '(?<n>\\d(?<![\\d第十百].)\\d?|[一二两三四五六七八九十](?<![\\d第十百].)[一二两三四五六七八九十]{0,2})'
const AFTER = new RegExp(
  `${FIRST_N}(?:个|项|大|条|类)(?:重点|主要|突出|具体)?${WHAT}[^。;:,\\n]{0,12}[,:]?(?:分别(?:是|为)|依次(?:是|为)|即|包括|主要(?:是|为|包括)|:|(?=一是)):?(?<list>[^。;\\n]{4,400})`,
  'g',
)
/** 营商环境、招商引资、党建引领三个方面: the number stands behind its names. */
const BEHIND = new RegExp(
  `(?:等)?${FIRST_N}(?:个|项|大)?(?:主要|重点)?(?:方面|领域|环节|板块|维度|层面|重点|着力点)`,
  'g',
)
const CLAUSE = 200
const CLAUSE_ENDS = characterSet('。;,:\n')
/** What leads up to the first name: 聚焦, 决定从, 对反馈意见中指出的. */
const LEAD =
  /^[^、]*(?:(?:归结|归纳|概括|梳理|归并|划分|分解|细化|分)[为成]|聚焦|围绕|针对|紧盯|紧扣|突出|抓住|瞄准|锚定|包括|涉及|覆盖|(?:从|在|就|按照?|依照?)(?=[\u4e00-\u9fff]{2})|(?:指出|反馈|发现|存在|查摆|梳理|归纳|提出|检查)(?:的|了|出的?)?)|^[对以按]/

const CLOSING = /(?:等问题)?(?:进行|开展|的)?(?:集中)?(?:整治|整改|专项整治|展开|推进)(?=,|$).*$/

export const namedLists = (shadow: string): NamedList[] => [
  ...flatMap(allMatches(AFTER, shadow), (match) => {
    const count = countOf(match)
    const names = namesIn(match.groups?.list ?? '', count)
    if (names === null) return []
    return [{ count, names, span: { start: match.index, end: match.index + match[0].length } }]
  }),
  ...flatMap(allMatches(BEHIND, shadow), (match) => {
    const count = countOf(match)
    const clause = shadow.slice(backTo(shadow, CLAUSE_ENDS, match.index, match.index - CLAUSE), match.index)
    const list = clause.replace(LEAD, '')
    const names = namesIn(list, count)
    if (names === null) return []
    return [{ count, names, span: { start: match.index - list.length, end: match.index + match[0].length } }]
  }),
]

const countOf = ({ groups }: RegExpMatchArray): number => Number(readNumeral(groups?.n ?? '') ?? Number.NaN)

const OPEN = '“‘《(〔【"'
const CLOSE = '”’》)〕】"'

/** The list split at 、, outside quotes and brackets; null where it has not as many names as were announced. */
function namesIn(list: string, count: number): string[] | null {
  const clause = /^[^,]*(?:,[^,]*、[^,]*)*/.exec(list)?.[0] ?? list
  if (list.startsWith('一是')) return byOrdinals(list, count)
  const names = lastTwo(splitAt(clause.replaceAll('”“', '”、“'), '、'), count)
  const repeated = names[0]?.slice(0, 2)
  if (names.length !== count && repeated !== undefined && names.filter((one) => one.startsWith(repeated)).length > 1)
    return joinedBy(names, repeated, count)
  if (names.length !== count || count < 2) return null
  return names.map(tidy)
}

/** 三个方面,一是甲,二是乙,三是丙. */
function byOrdinals(list: string, count: number): string[] | null {
  const names = list.split(/[,;]?[一二三四五六七八九]是/).slice(1)
  return names.length === count && names.every((name) => name.length > 1 && name.length <= LONGEST)
    ? names.map(tidy)
    : null
}
/** A longer one is no name. */
const LONGEST = 24

/** 聚焦A、B、聚焦C: a name may itself hold 、 where each begins alike. */
function joinedBy(parts: readonly string[], opening: string, count: number): string[] | null {
  const names: string[] = []
  for (const part of parts) {
    if (part.startsWith(opening)) names.push(part)
    else if (names.length > 0) names.push(`${names.pop()}、${part}`)
  }
  return names.length === count ? names.map(tidy) : null
}

/** 甲、乙和丙: the last two of a list joined by a word. */
function lastTwo(names: readonly string[], count: number): readonly string[] {
  const both = /^(.{2,12}?)(?:以及|和|及|与)(.{2,12})$/.exec(names.at(-1) ?? '')
  return names.length === count - 1 && both !== null ? [...names.slice(0, -1), both[1]!, both[2]!] : names
}

const tidy = (name: string): string => name.replace(CLOSING, '').trim()

function splitAt(words: string, mark: string): string[] {
  const parts: string[] = []
  let depth = 0
  let from = 0
  for (let at = 0; at < words.length; at++) {
    const c = words[at]!
    if (OPEN.includes(c)) depth++
    else if (CLOSE.includes(c)) depth = Math.max(0, depth - 1)
    else if (c === mark && depth === 0) {
      parts.push(words.slice(from, at))
      from = at + 1
    }
  }
  return [...parts, words.slice(from)].filter((part) => part.trim() !== '')
}
