import { flatMap } from '../language/flat-map.ts'
import type { Table } from '../notice/raw-text.ts'
import type { DateDraft, Scene } from '../notice/rule.ts'
import { contains, type Span, sliceOf } from '../notice/span.ts'
import { clauseAround, sentenceAround } from './clauses.ts'
import { nextSteps } from './next-steps.ts'

const PROMISE =
  '(?<![邀申报提])请|力争|预计(?!规模)|(?<![原习作度改训育计察查步项体动划])计划|拟(?![定订])|争取|准备|预期(?<![未不没低].{0,3}预期)|有望|下一步|承诺(?!书)|待'
const DEMAND =
  '务必|必须|确保|须|应当|(?<![相对供反适响感])应(?![收付急对用届])|限|要求|督促|责令|时限|期限|限期|延期|延长|延至|顺延|延后'
const BEFORE_DATE = '(?:于|在|到|至|从|自|用|利用)?[“"]?'
const AHEAD_BEFORE = new RegExp(
  `(?:(?:${PROMISE})[^,。;]{0,6}?${BEFORE_DATE}|(?<!现)将(?:于|在|从|自|到)|要(?:等)?[到至])$`,
)
/** 按照年度学习计划: a plan that is followed, no promise. */
const BY_PLAN = /(?:按照?|根据|依据|对照|结合)[^,。;]{0,20}(?:计划|方案)[^,。;]{0,4}$/
const DEMAND_BEFORE = new RegExp(`(?:${DEMAND})[^,。;]{0,8}(?:于|在|到|至|:)?$`)
const AHEAD_AFTER = new RegExp(
  `^,?[^,。;已了将]{0,8}?(?:(?<![已并现仅只])将(?!.{0,20}(?:纳入|退|缴|划)|[^,。;]{0,48}(?:认定为|列为|列入|计入|确定为))|${PROMISE})`,
)
const EXPECTED = new RegExp(`(?:预计|预期|有望|可望)[^,。;]{0,6}?${BEFORE_DATE}$`)
/** What a report hopes for; a plan sets limits with the same words, and 计划…前 names one (GUIDE 9). */
const HOPED = new RegExp(`(?:力争|争取|力求)[^,。;]{0,6}?${BEFORE_DATE}$|(?:打算|拟(?![定订]))(?:到|在)?$`)
const HOPE = new RegExp(`(?:力争|争取(?![^,。;]{0,6}资金)|力求|${PROMISE}|${DEMAND})(?![^。;]*已)`)
const INTO = /(?:编制|编报|纳入|列入|编入|计入|调[减增整]|压减|核[减增]|扣减|削减|冻结)了?$/
const OF_PAPER =
  /^度?(?:市级|县级|区级|本级|部门|单位|全[市县区]|财政|整体|目标)*(?:预算|决算|绩效|考核|目标责任)(?!安排)/
const NAMED = /(?:将|把|对|针对|编制|编报)$/
/** 完成时限分别为2025年底和 before 2026年底: one limit beside another. */
const LIMIT_BEFORE =
  /(?:时限|期限|限期)(?:分别)?[:为是]?(?:[^,。;:]{0,6}|[\d年月日底前末初上中下旬、和及与]{2,40}[、和及与])$/
/** 整改目标:2022年底前…, on the line or under a heading of its own: by when. */
const GOAL = /(?:目标|时限|期限)[ \t]?[:\n][^\n:]{0,60}$/
const GOAL_REACH = 70
/** 五、完成时限 alone on the line above. */
const LIMIT_ABOVE =
  /(?:^|\n)[ \t]*(?:\(?[一二三四五六七八九十\d]{1,2}[、.)])?[ \t]*[\u4e00-\u9fff]{0,4}(?:时限|期限|完成时间)(?:要求)?[ \t]*:?[ \t]*\n[ \t]*$/
const LIMIT_REACH = 24
const LIMIT = /时限|期限|完成时间|整改时间/
const NEXT = /^(?:[一二三四五六七八九十]是)?(?:下一步|下步|今后|接下来|下一阶段)/
/** 经8月28日局党组会议研究: what a plan rests on is over. */
const RESTS_ON = /(?:经|根据|依据|按照?|遵照|贯彻|落实)(?:于|在)?$/
const RESTS_AFTER = /^[^,。;]{0,24}(?:会|部署|通知|要求|精神|反馈|研究|批示|意见|通报)/
const DONE_BEFORE = /(?:已|已经|业已|均已|早已)(?:于|在|经|从|自)?$/
/** 已全部于11月底前: whatever the month, it is over. */
const DONE_BY =
  /(?:已经?|业已|均已|早已)(?:全部|均|分别|陆续|按期|按时|按要求|如期|提前|全面|统一|相继|先后|顺利|集中)?(?:于|在)$/
/** 在6月30日前仅下达一半, 年底前未上缴: what had been reached by then, unless 的 makes it a condition. */
const FELL_SHORT = /^(?:仅|只|才(?!能)|[未没](?![^,。;]{0,16}的[,;:])|尚未|仍未|就已|即已)/
/** 督促落实2021年度审计整改: a year that only names a thing. */
const NAMING_YEAR = /年度$|^\d{4}年?[至到~—-]{1,2}\d{4}年$/
/** 限1月15日前改完并已验收. */
const DONE_SINCE = /^[^,。;]{0,10}(?:并|均|现|且)已(?:全部)?(?:验收|完成|通过|到位|销号|整改)/
const DONE = /已|了(?!解)|过(?=[,。;])|取得|均|累计|共[\d一二三四五六七八九十]/
const UNDER_WAY = /正在|推进中|进行中|正加快/
const PLAN = /方案|计划|要点/
const REPORT = /通报|报告|公示|公告|情况|总结/

/** What the words around a date say about when it lies. */
export interface DateContext {
  /** 将, 力争, 预计, 计划 beside the date, or a place where everything lies ahead. */
  readonly isPromised: boolean
  /** A label or a column of limits: 完成时限:… */
  readonly isLimit: boolean
  /** Under 整改目标: what is to be reached by then. */
  readonly isGoal: boolean
  /** 预计, and in a report 力争 and 计划: hoped for, no limit that anybody sets. */
  readonly isExpected: boolean
  /** 力争, 确保, 计划 anywhere before it in the sentence. */
  readonly isHoped: boolean
  /** 将2025年预算…: the year only names a thing. */
  readonly isNamed: boolean
  /** 编制2025年预算, 2025年度绩效考核: the year of a thing that bears it. */
  readonly isOfPaper: boolean
  /** 要求, 务必, 时限 before it. */
  readonly isDemanded: boolean
  /** 已于, or a clause that tells a result. */
  readonly isTold: boolean
  /** 已于 straight before it. */
  readonly isDone: boolean
  /** Work that the sentence calls unfinished before it comes to the date. */
  readonly isUnderWay: boolean
}

/** Reads the words around dates; a plan's title and the sections of next steps put all their dates ahead. */
export function contextsOf({ shadow, text, outline }: Scene): (at: Span) => DateContext {
  const title = outline.title.map((line) => sliceOf(shadow, line)).join('')
  const isPlan = PLAN.test(title) && !REPORT.test(title)
  const ahead = nextSteps(outline)
  const limits = flatMap(text.tables, (table) => limitCells(table, shadow))
  return (at) => {
    const clause = clauseAround(shadow, at)
    const before = shadow.slice(clause.start, at.start)
    const sentence = sentenceAround(shadow, at)
    const lead = shadow.slice(Math.max(sentence.start, at.start - 120), at.start)
    const after = shadow.slice(at.end, Math.min(sentence.end, at.end + 60))
    const isTold = DONE_BEFORE.test(before) || DONE.test(after) || (RESTS_ON.test(before) && RESTS_AFTER.test(after))
    const isAhead = isPlan || NEXT.test(lead) || ahead.some((span) => contains(span, at))
    return {
      isPromised:
        (AHEAD_BEFORE.test(before) && !BY_PLAN.test(before)) || AHEAD_AFTER.test(after) || (isAhead && !isTold),
      isLimit:
        LIMIT_BEFORE.test(lead) ||
        LIMIT_ABOVE.test(shadow.slice(Math.max(0, at.start - LIMIT_REACH), at.start)) ||
        limits.some((cell) => contains(cell, at)),
      isGoal: GOAL.test(shadow.slice(Math.max(0, at.start - GOAL_REACH), at.start)),
      isDemanded:
        DEMAND_BEFORE.test(lead.slice(-16)) && (!NAMING_YEAR.test(sliceOf(shadow, at)) || /[于在到至限:]$/.test(lead)),
      isExpected: EXPECTED.test(before) || (!isPlan && HOPED.test(before) && !BY_PLAN.test(before)),
      isHoped: HOPE.test(lead) || HOPE.test(shadow.slice(at.end, clause.end)),
      isNamed: NAMED.test(before),
      isOfPaper: INTO.test(before) && OF_PAPER.test(after),
      isTold,
      isDone:
        DONE_BY.test(before) || DONE_SINCE.test(after) || (/前$/.test(sliceOf(shadow, at)) && FELL_SHORT.test(after)),
      isUnderWay: UNDER_WAY.test(lead),
    }
  }
}

/** The cells of a table under 完成时限; a title row may stand above the header. */
function limitCells({ cells }: Table, shadow: string): Span[] {
  const heads = cells.filter(
    ({ row, span }) => row < 4 && span.end - span.start < 12 && LIMIT.test(sliceOf(shadow, span)),
  )
  return flatMap(heads, (head) =>
    cells.filter(({ row, column }) => row > head.row && column === head.column).map(({ span }) => span),
  )
}

/** 针对, 对, 将, 把 before a year make it the name of a thing, no time of an action: 将2022年度未收取的会费收缴. */
const QUALIFIES_BEFORE =
  /(?:针对|对|关于|将|把|及|和|与|的|有|印发|收取|结余|开展|完成|安排|学习|传达|公布)[^,。;]{0,10}$/
const OPENS = /(?:^|[,。;:、\n ]|[是在于自从,]|已于|并于|(?:[局委院镇乡县市区校所站中心组部处会科]))[“"]?$/
const DOES = /^[^,。;]{0,14}?(?:共|累计|已|完成|召开|开展|举办|组织|先后|制定|印发|新增|查处|收到)/
const PROBLEM_AFTER = /^[^,。;]{0,24}(?:问题|情况|事项)(?:[,。;、]|$)/

/** 2017年8月领取的费用: what happened then only says which thing. */
const NAMES_THING = /^(?![对将把就在])[\u4e00-\u9fa5]{1,8}的/

/** Whether a date tells when something was done, rather than name a thing (2023年全国会议). */
export function tellsTime(shadow: string, at: Span, draft: DateDraft): boolean {
  const clause = clauseAround(shadow, at)
  const before = shadow.slice(clause.start, at.start)
  const after = shadow.slice(at.end, Math.max(clause.end, at.end + 2))
  if (draft.form === 'since' || (draft.form === 'range' && draft.precision === 'year')) return false
  if (/^(?:的|期间的)/.test(after) || NAMES_THING.test(after) || PROBLEM_AFTER.test(after)) return false
  if (draft.precision !== 'year') return !/(?:针对|关于)[^,。;]{0,10}$/.test(before)
  return !QUALIFIES_BEFORE.test(before) && OPENS.test(before) && (/^[,起以]/.test(after) || DOES.test(after))
}

/** 审计查出:, 存在的问题:, 具体表现: at the head of the paragraph. */
const STATEMENT =
  /(?:^|\n)[ \t]?(?:(?:审计|检查|督察|巡察)?(?:查出|发现|指出)(?:的?(?:主要|突出)?问题)?|(?:存在|反馈|主要|突出|具体)的?(?:主要|突出)?问题|问题(?:描述|表现|情况)?|(?:具体)?表现)[:,][^\n]*$/
const ANSWER = /\n[ \t]?[^\n:]{0,6}(?:整改|办理|落实|处理|完成)[^\n:]{0,6}:/
const STATED_WITHIN = 400

/** 审计查出:2023年… over 整改结果:2月收回…: the years of what was wrong are none of what was done about it. */
export function isOfProblem(shadow: string, told: number, at: Span): boolean {
  if (at.start - told > STATED_WITHIN || !ANSWER.test(shadow.slice(told, at.start))) return false
  return STATEMENT.test(shadow.slice(Math.max(0, told - STATED_WITHIN), told))
}
