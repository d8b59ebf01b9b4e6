import { isBlank } from '../../language/blanks.ts'
import { anyOf, compiledFrom } from '../../language/lexicon.ts'
import { type Matcher, matcher } from '../../language/matcher.ts'
import type { Fact, FactOf } from '../../notice/fact.ts'
import type { OutcomeLexicon } from '../../notice/fact-lexicons.ts'
import type { Scene } from '../../notice/rule.ts'
import type { Span } from '../../notice/span.ts'
import type { Outcome, UnitClass } from '../../notice/vocabulary.ts'
import { clauseAround, sentenceAround } from '../clauses.ts'
import { classOfUnit } from '../measures.ts'
import { type CueHit, cueHits, type Sides } from './cues.ts'
import { bestHit, jointHandling } from './weigh.ts'

const ORGANISATION =
  /(?:单位|机构|医院|卫生院|卫生室|诊所|药店|公司|企业|部门|支部|总支|党小组|党组织|党组|党委|纪检监察组|项目部|学校|乡镇|街道|社区|村|局|站|所|中心|科室|经营户|商户|门店|超市|饭店|食堂|工地|镇|县区|市|区|县|合作社|团体|协会|委员会|党委|幼儿园|窗口|点位|场所|市场|作坊|摊点)$/

const ORGANISATION_REACH = 5

/** The classes a count may be summed in: 个 counts units where its noun is an organisation. */
export function classesOf(scene: Scene, fact: FactOf<'count'>): readonly [UnitClass, ...UnitClass[]] {
  const { unit, of } = fact.value
  const isOrganisation = of !== null && ORGANISATION.test(of.replace(/\([^()]*\)$/, '').slice(-ORGANISATION_REACH))
  if (unit === null) return isOrganisation ? ['units'] : ['other', 'items']
  const own = classOfUnit(scene, unit)
  if (own === 'items' && isOrganisation && /^[个处]$/.test(unit)) return ['units', 'items']
  return [own]
}

/** What the clause of a count says it counts; the sides end at the neighbouring counts of the clause. */
export interface Judged {
  readonly outcome: Outcome | null
  readonly outcomes: readonly Outcome[]
}

const NONE: Judged = { outcome: null, outcomes: [] }
const one = (outcome: Outcome): Judged => ({ outcome, outcomes: [outcome] })

const TOLD_REACH = 120
/** 17名(19人次): a second count in brackets restates the first and is no neighbour. */
const isRestated = (shadow: string, from: number, to: number): boolean =>
  shadow[to - 1] === '(' && (to === from + 1 || (to === from + 2 && isBlank(shadow.charCodeAt(from))))

/** 3件4人, 两轮、586人次, 5个方面78项: nothing parts two numbers but a mark, or what they are divided by. */
const isOneRun = (shadow: string, from: number, to: number): boolean =>
  to <= from ||
  (to === from + 1 && ('、('.includes(shadow[from]!) || isBlank(shadow.charCodeAt(from)))) ||
  (to <= from + 4 && DIVIDED_BY.test(shadow.slice(from, to)))
const DIVIDED_BY = /^(?:大?方面|领域|大?类)[、的共计]{0,2}$/

/** Where one count follows another in a clause, the verb between them belongs to the later one. */
const NEXT_VERB = /[、]|已|均|完成|正在|分别|[,;]/

/** The words on both sides of a number within its clause, without titles, up to the numbers beside it. */
export function sidesOf(shadow: string, numbers: readonly Fact[], at: number, fact: Fact): Sides {
  const clause = clauseAround(shadow, fact.span)
  let from = at - 1
  let lead = ''
  // 3件4人 and 两轮、586人次 share the words before the first
  while (from >= 0 && numbers[from]!.span.end > clause.start) {
    if (!isOneRun(shadow, numbers[from]!.span.end, numbers[from + 1]?.span.start ?? fact.span.start)) break
    from--
  }
  const first = numbers[from + 1] ?? fact
  const start = Math.max(clause.start, numbers[from]?.span.end ?? 0)
  lead = shadow.slice(Math.min(start, first.span.start), first.span.start)
  let next = at + 1
  let begin = fact.span.end
  if (isRestated(shadow, fact.span.end, numbers[next]?.span.start ?? 0)) {
    begin = shadow.indexOf(')', fact.span.end) + 1 || begin
    next++
  } else if (shadow[fact.span.end] === ')') begin++
  const end = Math.min(clause.end, numbers[next]?.span.start ?? clause.end)
  const after = shadow.slice(begin, Math.max(begin, end))
  const verb = end < clause.end ? NEXT_VERB.exec(after) : null
  const own = end < clause.end ? after.slice(0, verb?.index) : after + treatment(shadow, clause, lead)
  return { before: withoutTitles(lead), after: withoutTitles(own), told: () => toldBefore(shadow, fact.span.start) }
}

/** Sides put together from a list, without titles. */
export const wordsOf = (before: string, after: string, shadow: string, at: number): Sides => ({
  before: withoutTitles(before),
  after: withoutTitles(after),
  told: () => toldBefore(shadow, at),
})

function toldBefore(shadow: string, at: number): string {
  const told = shadow.slice(Math.max(0, at - TOLD_REACH), at)
  return told.slice(told.lastIndexOf('\n') + 1)
}

const TREATED =
  /^,((?:依规依纪)?(?:(?:我|我们|本人|县委|县政府|党组|局)[^,。;\n\d]{0,8}?)?(?:给予|予以|进行|作出|作了|做了|开展了?|均)[^,。;!?\n\d]{2,30})/

/** 对一名…的职工,给予了停职检查: what follows 对 in the next clause is told of the same persons. */
function treatment(shadow: string, clause: Span, before: string): string {
  if (!before.includes('对') || !/(?:^|[^针应核])对/.test(before)) return ''
  return TREATED.exec(shadow.slice(clause.end, clause.end + 40))?.[1] ?? ''
}

/** 下达《责令改正通知书》8份 keeps the name of the paper, other titles are no cues. */
const withoutTitles = (words: string): string =>
  !words.includes('《') ? words : words.replace(/《(?![^《》]*(?:通知书|决定书|一封信|意见书)》)[^《》]*》/g, '《》')

const names = compiledFrom(({ never }: OutcomeLexicon) => matcher(new RegExp(anyOf(never))))

/** 审计局 audits nobody: words that only hold a cue are blanked, so that distances stay. */
function withoutNames({ before, after, told }: Sides, lexicon: OutcomeLexicon): Sides {
  return { before: mended(blanked(before, names(lexicon))), after: mended(blanked(after, names(lexicon))), told }
}

/** 开展监督检?16次: the one word that begins so is meant, whatever became of its end. */
const mended = (words: string): string =>
  words.replace(/(?<=监督|督导|专项|执法|联合|现场|实地|日常|飞行)检[?□■\ufffd]/g, '检查')

function blanked(words: string, names: Matcher): string {
  let left = words
  for (const { index, 0: name } of names(words))
    left = left.slice(0, index) + '□'.repeat(name.length) + left.slice(index + name.length)
  return left
}

export function judgeCount(scene: Scene, fact: FactOf<'count'>, around: Sides, classes: readonly UnitClass[]): Judged {
  const sides = withoutNames(around, scene.knowledge.outcomes)
  if (fact.value.unit === null && fact.value.value === '0') return judgeZero(scene, fact)
  if (/^[类大]?方面/.test(sides.after) || fact.value.unit === '大类' || fact.value.unit === '小类') return NONE
  // 六类25个问题: the classes are no problems
  if (fact.value.unit === '类' && /^\d/.test(scene.shadow.slice(fact.span.end, fact.span.end + 1))) return NONE
  if (
    /[到至]/.test(sides.after.slice(0, 12)) &&
    /[由从](?:每[年月周天日季]度?|[年月周日]均|原来的?|最初的?)?\s?$/.test(sides.before.slice(-6))
  )
    return NONE
  const all = cueHits(scene.knowledge.outcomes, sides, 'count', classes)
  const hits = all.length === 0 ? all : all.filter((hit) => mayCount(hit, sides, around))
  const joint = hits.length < 2 ? NO_KEYS : jointHandling(hits, sides)
  if (joint.length > 1)
    return {
      outcome: 'held_accountable',
      outcomes: ['held_accountable', ...joint.filter((key) => key !== 'held_accountable')],
    }
  const best = bestHit(hits)
  if (best !== null && isNear(best)) return one(best.key)
  if (attendsTraining(scene, fact, sides)) return one('people_trained')
  return isOneOfStatuses(scene, fact, sides) ? one('problems_completed') : NONE
}

/** 举办培训班1期,31人参加: the clause before says in what. */
function attendsTraining({ shadow }: Scene, { span }: FactOf<'count'>, { after }: Sides): boolean {
  if (!/^[^,、]{0,6}(?:参加|参训|参与|受训)$/.test(after)) return false
  const { start } = clauseAround(shadow, span)
  const clause = clauseAround(shadow, { start: start - 1, end: start - 1 })
  return /培训|轮训/.test(shadow.slice(clause.start, clause.end))
}

const NO_KEYS: readonly Outcome[] = []
/** Measure words that a status counts. */
const STATED_UNITS: ReadonlySet<string | null> = new Set(['个', '项', '条', '件'])

const OF_THINGS: readonly Outcome[] = [
  'rules_made',
  'measures_set',
  'problems_found',
  'problems_completed',
  'publicity_items',
]

/** What tells that the things of a key are not what is counted. */
const SPOILED: Partial<Readonly<Record<Outcome, (hit: CueHit, sides: Sides) => boolean>>> = {
  referrals: (_, { before }) => HANDED_TO_US.test(before),
  units_penalised: ({ end }, { after }) => end <= 0 && SPARED.test(after),
  units_inspected: ({ end }, { before, after }) => (end <= 0 && DESCRIBED.test(before)) || FAULTED.test(after),
  criticised: ({ end }, { after }) => end <= 0 && TOLD_OF.test(after),
  problems_completed: ({ start }, { after, told }) =>
    OF_OTHER_THINGS.test(told()) || (start >= 0 && STILL_AHEAD.test(after)),
  problems_found: ({ start }, { before, after, told }) =>
    (OF_WHOM.test(before) && !OF_FINDINGS.test(after)) ||
    TAKEN_ON.test(told()) ||
    (start >= 0 && WORKED_ON.test(before) && !FED_BACK.test(after)),
  measures_set: (_, { after }) => /^[^,、]{0,4}问题/.test(after),
}

/** 6个部门建立制度 counts departments, 对16个问题细化措施 works on problems found before. */
function mayCount(hit: CueHit, sides: Sides, around: Sides): boolean {
  if (hit.start >= 0 && TEAMS_ACT.test(around.after)) return false
  if (OF_THINGS.includes(hit.key) && hit.end > 0 && ACTS.test(sides.after)) return false
  return !SPOILED[hit.key]?.(hit, sides)
}

/** 围绕26项反馈问题提出措施: the words say who found them. */
const FED_BACK = /^(?:[市县区]委)?(?:巡[察视]|督察|审计|检查)?(?:反馈|指出|查出|发现|交办)/
const WORKED_ON = /(?:针?对|就|围绕)\s?$/
/** 3名班子成员分别领办5个、5个和4个问题: shared out, found before. */
const TAKEN_ON =
  /(?:领办|包抓|包保|包联|认领|牵头|督办|承办|分管|挂牌)(?:了|整改)?(?:\d+(?:[个项条件][、和及与]{0,2}|[、和及与]{1,2}))*\d*$/
/** 8家恢复活动: what is told of them is no penalty, whatever stands before. */
const SPARED = /^[^,、]{0,6}?(?:恢复|继续|重新(?:登记|开业|营业)|转[型入为]|合格|达标|正常)/

/** 对督导走过场的2个乡镇: what 对 … 的 says of them is not what was done with them. */
const DESCRIBED = /(?:^|[^针])对[^,]{1,30}的$/

/** 通报12个单位整改进展: what is told is how things stand. */
const TOLD_OF = /^[^,;]{1,20}(?:情况|进展|进度|成效|做法|经验|名单|排名|成绩|结果)$/

/** The counted ones do something themselves. */
const ACTS =
  /^[^,、的]{0,5}?(?:部门|单位|机构|支部|党组织|乡镇|街道|镇|村|社区|科室|学校|医院|企业|公司|市县|县区|县市区|地区|地方|[省市县区州乡])(?:[^,、的]{1,10}中)?(?:均|都|已|共同|联合|先后|分别|联动|全部|全面|按时|如期)?(?:建立|制定|修订|完善|出台|健全|印发|形成|提出|发现|存在|排查|整改|完成)/

/** 发现86个县存在…: they were not only looked at. */
const FAULTED = /^[^,、的]{0,12}?存在/
/** 约谈发现问题较多的3个市: whose problems they are. */
const OF_WHOM = /(?:问题|隐患)[^,。;]{1,30}的\s?$/
const OF_FINDINGS = /^[^,、]{0,10}(?:问题|隐患|线索|事项|情形|情况|环节|方面|点位)/

/** 8个督察组共收到举报: so many teams, whatever they then did. */
const TEAMS_ACT =
  /^[^,、的]{0,14}?(?:督[察查]|巡[察视]|检查|工作|调查|督导|审计|整治|执法|核查|指导|专项)组(?:均|都|已|共|共计|累计|先后|分别|陆续|相继)?(?:于[^,]{0,12})?[^组]{0,2}(?:收到|受理|接到|查处|立案|发现|移[交送]|转办|交办|办结|约谈|问责|检查|走访|开展|完成)/
/** 9个预计6月底前整改到位: what is still to be done. */
const STILL_AHEAD = /^[^,、已]{0,8}(?:预计|计划|拟|将|力争|争取|有望|可望|确保|承诺)/
/** 移交问题线索39条,已办结33条: what is closed are the clues. */
const OF_OTHER_THINGS = /(?:线索|案件|工单|提案)[^。;]{0,16}$/
/** 督察组移交的30个举报问题 came to us: nobody here handed them on. */
const HANDED_TO_US = /(?:移[交送]|转[交办]|交办)(?:我[省市县区州旗镇乡局])?的$/

/** 已完成6个,阶段性完成2个: the statuses beside it say that it counts problems. */
function isOneOfStatuses({ shadow }: Scene, { value, span }: FactOf<'count'>, { before, after }: Sides): boolean {
  if (after !== '' || !STATED_UNITS.has(value.unit) || !/(?:已|全部)完成(?:整改)?$/.test(before)) return false
  const { end } = sentenceAround(shadow, span)
  return /^,[^。;]{0,30}?(?:阶段性|基本完成|(?:未|正在)(?:完成|整改)|持续整改|长期坚持)/.test(
    shadow.slice(span.end, end),
  )
}

const FAR = 30
const isNear = (hit: CueHit): boolean => hit.distance <= FAR

/** 未发现违规行为 is a problem not found, 未收到举报 a complaint not made; 未发生 and 未发现线索 have no key (GUIDE 16). */
function judgeZero({ shadow }: Scene, fact: FactOf<'count'>): Judged {
  const clause = clauseAround(shadow, fact.span)
  const words = shadow.slice(fact.span.start, fact.span.end)
  const around = shadow.slice(clause.start, clause.end)
  if (/发生/.test(words) || /线索/.test(around)) return NONE
  if (/发现|查出/.test(words))
    return /违规|违法|违纪|问题|隐患|行为|现象|情况/.test(around) ? one('problems_found') : NONE
  if (/投诉|举报|信访|上访/.test(around)) return one('complaints')
  if (/[零0]$/.test(words) && /处罚|处分|查处/.test(around)) return one('units_penalised')
  return NONE
}
