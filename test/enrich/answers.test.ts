import { setTimeout as wait } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { FAILURES, type Failure, REFUSALS, type Refusal } from '../../src/notice/llm-pass.ts'
import { OPEN_NOTICE, type Ran, runAgainst, setAside } from './archive.ts'
import { type Behaviour, completion, NOTHING, proposing, send, type Taken } from './server.ts'

/** Answers the status questions in its own way, and nothing to any other. */
const onStatus =
  (behave: Behaviour): Behaviour =>
  (taken, response) =>
    taken.task === 'status' ? behave(taken, response) : NOTHING

const quoting = (value: unknown, quote: unknown) => onStatus(() => proposing({ value, quote }))

/** What must hold whatever a server does. */
function holds({ record, plain, text }: Ran): void {
  expect(setAside(record)).toBe(setAside(plain))
  expect(text.endsWith('}\n')).toBe(true)
  const points = Array.from(record.text.content ?? '')
  for (const { quote, span } of record.proposals) expect(points.slice(span.start, span.end).join('')).toBe(quote)
  expect(record.checks).toEqual(plain.checks)
  expect(record.diagnostics).toEqual(plain.diagnostics)
}

const choice = (parts: Readonly<Record<string, unknown>>, finish_reason = 'stop') =>
  completion(null, { choices: [{ index: 0, finish_reason, message: { role: 'assistant', content: null, ...parts } }] })

/** What a server says, the code it comes to, and how many calls the first problem took. */
const REFUSED: readonly (readonly [why: string, Behaviour, Refusal, calls: number])[] = [
  ['an invented quote', quoting('completed', '经市委巡察办验收已经销号'), 'quote_not_found', 1],
  ['a quote of other words than asked about', quoting('completed', '学习制度由办公室起草'), 'quote_not_found', 1],
  ['half a quote, half invented', quoting('completed', '沿线乱象已经没有了并通过验收'), 'quote_not_found', 1],
  ['half a quote, which leaves out 不', quoting('completed', '到位的问题'), 'half_quote', 1],
  ['a quote found twice', quoting('completed', '河道'), 'quote_ambiguous', 1],
  ['a quote that says nothing', quoting('completed', '的'), 'quote_empty', 1],
  ['no quote', quoting('completed', ''), 'quote_empty', 1],
  ['a value of no list', quoting('done', '沿线乱象已经没有了'), 'value_unknown', 1],
  ['a value that says nothing', quoting('not_reported', '沿线乱象已经没有了'), 'value_unknown', 1],
  ['wrong JSON', onStatus(() => '{"proposals": [{"value": '), 'invalid_reply', 2],
  ['prose', onStatus(() => '好的,这个问题已完成。'), 'invalid_reply', 2],
  ['another shape', onStatus(() => '{"status":"completed"}'), 'invalid_reply', 2],
  ['numbers for words', quoting(3, 4), 'invalid_reply', 2],
  [
    'a list that never ends',
    onStatus(() =>
      proposing(...Array.from({ length: 101 }, () => ({ value: 'completed', quote: '沿线乱象已经没有了' }))),
    ),
    'invalid_reply',
    2,
  ],
  ['a list without the shape', onStatus(() => '[]'), 'invalid_reply', 2],
  [
    'an answer cut off by its length',
    onStatus((_, r) => void send(r, 200, choice({ content: '{"propo' }, 'length'))),
    'truncated',
    1,
  ],
  ['a refusal', onStatus((_, r) => void send(r, 200, choice({ refusal: '我不能' }))), 'model_refused', 1],
  ['a filter', onStatus((_, r) => void send(r, 200, choice({ content: '{}' }, 'content_filter'))), 'model_refused', 1],
  ['empty choices', onStatus((_, r) => void send(r, 200, completion(null, { choices: [] }))), 'empty_choices', 1],
  ['no choices', onStatus((_, r) => void send(r, 200, '{"object":"error"}')), 'empty_choices', 1],
  ['no content', onStatus((_, r) => void send(r, 200, choice({}))), 'no_content', 1],
  [
    'a call of a tool',
    onStatus(
      (_, r) =>
        void send(
          r,
          200,
          choice(
            { tool_calls: [{ id: 'x', type: 'function', function: { name: 'set_status', arguments: '{}' } }] },
            'tool_calls',
          ),
        ),
    ),
    'no_content',
    1,
  ],
]

describe('an answer that proves nothing is refused with its code, and the record is as without it', () => {
  it.each(REFUSED)('%s', async (_, behave, code, calls) => {
    const ran = await runAgainst(behave)
    holds(ran)
    expect(ran.record.proposals).toEqual([])
    const refused = ran.report.refused.filter(({ task }) => task === 'status')
    expect(refused[0]?.code).toBe(code)
    expect(refused).toHaveLength(2)
    expect(ran.report.unanswered).toEqual([])
    const first = ran.server.taken.filter(({ task, words }) => task === 'status' && words.startsWith('(一)'))
    expect(first).toHaveLength(calls)
  })

  it('run.json names codes and no words of the notice', async () => {
    const { report } = await runAgainst(quoting('completed', '沿线乱象全部清理'))
    expect(JSON.stringify(report.refused)).not.toContain('沿线')
  })
})

const GOOD = proposing({ value: 'completed', quote: '沿线乱象已经没有了' })
const inFirst =
  (answer: string) =>
  ({ words }: Taken) =>
    words.startsWith('(一)') ? answer : NOTHING

describe('an answer that is proven is a proposal', () => {
  const proven: readonly (readonly [why: string, Behaviour])[] = [
    ['as it is', onStatus(inFirst(GOOD))],
    [
      'with keys that nobody asked for',
      onStatus(
        inFirst(
          '{"thoughts":"…","proposals":[{"value":"completed","quote":"沿线乱象已经没有了","target":"p/9","field":"rates","confidence":1}],"status":"x"}',
        ),
      ),
    ],
    ['in a fence', onStatus(inFirst(`\`\`\`json\n${GOOD}\n\`\`\``))],
    ['behind its thoughts', onStatus(inFirst(`<think>也许{"proposals":[]}</think>\n${GOOD}`))],
    [
      'with white space and width of its own',
      onStatus(inFirst(proposing({ value: ' completed ', quote: '沿线乱象 已经没有了' }))),
    ],
    [
      'in parts',
      onStatus(async (taken, r) => {
        if (!taken.words.startsWith('(一)')) return NOTHING
        return void send(
          r,
          200,
          completion(null, {
            choices: [{ finish_reason: 'stop', message: { content: [{ type: 'text', text: GOOD }] } }],
          }),
        )
      }),
    ],
    ['after wrong JSON once', onStatus((taken) => (taken.body.messages.length > 2 ? inFirst(GOOD)(taken) : 'no JSON'))],
    ['without usage', onStatus((taken, r) => void send(r, 200, completion(inFirst(GOOD)(taken), { usage: null })))],
  ]
  it.each(proven)('%s', async (_, behave) => {
    const ran = await runAgainst(behave)
    holds(ran)
    expect(ran.record.proposals).toHaveLength(1)
    const [proposal] = ran.record.proposals
    expect(proposal).toMatchObject({
      target: ran.record.problems[0]!.id,
      field: 'status.value',
      value: 'completed',
      quote: '沿线乱象已经没有了',
      state: 'accepted',
      by: { prompt: 'status@1', model: 'test-model' },
    })
    expect(ran.record.problems[0]!.status.value).toBe('not_reported')
    expect(ran.report.proposals).toEqual({ accepted: 1, disagrees: 0 })
  })

  it('the second try carries what was wrong with the first', async () => {
    const { server } = await runAgainst(onStatus(() => '{"proposals":[{"value":1}]}'))
    const again = server.taken.find(({ task, body }) => task === 'status' && body.messages.length > 2)!
    expect(again.body.messages.map(({ role }) => role)).toEqual(['system', 'user', 'assistant', 'user'])
    expect(again.body.messages[3]!.content).toContain('proposals.0.value')
  })

  it('spans hold in a text with characters beyond U+FFFF', async () => {
    const notice = OPEN_NOTICE.replace('一是清理河道', '一是清理𠮷家河道').replace('根据县委', '根据𪚥山县委')
    const ran = await runAgainst(onStatus(inFirst(GOOD)), { notice })
    holds(ran)
    expect(ran.record.proposals).toHaveLength(1)
    expect(ran.record.text.length).toBeLessThan(ran.record.text.content!.length)
  })

  it('two values for one slot are none', async () => {
    const both = proposing(
      { value: 'completed', quote: '沿线乱象已经没有了' },
      { value: 'in_progress', quote: '逐段登记' },
    )
    const ran = await runAgainst(onStatus(inFirst(both)))
    expect(ran.record.proposals).toEqual([])
    expect(ran.report.refused.map(({ code }) => code)).toEqual(['several_values', 'several_values'])
  })

  it('the same said twice is once', async () => {
    const once = { value: 'completed', quote: '沿线乱象已经没有了' }
    const ran = await runAgainst(onStatus(inFirst(proposing(once, once))))
    expect(ran.record.proposals).toHaveLength(1)
    expect(ran.report.refused.map(({ code }) => code)).toEqual(['repeated'])
  })
})

/** What goes wrong between here and a server, the code of a question given up, and the calls it took. */
const BROKEN: readonly (readonly [why: string, Behaviour, Failure, calls: number])[] = [
  ['500 again and again', (_, r) => void send(r, 500, '{"error":{"message":"x"}}'), 'server_error', 5],
  ['503 without JSON', (_, r) => void send(r, 503, '<html>'), 'server_error', 5],
  ['429 again and again', (_, r) => void send(r, 429, '{}'), 'rate_limited', 5],
  ['a connection cut before the answer', (_, r) => void r.destroy(), 'unreachable', 5],
  [
    'a stream cut in the middle',
    (_, r) => {
      const body = completion(GOOD)
      r.writeHead(200, { 'content-type': 'application/json', 'content-length': String(Buffer.byteLength(body)) })
      r.write(body.slice(0, 60), () => r.destroy())
      return undefined
    },
    'unreachable',
    5,
  ],
  [
    'chunks that end in the middle',
    (_, r) => {
      r.writeHead(200, { 'content-type': 'application/json' })
      r.end(completion(GOOD).slice(0, 60))
      return undefined
    },
    'bad_response',
    5,
  ],
  [
    'a page that is no JSON',
    (_, r) => void send(r, 200, '<html>login</html>', { 'content-type': 'text/html' }),
    'bad_response',
    5,
  ],
  ['an answer that never comes', () => wait(1200, GOOD), 'timeout', 5],
  [
    'an answer that drips',
    async (_, r) => {
      r.writeHead(200, { 'content-type': 'application/json' })
      for (let n = 0; n < 12 && !r.destroyed; n++) {
        r.write(' ')
        await wait(100)
      }
      return void r.end(completion(GOOD))
    },
    'timeout',
    5,
  ],
  ['another address', (_, r) => void send(r, 302, '', { location: 'http://127.0.0.1:9/v1' }), 'unreachable', 5],
  ['a wrong key', (_, r) => void send(r, 401, '{}'), 'denied', 1],
  ['no such model', (_, r) => void send(r, 404, '{}'), 'not_found', 1],
]

describe('where a server fails, what the rules found is whole and the question stays open', () => {
  it.each(BROKEN)('%s', async (_, behave, code, calls) => {
    // What is waited for in vain need not be waited for long; what answers may be slow on a busy machine.
    const timeout = code === 'timeout' ? 100 : 10_000
    const ran = await runAgainst(behave, { settings: { timeout, concurrency: 1, tasks: ['status'] } })
    holds(ran)
    expect(ran.record.proposals).toEqual([])
    expect(ran.report.unanswered[0]).toMatchObject({ task: 'status', code })
    expect(ran.report.refused).toEqual([])
    const first = ran.server.taken.filter(({ words }) => words.startsWith('(一)'))
    expect(first).toHaveLength(calls)
    expect(ran.report.calls.filter(({ outcome }) => outcome === 'answered')).toEqual([])
  })

  it('a server given up five times in a row is asked no more', async () => {
    const ran = await runAgainst((_, r) => void send(r, 500, '{}'), { settings: { concurrency: 1 } })
    expect(ran.report.stopped).toBe('server_error')
    expect(ran.server.taken).toHaveLength(25)
    expect(ran.report.unanswered.at(-1)?.code).toBe('server_error')
  })

  it('a server that comes back is answered', async () => {
    const ran = await runAgainst((taken, r) =>
      taken.before < 2 ? void send(r, 500, '{}') : onStatus(inFirst(GOOD))(taken, r),
    )
    holds(ran)
    expect(ran.record.proposals).toHaveLength(1)
    expect(ran.report.unanswered).toEqual([])
  })

  it('no server at all', async () => {
    const ran = await runAgainst(() => NOTHING, { settings: { baseUrl: 'http://127.0.0.1:9/v1', tasks: ['status'] } })
    holds(ran)
    expect(ran.report.unanswered.map(({ code }) => code)).toEqual(['unreachable', 'unreachable'])
  })
})

describe('waiting', () => {
  it('Retry-After in seconds is honoured', async () => {
    const ran = await runAgainst(
      (taken, r) => (taken.before === 0 ? void send(r, 429, '{}', { 'retry-after': '17' }) : NOTHING),
      { settings: { concurrency: 1, tasks: ['responsible'] } },
    )
    expect(ran.waits).toEqual([17_000])
    expect(ran.report.unanswered).toEqual([])
  })

  it('Retry-After as a time is counted from the Date of the server', async () => {
    const headers = { 'retry-after': 'Sun, 06 Nov 1994 08:49:40 GMT', date: 'Sun, 06 Nov 1994 08:49:37 GMT' }
    const ran = await runAgainst((taken, r) => (taken.before === 0 ? void send(r, 503, '{}', headers) : NOTHING), {
      settings: { concurrency: 1, tasks: ['responsible'] },
    })
    expect(ran.waits).toEqual([3000])
  })

  it('a server that asks to wait for an hour ends the pass', async () => {
    const ran = await runAgainst((_, r) => void send(r, 429, '{}', { 'retry-after': '3600' }))
    holds(ran)
    expect(ran.report.stopped).toBe('rate_limited')
  })

  it('twice as long each time, with chance', async () => {
    const ran = await runAgainst((_, r) => void send(r, 500, '{}'), {
      settings: { concurrency: 1, tasks: ['responsible'] },
    })
    expect(ran.waits).toEqual([750, 1500, 3000, 6000])
  })
})

it('every code of a refusal has words and comes of some answer', () => {
  const elsewhere: Refusal[] = [
    'instruction_in_quote',
    'value_not_in_quote',
    'value_against_quote',
    'several_values',
    'repeated',
    'same_as_rules',
    'no_target',
  ]
  const shown = new Set<string>([...REFUSED.map(([, , code]) => code), ...elsewhere])
  expect(Object.keys(REFUSALS).filter((code) => !shown.has(code))).toEqual([])
  const told = new Set<string>([...BROKEN.map(([, , code]) => code), 'rejected', 'budget', 'stopped'])
  expect(Object.keys(FAILURES).filter((code) => !told.has(code))).toEqual([])
})
