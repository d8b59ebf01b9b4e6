import { clauseAround, sentenceAround } from '../language/clauses.ts'
import type { DateDraft } from '../notice/rule.ts'
import type { Span } from '../notice/span.ts'

const PROMISE = '力争|预计|计划|拟|争取|确保|准备|预期|有望|下一步|待'
const DEMAND = '务必|必须|须|应当|应|限|要求|督促|责令|时限|期限|限期'
const AHEAD_BEFORE = new RegExp(
  `(?:${PROMISE}|将|(?<!已)经?将?(?:安排|定)|下一步)(?:[^,。;]{0,6}?)(?:于|在|到|至|从|自|用|利用)?[“"]?$`,
)
const DEMAND_BEFORE = new RegExp(`(?:${DEMAND})[^,。;]{0,8}(?:于|在|到|至|:)?$`)
const AHEAD_AFTER = new RegExp(`^[,]?(?:[^,。;已了将]{0,8}?)(?:(?<![已并现])将(?!.{0,20}(?:纳入|退|缴|划))|${PROMISE})`)
const DONE_BEFORE = /(?:已|已经|业已|均已|早已)(?:于|在|经|从|自)?$/
const DONE = /已|了(?!解)|过(?=[,。;])|取得|均|累计|共[\d一二三四五六七八九十]/

/** What the words around a date say about when it lies. */
export interface DateContext {
  /** 将, 力争, 预计, 计划 beside the date. */
  readonly isPromised: boolean
  /** 要求, 务必, 时限 before it. */
  readonly isDemanded: boolean
  /** 已于, or a clause that tells a result. */
  readonly isTold: boolean
  /** Work that the sentence calls unfinished before it comes to the date. */
  readonly isUnderWay: boolean
}

export function contextOf(shadow: string, at: Span): DateContext {
  const clause = clauseAround(shadow, at)
  const before = shadow.slice(clause.start, at.start)
  const sentence = sentenceAround(shadow, at)
  const lead = shadow.slice(Math.max(sentence.start, at.start - 120), at.start)
  const after = shadow.slice(at.end, Math.min(sentence.end, at.end + 60))
  return {
    isPromised: AHEAD_BEFORE.test(before) || AHEAD_AFTER.test(after),
    isDemanded: DEMAND_BEFORE.test(shadow.slice(Math.max(sentence.start, at.start - 16), at.start)),
    isTold: DONE_BEFORE.test(before) || DONE.test(after),
    isUnderWay: /正在|推进中|进行中|正加快/.test(lead),
  }
}

/** 针对, 对, 将, 把 before a year make it the name of a thing, no time of an action: 将2022年度未收取的会费收缴. */
const QUALIFIES_BEFORE =
  /(?:针对|对|关于|将|把|及|和|与|的|有|印发|收取|结余|开展|完成|安排|学习|传达|公布)[^,。;]{0,10}$/
const OPENS = /(?:^|[,。;:、\n ]|[是在于自从,]|已于|并于|(?:[局委院镇乡县市区校所站中心组部处会科]))[“"]?$/

/** Whether a date tells when something was done, rather than name a thing (2023年全国会议). */
export function tellsTime(shadow: string, at: Span, draft: DateDraft): boolean {
  const { before, after } = sides(shadow, at)
  if (/^(?:的|期间的)/.test(after) || /^[^,。;]{0,24}(?:问题|情况|事项)(?:[,。;、]|$)/.test(after)) return false
  if (draft.precision !== 'year') return !/(?:针对|关于)[^,。;]{0,10}$/.test(before)
  if (QUALIFIES_BEFORE.test(before)) return false
  return (
    OPENS.test(before) &&
    (/^[,起以]/.test(after) ||
      /^[^,。;]{0,14}?(?:共|累计|已|完成|召开|开展|举办|组织|先后|制定|印发|新增|查处|收到)/.test(after))
  )
}

function sides(shadow: string, at: Span): { before: string; after: string } {
  const clause = clauseAround(shadow, at)
  return { before: shadow.slice(clause.start, at.start), after: shadow.slice(at.end, Math.max(clause.end, at.end + 2)) }
}
