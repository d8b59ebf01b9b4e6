import { allMatches } from '../../language/matcher.ts'
import { WITHHELD } from '../../language/withheld.ts'
import { STATES, type Total } from '../../notice/head.ts'
import { contains, type Span, sliceOf } from '../../notice/span.ts'
import type { TotalStates } from '../../notice/told-lexicons.ts'
import type { NoticeKind, TotalScope } from '../../notice/vocabulary.ts'
import type { HeadScene } from '../scene.ts'
import { type Squeezed, squeeze, unsqueeze } from '../squeeze.ts'
import type { Found } from './found.ts'
import { ANY_TOTAL } from './patterns.ts'
import { placesOf } from './places.ts'
import { ofSentence } from './readers.ts'

const OF_RECTIFICATION = /问题|反馈|整改|整治|巡[察视]|审计|督[察查]|查摆/
const PREVIOUS =
  /(?:以前|以往|上一?)年度(?:的)?(?:同类)?(?:审计|报告)|上(?:一)?轮|上(?:一)?次(?:巡|反馈)|以往|前(?:一)?轮|历次|往年|上届|(?:19|20)\d{2}年同类/
/** 2021年县委巡察反馈9个问题: an earlier round where the year is before this inspection's. */
const OF_YEAR = /((?:19|20)\d{2})年(?:[^,。;]{0,12}(?:巡[察视])[^,。;]{0,6}反馈|度[^,。;]{0,8}审计)/
/** 2016年经济责任审计提出的21个问题, in a report on a later audit. */
const OF_AUDIT = /((?:19|20)\d{2})年[^,。;度]{0,8}审计(?:提出|发现|查出|反馈|指出)/
/** How far back a sentence may find what its numbers count. */
const CONTEXT = 160
const WHOLE_SYSTEM: readonly NoticeKind[] = ['campaign_summary', 'aggregate_notice']
const MANY_UNITS =
  /各(?:被巡[察视])?(?:单位|党组织)|(?:\d{1,6}|[一二三四五六七八九十]{1,4})(?:家|个)(?:被巡[察视])?(?:单位|党组织)/
/** An institution that tells of itself alone. */
const OWN = /[我本](?:校|院|园|公司|集团|站|馆|支部)(?!领导)/
/** 党组主题教育检视问题: what the leaders of one unit find in themselves. */
const OF_LEADERS = /检视(?:出的|的)?问题|(?:班子|民主生活会|对照检查)[^,。]{0,12}(?:问题|整改)/
/** Kinds that tell their numbers all over the text. */
const WITHOUT_ITEMS: readonly NoticeKind[] = ['campaign_summary', 'aggregate_notice', 'news', 'stage_speech']

export interface Totals {
  readonly totals: readonly Total[]
  readonly said: readonly Total[]
}

/** The notice's own totals, each at its first place, and all that is said of them; what stands inside the items, or in the rows of a ledger, counts only where it tells of an earlier round. */
export function readTotals(scene: HeadScene, kind: NoticeKind, year: number | null): Totals {
  const places = placesOf(scene)
  const items = WITHOUT_ITEMS.includes(kind) ? [] : places.items
  const totals: Total[] = []
  const said: Total[] = []
  const region =
    (WHOLE_SYSTEM.includes(kind) &&
      !OF_LEADERS.test(scene.title?.value ?? '') &&
      !scene.opening.some((at) => OWN.test(sliceOf(scene.shadow, at)))) ||
    (kind === 'news' && MANY_UNITS.test(scene.shadow)) ||
    (kind === 'feedback_bulletin' && scene.opening.some((at) => MANY_UNITS.test(sliceOf(scene.shadow, at))))
  const skipped = scene.title?.span ?? null
  const round = AUDITS.includes(kind) ? (auditedYear(scene) ?? year) : year
  for (const { span: at, table } of scene.text.paragraphs) {
    if (skipped !== null && contains(skipped, at)) continue
    if (kind === 'ledger' && table !== null) continue
    const inItem = items.some((item) => contains(item, at))
    const squeezed = withoutTitles(squeeze(sliceOf(scene.shadow, at)))
    const { words } = squeezed
    if (!ANY_TOTAL.test(words) || (inItem && earlierAt(words, round, kind) < 0)) continue
    // what remains to be done is said again among the next steps
    const again = totals.some(saysHowFar) && places.nextSteps.some((step) => contains(step, at))
    const context = scene.shadow.slice(Math.max(0, at.start - CONTEXT), at.start)
    for (const total of ofParagraph({
      squeezed,
      context,
      at,
      inItem,
      region,
      kind,
      states: scene.knowledge.totalStates,
      year: round,
    })) {
      said.push(total)
      if (!again && isNew(total, totals)) totals.push(total)
    }
  }
  return { totals, said }
}

/** 《关于抓好3个未完成问题整改的通知》: numbers in the title of a paper count nothing. */
const withoutTitles = (squeezed: Squeezed): Squeezed =>
  squeezed.words.includes('《')
    ? {
        ...squeezed,
        words: squeezed.words.replace(/《[^《》\n]{1,80}》/g, (title) => `《${'文'.repeat(title.length - 2)}》`),
      }
    : squeezed

const AUDITS: readonly NoticeKind[] = ['audit_report', 'audit_letter']

/** 关于2023年度…审计查出问题整改情况的报告: the year that the audit looks at. */
function auditedYear({ title, shadow, opening }: HeadScene): number | null {
  for (const words of [title?.value ?? '', ...opening.map((at) => sliceOf(shadow, at))]) {
    const year = /((?:19|20)\d{2})年度/.exec(words)?.[1]
    if (year !== undefined) return Number(year)
  }
  return null
}

/** 21个具体问题中完成整改16个: the lower tier said again, not a second number of problems. */
const isLowerTier = ({ measure, scope, value }: Total, totals: readonly Total[]): boolean =>
  measure === 'problems' &&
  totals.some((other) => other.measure === 'sub_items' && other.scope === scope && other.value === value)

/** 家长陪餐发现问题46个: where the problems of the whole were counted before, fewer of them elsewhere are some of these. */
const isSome = ({ measure, scope, value, span }: Total, totals: readonly Total[]): boolean =>
  measure === 'problems' &&
  totals.some(
    (other) =>
      other.measure === measure &&
      other.scope === scope &&
      Number(other.value) > Number(value) &&
      span.start - other.span.end > APART / 3,
  )

const isNew = (total: Total, totals: readonly Total[]): boolean =>
  !isLowerTier(total, totals) &&
  !isSome(total, totals) &&
  !(STATES.includes(total.measure) && isBrokenDown(total, totals)) &&
  !totals.some((other) => other.measure === total.measure && other.scope === total.scope && other.value === total.value)

/** An earlier paragraph's statuses already add up to all problems: what follows says a part of them again. */
function isBrokenDown({ scope, span }: Total, totals: readonly Total[]): boolean {
  const same = totals.filter((other) => other.scope === scope && span.start - other.span.end > APART)
  const sum = same.filter(({ measure }) => STATES.includes(measure)).reduce((all, { value }) => all + Number(value), 0)
  return same.some(({ measure, value }) => (measure === 'problems' || measure === 'sub_items') && Number(value) === sum)
}

/** Further away than the words of one breakdown stand from each other. */
const APART = 150

interface Scope {
  readonly squeezed: Squeezed
  /** What stands before the paragraph, for sentences that name only numbers. */
  readonly context: string
  readonly at: Span
  readonly inItem: boolean
  /** Numbers of a whole system. */
  readonly region: boolean
  readonly kind: NoticeKind
  readonly states: TotalStates
  /** The year of this inspection. */
  readonly year: number | null
}

function ofParagraph({ squeezed, context, at, inItem, region, kind, states, year }: Scope): Total[] {
  const { words } = squeezed
  const found: Total[] = []
  const subjects: Total[] = []
  let earlier = false
  for (const sentence of allMatches(/[^。\n]{1,1200}/g, words)) {
    if (!ANY_TOTAL.test(sentence[0])) continue
    const isOfRectification =
      OF_RECTIFICATION.test(sentence[0]) ||
      OF_RECTIFICATION.test(toldBefore(context, words, sentence.index) + sentence[0])
    if (!isOfRectification) continue
    const previous = earlierAt(sentence[0], year, kind)
    for (const one of ofSentence(sentence[0], kind, states)) {
      const after = previous >= 0 && previous < one.start
      earlier ||= after && inItem
      const scope = scopeOf(sentence[0], one, after || earlier, region || OF_SYSTEM.test(words))
      if (kind === 'rectification_plan' && isGoal(one, sentence[0])) continue
      if (isRest(one, sentence[0])) continue
      if (inItem && (scope !== 'previous_round' || one.measure === 'completion_rate')) continue
      const inside = unsqueeze(squeezed, sentence.index + one.start, sentence.index + one.end)
      const span = { start: at.start + inside.start, end: at.start + inside.end }
      const { measure, value, unit } = one
      if (inItem && isSubject(one, sentence[0])) subjects.push({ measure: 'problems', scope, value, unit, span })
      else found.push({ measure, scope, value, unit, span })
    }
  }
  const told = found.some(({ measure }) => STATES.includes(measure))
  return told ? [...subjects, ...found] : found
}

/** The words before a place of a paragraph, as far back as its numbers may look. */
const toldBefore = (context: string, words: string, at: number): string =>
  at >= CONTEXT ? words.slice(at - CONTEXT, at) : context.slice(-CONTEXT + at) + words.slice(0, at)

/** 8月底前完成整改15个: in a plan what is not called done is a goal. */
const isGoal = ({ measure, start }: Found, sentence: string): boolean =>
  (measure === 'completion_rate' || STATES.includes(measure)) &&
  !/已|截至|目前/.test(sentence.slice(Math.max(0, start - 30), start + 4))

/** 现将其余8个问题公开: what is left of a number told before. */
const isRest = ({ measure, start }: Found, sentence: string): boolean =>
  (measure === 'problems' || measure === 'sub_items') &&
  /(?:其余|其他|其它|剩余|余下)的?$/.test(sentence.slice(0, start))

const saysHowFar = ({ measure }: Total): boolean => measure === 'completion_rate' || STATES.includes(measure)

/** 上轮3个未完成整改的问题: in an item these are the problems it is about, a total where it goes on to say what became of them. */
const isSubject = ({ measure, start, end }: Found, sentence: string): boolean =>
  measure === 'not_completed' && (/^的?问题/.test(sentence.slice(end)) || /的\d+个$/.test(sentence.slice(start, end)))

/** Where a sentence begins to speak of an earlier round; -1 where it does not. */
function earlierAt(words: string, year: number | null, kind: NoticeKind): number {
  const named = PREVIOUS.exec(words)?.index ?? -1
  const dated = OF_YEAR.exec(words) ?? (AUDITS.includes(kind) ? OF_AUDIT.exec(words) : null)
  const before = dated !== null && year !== null && Number(dated[1]) < year ? dated.index : -1
  return named < 0 ? before : before < 0 ? named : Math.min(named, before)
}

function scopeOf(sentence: string, one: Found, previous: boolean, region: boolean): TotalScope {
  if (previous) return 'previous_round'
  // 与第九轮巡察指出的8项问题相比: what this one is held against
  if (/^[^,;。]{0,6}相比/.test(sentence.slice(one.end))) return 'previous_round'
  const before = /[^,;。\d]{0,20}$/.exec(sentence.slice(0, one.start))?.[0] ?? ''
  const after = /^[^,;。\d]{0,24}/.exec(sentence.slice(one.end))?.[0] ?? ''
  if (WITHHELD.test(before) || WITHHELD.test(after)) return 'withheld'
  return region ? 'region' : 'this_round'
}

/** 全区审计机关累计查出…: what all offices of an area came to. */
const OF_SYSTEM = /全[国省市区县州旗盟](?:各级)?(?:审计|纪检监察|巡[察视])机关/
