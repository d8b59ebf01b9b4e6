import type { Knowledge } from './knowledge.ts'
import type { NoticeRecord } from './record/record.ts'

/** What the model is asked; the prompt of each stands in prompts/ under its name. */
export const LLM_TASKS = ['status', 'missed', 'responsible', 'category', 'contradiction', 'outcome'] as const
export type LlmTask = (typeof LLM_TASKS)[number]

/** What of the pass can change a record: these are among the options of a record. */
export interface LlmOption {
  readonly model: string
  /** Over the prompts asked with. */
  readonly prompts: string
  readonly tasks: readonly LlmTask[]
}

/** Money for a million tokens, in one currency. */
export interface LlmPrice {
  readonly input: number
  readonly output: number
  readonly currency: string
}

/** A bound of a whole run: tokens, or money in the currency of the price. */
export interface LlmBudget {
  readonly amount: number
  /** Null for tokens. */
  readonly currency: string | null
}

/** How the model is reached, and what that may cost. */
export interface LlmSettings {
  readonly baseUrl: string
  readonly apiKey: string
  readonly model: string
  readonly tasks: readonly LlmTask[]
  readonly concurrency: number
  /** Calls and tokens a minute; null for no bound. */
  readonly callsPerMinute: number | null
  readonly tokensPerMinute: number | null
  /** Milliseconds for one call, from sending it to the end of its answer. */
  readonly timeout: number
  readonly budget: LlmBudget | null
  readonly price: LlmPrice | null
  /** Where answers are kept; null keeps them for this run only. */
  readonly cache: string | null
}

/** Time and chance, handed in so that a test can hold them. */
export interface LlmClock {
  readonly now: () => number
  /** Ends early, and without an error, when the signal does. */
  readonly sleep: (milliseconds: number, signal: AbortSignal) => Promise<void>
  /** From 0 to below 1. */
  readonly chance: () => number
}

export type Proposal = NoticeRecord['proposals'][number]

/** Why something of an answer is not in the record, or why there is no answer. */
export const REFUSALS = {
  quote_empty: ['没有引文,或短得说明不了什么', 'no quote, or too short to tell anything'],
  quote_not_found: ['引文不在所问的原文中', 'the quote does not stand in the words asked about'],
  quote_ambiguous: ['引文不止一处', 'the quote stands in several places'],
  half_quote: ['引文截断了前后的字,意思会变', 'the quote cuts off a word that changes its sense'],
  instruction_in_quote: ['引文是对模型的指示,不是通报内容', 'the quote instructs the model and tells nothing'],
  value_unknown: ['取值不在词表中', 'the value is none of the list'],
  value_against_quote: ['引文说的与取值相反', 'the quote says the contrary of the value'],
  value_not_in_quote: ['取值不在引文中', 'the value does not stand in its quote'],
  several_values: ['同一处给出几个不同的值', 'several values for one slot'],
  repeated: ['重复', 'said twice'],
  same_as_rules: ['与规则所得相同', 'the rules have it already'],
  no_target: ['引文没有对准所问之处', 'the quote is about nothing that was asked'],
  invalid_reply: ['答复不合格式', 'the answer has not the shape asked for'],
  truncated: ['答复被截断', 'the answer was cut off'],
  empty_choices: ['答复中没有内容项', 'no choice in the answer'],
  no_content: ['答复没有内容', 'an answer without content'],
  model_refused: ['模型拒答', 'the model declined'],
} as const
export type Refusal = keyof typeof REFUSALS

/** Why a call gave no answer: what it was about stays open, and the next run asks again. */
export const FAILURES = {
  unreachable: ['连不上', 'cannot be reached'],
  timeout: ['超时', 'timed out'],
  rate_limited: ['限流', 'rate limited'],
  server_error: ['服务器出错', 'server error'],
  bad_response: ['答复不是 JSON', 'an answer that is no JSON'],
  rejected: ['请求被拒', 'request rejected'],
  denied: ['密钥无效或没有权限', 'key or permission denied'],
  not_found: ['没有这个地址或模型', 'no such address or model'],
  budget: ['预算用完', 'budget reached'],
  stopped: ['已停止', 'stopped'],
} as const
export type Failure = keyof typeof FAILURES

/** One HTTP call, for run.json. Tokens are null where nothing is known of them. */
export interface LlmCall {
  readonly notice: string
  readonly task: LlmTask
  readonly target: string
  /** Under which its answer is kept. */
  readonly key: string
  /** `cached`: the answer was there already; its tokens were paid for then and are not counted again. */
  readonly outcome: 'answered' | 'cached' | Failure
  readonly http: number | null
  readonly prompt_tokens: number | null
  readonly completion_tokens: number | null
  readonly cached_tokens: number | null
  /** True where the server told no usage and these are estimates. */
  readonly estimated: boolean
  readonly milliseconds: number
}

/** What was refused, without a word of the notice: the answer itself stands in the cache under its key. */
export interface LlmRefused {
  readonly notice: string
  readonly task: LlmTask
  readonly target: string
  readonly key: string
  readonly code: Refusal
}

/** A question that got no answer. */
export interface LlmUnanswered {
  readonly notice: string
  readonly task: LlmTask
  readonly target: string
  readonly code: Failure
}

export interface LlmUsage {
  readonly calls: number
  /** Answers found in the cache. */
  readonly cached: number
  readonly prompt_tokens: number
  readonly completion_tokens: number
  readonly cached_tokens: number
  /** Money spent; null where no price is known. */
  readonly cost: number | null
  readonly currency: string | null
  /** Calls whose tokens are estimates. */
  readonly estimated: number
}

/** What the pass came to, for run.json. */
export interface LlmReport {
  readonly base_url: string
  readonly model: string
  readonly prompts: Readonly<Record<string, string>>
  readonly reply_format: string
  readonly stopped: Failure | null
  readonly usage: LlmUsage
  readonly proposals: { readonly accepted: number; readonly disagrees: number }
  readonly calls: readonly LlmCall[]
  readonly refused: readonly LlmRefused[]
  readonly unanswered: readonly LlmUnanswered[]
}

/** What asking about a notice would take. */
export interface LlmPlan {
  readonly asks: number
  /** Of them, those whose answer is in the cache. */
  readonly cached: number
  /** Of the others, how many of each task. */
  readonly byTask: Readonly<Partial<Record<LlmTask, number>>>
  /** Characters of the notice that would be sent. */
  readonly characters: number
  /** Estimates for the calls that would be made. */
  readonly promptTokens: number
  readonly completionTokens: number
}

export interface Enriched {
  readonly proposals: readonly Proposal[]
  /** Every question was answered. */
  readonly whole: boolean
}

/** The pass over records, opened once a run. */
export interface LlmPass {
  readonly option: LlmOption
  /** What this notice would be asked; nothing is sent. */
  readonly plan: (record: NoticeRecord) => LlmPlan
  readonly enrich: (record: NoticeRecord) => Promise<Enriched>
  /** Nothing new is asked from here on. */
  readonly stop: (why: Failure) => void
  readonly stopped: () => Failure | null
  readonly report: () => LlmReport
}

/** Told while the pass runs. */
export interface LlmListener {
  /** Four fifths of the budget are spent. */
  readonly onWarning: (spent: number, of: number) => void
}

export type OpenLlmPass = (
  settings: LlmSettings,
  knowledge: Knowledge,
  listener?: LlmListener,
  clock?: LlmClock,
) => LlmPass
