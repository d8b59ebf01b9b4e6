import type { Failure, LlmCall, LlmClock, LlmListener, LlmSettings } from '../notice/llm-pass.ts'
import type { Answer } from './answer.ts'
import type { Ask, Message } from './ask.ts'
import { aboutTokens, atMostTokens, type Purse, purseOf, type Tokens } from './budget.ts'
import type { Cache } from './cache.ts'
import { backOff, type Pace, paceOf } from './pace.ts'
import { type Failed, LONGEST_ANSWER, type Server, type Told } from './server.ts'
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

/** The calls of a run: what they share, and how it came to an end. */
interface Run extends CallParts {
  readonly pace: Pace
  readonly purse: Purse
  readonly end: AbortController
  /** Why no call may begin any more. */
  why: Failure | null
  /** Questions given up, one after the other. */
  givenUp: number
}

export function callingOf(parts: CallParts): Calling {
  const { settings, clock, listener } = parts
  const end = new AbortController()
  const bounds = { calls: settings.callsPerMinute, tokens: settings.tokensPerMinute }
  const pace = paceOf(bounds, clock, end.signal)
  const purse = purseOf(settings.budget, settings.price, listener.onWarning)
  const run: Run = { ...parts, end, pace, purse, why: null, givenUp: 0 }
  return {
    call: (ask, messages, about) => callUntilTold(run, ask, messages, about),
    stop: (why) => stop(run, why),
    stopped: () => run.why,
  }
}

function stop(run: Run, why: Failure): void {
  run.why ??= why
  run.end.abort()
}

/** One question, asked again while that may help. */
async function callUntilTold(run: Run, ask: Ask, messages: readonly Message[], about: About): Promise<Heard> {
  const { key } = about
  for (let tries = 1; ; ) {
    const told = await callInTurn(run, ask, messages, about)
    if (told === null) return { key, failure: run.why ?? 'stopped' }
    if ('answer' in told) {
      run.givenUp = 0
      return { key, answer: told.answer }
    }
    const { failure } = told
    if (FATAL.includes(failure)) stop(run, failure)
    if (!told.again) return { key, failure }
    if (asksOtherwise(told)) continue
    if ((told.wait ?? 0) > PATIENCE) stop(run, failure)
    if (tries === TRIES) {
      if (++run.givenUp >= GIVEN_UP) stop(run, failure)
      return { key, failure }
    }
    await rest(run, told, tries++)
  }
}

/** What the server did not take is asked in another form: no failure of the server, and nothing to wait for. */
const asksOtherwise = ({ failure, wait }: Failed): boolean => failure === 'rejected' && wait === 0

/** The pause after a try: for every question where the server asks for it or has too many, else for this one. */
async function rest({ pace, clock, end }: Run, { failure, wait }: Failed, tries: number): Promise<void> {
  const pause = wait ?? backOff(tries, clock.chance())
  if (wait !== null || failure === 'rate_limited') pace.pause(pause)
  else await clock.sleep(pause, end.signal)
}

const NOTHING: Tokens = { prompt: 0, completion: 0 }

/** One call within budget and pace; null where none may begin. */
async function callInTurn(run: Run, ask: Ask, messages: readonly Message[], about: About): Promise<Told | null> {
  const text = messages.map(({ content }) => content).join('\n')
  const atMost = { prompt: atMostTokens(text), completion: LONGEST_ANSWER }
  if (run.why !== null) return null
  if (!(await run.purse.admit(atMost))) {
    stop(run, 'budget')
    return null
  }
  await run.pace.turn(aboutTokens(text))
  if (run.why !== null) {
    run.purse.settle(atMost, NOTHING)
    return null
  }
  const begun = run.clock.now()
  const told = await run.server.call(messages, ask.prompt.values)
  const used = tokensOf(told, text)
  run.tape.call({ ...about, ...written(ask, told, used), milliseconds: Math.round(run.clock.now() - begun) })
  if ('answer' in told) run.cache.put(about.key, told.answer, about.notice)
  run.purse.settle(atMost, used.tokens ?? NOTHING)
  return told
}

/** A call as it is written down. */
const written = (
  ask: Ask,
  told: Told,
  { tokens, estimated, cached }: Used,
): Omit<LlmCall, keyof About | 'milliseconds'> => ({
  task: ask.task.name,
  target: ask.slot.target,
  outcome: 'answer' in told ? 'answered' : told.failure,
  http: told.http,
  prompt_tokens: tokens?.prompt ?? null,
  completion_tokens: tokens?.completion ?? null,
  cached_tokens: cached,
  estimated,
})

interface Used {
  readonly tokens: Tokens | null
  readonly estimated: boolean
  readonly cached: number | null
}

/** What a call used: as told, or estimated where it may have been worked on and nothing is told. */
function tokensOf(told: Told, text: string): Used {
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
