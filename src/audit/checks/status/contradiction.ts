import { flatMap } from '../../../language/flat-map.ts'
import type { FactOf } from '../../../notice/fact.ts'
import { factsOf } from '../../../notice/head.ts'
import type { Measure, Problem } from '../../../notice/problem.ts'
import { contains, type Span } from '../../../notice/span.ts'
import type { UnfinishedWords } from '../../../notice/told-lexicons.ts'
import { answersOf, labelOf, promises, type Sentence, tellsOfAct } from '../../answers.ts'
import type { Check, Scene, Verdict } from '../../check.ts'
import { dayOfNotice, lastToldDay } from '../../reference-day.ts'
import { unfinishedIn } from '../../unfinished.ts'

/** A completed label over a step that the text itself puts ahead, or calls waiting or under way. */
export const contradiction: Check = {
  code: 'status/contradiction',
  run: (scene) => {
    const completed = scene.problems.filter(({ status }) => COMPLETED.includes(status.value))
    if (completed.length === 0) return [{ result: 'not_assessable' }]
    const read = readerOf(scene)
    const verdicts = flatMap(completed, (problem) => read(problem))
    return verdicts.length > 0 ? verdicts : [{ result: 'pass', args: { count: completed.length } }]
  },
}

const COMPLETED: readonly string[] = ['completed', 'completed_sustained']

interface Pending {
  readonly form: 'dated' | 'waiting' | 'under_way' | 'later'
  readonly span: Span
}

function readerOf(scene: Scene): (problem: Problem) => Verdict[] {
  const answers = answersOf(scene)
  // a limit in a cell of a register is what was asked: what is done before it is done
  const rows = scene.problems.filter(({ node }) => node === null)
  const limits = new Set(rows.map(({ deadline }) => deadline?.span.start))
  const dates = factsOf(scene.facts, 'date').filter(
    (fact) =>
      (fact.value.role === 'planned' || fact.value.role === 'deadline' || isToCome(scene, fact)) &&
      !limits.has(fact.span.start),
  )
  const reference = dayOfNotice(scene)?.value.end ?? null
  const last = lastToldDay(scene)
  // 今年1月又印发, in a notice of the 14th of January: a month that has begun may be told as done
  const hasBegun = ({ value }: FactOf<'date'>) =>
    value.form === 'point' && reference !== null && value.start <= reference && value.precision === 'month'
  const isAhead = (fact: FactOf<'date'>) =>
    reference === null ? last !== null && fact.value.end > last : fact.value.end > reference && !hasBegun(fact)
  return (problem) => {
    const sentences = answers(problem)
    const own = sentences.filter(({ isLater }) => !isLater)
    // that is another check's: every sentence is a promise
    const allAhead = sentences.length > 0 && sentences.every(promises) && !sentences.some(tellsOfAct)
    const pending = allAhead
      ? undefined
      : firstPending(scene.knowledge.unfinished, own, dates, (fact) => isAhead(fact) && isPromised(scene, fact))
    if (pending !== undefined) {
      const sustained = problem.status.value === 'completed_sustained'
      if (problem.status.basis === 'implied')
        return [verdict(scene, problem, { form: 'later', span: pending.span }, 'uncertain')]
      return [verdict(scene, problem, pending, sustained && pending.form !== 'dated' ? 'uncertain' : 'fail')]
    }
    const signal = problem.signals.find(
      ({ type, span }) => type === 'forward_looking' && !isOtherWord(scene, span) && !tellsOfDay(dates, span),
    )
    const dated = dates.find(
      (fact) => own.some((one) => contains(one.span, fact.span)) && isAhead(fact) && isPromised(scene, fact),
    )
    const later = signal ?? dated
    if (later === undefined || problem.status.value === 'completed_sustained') return []
    return [verdict(scene, problem, { form: 'later', span: later.span }, 'uncertain')]
  }
}

/** The signal is a day and no word: what the day is of, the dates themselves tell. */
const tellsOfDay = (dates: readonly FactOf<'date'>[], span: Span): boolean =>
  dates.some((fact) => fact.span.start === span.start && fact.span.end === span.end)

/** 推进中医药事业 names a trade, 正在使用的房屋 a thing: no work under way. */
function isOtherWord({ text }: Scene, { start, end }: Span): boolean {
  const after = text.shadow.slice(end, end + 10)
  if (text.shadow[end - 1] === '中' && /^[医国央小学药]/.test(after)) return true
  return text.shadow.slice(start, end) === '正在' && /^[^,。;]{1,8}的[^,。;]/.test(after)
}

/** 要到2024年11月才能投用, 最后一期12月到账: read as an event, and one that the words put ahead. */
function isToCome({ text }: Scene, { span, value }: FactOf<'date'>): boolean {
  if (value.precision === 'year' || value.form !== 'point') return false
  const before = text.shadow.slice(Math.max(0, span.start - 8), span.start)
  const after = text.shadow.slice(span.end, span.end + 12)
  return (
    /(?:要|须|需|得|等|待)等?(?:到|至)$/.test(before) ||
    /^[^,。;]{0,4}(?:才|方)[能可会]?(?!完成了)/.test(after) ||
    /最后一[期笔批][^,。;]{0,4}$/.test(before)
  )
}

/** 将于, 预计, 12月底前: words that put the day ahead; 2025年1月15日召开会议 tells of a thing done. */
function isPromised(scene: Scene, fact: FactOf<'date'>): boolean {
  const { text } = scene
  const { span, value } = fact
  if (isToCome(scene, fact)) return true
  const before = /[^。;\n]*$/.exec(text.shadow.slice(Math.max(0, span.start - 30), span.start))?.[0] ?? ''
  // 由次年一季度发放提前到当年12月底前发放: a rule that was changed
  if (/(?:提前|改|调整|延长|放宽)(?:到|至|为|在)[^,]{0,4}$/.test(before) && /[由从将]/.test(before)) return false
  if (value.form === 'by' || value.form === 'since' || value.precision === 'year') return true
  const after = /^[^。;\n]*/.exec(text.shadow.slice(span.end, span.end + 24))?.[0] ?? ''
  return /将(?=于|在|继续|持续|进一步|适时|陆续|逐步|尽快|按|定期|全部|实现|完成|开展|启动|组织|推进|建设|投入|召开|印发|制定|修订|建立|举办|出台|成立|聘请)|拟|计划|预计|力争|争取|确保|准备(?!不|工作|充分|情况|金|率)|打算|要求|须|(?<![接招期对看善优慢虐交担])待|正在|推进(?!会|组|办|情况)/.test(
    before + after,
  )
}

function firstPending(
  said: UnfinishedWords,
  sentences: readonly Sentence[],
  dates: readonly FactOf<'date'>[],
  isAhead: (fact: FactOf<'date'>) => boolean,
): Pending | undefined {
  for (const { words, span } of sentences) {
    const dated = dates.find(
      (fact) =>
        contains(span, fact.span) &&
        fact.value.precision !== 'year' &&
        fact.value.form !== 'since' &&
        isAhead(fact) &&
        !comesByItself(words, span, fact.span) &&
        !isOfThing(words, span, fact.span) &&
        !isDemanded(words, span, fact.span),
    )
    if (dated !== undefined) return { form: 'dated', span: clauseFrom(words, span, dated.span) }
    const found = unfinishedIn(words, said)
    if (found !== null && !isTakenUp(sentences, span))
      return { form: found.form, span: { start: span.start + found.start, end: span.start + found.end } }
  }
  return undefined
}

/** 开工59个,未开工27个;对未开工的27个,解约15个…: what was done about them follows. */
const isTakenUp = (sentences: readonly Sentence[], { end }: Span): boolean =>
  sentences.some(
    ({ words, span }) =>
      span.start >= end &&
      span.start < end + 3 &&
      /^(?:对|针对)(?:上述|这些|其中)?(?:未|尚未|没有)[^,。;]{1,10}的/.test(words),
  )

/** 将于12月到龄退休, 租至2027年4月止: a day that comes by itself is no step still to be taken. */
const comesByItself = (words: string, span: Span, date: Span): boolean =>
  RUNS_TO.test(words.slice(0, date.start - span.start)) ||
  /^(?:为)?止/.test(words.slice(date.end - span.start)) ||
  /^[^。;,]{0,16}?(?:到龄|退休|离任|届满|到期|期满|毕业|届时失效|有效)/.test(words.slice(date.end - span.start))

/** 提前于6月论证完毕, 2024年下半年采购计划论证完毕, 预计9月投用的仓库已完成施工: the day belongs to what the words name, and that is done. */
const isOfThing = (words: string, span: Span, date: Span): boolean => {
  const after = words.slice(date.end - span.start)
  const isPlain = !/(?:将|拟|计划|力争|争取|确保|于|在)[^,。;]{0,4}$/.test(words.slice(0, date.start - span.start))
  return (
    /提前[于在到至]?$/.test(words.slice(0, date.start - span.start)) ||
    /^[^,。;]{1,10}的[^,。;]{1,14}(?:已|均|,现?(?:已|均已?)(?:提前|全部|完成|办结|通过|验收))/.test(after) ||
    (isPlain && /^[^,。;已将]{0,8}(?:计划|方案|预算|任务|指标)[^,。;]{0,16}(?:完毕|完成|到位|通过)/.test(after))
  )
}

/** 管护至2024年10月, 合同签至2026年底: how far a term runs; 完成时限延至… is a step put off. */
const RUNS_TO =
  /(?:管护|养护|维护|看护|租|租赁|承包|签|签订|聘|聘用|聘任|有效|服务|履行|执行|质保|使用|委托|托管|经营|存放|借用|挂职|展出|缴纳|缴|保障)[^,。;至到]{0,6}(?:至|到)$/

/** 要求各单位于3月底前报送: what others are told to do; 原计划12月底前完成的清查,已提前完成: what was to be done, and is. */
const isDemanded = (words: string, span: Span, date: Span): boolean =>
  (/(?:原(?:计划|定|拟|本|先)|应|约定|载明|议定)[^,。;]{0,8}$/.test(words.slice(0, date.start - span.start)) &&
    /已|提前/.test(words.slice(date.end - span.start))) ||
  /(?:要求|督促|责令|责成|明确|规定|提醒)[^。;]{0,30}$|(?:当年|次年|每年|年度|翌年)(?:的)?$/.test(
    words.slice(0, date.start - span.start),
  )

/** From a date to the end of its clause: the step that it dates. */
function clauseFrom(words: string, span: Span, date: Span): Span {
  const after = /^[^。;]{0,30}?(?=[,。;]|$)/.exec(words.slice(date.end - span.start))?.[0].length ?? 0
  return { start: date.start, end: Math.min(span.end, date.end + after) }
}

function verdict({ text }: Scene, problem: Problem, { form, span }: Pending, result: 'fail' | 'uncertain'): Verdict {
  const measure: Measure | undefined = problem.measures.find((one) => contains(one.span, span))
  return {
    result,
    refs: [problem, ...(measure === undefined ? [] : [measure])],
    spans: [problem.status.span ?? problem.heading, span],
    args: { form, label: labelOf(text, problem) },
  }
}
