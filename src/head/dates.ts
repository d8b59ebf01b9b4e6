import { trimmedStart } from '../language/blanks.ts'
import { ONLY_TOLD } from '../language/told-of.ts'
import type { FactOf } from '../notice/fact.ts'
import { factsOf, type HeadDates } from '../notice/head.ts'
import { contains, type Span, sliceOf } from '../notice/span.ts'
import type { NoticeKind } from '../notice/vocabulary.ts'
import { itemBodies } from './items.ts'
import { type HeadScene, linesBefore } from './scene.ts'

type DateFact = FactOf<'date'>

/** 再次反馈, 四方会审, 回头看…反馈: a feedback after the first. */
const AGAIN = /四方会审|再次|第二次|二次反馈|回头看|复核|整改评估|评估意见|抽查意见|补充反馈/
const FEEDBACK = /反馈(?!(?:的)?(?:问题|意见|情况)?(?:的)?整改)|通报(?:了)?(?:巡[察视]|有关)?(?:意见|情况)/
const INSPECTION = /(?:巡[察视]|督察|审计)(?!整改|工作报告|查出)|进驻/
/** 市人大常委会会议对…审计…报告进行了审议: a session is no inspection. */
const SESSION = /(?:人大|常委会)[^。]{0,80}审议/
/** 2018年7月至2019年6月,共完成审计项目108个: what a year of work came to. */
const TALLY = /审计[^,。;]{0,16}项目\s?\d/
/** 省督查小组对我县…开展了专项督查, 专家组对某县…进行了评估: an inspection by others than the party's groups. */
const LOOKED_AT =
  /(?:组|办|局|室|队|厅|委)对(?![^,。;]{0,40}(?:整改|回头看))[^,。;]{2,40}?(?:开展|进行)(?:了)?[^,。;]{0,12}(?:督[查导]|检查|评估|考核|核查|暗访|抽查)/
/** 拟…: a day to come. */
const TO_COME = /^(?:拟|将|计划|准备)/
/** 1月4日至5日,巡察组分别向: what the group does in these days is to feed back. */
const FEEDS = /^,?[^,。;]{0,24}组(?:分别|陆续|先后|集中|逐一)?向/
/** 10月10日至13日,巡察组分别向…反馈: days of one feedback after another. */
const FED_BACK_TO = /(?:分别|集中|逐一|陆续|先|再)?向[^。;]{2,100}反馈|对[^。;]{2,60}进行了?反馈/
/** Alone, 时间: is one where it opens a line or parts the stamps of a page, not behind 结果:已整改;. */
const PUBLISHED =
  /(?:发布|发表|公开|更新|发文|上传|添加|公示)(?:时间|日期)\s*:[\s|]*$|(?<![;,。][ \t]*)(?:时间|日期)\s*:[\s|]*$/
/** Kinds whose items are prose all through. */
const PROSE: readonly NoticeKind[] = ['campaign_summary', 'aggregate_notice', 'news']
const NOT_PUBLISHED = /(?:成文|落款|反馈|巡[察视]|公示|整改|完成)(?:时间|日期|期限)\s*:[\s|]*$/

/** The dates of the notice: date facts chosen by the words around them. */
export function readDates(scene: HeadScene, kind: NoticeKind): HeadDates {
  const dates = factsOf(scene.facts, 'date')
  const opening = inParagraphs(dates, scene.opening).filter(({ value }) => value.form !== 'as_of')
  const spoken = opening.filter((fact) => !isPublished(fact, scene) && !isBareLine(fact, scene))
  const acts = spoken.filter((fact) => {
    const after = clauseAfter(fact, scene)
    return !ONLY_TOLD.test(after) && !TO_COME.test(after)
  })
  const inspection =
    dates.find((fact) => fact.value.form === 'range' && underHeading(fact, scene)) ??
    acts.find((fact) => !namesThing(fact, scene) && isInspection(fact, scene)) ??
    acts.find((fact) => LOOKED_AT.test(clauseAfter(fact, scene))) ??
    null
  const feedbacks = acts.filter((fact) => fact !== inspection && isFeedback(fact, scene))
  const isOfFirst = isOfFirstRound(inspection, scene)
  const isAgain = (fact: DateFact) => !isOfFirst(fact) && AGAIN.test(clauseAfter(fact, scene))
  const signed = signedDate(scene, dates)
  return {
    inspection,
    feedback: feedbacks.find((fact) => !isAgain(fact)) ?? null,
    followUp: feedbacks.find(isAgain) ?? null,
    asOf: asOfDate(scene, kind, dates),
    signed,
    published: publishedDate(scene, dates, signed),
  }
}

const REVISIT = /“?回头看”?/g

/** Where the inspection itself is a “回头看”, what is fed back of it is its feedback and no second one. */
function isOfFirstRound(inspection: DateFact | null, scene: HeadScene): (fact: DateFact) => boolean {
  const isRevisit = inspection !== null && /回头看/.test(clauseAfter(inspection, scene))
  return (fact) => isRevisit && !AGAIN.test(clauseAfter(fact, scene).replace(REVISIT, ''))
}

const inParagraphs = (dates: readonly DateFact[], paragraphs: readonly Span[]): DateFact[] =>
  dates.filter((fact) => paragraphs.some((at) => contains(at, fact.span)))

/** From a date to the next date or the end of its sentence. */
function clauseAfter(fact: DateFact, { shadow, facts }: HeadScene): string {
  const stop = /[。;\n]/.exec(shadow.slice(fact.span.end, fact.span.end + 160))
  const end = fact.span.end + (stop?.index ?? 160)
  const isOfThing = (other: DateFact) =>
    other.value.precision === 'year' && /对[^。;]{0,80}$/.test(shadow.slice(fact.span.end, other.span.start))
  const next = facts.find(
    (other) =>
      other.kind === 'date' && other.span.start >= fact.span.end && other.span.start < end && !isOfThing(other),
  )
  return shadow.slice(fact.span.end, Math.min(end, next?.span.start ?? end))
}

/** 对2022年度预算执行进行了审计, 今年第一批督察, 自2021年换届以来: a time that only says of what, which one or since when. */
function namesThing({ span, value }: DateFact, { shadow }: HeadScene): boolean {
  const before = /[^,。;\n]{0,60}$/.exec(shadow.slice(Math.max(0, span.start - 60), span.start))![0]
  const after = shadow.slice(span.end, span.end + 20)
  if (/自$/.test(before) && /^[^,。;]{0,14}以来/.test(after)) return true
  if (value.precision !== 'year' || value.form === 'since') return false
  if (/^度?(?:[^,。;\d]{0,6})?(?:财务收支|预算执行|经济责任|财政收支)/.test(after)) return true
  return /^第?[一二三四五六七八九十\d]{1,3}[批轮次]/.test(after) || /(?:对|关于)[^,。;]{0,60}$/.test(before)
}

/** 一、巡察时间 over a line of its own. */
const underHeading = ({ span }: DateFact, { shadow }: HeadScene): boolean =>
  /(?:^|\n)[^\n。]{0,6}巡[察视](?:进驻)?时间:?\s*\n\s*$/.test(shadow.slice(Math.max(0, span.start - 20), span.start))

/** 召开…, 印发…; 对第八轮巡察的5家单位开展整改“回访”: done to those who had been inspected. */
const OTHER_ACT = /^[^,。]{0,6}(?:召开|印发)|巡[察视]的[^,。;]{1,12}(?:开展|进行)/

/** The act that a date belongs to: what its clause says first, an inspection carried out or a feedback given. */
function isInspection(fact: DateFact, scene: HeadScene): boolean {
  if (
    /(?:巡[察视]|进驻)时间(?:为|是)?\s*:?\s*$/.test(
      scene.shadow.slice(Math.max(0, fact.span.start - 10), fact.span.start),
    )
  )
    return true
  const words = clauseAfter(fact, scene)
  if (!INSPECTION.test(words) || TALLY.test(words) || SESSION.test(words) || OTHER_ACT.test(words)) return false
  const carried = /(?:开展|进行(?!了?[^,。;]{0,8}反馈)|实施|接受|巡[察视]了|进驻|为期)/.exec(words)
  const fed = /(?:反馈(?:了|意见|情况|巡|$)|进行(?:了)?反馈|反馈)/.exec(words)
  if (carried === null)
    return (
      fact.value.form === 'range' &&
      !FEEDS.test(words) &&
      (fed === null || INSPECTION.exec(words)!.index < fed.index - 6)
    )
  return fed === null || carried.index < fed.index
}

function isFeedback(fact: DateFact, scene: HeadScene): boolean {
  const words = clauseAfter(fact, scene)
  if (fact.value.form === 'since') return false
  // 2022年巡察反馈的12个问题: which feedback is spoken of, not when one was given
  if (fact.value.precision === 'year' && /^[^,。;]{0,24}反馈(?:的|问题|意见第)/.test(words)) return false
  if (FEEDBACK.test(words) && !/^[^,。]{0,30}(?:开展|召开.{0,10}民主生活会)/.test(words))
    return (
      fact.value.form !== 'range' ||
      (FED_BACK_TO.test(words) && !/(?:开展|进行)(?:了)?[^,。]{0,12}巡[察视](?!意见|反馈)/.test(words))
    )
  return /反馈(?:时间|意见时间)?(?:为|于|是)?\s*:?\s*$/.test(
    scene.shadow.slice(Math.max(0, fact.span.start - 10), fact.span.start),
  )
}

/** The state of things: 截至… outside the items, or in a sentence of totals. A date inside one measure is not the notice's. */
function asOfDate(scene: HeadScene, kind: NoticeKind, dates: readonly DateFact[]): DateFact | null {
  const items = PROSE.includes(kind) ? [] : itemBodies(scene)
  const candidates = dates.filter(
    (fact) =>
      fact.value.form === 'as_of' &&
      fact.basis !== 'model' &&
      !isClosingDay(fact, scene) &&
      !items.some((at) => contains(at, fact.span)),
  )
  const title = scene.title?.span ?? null
  const inTitle = title === null ? undefined : candidates.find((fact) => contains(title, fact.span))
  return inTitle ?? candidates[0] ?? null
}

/** 受理信访时间截止到5月21日: until when somebody may call, not the state of things. */
const isClosingDay = (fact: DateFact, { shadow }: HeadScene): boolean =>
  /(?:时间|日期|期限|受理|报名|公示期?|监督期?)$/.test(shadow.slice(Math.max(0, fact.span.start - 6), fact.span.start))

/** The date line under the sign-off, or at the end of it; else the one under a name before the attachments. */
function signedDate(scene: HeadScene, dates: readonly DateFact[]): DateFact | null {
  return signedInTail(scene, dates) ?? signedBeforeAttachment(scene, dates)
}

const NAME = /(?:党组|党委|委员会|党工委|党总支|支部|局|院|公司|政府|办公室|厅|中心|校|会|部|镇|乡|街道)$/

function signedBeforeAttachment({ shadow, text }: HeadScene, dates: readonly DateFact[]): DateFact | null {
  const lines = text.paragraphs.filter(({ span }) => trimmedStart(shadow, span.start, span.end) < span.end)
  const wordsOf = (i: number) =>
    lines[i] === undefined ? '' : shadow.slice(lines[i].span.start, lines[i].span.end).trim()
  for (let i = 1; i < lines.length - 1; i++) {
    const next = lines[i + 1]!.span
    if (shadow[trimmedStart(shadow, next.start, next.end)] !== '附') continue
    if (!/^附(?:件|表)\s?\d{0,2}\s?:?(?:$|[^。;,]{2,30}$)/.test(wordsOf(i + 1)) || !NAME.test(wordsOf(i - 1))) continue
    const at = lines[i]!.span
    const lone = dates.find((fact) => contains(at, fact.span) && fact.value.precision === 'day')
    if (lone !== undefined && wordsOf(i).length === lone.span.end - lone.span.start) return lone
  }
  return null
}

function signedInTail({ shadow, tail, titleEnd }: HeadScene, dates: readonly DateFact[]): DateFact | null {
  for (const at of [...tail].reverse()) {
    if (at.start < titleEnd || at.end - at.start > 70) continue
    const words = sliceOf(shadow, at).replace(/[\s|]+$/, '')
    if (/:|[,。;]/.test(words) || /上一篇|下一篇/.test(words)) continue
    const inside = dates.filter((fact) => contains(at, fact.span) && fact.value.precision === 'day')
    const last = inside.at(-1)
    if (last === undefined) continue
    const before = shadow.slice(at.start, last.span.start).replace(/[\s(（]+/g, '')
    const after = shadow
      .slice(last.span.end, at.end)
      .replace(/[\s|)）]+/g, '')
      .replace(/^印发$/, '')
    if (
      after === '' &&
      (before === '' || /(?:党组|党委|委员会|党工委|局|院|公司|政府|办公室|支部|厅|中心|校|会|部)$/.test(before))
    )
      return last
  }
  return null
}

const isPublished = (fact: DateFact, { shadow }: HeadScene): boolean => {
  const before = shadow.slice(Math.max(0, fact.span.start - 12), fact.span.start)
  return PUBLISHED.test(before) && !NOT_PUBLISHED.test(before)
}

/** A line that begins with a date and says nothing else but where it comes from. It may stand in brackets. */
function isBareLine(fact: DateFact, { shadow, text }: HeadScene): boolean {
  const line = text.paragraphs.find(({ span }) => contains(span, fact.span))?.span
  if (line === undefined) return false
  return (
    /^[\s(【[|—-]*(?:[\u4e00-\u9fff]{2,16}\s+)?$/.test(shadow.slice(line.start, fact.span.start)) &&
    /^[\s)】\]|\d:]*(?:$|(?:[\u4e00-\u9fff]{0,4}来源|作者|浏览|点击|阅读|人气|热度|查看|访问|字[号体]|编辑|发布|信息|访问|【|\[))/.test(
      shadow.slice(fact.span.end, line.end),
    )
  )
}

/** The 发布时间 of the page, else a bare date line directly under the title. */
function publishedDate(scene: HeadScene, dates: readonly DateFact[], signed: DateFact | null): DateFact | null {
  const near = [...linesBefore(scene), ...scene.opening, ...scene.tail]
  const outside = dates.filter(
    (fact) => fact !== signed && fact.value.form === 'point' && near.some((at) => contains(at, fact.span)),
  )
  const stated = outside.find((fact) => isPublished(fact, scene))
  if (stated !== undefined) return stated
  const under = outside.find(
    (fact) =>
      [...linesBefore(scene), ...scene.opening.slice(0, 3)].some((at) => contains(at, fact.span)) &&
      isBareLine(fact, scene),
  )
  return under ?? null
}
