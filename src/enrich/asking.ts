import PQueue from 'p-queue'
import type { Failure } from '../notice/llm-pass.ts'
import type { Answer } from './answer.ts'
import type { Ask, Message } from './ask.ts'
import { keyOf } from './cache.ts'
import { type CallParts, callingOf, type Heard } from './calling.ts'

/** Asks: from the cache, from a call under way, or from the server within budget and pace. */
export interface Asking {
  readonly hear: (ask: Ask, messages: readonly Message[], notice: string) => Promise<Heard>
  readonly stop: (why: Failure) => void
  readonly stopped: () => Failure | null
}

export function askingOf(parts: CallParts): Asking {
  const { settings, cache, tape } = parts
  const queue = new PQueue({ concurrency: settings.concurrency })
  const { call, stop, stopped } = callingOf(parts)
  const underWay = new Map<string, Promise<Heard>>()

  const noteCached = (ask: Ask, notice: string, key: string, { usage }: Answer) =>
    tape.call({
      notice,
      key,
      task: ask.task.name,
      target: ask.slot.target,
      outcome: 'cached',
      http: null,
      prompt_tokens: usage?.prompt ?? null,
      completion_tokens: usage?.completion ?? null,
      cached_tokens: usage?.cached ?? null,
      estimated: false,
      milliseconds: 0,
    })

  const hear = async (ask: Ask, messages: readonly Message[], notice: string): Promise<Heard> => {
    const key = keyOf(settings.model, messages)
    const kept = cache.get(key)
    if (kept !== null) {
      noteCached(ask, notice, key, kept)
      return { key, answer: kept }
    }
    const same = underWay.get(key)
    if (same !== undefined) {
      const heard = await same
      if ('answer' in heard) noteCached(ask, notice, key, heard.answer)
      return heard
    }
    const asked = queue.add(() => call(ask, messages, { notice, key })) as Promise<Heard>
    underWay.set(key, asked)
    return asked.finally(() => underWay.delete(key))
  }

  return { hear, stop, stopped }
}
