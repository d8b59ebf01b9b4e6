import { hash } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import type { LlmClock, LlmListener, LlmPlan, LlmTask, OpenLlmPass, Refusal } from '../notice/llm-pass.ts'
import type { Answer } from './answer.ts'
import { type Ask, askedAgain, asksOf, promptsFor } from './ask.ts'
import { type Asking, askingOf } from './asking.ts'
import { aboutTokens } from './budget.ts'
import { cacheIn, cacheInMemory, keyOf } from './cache.ts'
import type { Heard } from './calling.ts'
import { type Offered, readReply } from './reply.ts'
import { serverAt } from './server.ts'
import { inOrder, settle } from './settle.ts'
import { tape } from './tape.ts'

const CLOCK: LlmClock = {
  now: () => Date.now(),
  sleep: (milliseconds, signal) => wait(milliseconds, undefined, { signal }).catch(() => undefined),
  chance: Math.random,
}

const SILENT: LlmListener = { onWarning: () => undefined }

/** Tokens of a usual answer, for estimates. */
const USUAL_ANSWER = 60

/** The pass over finished records: asks about what is open, and gives what is proven to stand in the text. */
export const openPass: OpenLlmPass = (settings, knowledge, listener = SILENT, clock = CLOCK) => {
  const prompts = promptsFor(settings.tasks, knowledge)
  const server = serverAt(settings)
  const cache = settings.cache === null ? cacheInMemory() : cacheIn(settings.cache)
  const record = tape()
  const asking = askingOf({ settings, server, cache, tape: record, clock, listener })
  const hashes = [...prompts.values()].map(({ name, sha256 }) => [name, sha256] as const)
  const option = {
    model: settings.model,
    prompts: hash('sha256', JSON.stringify(hashes), 'hex'),
    tasks: [...prompts.keys()],
  }
  return {
    option,
    stop: asking.stop,
    stopped: asking.stopped,
    plan: (notice) =>
      planOf(asksOf(notice, prompts).asks, (ask) => cache.get(keyOf(settings.model, ask.messages)) !== null),
    enrich: async (notice) => {
      const { scene, asks } = asksOf(notice, prompts)
      let whole = true
      const found = await Promise.all(
        asks.map(async (ask) => {
          const about = { notice: notice.id, task: ask.task.name, target: ask.slot.target }
          const said = await saidTo(ask, notice.id, asking)
          if ('failure' in said) {
            whole = false
            record.unanswered({ ...about, code: said.failure })
            return []
          }
          const { proposals, refused } =
            'refusal' in said
              ? { proposals: [], refused: [said.refusal] }
              : settle(said.offered, ask, scene, settings.model)
          for (const code of refused) record.refuse({ ...about, key: said.key, code })
          return proposals
        }),
      )
      const proposals = inOrder(found.flat())
      record.proposed(proposals)
      return { proposals, whole }
    },
    report: () =>
      record.played(
        {
          base_url: shown(settings.baseUrl),
          model: settings.model,
          prompts: Object.fromEntries(hashes),
          reply_format: server.format(),
          stopped: asking.stopped(),
        },
        settings.price,
      ),
  }
}

/** An address without what may stand in it as a secret. */
function shown(address: string): string {
  const url = new URL(address)
  return `${url.protocol}//${url.host}${address.replace(/^[a-z]+:\/\/[^/?#]*/i, '').replace(/[?#].*$/, '')}`
}

type Said =
  | { readonly key: string; readonly offered: readonly Offered[] }
  | { readonly key: string; readonly refusal: Refusal }
  | { readonly failure: Extract<Heard, { failure: unknown }>['failure'] }

/** The answer to a question, asked once more where it has not the shape. */
async function saidTo(ask: Ask, notice: string, asking: Asking): Promise<Said> {
  const first = await asking.hear(ask, ask.messages, notice)
  if ('failure' in first) return first
  const read = readAnswer(first.answer)
  if (!('wrong' in read)) return { key: first.key, ...read }
  const messages = askedAgain(ask.messages, first.answer.content ?? '', read.wrong)
  const second = await asking.hear(ask, messages, notice)
  if ('failure' in second) return second
  const again = readAnswer(second.answer)
  return 'wrong' in again ? { key: second.key, refusal: 'invalid_reply' } : { key: second.key, ...again }
}

function readAnswer({
  content,
  finish,
  refusal,
  empty,
}: Answer): { readonly offered: readonly Offered[] } | { readonly refusal: Refusal } | { readonly wrong: string } {
  if (empty) return { refusal: 'empty_choices' }
  if ((refusal ?? '') !== '' || finish === 'content_filter') return { refusal: 'model_refused' }
  if (finish === 'length') return { refusal: 'truncated' }
  if (content === null || content.trim() === '') return { refusal: 'no_content' }
  const read = readReply(content)
  return 'wrong' in read ? read : { offered: read }
}

function planOf(asks: readonly Ask[], isKept: (ask: Ask) => boolean): LlmPlan {
  const byTask: Partial<Record<LlmTask, number>> = {}
  let [cached, characters, promptTokens, completionTokens] = [0, 0, 0, 0]
  for (const ask of asks) {
    if (isKept(ask)) {
      cached++
      continue
    }
    byTask[ask.task.name] = (byTask[ask.task.name] ?? 0) + 1
    characters += ask.characters
    promptTokens += ask.messages.reduce((sum, { content }) => sum + aboutTokens(content), 0)
    completionTokens += USUAL_ANSWER
  }
  return { asks: asks.length, byTask, cached, characters, promptTokens, completionTokens }
}
