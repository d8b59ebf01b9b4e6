import type { APIError, OpenAI } from 'openai'
import type { Failure } from '../notice/llm-pass.ts'
import { type Answer, answerOf } from './answer.ts'
import type { Message } from './ask.ts'
import { replyFormat } from './reply.ts'
import { boundedFetch, NotJson, TimedOut } from './transport.ts'

/** Tokens that an answer may have: its own are few, but some models think aloud first. */
export const LONGEST_ANSWER = 4096

/** What came of one call. */
export type Told = { readonly answer: Answer; readonly http: number } | Failed

export interface Failed {
  readonly failure: Failure
  readonly http: number | null
  /** Milliseconds that the server asks to wait. */
  readonly wait: number | null
  readonly again: boolean
}

/** How the server is to be asked: servers differ in what they take, and what one does not take is not tried twice in a run. */
interface Manner {
  readonly format: 'json_schema' | 'json_object' | 'plain'
  readonly limit: 'max_tokens' | 'max_completion_tokens'
  readonly temperature: boolean
}

export interface Server {
  readonly call: (messages: readonly Message[], values: readonly string[] | null) => Promise<Told>
  readonly format: () => Manner['format']
}

/** The server at an address. Its library is loaded with the first call. */
export function serverAt(about: { baseUrl: string; apiKey: string; model: string; timeout: number }): Server {
  let client: OpenAI | null = null
  let manner: Manner = { format: 'json_schema', limit: 'max_tokens', temperature: true }
  let answered = false
  const open = async (): Promise<OpenAI> => {
    if (client !== null) return client
    const library = await import('openai')
    client ??= new library.OpenAI({
      baseURL: about.baseUrl,
      apiKey: about.apiKey,
      organization: null,
      project: null,
      maxRetries: 0,
      timeout: about.timeout + 1000,
      logLevel: 'off',
      fetch: boundedFetch(about.timeout),
    })
    return client
  }
  return {
    format: () => manner.format,
    call: async (messages, values) => {
      const used = manner
      try {
        const library = await open()
        const { data, response } = await library.chat.completions
          .create({ ...bodyOf(used, about.model, messages), ...formatOf(used, values) } as never)
          .withResponse()
        const answer = answerOf(data)
        if (answer === null) return { failure: 'bad_response', http: response.status, wait: null, again: true }
        answered = true
        return { answer, http: response.status }
      } catch (error) {
        const failed = failureOf(error)
        if (failed.failure !== 'rejected') return failed
        // Another call may have learned already what this one met.
        if (manner !== used) return { ...failed, again: true, wait: 0 }
        const other = otherManner(used, String((error as Error).message), answered)
        if (other === null) return failed
        manner = other
        return { ...failed, again: true, wait: 0 }
      }
    },
  }
}

const bodyOf = ({ limit, temperature }: Manner, model: string, messages: readonly Message[]) => ({
  model,
  messages,
  [limit]: LONGEST_ANSWER,
  stream: false,
  ...(temperature ? { temperature: 0 } : {}),
})

function formatOf({ format }: Manner, values: readonly string[] | null): Readonly<Record<string, unknown>> {
  if (format === 'plain') return {}
  if (format === 'json_object') return { response_format: { type: 'json_object' } }
  const json_schema = { name: 'proposals', strict: true, schema: replyFormat(values) }
  return { response_format: { type: 'json_schema', json_schema } }
}

/** The next manner to try after a refusal; null where the refusal is about something else. */
function otherManner(used: Manner, message: string, answered: boolean): Manner | null {
  if (used.limit === 'max_tokens' && /max_tokens|max_completion_tokens/.test(message))
    return { ...used, limit: 'max_completion_tokens' }
  if (used.temperature && /temperature/.test(message)) return { ...used, temperature: false }
  if (used.format === 'plain') return null
  if (answered && !/response_format|json|schema|grammar|format/i.test(message)) return null
  return { ...used, format: used.format === 'json_schema' ? 'json_object' : 'plain' }
}

const AGAIN: Readonly<Record<number, Failure>> = {
  408: 'timeout',
  409: 'server_error',
  425: 'server_error',
  429: 'rate_limited',
}
const NEVER: Readonly<Record<number, Failure>> = { 401: 'denied', 403: 'denied', 402: 'denied', 404: 'not_found' }

/** An error of the library as one of ours. */
function failureOf(error: unknown): Failed {
  const cause = causes(error)
  if (cause.some((one) => one instanceof TimedOut)) return { failure: 'timeout', http: null, wait: null, again: true }
  if (cause.some((one) => one instanceof NotJson))
    return { failure: 'bad_response', http: null, wait: null, again: true }
  const http = statusOf(error)
  if (http === null) return { failure: 'unreachable', http, wait: null, again: true }
  const wait = waitAsked((error as APIError).headers ?? null)
  const again = AGAIN[http] ?? (http >= 500 ? 'server_error' : null)
  if (again !== null) return { failure: again, http, wait, again: true }
  return { failure: NEVER[http] ?? 'rejected', http, wait: null, again: false }
}

const statusOf = (error: unknown): number | null => {
  const status: unknown = typeof error === 'object' && error !== null ? Reflect.get(error, 'status') : null
  return typeof status === 'number' ? status : null
}

function causes(error: unknown): unknown[] {
  const all: unknown[] = []
  for (let at = error; at instanceof Error && all.length < 8; at = at.cause) all.push(at)
  return all
}

/** Retry-After as milliseconds: a number of seconds, or a day and time counted from the server’s own Date. */
export function waitAsked(headers: Headers | null): number | null {
  const exact = Number(headers?.get('retry-after-ms') ?? Number.NaN)
  if (exact >= 0) return exact
  const said = headers?.get('retry-after') ?? null
  if (said === null) return null
  if (/^\s*\d+(?:\.\d+)?\s*$/.test(said)) return Number(said) * 1000
  const [until, now] = [Date.parse(said), Date.parse(headers?.get('date') ?? '')]
  return Number.isNaN(until) || Number.isNaN(now) ? null : Math.max(0, until - now)
}
