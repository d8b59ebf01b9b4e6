import { backTo, characterSet, hasAt } from '../language/character-set.ts'
import { allMatches } from '../language/matcher.ts'
import { readNumeral } from '../language/numerals.ts'
import type { Span } from '../notice/span.ts'

const N = '(?<n>\\d{1,2}|[一二两三四五六七八九十]{1,3})'
const SENTENCE_ENDS = characterSet('。;\n')

/**
 * What a number before a list counts: surely the list (以下三项工作:), perhaps the list (聚焦三个方面:), or another thing that the list
 * is about (对采购、基建等3个领域:, 成立3个工作组:).
 */
export type Counted = 'list' | 'perhaps' | 'other'

/** A number announced straight before a list: 分以下三个步骤:, 重点抓好四项工作: */
export interface Announced {
  readonly count: number
  readonly counted: Counted
  /** What is counted, as each item of a list of such things says it: 制度, 领域; null where any step will do. */
  readonly thing: string | null
  readonly span: Span
}

const ANNOUNCED = new RegExp(
  `(?<cue>以下|如下|下列|下述|分(?:为|成|作)?)?(?<![\\d第十百])${N}(?:个|项|条|大|类|(?<points>点)|步(?=实施|推进|进行|落实)|(?=方面|步骤|阶段))(?:(?<main>重点)|主要|突出|具体|(?<aspects>方面)的?)?(?:整改)?(?<noun>方面|步骤|阶段|环节|问题|措施|举措|任务|工作|要求|内容|做法|抓手|重点|原则|关口|关键|行动|整治|专项|转变|层面|领域|途径|方法|事项)?(?<after>[^。;:,\\n]{0,16}(?:,[^。;:,\\d\\n]{2,16}(?=:))?)(?<end>:|[。,](?=$))`,
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

/** What is done, one step after another: the list tells it whatever stands before the number. */
const STEPS = /^(?:措施|举措|做法|步骤|阶段|抓手|途径|方法|原则)$/
/** 采购、基建、后勤三个领域, 元旦、春节等4个节点: the number sums up the names before it. */
const NAMED = /(?:[^,。;:、]{1,24}[、和及与][^,。;:、]{1,24}|[^,。;:]{2,40}等)(?:共|共计|这|的)?$/
/** 聚焦, 针对…的: what the steps aim at, keep to or begin from. */
const AIMED =
  /(?:聚焦|围绕|针对|对照|对标|紧盯|盯住|盯紧|瞄准|锁定|按照?|依照|根据|依据|落实|涉及|覆盖|面向|结合|依托|立足|深入|紧扣|紧抓|(?<![可得])以|就|(?<!存)在|(?<![关由])于|(?<![应核])对)(?<between>[^,。;:]{0,24})$/
/** 在整改中做好四项工作: another verb, and what it does. */
const DONE =
  /(?:抓[好实]?|做[好到实]?|推[进动出]|开展|(?<!已)完成|采取|实施|强化|突出|从|打好|把好|守好|办好|重点|着力|落实好?|有|是|为)(?:了|以)?$/
/** 已完成, 共排查出, 成立: what there is or was done by then, which the list need not repeat. */
const TOLD =
  /(?:成立|组建|设立|派出|组成|发现|查出|查摆出?|查找出?|排查出?|梳理出?|摸排出?|反馈|指出|收到|认领|移交|受理|整改|解决|纠正|涉及|剩余|其余|已[^,。;:]{0,8})(?:了|出|的)?(?:共|共计|有)?(?:反馈|存在|具体)?(?:的)?$/

/** What the number counts, by its noun and by what stands before it in its clause. */
function countedBy(clause: string, noun: string | undefined, after: string): Counted {
  if (NAMED.test(clause)) return 'other'
  // 制定整改措施3条: the noun stands first
  if (noun === undefined) return /(?:措施|举措|做法|任务|工作)$/.test(clause) && after === '' ? 'perhaps' : 'other'
  if (STEPS.test(noun) || (!ANSWERED.test(noun) && DONE.test(clause))) return 'list'
  const aimed = AIMED.exec(clause)
  // 围绕四个方面推进整改:一是…: what is done in them is what the list tells
  if (aimed?.groups?.between === '' && /^(?:方面|环节)$/.test(noun) && after !== '') return 'list'
  if (aimed !== null) return aimed.groups!.between === '' && !ANSWERED.test(noun) ? 'perhaps' : 'other'
  if (!TOLD.test(clause) && noun !== '问题') return 'list'
  return ANSWERED.test(noun) ? 'other' : 'perhaps'
}

/** What steps answer, be they more or fewer. */
const ANSWERED = /问题|要求|内容|事项/

/** Inside quotation marks that are open at a place. */
const isQuoted = (words: string, at: number): boolean => words.lastIndexOf('“', at) > words.lastIndexOf('”', at)

/** The announcement at the very end of a stretch, before its list begins. */
export function announcedAtEnd(shadow: string, at: Span): Announced | null {
  const words = shadow.slice(at.start, at.end).replace(/\s+$/, '')
  const stop = hasAt(SENTENCE_ENDS, words, words.length - 1) ? words.length - 1 : words.length
  const from = backTo(words, SENTENCE_ENDS, stop, 0)
  const sentence = words.slice(from)
  const found = allMatches(ANNOUNCED, sentence).at(-1)
  const isAtEnd = found !== undefined && found.index + found[0].length === sentence.length
  return isAtEnd && isFirm(found)
    ? numberAnnounced(sentence, found, at.start + from)
    : deedsAnnounced(sentence, at.start + from)
}

/** 采取四项举措推进整改。: so many deeds. */
function deedsAnnounced(sentence: string, from: number): Announced | null {
  const done = DONE_IN.exec(sentence) ?? CAMPAIGNS.exec(sentence)
  const count = countOf(done?.groups?.n)
  if (done === null || count === null) return null
  const start = from + done.index
  const counted = /^(?:围绕|聚焦)/.test(done[0]) ? 'perhaps' : 'list'
  return { count, counted, thing: null, span: { start, end: start + done[0].length } }
}

/** 重点抓好以下四项工作: a number and what it counts. */
function numberAnnounced(sentence: string, found: RegExpExecArray, from: number): Announced | null {
  const { n, cue, end, after = '' } = found.groups ?? {}
  // 从以下四个环节入手,补齐短板:
  if (cue === undefined && (after.includes(',') || end !== ':')) return null
  const count = countOf(n)
  // 落实“两个责任”:, 实施“五个一”工程: the number belongs to a name
  if (count === null || /[\d《]/.test(after) || isQuoted(sentence, found.index)) return null
  const noun = nounOf(found)
  const start = from + found.index
  const clause = /[^,:]*$/.exec(sentence.slice(0, found.index))![0]
  const counted = cue === undefined ? countedBy(clause, noun, after) : 'list'
  const named = noun ?? (after.length >= 2 ? after.slice(0, 2) : clause.slice(-2))
  const thing = counted === 'list' || named.length < 2 ? null : named
  return { count, counted, thing, span: { start, end: start + found[0].length } }
}

/** What makes a list: two and more. */
function countOf(n: string | undefined): number | null {
  const count = Number(readNumeral(n ?? '') ?? Number.NaN)
  return Number.isInteger(count) && count > 1 ? count : null
}

/** What the number counts; 3个专项工作组: not where the noun goes on. */
function nounOf({ groups }: RegExpExecArray): string | undefined {
  const { noun, aspects, points, main, after = '' } = groups ?? {}
  if (/^(?:专项|重点|问题|工作|行动|整治)$/.test(noun ?? '') && THING.test(after)) return undefined
  return noun ?? aspects ?? points ?? (after === '' ? main : undefined)
}

const THING = /^(?:工作)?(?:组|专班|小组|清单|台账|方案|线索|点|室|科|部门|单位|队)/
