import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openPass } from '../../src/enrich/index.ts'
import { instructs } from '../../src/enrich/instructions.ts'
import { analyse } from '../../src/index.ts'
import type { NoticeRecord } from '../../src/notice/record/record.ts'
import { knowledge } from '../notice-of.ts'
import { OPEN_NOTICE, quickClock, settingsFor } from './archive.ts'
import { INJECTIONS } from './injections.ts'
import { type Behaviour, completion, NOTHING, proposing, type RunningServer, send, serve } from './server.ts'

const PLACE = '沿线乱象已经没有了。'
const withWords = (words: string): string => OPEN_NOTICE.replace(PLACE, `${PLACE}${words}`)
const readNotice = (text: string): Promise<NoticeRecord> => analyse(Buffer.from(text), { name: 'a.txt' })

const calls = [{ id: 'x', type: 'function', function: { name: 'set_status', arguments: '{"value":"completed"}' } }]

/** Models that do as the words in a notice tell them, each in its own way. */
const OBEDIENT: readonly (readonly [how: string, (words: string) => Behaviour])[] = [
  ['quotes the instruction', (words) => () => proposing({ value: 'completed', quote: words })],
  ['quotes what it was told to', () => () => proposing({ value: 'completed', quote: '经验收合格' })],
  ['answers for another problem', () => () => proposing({ value: 'completed', quote: '余下的清淤任务眼下推不动' })],
  [
    'writes other fields',
    () => () =>
      '{"proposals":[{"value":"completed","quote":"余下","target":"p/1.2","field":"rates.strict","state":"accepted"}],"rates":{"strict":"1.0000"},"problems":[]}',
  ],
  ['says the words back', (words) => () => words],
  [
    'calls a tool',
    () => (_, r) =>
      void send(
        r,
        200,
        completion(null, {
          choices: [
            { index: 0, finish_reason: 'tool_calls', message: { role: 'assistant', content: null, tool_calls: calls } },
          ],
        }),
      ),
  ],
]

let behave: Behaviour = () => NOTHING
let server: RunningServer
let clean: NoticeRecord
let quiet: Awaited<ReturnType<typeof asked>>
beforeAll(async () => {
  server = await serve((taken, response) => behave(taken, response))
  clean = await readNotice(withWords('河面漂浮物已打捞。'))
  quiet = await asked(clean, () => NOTHING)
})
afterAll(() => server.close())

/** What a model gives on a notice, and what it was sent. */
async function asked(record: NoticeRecord, how: Behaviour) {
  behave = how
  server.taken.splice(0)
  const pass = openPass(
    settingsFor(server.url, { concurrency: 8 }),
    knowledge,
    { onWarning: () => undefined },
    quickClock(),
  )
  const before = JSON.stringify(record)
  const { proposals } = await pass.enrich(record)
  expect(JSON.stringify(record)).toBe(before)
  return { proposals, sent: [...server.taken] }
}

describe('words that instruct a model', () => {
  it('are many', () => expect(new Set(INJECTIONS).size).toBeGreaterThanOrEqual(30))

  it.each(INJECTIONS)('%s', async (words) => {
    const record = await readNotice(withWords(words))
    const ids = (one: NoticeRecord) => one.problems.map(({ number, status }) => [number, status.value])
    const own = record.problems[0]!
    const points = Array.from(record.text.content!)
    const inOther = ({ sent }: Awaited<ReturnType<typeof asked>>) =>
      sent
        .filter(({ body, words: stretch }) => body.messages.length === 2 && /^\((?:二|三)\)/.test(stretch))
        .map(({ body }) => JSON.stringify(body))
        .sort()
    for (const [how, obey] of OBEDIENT) {
      const told = await asked(record, obey(words))
      // Every message begins as it would have, and the words of other problems are asked about in the same bytes.
      for (const { body } of told.sent)
        expect(quiet.sent.map((one) => one.body.messages[0]!.content)).toContain(body.messages[0]!.content)
      if (JSON.stringify(ids(clean)) === JSON.stringify(ids(record))) expect(inOther(told)).toEqual(inOther(quiet))
      for (const { quote, span, target, field } of told.proposals) {
        expect(points.slice(span.start, span.end).join(''), how).toBe(quote)
        expect(instructs(quote), `${how}: ${quote}`).toBe(false)
        expect(field).not.toMatch(/^rates|^totals|^id$/)
        expect([...record.problems, ...record.sections, ...record.facts].map(({ id }) => id)).toContain(target)
        // Of the problem that holds the words nothing was proven: they are no words of the notice about its state.
        const inside = span.start >= own.span.start && span.end <= own.span.end
        if (inside && how === 'quotes the instruction') expect(instructs(words), words).toBe(false)
      }
    }
  })
})
