import type { Failure, LlmCall, LlmClock, LlmListener, LlmSettings } from '../notice/llm-pass.ts'
import type { Answer } from './answer.ts'
import type { Ask, Message } from './ask.ts'
import { aboutTokens, atMostTokens, purseOf, type Tokens } from './budget.ts'
import type { Cache } from './cache.ts'
import { backOff, paceOf } from './pace.ts'
import { LONGEST_ANSWER, type Server, type Told } from './server.ts'
import { FATAL, type Tape } from './tape.ts'

/** Calls for one question before it is given up, questions given up in a row before the server is. */
const TRIES = 5
const GIVEN_UP = 5
/** The longest that a server may ask to wait. */
const PATIENCE = 600_000

/** An answer and what it is kept under, or why there is none. */
export type Heard =
  | { readonly key: string; readonly answer: Answer }
  | { readonly key: string; readonly failure: Failure }

/** The notice that a question is about, and what its answer is kept under. */
type About = Pick<LlmCall, 'notice' | 'key'>

export interface CallParts {
  readonly settings: LlmSettings
  readonly server: Server
  readonly cache: Cache
  readonly tape: Tape
  readonly clock: LlmClock
  readonly listener: LlmListener
}

/** Calls the server within budget and pace, again where that may help. */
export interface Calling {
  readonly call: (ask: Ask, messages: readonly Message[], about: About) => Promise<Heard>
  readonly stop: (why: Failure) => void
  readonly stopped: () => Failure | null
}

export function callingOf({ settings, server, cache, tape, clock, listener }: CallParts): Calling {
  const end = new AbortController()
  const bounds = { calls: settings.callsPerMinute, tokens: settings.tokensPerMinute }
  const pace = paceOf(bounds, clock, end.signal)
  const purse = purseOf(settings.budget, settings.price, listener.onWarning)
  let why: Failure | null = null
  let givenUp = 0

  const stop = (failure: Failure) => {
    why ??= failure
    end.abort()
  }

  /** One call, paid for and written down; null where none may begin. */
  const callOnce = async (ask: Ask, messages: readonly Message[], about: About) => {
    const text = messages.map(({ content }) => content).join('\n')
    const atMost = { prompt: atMostTokens(text), completion: LONGEST_ANSWER }
    if (why !== null) return null
    if (!(await purse.admit(atMost))) {
      stop('budget')
      return null
    }
    await pace.turn(aboutTokens(text))
    if (why !== null) {
      purse.settle(atMost, { prompt: 0, completion: 0 })
      return null
    }
    const begun = clock.now()
    const told = await server.call(messages, ask.prompt.values)
    const { tokens, estimated, cached } = tokensOf(told, text)
    tape.call({
      ...about,
      task: ask.task.name,
      target: ask.slot.target,
      outcome: 'answer' in told ? 'answered' : told.failure,
      http: told.http,
      prompt_tokens: tokens?.prompt ?? null,
      completion_tokens: tokens?.completion ?? null,
      cached_tokens: cached,
      estimated,
      milliseconds: Math.round(clock.now() - begun),
    })
    if ('answer' in told) cache.put(about.key, told.answer, about.notice)
    purse.settle(atMost, tokens ?? { prompt: 0, completion: 0 })
    return told
  }

  const call = async (ask: Ask, messages: readonly Message[], about: About): Promise<Heard> => {
    let tries = 0
    for (;;) {
      const told = await callOnce(ask, messages, about)
      if (told === null) return { key: about.key, failure: why ?? 'stopped' }
      if ('answer' in told) {
        givenUp = 0
        return { key: about.key, answer: told.answer }
      }
      const { failure, again, wait } = told
      if (FATAL.includes(failure)) stop(failure)
      if (!again) return { key: about.key, failure }
      if (wait === 0 && failure === 'rejected') continue
      tries++
      if ((wait ?? 0) > PATIENCE) stop(failure)
      if (tries >= TRIES) {
        if (++givenUp >= GIVEN_UP) stop(failure)
        return { key: about.key, failure }
      }
      const rest = wait ?? backOff(tries, clock.chance())
      if (wait !== null || failure === 'rate_limited') pace.pause(rest)
      else await clock.sleep(rest, end.signal)
    }
  }

  return { call, stop, stopped: () => why }
}

/** What a call used: as told, or estimated where it may have been worked on and nothing is told. */
function tokensOf(told: Told, text: string): { tokens: Tokens | null; estimated: boolean; cached: number | null } {
  if ('answer' in told) {
    const { usage, content } = told.answer
    if (usage !== null) return { tokens: usage, estimated: false, cached: usage.cached }
    return {
      tokens: { prompt: aboutTokens(text), completion: aboutTokens(content ?? '') },
      estimated: true,
      cached: null,
    }
  }
  const workedOn = told.failure === 'timeout' || told.failure === 'bad_response'
  if (workedOn) return { tokens: { prompt: aboutTokens(text), completion: 0 }, estimated: true, cached: null }
  return { tokens: null, estimated: false, cached: null }
}
