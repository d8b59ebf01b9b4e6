import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** One request as the server took it. */
export interface Taken {
  readonly body: {
    readonly model: string
    readonly messages: readonly { readonly role: string; readonly content: string }[]
    readonly response_format?: { readonly type: string }
    readonly [key: string]: unknown
  }
  readonly headers: IncomingMessage['headers']
  /** Task, words of the notice and the rest of the last question. */
  readonly task: string
  readonly words: string
  readonly listed: readonly string[]
  /** How often these very messages were sent before. */
  readonly before: number
}

/** How a server answers: with content, or in its own way through the response. */
export type Behaviour = (taken: Taken, response: ServerResponse) => string | undefined | Promise<string | undefined>

export interface RunningServer {
  readonly url: string
  readonly taken: Taken[]
  readonly close: () => Promise<void>
}

export const USAGE = { prompt_tokens: 90, completion_tokens: 10, total_tokens: 100 }

/** What `POST /v1/chat/completions` answers where all is well. */
export const completion = (content: string | null, parts: Readonly<Record<string, unknown>> = {}): string =>
  JSON.stringify({
    id: 'chatcmpl-1',
    object: 'chat.completion',
    created: 1,
    model: 'test-model',
    choices: [{ index: 0, message: { role: 'assistant', content }, finish_reason: 'stop' }],
    usage: USAGE,
    ...parts,
  })

export const send = (response: ServerResponse, status: number, body: string, headers: Record<string, string> = {}) => {
  response.writeHead(status, { 'content-type': 'application/json', ...headers })
  response.end(body)
}

/** A real HTTP server on this machine that speaks the chat-completions protocol. */
export async function serve(behave: Behaviour): Promise<RunningServer> {
  const taken: Taken[] = []
  const times = new Map<string, number>()
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk as Buffer)
    if (request.method !== 'POST' || request.url !== '/v1/chat/completions') return send(response, 404, '{}')
    const body = JSON.parse(Buffer.concat(chunks).toString('utf8')) as Taken['body']
    const key = JSON.stringify(body.messages)
    const before = times.get(key) ?? 0
    times.set(key, before + 1)
    const one: Taken = { body, headers: request.headers, before, ...questionOf(body) }
    taken.push(one)
    const content = await behave(one, response)
    if (content !== undefined && !response.writableEnded && !response.destroyed)
      send(response, 200, completion(content))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}/v1`,
    taken,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}

/** The parts of the question that every task sends. */
function questionOf({ messages }: Taken['body']): Pick<Taken, 'task' | 'words' | 'listed'> {
  const question = messages[1]?.content ?? ''
  const fences = [...question.matchAll(/「(.+?) ([0-9a-f]{8}) 开始」\n([\s\S]*?)\n「\1 \2 结束」/g)]
  return {
    task: /^任务:(\w+)/.exec(question)?.[1] ?? '',
    words: fences[0]?.[3] ?? '',
    listed: (fences[1]?.[3] ?? '').split('\n').filter(Boolean),
  }
}

/** An answer of the one shape. */
export const proposing = (...proposals: readonly { readonly value: unknown; readonly quote: unknown }[]): string =>
  JSON.stringify({ proposals })

export const NOTHING = proposing()
