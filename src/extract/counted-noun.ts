import { trimmedEnd } from '../language/blanks.ts'
import { characterSet, hasAt } from '../language/character-set.ts'
import { compiledFrom } from '../language/lexicon.ts'
import { lastEndOf, matcher } from '../language/matcher.ts'
import type { CountedNouns } from '../notice/fact-lexicons.ts'
import type { Span } from '../notice/span.ts'
import { clauseAround } from './clauses.ts'

const NOUN_REACH = 24
const stops = compiledFrom(({ after, before }: CountedNouns) => ({
  after: matcher(new RegExp(after.join('|'))),
  before: matcher(new RegExp(before.join('|'), 'g')),
}))
const TRAILING =
  /(?:(?:压缩|精简|缩减|整合|合并|扩[充大容]|增[加添]|充实|调整|压减|减少|提高|[增升减降])[为至到成]|(?<=问题|项目|任务|案件|工程)中|现有|共|累计|合计|总计|各|达到|达|约|为|有|已|等|不少于|分别|计|仅|超过|近|涉|的){1,8}\s*$/

const ONE_CHARACTER = new Set('村镇乡县区市省校站点组')

/** 一名工作日饮酒的职工: the noun behind a 的-clause that runs to the end of the clause. */
const CLOSING_NOUN = /^[^、,。;:!?()《》\d]{2,40}的([^、,。;:!?()《》\d的了]{2,8})$/

/** The noun that a number counts, as it stands: after the measure word if one follows, else before the number; null if left out. */
export function countedNoun(shadow: string, at: Span, lexicon: CountedNouns): string | null {
  const { after: stopsAfter, before: stopsBefore } = stops(lexicon)
  const clause = clauseAround(shadow, at)
  const after = shadow.slice(at.end, Math.min(clause.end, at.end + NOUN_REACH))
  const rest = shadow.slice(at.end, clause.end)
  const closing = rest.includes('的') ? CLOSING_NOUN.exec(rest)?.[1] : undefined
  if (closing !== undefined && !OF_IT.test(closing)) {
    const end = stopsAfter(closing, 1)[0]?.index ?? closing.length
    if (end > 1) return closing.slice(0, end)
  }
  const stop = stopsAfter(after, 1)[0]?.index ?? -1
  const following = shortest(counted(after, stop))
  if (following.length > 1 || ONE_CHARACTER.has(following)) return following
  const before = withoutTrailing(shadow.slice(Math.max(clause.start, at.start - NOUN_REACH), at.start))
  const gloss = GLOSSED.exec(before)?.[0] ?? ''
  const named = before.slice(0, before.length - gloss.length)
  const cut = Math.max(0, lastEndOf(stopsBefore, named))
  const preceding = shortest(named.slice(cut)) + gloss
  return preceding.length > 1 && !RECEIVER.test(preceding) ? preceding : null
}

/** 244个问题的整改情况; 24个项目的483个问题, 11个村的“三资”: what 的 belongs to is counted. */
const HOW_FAR =
  /(?<=问题|任务|事项|意见|线索|项目)的(?:整改|落实|办理)(?:落实|完成|推进)?(?:情况|进展|工作)?$|的(?:责任|职务|资格|处分)$/
const OWNER = /(?<=^[^中不有未没无]{2,10})的$/
/** 22件事项中,16件…: 中 is not of the noun. */
const AMONG = /(?<=[\u4e00-\u9fff][^高初集暗其职手空])中$/

/** The words after the number up to where the noun ends. */
function counted(after: string, stop: number): string {
  const words = (stop < 0 ? after : after.slice(0, stop)).replace(HOW_FAR, '').replace(AMONG, '')
  return /[\d“]/.test(after.charAt(stop)) ? words.replace(OWNER, '') : words
}

const OF_IT = /^“|^(?:责任|职务|资格)$|^(?:整改|落实|办理)?(?:落实|完成|推进)?(?:情况|进展|工作)$/
/** 移送司法机关13人: whom they were handed to is not what is counted. */
const RECEIVER = /^(?:[我本全][省市州县区旗镇乡局院校]|司法机关|公安机关|检察机关|监察机关|纪检监察机关|公安部门)$/

/** 党委(党组)3个, 村(社区)12个: the other name of what is counted belongs to it. */
const GLOSSED =
  /(?<=[\u4e00-\u9fff]{1,8})\((?:党组|党委|党工委|党总支|党支部|社区|居|街道|乡镇|镇|场|局|中心|公司|企业|部门|单位)\)$/

/** Without a 的-clause in front. */
const shortest = (words: string): string =>
  (words.includes('的') ? words.slice(words.lastIndexOf('的') + 1) : words).trim()

/** What the words that trail a noun end in. */
const TRAILS = characterSet('计共各到达约为有已等于别仅过近涉的至成中')

const withoutTrailing = (words: string): string =>
  hasAt(TRAILS, words, trimmedEnd(words, 0, words.length) - 1) ? words.replace(TRAILING, '') : words
