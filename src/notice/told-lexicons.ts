import { z } from 'zod'
import { fields, filled, patterns } from './knowledge/word-lists.ts'
import { TOTAL_MEASURES } from './vocabulary.ts'

/** data/total-states.json: the states that totals are counted by, tried in order, and what else makes a total of a state or none. */
export const totalStatesSchema = fields({
  states: z
    .array(fields({ measure: z.enum(TOTAL_MEASURES), phrases: patterns }).readonly())
    .check(filled)
    .readonly(),
  /** What else than problems is counted by its states, and the states that only such tasks have. */
  tasks: patterns,
  task_states: patterns,
  /** What, said of all of them, is a rate of 100 percent: 反馈问题已全部完成整改. */
  done: patterns,
  /** Words that none is left: 无一遗留. */
  none_left: patterns,
  /** Words before a state that make it a promise. */
  promises: patterns,
  /** Words that make the problems not all of them: 大部分, 其余. */
  most: patterns,
  others: patterns,
  /** 持续整改的4个中: states that name some of the problems, of whom more is told. */
  shares: patterns,
  /** What a sample shows is not true of the whole; 电话抽查193人次 is one of the ways an inspection was made. */
  samples: patterns,
  /** 限期整改4个、持续整改2个: by when they are to be put right, and how long, not in what state they are. */
  terms: patterns,
  lasting: patterns,
  /** States that, counted behind another (已办结9个、阶段性完成2个), show that it counts problems. */
  beside: patterns,
}).readonly()
export type TotalStates = z.infer<typeof totalStatesSchema>

/** data/unfinished.json: how a step says itself that it is not finished. */
export const unfinishedSchema = fields({
  waiting: patterns,
  results: patterns,
  without: patterns,
  begun: patterns,
  under_way: patterns,
  times: patterns,
  until: patterns,
  failed: patterns,
}).readonly()
export type UnfinishedWords = z.infer<typeof unfinishedSchema>

/** data/sums.json: how the numbers of a paragraph add up. */
export const sumWordsSchema = fields({
  /** Words behind a number that open a list which leaves nothing out: 分别为, 由三部分构成. */
  closed: patterns,
  /** 评定为, 用于: what is said of all, behind which some may be named alone. */
  some: patterns,
  /** What may be told of the same ones again: who is in the party, who is young, what matters most. */
  crossing: patterns,
  /** 2人同时受到党纪政务处分: some are counted in two parts. */
  twice: patterns,
  /** What together is all there is: 男 and 女. */
  sets: z.array(patterns).readonly(),
  /** 送审 less 审定 gives 核减: what is worked out of numbers told before it. */
  reckonings: z.array(fields({ plus: patterns, minus: patterns, gives: patterns }).readonly()).readonly(),
}).readonly()
export type SumWords = z.infer<typeof sumWordsSchema>

/** data/transfers.json: how a duty or a problem is handed to another unit. */
export const transferWordsSchema = fields({
  transfers: patterns,
  /** 通过公开招租、划转等方式盘活: a way among others to use what one has; what the unit itself took over. */
  ways: patterns,
  /** Papers, money and leads go to whom they belong; who bears a cost takes no duty. */
  leads: patterns,
  /** 流转给大户, 交由村民承包: who tills, lives in or uses a thing takes no duty; where the words name a matter (学校危房改造问题) it is one. */
  users: patterns,
  matters: patterns,
  /** Whoever works for the unit for pay takes no duty from it, nor does a part of it; what goes to villages and households is given, not handed over. */
  hired: patterns,
  /** 上次巡察移交信访件9件: what others handed to the unit. */
  incoming: patterns,
  /** 明确资产由…负责管理: who does what from now on; 经研究,明确由… gives the duty itself away. */
  rules: patterns,
  /** 由…负责: words that tell who does it, and not that it has gone there. */
  who: patterns,
  /** What a transfer rests on, and what was done besides it. */
  decided: patterns,
  deeds: patterns,
}).readonly()
export type TransferWords = z.infer<typeof transferWordsSchema>

/** data/told-days.json: what is told beside a day. */
export const toldDaysSchema = fields({
  /** What tells of an act, or of a thing that came to be. */
  deeds: patterns,
  /** Words that put the day ahead: 将于, 预计, 定于. */
  promises: patterns,
  /** What ends, begins to hold or is due by itself on its day. */
  ends: patterns,
  /** What one does about a thing to come: 报名2024年10月举办的培训班. */
  coming: patterns,
  /** What is done with a plan, and what it is called: 印发2024年9月至12月学习安排. */
  issued: patterns,
  plans: patterns,
  /** What refers to a paper or a meeting told before (按照这份通知), what follows at once (会后), and what comes before (会前). */
  points_back: patterns,
  follows: patterns,
  precedes: patterns,
  /** The steps of one thing in their turn, each in its wordings: 立案, 结案. */
  chains: z.array(z.array(patterns).readonly()).readonly(),
}).readonly()
export type ToldDays = z.infer<typeof toldDaysSchema>
