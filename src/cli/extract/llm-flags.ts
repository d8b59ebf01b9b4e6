import {
  LLM_TASKS,
  type LlmBudget,
  type LlmPass,
  type LlmPrice,
  type LlmSettings,
  type LlmTask,
} from '../../notice/llm-pass.ts'
import type { NoticeRecord } from '../../notice/record/record.ts'
import { knowledgeFor } from '../../pack.ts'
import { PASSES } from '../../pipeline.ts'
import type { SegmenterName } from '../../segmenter.ts'
import { type Flags, type Shell, UsageError } from '../command.ts'

/** The LLM pass as it was asked for, opened and not yet used. */
export interface LlmAsked {
  readonly settings: LlmSettings
  readonly pass: LlmPass
  /** Why notices with a marking are sent too; null where they are not. */
  readonly reason: string | null
  readonly allowed: (record: NoticeRecord) => boolean
}

/** Flags that mean nothing without --llm. */
const OF_LLM = {
  baseUrl: '--base-url',
  model: '--model',
  apiKey: '--api-key',
  llmTasks: '--llm-tasks',
  budget: '--budget',
  price: '--price',
  concurrency: '--concurrency',
  rpm: '--rpm',
  tpm: '--tpm',
  llmTimeout: '--llm-timeout',
  includeMarked: '--include-marked',
} as const

/** A flag of the pass without the pass is a mistake, and one that could cost. */
export function refuseLlmFlags(flags: Flags, { say }: Shell): void {
  for (const [key, option] of Object.entries(OF_LLM))
    if (flags[key] !== undefined) throw new UsageError(say('needsLlm', { option }))
}

export async function llmGiven(
  flags: Flags,
  about: { readonly cache: string | null; readonly segmenter: SegmenterName; readonly pack: string | null },
  shell: Shell,
): Promise<LlmAsked> {
  const { say, terminal } = shell
  if (flags.text === false) throw new UsageError(say('needsText'))
  if (flags.stdinJsonl === true) throw new UsageError(say('notWithLines'))
  if (PASSES.llm === undefined) throw new UsageError(say('llmAbsent'))
  const price = priceGiven(flags.price, shell)
  const settings: LlmSettings = {
    ...serverGiven(flags, shell),
    tasks: tasksGiven(flags.llmTasks, shell),
    concurrency: countGiven(flags.concurrency, '--concurrency', shell) ?? 4,
    callsPerMinute: countGiven(flags.rpm, '--rpm', shell),
    tokensPerMinute: countGiven(flags.tpm, '--tpm', shell),
    timeout: (countGiven(flags.llmTimeout, '--llm-timeout', shell) ?? 120) * 1000,
    budget: budgetGiven(flags.budget, price, shell),
    price,
    cache: about.cache,
  }
  const reason = typeof flags.includeMarked === 'string' ? flags.includeMarked.trim() : null
  if (reason === '') throw new UsageError(say('needsReason'))
  const { openPass } = await PASSES.llm()
  const pass = openPass(settings, knowledgeFor(about.segmenter, about.pack), {
    onWarning: (spent, of) => {
      const words = { spent: rounded(spent), of: rounded(of) }
      terminal.err(
        flags.jsonLogs === true
          ? `${JSON.stringify({ event: 'llm_warning', spent, of })}\n`
          : `${say('llmWarning', words)}\n`,
      )
    },
  })
  return { settings, pass, reason, allowed: (record) => reason !== null || record.marking === null }
}

export const rounded = (amount: number): string => String(Number(amount.toFixed(4)))

function serverGiven(flags: Flags, { say, terminal }: Shell): Pick<LlmSettings, 'baseUrl' | 'model' | 'apiKey'> {
  const given = (flag: Flags[string], name: string): string =>
    (typeof flag === 'string' ? flag : (terminal.env[name] ?? '')).trim()
  const baseUrl = given(flags.baseUrl, 'OPENAI_BASE_URL')
  const model = given(flags.model, 'OPENAI_MODEL')
  if (baseUrl === '') throw new UsageError(say('needsUrl'))
  if (!isAddress(baseUrl)) throw new UsageError(say('badUrl'))
  if (model === '') throw new UsageError(say('needsModel'))
  // A server on this machine wants no key, and the library wants one.
  return { baseUrl, model, apiKey: given(flags.apiKey, 'OPENAI_API_KEY') || 'none' }
}

function isAddress(words: string): boolean {
  if (!URL.canParse(words)) return false
  const { protocol, username, password, search, hash } = new URL(words)
  return /^https?:$/.test(protocol) && `${username}${password}${search}${hash}` === ''
}

function tasksGiven(given: Flags[string], { say }: Shell): readonly LlmTask[] {
  if (given === undefined) return LLM_TASKS
  const asked = String(given).split(/[,\uff0c\s]+/)
  const tasks = LLM_TASKS.filter((task) => asked.includes(task))
  if (tasks.length !== new Set(asked).size) throw new UsageError(say('badTasks', { tasks: LLM_TASKS.join(' ') }))
  return tasks
}

function countGiven(given: Flags[string], option: string, { say }: Shell): number | null {
  if (given === undefined) return null
  if (!/^[1-9]\d{0,8}$/.test(String(given))) throw new UsageError(say('badCount', { option }))
  return Number(given)
}

const CURRENCIES: Readonly<Record<string, string>> = { 元: 'CNY', '¥': 'CNY', '\uffe5': 'CNY', $: 'USD', 美元: 'USD' }
const currencyOf = (words: string): string => CURRENCIES[words] ?? words.toUpperCase()

/** `2/8`, `0.5/2USD`: money for a million tokens that go in, and that come out. */
function priceGiven(given: Flags[string], { say }: Shell): LlmPrice | null {
  if (given === undefined) return null
  const [, input, output, currency = ''] =
    /^(\d+(?:\.\d+)?)\s*[/,\uff0c]\s*(\d+(?:\.\d+)?)\s*(元|美元|[¥\uffe5$]|[A-Za-z]{3})?$/.exec(String(given).trim()) ??
    []
  if (input === undefined) throw new UsageError(say('badPrice'))
  return { input: Number(input), output: Number(output), currency: currencyOf(currency) }
}

const TIMES: Readonly<Record<string, number>> = { '': 1, k: 1e3, m: 1e6, 千: 1e3, 万: 1e4, 百万: 1e6 }

/** Tokens, or money where a currency stands before or behind. */
function budgetGiven(given: Flags[string], price: LlmPrice | null, { say }: Shell): LlmBudget | null {
  if (given === undefined) return null
  const words = String(given).trim()
  const [, digits, times = ''] = /^(\d+(?:\.\d+)?)\s*(k|m|千|万|百万)?\s*(?:tokens?|词元)?$/i.exec(words) ?? []
  if (digits !== undefined) {
    const amount = Math.round(Number(digits) * TIMES[times.toLowerCase()]!)
    if (amount === 0) throw new UsageError(say('badBudget'))
    return { amount, currency: null }
  }
  const [, before, money, behind] =
    /^([¥\uffe5$]|[A-Za-z]{3})?\s*(\d+(?:\.\d+)?)\s*(元|美元|[A-Za-z]{3})?$/.exec(words) ?? []
  const mark = before ?? behind
  if (money === undefined || mark === undefined || Number(money) === 0) throw new UsageError(say('badBudget'))
  const currency = currencyOf(mark)
  if (price === null || (price.currency !== '' && price.currency !== currency))
    throw new UsageError(say('budgetNeedsPrice'))
  return { amount: Number(money), currency }
}
