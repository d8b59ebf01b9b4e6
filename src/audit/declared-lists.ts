import { backTo, characterSet, hasAt } from '../language/character-set.ts'
import { allMatches } from '../language/matcher.ts'
import { readNumeral } from '../language/numerals.ts'
import type { Span } from '../notice/span.ts'

/** A list that a sentence announces with its number and names: 开展3个方面专项整治,分别是A、B、C. */
export interface NamedList {
  readonly count: number
  readonly names: readonly string[]
  readonly span: Span
}

const N = '(?<n>\\d{1,2}|[一二两三四五六七八九十]{1,3})'
const WHAT = '(?:方面|步骤|阶段|环节|专项|重点|任务|工作|领域|问题|行动|内容)'
/** The number at the head of a match, its first digit before what stands ahead of it is looked at: found far faster so. */
const FIRST_N = '(?<n>\\d(?<![\\d第十百].)\\d?|[一二两三四五六七八九十](?<![\\d第十百].)[一二两三四五六七八九十]{0,2})'
const AFTER = new RegExp(
  `${FIRST_N}(?:个|项|大|条|类)(?:重点|主要|突出|具体)?${WHAT}[^。;:,\\n]{0,12}[,:]?(?:分别(?:是|为)|依次(?:是|为)|即|包括|主要(?:是|为|包括)|:|(?=一是)):?(?<list>[^。;\\n]{4,400})`,
  'g',
)
/** 营商环境、招商引资、党建引领三个方面: the number stands behind its names. */
const BEHIND = new RegExp(
  `(?:等)?(?<![\\d第十百])${N}(?:个|项|大)?(?:主要|重点)?(?:方面|领域|环节|板块|维度|层面|重点|着力点)`,
  'g',
)
const CLAUSE = 200
const CLAUSE_ENDS = characterSet('。;,:\n')
const SENTENCE_ENDS = characterSet('。;\n')
/** What leads up to the first name: 聚焦, 决定从, 对反馈意见中指出的. */
const LEAD =
  /^[^、]*(?:聚焦|围绕|针对|紧盯|紧扣|突出|抓住|瞄准|锚定|包括|涉及|覆盖|(?:从|在|就|按照?|依照?)(?=[\u4e00-\u9fff]{2})|(?:指出|反馈|发现|存在|查摆|梳理|归纳|提出|检查)(?:的|了|出的?)?)|^[对以按]/

const CLOSING = /(?:等问题)?(?:进行|开展|的)?(?:集中)?(?:整治|整改|专项整治|展开|推进)(?=,|$).*$/

export const namedLists = (shadow: string): NamedList[] => [
  ...allMatches(AFTER, shadow).flatMap((match) => {
    const count = countOf(match)
    const names = namesIn(match.groups?.list ?? '', count)
    if (names === null) return []
    return [{ count, names, span: { start: match.index, end: match.index + match[0].length } }]
  }),
  ...allMatches(BEHIND, shadow).flatMap((match) => {
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

/** A number announced straight before a list: 分以下三个步骤:, 重点抓好四项工作: */
export interface Announced {
  readonly count: number
  /** Words that leave no doubt that the list is what comes next: 以下, 如下, a colon. */
  readonly firm: boolean
  /** What is counted where it need be no list of steps: 制度, 科室. */
  readonly thing: string | null
  readonly span: Span
}

const ANNOUNCED = new RegExp(
  `(?<cue>以下|如下|下列|下述|分(?:为|成|作)?)?(?<![\\d第十百])${N}(?:个|项|条|大|类|点|步(?=实施|推进|进行|落实)|(?=方面|步骤|阶段))(?:重点|主要|突出|具体|(?<aspects>方面)的?)?(?:整改)?(?<noun>方面|步骤|阶段|环节|问题|措施|举措|任务|工作|要求|内容|做法|抓手|重点|原则|关口|关键|行动|整治|专项|转变|层面|领域|途径|方法|事项)?(?<after>[^。;:,\\n]{0,16})(?<end>[::]|[。,](?=$))`,
  'g',
)

/** 采取四项举措推进整改。一是…: a verb that does so many things, and the things at once. */
const DONE_IN = new RegExp(
  `(?:采取|采用|实施|推出|落实|突出|狠抓|抓好|抓实|从|做到|围绕|聚焦|通过|坚持)(?:了|以)?${N}(?:个|项|条|大|点)(?:重点|主要|突出|具体|有力|务实)?(?:措施|举措|做法|方面|环节|步骤|抓手|工作|任务)[^。;:,\\n\\d]{0,12}(?<end>[。,:])?$`,
)

/** 开展三项整治。一是…: so many campaigns, and the campaigns at once. */
const CAMPAIGNS =
  /(?:开展|实施|推进|部署|组织)(?:了)?(?<n>[两三四五六七八九十])(?:个|项|大)(?:专项|集中)?(?:整治|行动|活动|整顿|治理|清理)(?<end>[。,:])?$/

const isFirm = ({ groups }: RegExpMatchArray): boolean => groups?.cue !== undefined || groups?.end === ':'

/** What steps answer, be they more or fewer. */
const ANSWERED = /问题|要求|内容|事项/
const OF_OTHERS = /(?:针对|对照|按照|对|根据|依据|落实|围绕)[^,。;]{0,10}$/

/** Inside quotation marks that are open at a place. */
const isQuoted = (words: string, at: number): boolean => words.lastIndexOf('“', at) > words.lastIndexOf('”', at)

/** The announcement at the very end of a stretch, before its list begins. */
export function announcedAtEnd(shadow: string, at: Span): Announced | null {
  const words = shadow.slice(at.start, at.end).replace(/\s+$/, '')
  const stop = hasAt(SENTENCE_ENDS, words, words.length - 1) ? words.length - 1 : words.length
  const from = backTo(words, SENTENCE_ENDS, stop, 0)
  const sentence = words.slice(from)
  const found = allMatches(ANNOUNCED, sentence).at(-1)
  if (found === undefined || found.index + found[0].length < sentence.length || !isFirm(found)) {
    const done = DONE_IN.exec(sentence) ?? CAMPAIGNS.exec(sentence)
    const said = Number(readNumeral(done?.groups?.n ?? '') ?? Number.NaN)
    if (done === null || !Number.isInteger(said) || said < 2) return null
    const start = at.start + from + done.index
    return { count: said, firm: true, thing: null, span: { start, end: start + done[0].length } }
  }
  const { n = '', cue, aspects, noun = aspects, end, after = '' } = found.groups ?? {}
  const count = Number(readNumeral(n) ?? Number.NaN)
  const colon = end === ':' || end === ':'
  if (!Number.isInteger(count) || count < 2 || (cue === undefined && !colon) || /[\d《]/.test(after)) return null
  // 落实“两个责任”:, 实施“五个一”工程: the number belongs to a name
  if (isQuoted(sentence, found.index)) return null
  const start = at.start + from + found.index
  // 组织3个科室清查:, 针对3个问题: what is counted are no steps
  const counts =
    cue !== undefined ||
    (noun !== undefined && !(ANSWERED.test(noun) && OF_OTHERS.test(sentence.slice(0, found.index))))
  const thing = noun === undefined && after.length >= 2 ? after.slice(0, 2) : null
  return { count, firm: counts && (cue !== undefined || colon), thing, span: { start, end: start + found[0].length } }
}
