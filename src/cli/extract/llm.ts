import {
  addToRunLog,
  type Begun,
  begun,
  enrichArchive,
  type Input,
  inOrder,
  type NoticesPlan,
  planEnriching,
  planSum,
  type Read,
} from '../../batch/index.ts'
import { FAILURES } from '../../notice/llm-pass.ts'
import { inSchemaOrder, recordLine } from '../../notice/record/canonical.ts'
import type { NoticeRecord } from '../../notice/record/record.ts'
import { EXIT, type Shell } from '../command.ts'
import { harmless } from '../terminal.ts'
import type { Asked } from './flags.ts'
import { type LlmAsked, rounded } from './llm-flags.ts'

/** Milliseconds between two lines of progress. */
const LINE_EVERY = 5000

/** The second half of a run into an archive: asks about its records. Gives the exit code of the whole. */
export async function askInArchive(
  { archive, options, quiet, jsonLogs }: Asked & { readonly archive: string },
  llm: LlmAsked,
  input: Input,
  code: number,
  shell: Shell,
): Promise<number> {
  const { terminal, say } = shell
  const { pass } = llm
  const plan = await planEnriching(archive, input, llm)
  tellNotice(llm, plan, jsonLogs, shell)
  const about = {
    marked_left_out: plan.marked,
    marked_reason: llm.reason,
    budget: llm.settings.budget,
    price: llm.settings.price,
  }
  addToRunLog(archive, 'llm', { state: 'running', ...about })
  const stopListening = terminal.onInterrupt(() => pass.stop('stopped'))
  let [done, told] = [0, terminal.now()]
  try {
    for await (const _ of enrichArchive(archive, input, options, { ...llm, width: widthOf(llm) })) {
      done++
      if (quiet || jsonLogs || terminal.now() - told < LINE_EVERY) continue
      told = terminal.now()
      terminal.err(`${say('llmProgress', { done, all: plan.notices })}\n`)
    }
  } finally {
    stopListening()
    addToRunLog(archive, 'llm', { state: pass.stopped() === null ? 'finished' : 'stopped', ...about, ...pass.report() })
  }
  tellSummary(llm, { quiet, jsonLogs }, shell)
  return codeOf(llm, code)
}

/** Records of a stream with what asking about them gave, several notices at a time, in their order. */
export async function* askedLines(
  reads: AsyncIterable<Read>,
  llm: LlmAsked,
  { quiet, jsonLogs }: Asked,
  shell: Shell,
): AsyncGenerator<Read> {
  tellNotice(llm, null, jsonLogs, shell)
  const stopListening = shell.terminal.onInterrupt(() => llm.pass.stop('stopped'))
  const left = { marked: 0 }
  try {
    yield* inOrder(askedReads(reads, llm, left), widthOf(llm))
  } finally {
    stopListening()
  }
  if (left.marked > 0 && !jsonLogs) shell.terminal.err(`${shell.say('llmMarked', { count: left.marked })}\n`)
  tellSummary(llm, { quiet, jsonLogs }, shell)
}

async function* askedReads(
  reads: AsyncIterable<Read>,
  llm: LlmAsked,
  left: { marked: number },
): AsyncGenerator<Begun<Read>> {
  for await (const read of reads) {
    const record = read.line === null ? null : inSchemaOrder(JSON.parse(read.line))
    const allowed = record !== null && llm.allowed(record)
    if (record !== null && !allowed) left.marked++
    yield begun(allowed ? askedRead(read, record, llm) : read)
  }
}

async function askedRead(read: Read, record: NoticeRecord, { pass }: LlmAsked): Promise<Read> {
  const { proposals } = await pass.enrich(record)
  return { ...read, line: recordLine(inSchemaOrder({ ...record, proposals })) }
}

/** So many notices that the calls that may be under way at once are. */
const widthOf = ({ settings }: LlmAsked): number => Math.max(2, 2 * settings.concurrency)

/** `--dry-run --llm`: the rules read everything, nothing is written or sent, and what asking would take is told. */
export async function tellEstimate(
  reads: AsyncIterable<Read>,
  llm: LlmAsked,
  asked: Asked,
  shell: Shell,
): Promise<number> {
  const plan = planSum(llm)
  for await (const { line } of reads) if (line !== null) plan.add(inSchemaOrder(JSON.parse(line)))
  tellNotice(llm, plan.sum(), asked.jsonLogs, shell)
  return EXIT.well
}

/** What the pass makes of the run’s exit code: a budget is told, and what was left unanswered. */
export function codeOf({ pass }: LlmAsked, code: number): number {
  const stopped = pass.stopped()
  if (stopped === 'stopped') return EXIT.interrupted
  if (code !== EXIT.well) return code
  if (stopped === 'budget') return EXIT.budgetReached
  return pass.report().unanswered.length > 0 ? EXIT.someFailed : EXIT.well
}

const INSIDE = /^(?:10\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.|169\.254\.|\[f[cd])|\.(?:local|lan|internal)$/i
const LOCAL = /^(?:localhost|127\.\d+\.\d+\.\d+|\[::1\]|0\.0\.0\.0)$/i

/** Where words will go and which: told before the first call, whatever else is kept quiet. */
function tellNotice(
  { pass, settings, reason }: LlmAsked,
  plan: NoticesPlan | null,
  jsonLogs: boolean,
  { terminal, say }: Shell,
): void {
  const { hostname } = new URL(settings.baseUrl)
  const where = LOCAL.test(hostname) ? 'local' : INSIDE.test(hostname) ? 'inside' : 'outside'
  const { base_url: url, model } = pass.report()
  const cost = plan === null ? null : estimatedCost(plan, settings)
  if (jsonLogs) {
    const event = { event: 'llm_notice', base_url: url, where, model, tasks: settings.tasks, ...plan, cost }
    terminal.err(`${JSON.stringify({ ...event, currency: settings.price?.currency ?? null, reason })}\n`)
    return
  }
  if (plan !== null && plan.asks === 0 && plan.marked === 0) {
    terminal.err(`${say('llmNothing')}\n`)
    return
  }
  const lines = [say('llmEndpoint', { url, where: say(`llmWhere_${where}`), model: harmless(model) })]
  const tasks = settings.tasks.map((task) => {
    const count = plan?.byTask[task] ?? 0
    return plan === null ? say(`task_${task}`) : `${say(`task_${task}`)} ${count}`
  })
  if (plan === null) lines.push(say('llmSendsEach', { tasks: tasks.join('、') }))
  else {
    const { notices, asks, cached, characters, promptTokens, completionTokens } = plan
    const tokens = promptTokens + completionTokens
    lines.push(say('llmSends', { notices, asks: asks - cached, tasks: tasks.join('、'), characters, tokens, cached }))
  }
  lines.push(say('llmKeeps'))
  if (reason !== null) lines.push(say('llmMarkedSent', { reason: harmless(reason) }))
  else if (plan !== null && plan.marked > 0) lines.push(say('llmMarked', { count: plan.marked }))
  if (cost !== null) lines.push(say('llmCost', { cost: rounded(cost), currency: settings.price?.currency ?? '' }))
  else if (settings.price === null) lines.push(say('llmCostUnknown'))
  if (settings.budget !== null) lines.push(say('llmBudget', { budget: budgetWords(settings.budget, say) }))
  terminal.err(`${lines.map((line) => line.trimEnd()).join('\n')}\n`)
}

const budgetWords = ({ amount, currency }: NonNullable<LlmAsked['settings']['budget']>, say: Shell['say']): string =>
  currency === null ? say('tokensWord', { count: amount }) : `${amount} ${currency}`

function estimatedCost(
  { promptTokens, completionTokens }: NoticesPlan,
  { price }: LlmAsked['settings'],
): number | null {
  return price === null ? null : (promptTokens * price.input + completionTokens * price.output) / 1e6
}

function tellSummary(
  { pass }: LlmAsked,
  { quiet, jsonLogs }: { readonly quiet: boolean; readonly jsonLogs: boolean },
  { terminal, say, language }: Shell,
): void {
  const { usage, proposals, refused, unanswered, stopped } = pass.report()
  const counts = { ...proposals, refused: refused.length, unanswered: unanswered.length }
  if (jsonLogs) {
    terminal.err(`${JSON.stringify({ event: 'llm_summary', stopped, ...usage, ...counts })}\n`)
    return
  }
  if (stopped !== null) terminal.err(`${say('llmStopped', { why: FAILURES[stopped][language === 'zh' ? 0 : 1] })}\n`)
  if (quiet && stopped === null) return
  const { calls, cached, prompt_tokens: prompt, completion_tokens: completion } = usage
  const cost = usage.cost === null ? say('costUnknown') : `${rounded(usage.cost)} ${usage.currency}`.trim()
  terminal.err(`${say('llmSummary', { calls, cached, ...counts, prompt, completion, cost })}\n`)
}
