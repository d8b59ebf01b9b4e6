import type { FactOf } from '../../../notice/fact.ts'
import { factsOf } from '../../../notice/head.ts'
import type { Measure, Problem } from '../../../notice/problem.ts'
import { contains, type Span } from '../../../notice/span.ts'
import { answersOf, labelOf, promises, type Sentence, tellsOfAct } from '../../answers.ts'
import type { Check, Scene, Verdict } from '../../check.ts'
import { dayOfNotice, lastToldDay } from '../../reference-day.ts'

/** A completed label over a step that the text itself puts ahead, or calls waiting or under way. */
export const contradiction: Check = {
  code: 'status/contradiction',
  run: (scene) => {
    const completed = scene.problems.filter(({ status }) => COMPLETED.includes(status.value))
    if (completed.length === 0) return [{ result: 'not_assessable' }]
    const read = readerOf(scene)
    const verdicts = completed.flatMap((problem) => read(problem))
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
    ({ value, span }) => (value.role === 'planned' || value.role === 'deadline') && !limits.has(span.start),
  )
  const reference = dayOfNotice(scene)?.value.end ?? null
  const last = lastToldDay(scene)
  const isAhead = (fact: FactOf<'date'>) =>
    reference === null ? last !== null && fact.value.end > last : fact.value.end > reference
  return (problem) => {
    const sentences = answers(problem)
    const own = sentences.filter(({ isLater }) => !isLater)
    const allAhead = sentences.length > 0 && sentences.some(promises) && !sentences.some(tellsOfAct)
    const pending = allAhead ? undefined : firstPending(own, dates, (fact) => isAhead(fact) && isPromised(scene, fact))
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

/** 将于, 预计, 12月底前: words that put the day ahead; 2025年1月15日召开会议 tells of a thing done. */
function isPromised({ text }: Scene, { span, value }: FactOf<'date'>): boolean {
  const before = /[^。;\n]*$/.exec(text.shadow.slice(Math.max(0, span.start - 30), span.start))?.[0] ?? ''
  // 由次年一季度发放提前到当年12月底前发放: a rule that was changed
  if (/(?:提前|改|调整|延长|放宽)(?:到|至|为|在)[^,]{0,4}$/.test(before) && /[由从将]/.test(before)) return false
  if (value.form === 'by' || value.form === 'since' || value.precision === 'year') return true
  const after = /^[^。;\n]*/.exec(text.shadow.slice(span.end, span.end + 24))?.[0] ?? ''
  return /将(?=于|在|继续|持续|进一步|适时|陆续|逐步|尽快|按|定期|全部|实现|完成|开展|启动|组织|推进|建设|投入|召开|印发|制定|修订|建立|举办|出台|成立|聘请)|拟|计划|预计|力争|争取|确保|准备(?!不|工作|充分|情况|金|率)|打算|要求|须|待|正在|推进/.test(
    before + after,
  )
}

const WAITING =
  /(?<![接招期对看善优慢虐交担])待(?!遇|办|岗|命|业|客)[^。;,]{1,24}?(?:后|批复|审批|批准|审核|同意|到位|完成|下达|验收)(?=[^。;]{0,24})|(?:尚|还|仍)(?:需|未(?!发现|发生|收到|接到|出现|再)|待|在(?![岗职编库保用校册世位任押逃]|一起|一线))[^。;,]{2,16}|(?:尚|还|仍)有[^。;,]{1,20}(?:未|待|正在)[^。;,]{1,12}|(?:暂|仍|还|尚)未(?:完成|到位|办结|收回|追回|落实|启动|销号|整改)|未能(?:完成|按期|收回|追回)|至今(?:仍|尚|还)?(?:没有|未)(?!发现|发生|收到|接到|出现|再)[^。;,]{2,16}|(?:还剩|还余|剩余|其余|余下|另有|另外|还有)[^,。;因]{1,16}(?:没有|未)(?!发现|发生|收到|接到|出现|再)[^,。;的已]{1,12}(?=[,。;]|$)|(?:暂时|目前|仍|尚|还)无法(?:收回|追回|完成|办理|推进|拆除|清退|启动|腾退)|等待[^,。;]{0,10}(?:批复|审批|批准|审核|答复|判决|宣判|结果|下达|验收)(?=[,。;]|$)/
const UNDER_WAY =
  /(?:目前|现|已)?(?:正在|正(?:等候|等待|有序|积极|加快|按(?:计划|程序|序时)|抓紧|与|由|向|会同|逐步|稳步))(?![^,。;]{0,8}的(?:[^,。;]|$))[^,。;]{2,24}|(?:工作|整改|项目|此项|事项|手续)[^,。;]{0,8}(?:有序推进|推进中|进行中|办理中|推进之中)(?=[,。;]|$)|接近尾声|正?处于(?![^,。;]{0,6}(?:审查|起诉|侦查|调查))[^,。;]{2,12}(?:阶段|环节|程序|过程中?)(?=[,。;]|$)|(?:已|现已|目前)?进入(?:施工|招投?标|采购|审批|审理|评审|公示|建设|装修|收尾|安装|调试|设计|立项)[^,。;]{0,6}(?:阶段|程序|环节|流程|期)(?=[,。;]|$)|(?:工程|施工|建设|项目|形象|总体|改造)(?:形象)?进度(?:已)?(?:达到?|完成|过|为)(?!100|百分之百)[^,。;]{1,8}|完成(?:总)?(?:工程量|投资量?|总量)的(?!100)\d{1,2}(?:\.\d+)?%/
/** 针对尚未办理手续的3个项目,已督促补办: the words say which things, and what was done with them follows. */
function isNamed(words: string, { index, 0: found }: RegExpExecArray): boolean {
  if (/(?:^|[,。;是])(?:针对|对|将|就|关于|因|由于|鉴于)[^,。;]{0,16}$/.test(words.slice(0, index))) return true
  const rest = words.slice(index)
  const comma = rest.search(/[,。;]/)
  const clause = comma < 0 ? rest : rest.slice(0, comma)
  // 须待评估后方可招租: a rule, no step that waits
  if (/方可|方能|才能|才可/.test(clause)) return true
  if (OUT_OF_IT.test(rest)) return true
  // 尚未结算的2个项目已按审定数结算: what was open, and is done in the same breath.
  if (/^[^,。;]{1,24}的[^,。;]{1,14}(?:已|均|全部)/.test(clause)) return true
  return /的[^,。;]{1,12}$/.test(clause.slice(2)) && found.length > 0 && /已|均|全部/.test(rest.slice(clause.length))
}

/** A word in quotation marks is a name: “正在进行时”主题党日. */
const isQuoted = (words: string, at: number): boolean => {
  const before = words.slice(0, at)
  return before.lastIndexOf('“') > before.lastIndexOf('”') || before.lastIndexOf('《') > before.lastIndexOf('》')
}

/** 其余3个因用地预审未批复,不属于本轮整改任务: told to be no part of what was to be done. */
const OUT_OF_IT = /^[^。;]{0,40}(?:不属于|不在[^,。;]{0,10}(?:范围|之列)|不予|无需|不再|不纳入|不列入|依[规法]不)/

const CONDITION = /(?:如|若|凡|一旦|未经|对(?:仍|拒不|再次|继续|尚|还))[^。;]{0,60}$/
const ANOTHER = /(?:期间|过程中|的同时|同步)/
/** Steps of others, or of a kind of work that never ends. */
const STANDING = /(?:常态化|长期|持续|每(?:年|季|月|周)|定期|不断|进一步)/

function firstPending(
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
        !isDemanded(words, span, fact.span),
    )
    if (dated !== undefined) return { form: 'dated', span: clauseFrom(words, span, dated.span) }
    for (const [form, pattern] of [
      ['waiting', WAITING],
      ['under_way', UNDER_WAY],
    ] as const) {
      const match = pattern.exec(words)
      if (
        match === null ||
        CONDITION.test(words.slice(0, match.index)) ||
        isNamed(words, match) ||
        isQuoted(words, match.index)
      )
        continue
      if (form === 'under_way' && (STANDING.test(match[0]) || ANOTHER.test(words.slice(match.index, match.index + 30))))
        continue
      return { form, span: { start: span.start + match.index, end: span.start + match.index + match[0].length } }
    }
  }
  return undefined
}

/** 将于12月到龄退休, 租至2027年4月止: a day that comes by itself is no step still to be taken. */
const comesByItself = (words: string, span: Span, date: Span): boolean =>
  RUNS_TO.test(words.slice(0, date.start - span.start)) ||
  /^(?:为)?止/.test(words.slice(date.end - span.start)) ||
  /^[^。;,]{0,16}?(?:到龄|退休|离任|届满|到期|期满|毕业|届时失效|有效)/.test(words.slice(date.end - span.start))

/** 管护至2024年10月, 合同签至2026年底: how far a term runs; 完成时限延至… is a step put off. */
const RUNS_TO =
  /(?:管护|养护|维护|看护|租|租赁|承包|签|签订|聘|聘用|聘任|有效|服务|履行|执行|质保|使用|委托|托管|经营|存放|借用|挂职|展出|缴纳|缴|保障)[^,。;至到]{0,6}(?:至|到)$/

/** 要求各单位于3月底前报送: what others are told to do. */
const isDemanded = (words: string, span: Span, date: Span): boolean =>
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
