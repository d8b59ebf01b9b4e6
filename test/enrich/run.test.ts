import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import type { LlmReport } from '../../src/notice/llm-pass.ts'
import type { NoticeRecord } from '../../src/notice/record/record.ts'
import { stableTree } from '../batch/interrupted.ts'
import { command, folderWith } from '../cli/shell.ts'
import { OPEN_NOTICE, setAside } from './archive.ts'
import { type Behaviour, completion, NOTHING, proposing, send, serve } from './server.ts'

const MARKED = `内部资料\n${OPEN_NOTICE}`

/** Three notices that differ, so that no question is asked twice. */
const THREE = Object.fromEntries(
  ['河道', '渠道', '堤坝'].map((word, n) => [
    `in/${n}.txt`,
    OPEN_NOTICE.replaceAll('河道', word)
      .replace('叮当作响', `叮当作响${'甲乙丙'[n]}`)
      .replaceAll('清淤', `${word}清淤`)
      .replace('水库', `${word}水库`)
      .replace('起草', `${word}起草`),
  ]),
)

const good: Behaviour = ({ task }) =>
  task === 'status' ? proposing({ value: 'completed', quote: '沿线乱象已经没有了' }) : NOTHING

async function withServer<T>(behave: Behaviour, work: (url: string, taken: () => number) => Promise<T>): Promise<T> {
  const server = await serve(behave)
  try {
    return await work(server.url, () => server.taken.length)
  } finally {
    await server.close()
  }
}

const records = (archive: string): NoticeRecord[] =>
  readdirSync(path.join(archive, 'records'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => JSON.parse(readFileSync(path.join(archive, 'records', name), 'utf8')) as NoticeRecord)

const runOf = (archive: string) =>
  (JSON.parse(readFileSync(path.join(archive, 'run.json'), 'utf8')) as { llm: LlmReport & Record<string, unknown> }).llm

const asking = (url: string, ...more: string[]) => ['--llm', '--base-url', url, '--model', 'm', ...more]

describe('what is wrong in how it is called', () => {
  const wrong: readonly (readonly [argv: readonly string[], words: string])[] = [
    [['--llm', '--model', 'm'], '--base-url 或 OPENAI_BASE_URL'],
    [['--llm', '--base-url', 'http://127.0.0.1:1/v1'], '--model 或 OPENAI_MODEL'],
    [['--llm', '--base-url', 'ftp://x/', '--model', 'm'], 'http://'],
    [['--llm', '--base-url', 'http://me:secret@x/v1', '--model', 'm'], 'http://'],
    [['--budget', '100'], '--budget 要与 --llm 同用'],
    [['--include-marked', 'x'], '--include-marked 要与 --llm 同用'],
    [asking('http://127.0.0.1:1/v1', '--budget', '20元'), '--price'],
    [asking('http://127.0.0.1:1/v1', '--budget', '$5', '--price', '2/8CNY'), '--price'],
    [asking('http://127.0.0.1:1/v1', '--budget', '0'), '--budget'],
    [asking('http://127.0.0.1:1/v1', '--budget', 'many'), '--budget'],
    [asking('http://127.0.0.1:1/v1', '--price', '2'), '--price'],
    [asking('http://127.0.0.1:1/v1', '--concurrency', '0'), '--concurrency'],
    [asking('http://127.0.0.1:1/v1', '--llm-tasks', 'status,mood'), '--llm-tasks'],
    [asking('http://127.0.0.1:1/v1', '--no-text'), '--no-text'],
    [asking('http://127.0.0.1:1/v1', '--include-marked', ' '), '理由'],
  ]
  it.each(wrong)('%j', async (argv, words) => {
    const folder = await folderWith({ 'a.txt': OPEN_NOTICE })
    const { code, err } = await command(['extract', folder, '-o', path.join(folder, 'out'), ...argv])
    expect(code).toBe(2)
    expect(err).toContain(words)
    expect(existsSync(path.join(folder, 'out'))).toBe(false)
  })
})

describe('without an archive', () => {
  it('records come in order with their proposals, and several notices are asked about at once', async () => {
    const told = new Set<string>()
    let answerAll = (): void => undefined
    const second = new Promise<void>((resolve) => {
      answerAll = resolve
    })
    // Nobody gets an answer before two notices have asked.
    const afterTwo: Behaviour = async (taken, response) => {
      for (const word of ['河道', '渠道', '堤坝']) if (taken.words.includes(word)) told.add(word)
      if (told.size >= 2) answerAll()
      await second
      return good(taken, response)
    }
    await withServer(afterTwo, async (url) => {
      const folder = await folderWith(THREE)
      const { code, out } = await command(['extract', path.join(folder, 'in'), ...asking(url, '--concurrency', '8')])
      expect(code).toBe(0)
      const read = out
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line) as NoticeRecord)
      expect(read.map(({ source }) => source.name)).toEqual(['0.txt', '1.txt', '2.txt'])
      for (const { proposals } of read) expect(proposals.map(({ field }) => field)).toContain('status.value')
    })
  })
})

describe('before the first call', () => {
  it.each([[[]], [['--quiet']]])('where words go and how many is told, with %j too', (more) =>
    withServer(good, async (url) => {
      const folder = await folderWith({ 'a.txt': OPEN_NOTICE })
      const told: string[] = []
      const out = path.join(folder, 'out')
      const server = await serve((taken, response) => {
        told.push(`[call ${taken.task}]`)
        return good(taken, response)
      })
      await command(['extract', path.join(folder, 'a.txt'), '-o', out, ...asking(server.url, ...more)], {
        err: (text) => void told.push(text),
      })
      await server.close()
      const first = told.findIndex((words) => words.startsWith('[call'))
      const before = told.slice(0, first).join('')
      expect(before).toContain(`${server.url}(本机)· 模型 m`)
      expect(before).toMatch(/1 份通报.*7 问\(状态 2、漏列问题 1、责任单位 1、主题 1、标注不合 1、成效 1\)/)
      expect(before).toContain('不发送')
      expect(before).toContain('不明')
      expect(url).not.toBe(server.url)
    }),
  )

  it('address, model and key come from the environment, and the key goes nowhere but to the server', async () => {
    const keys: unknown[] = []
    await withServer(
      ({ headers }) => {
        keys.push(headers.authorization)
        return NOTHING
      },
      async (url) => {
        const folder = await folderWith({ 'a.txt': OPEN_NOTICE })
        const out = path.join(folder, 'out')
        const env = { OPENAI_BASE_URL: url, OPENAI_MODEL: 'env-model', OPENAI_API_KEY: 'sk-secret-123' }
        const { code, err } = await command(['extract', path.join(folder, 'a.txt'), '-o', out, '--llm'], { env })
        expect(code).toBe(0)
        expect(new Set(keys)).toEqual(new Set(['Bearer sk-secret-123']))
        const files = readdirSync(out, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
        for (const { parentPath, name } of files)
          expect(readFileSync(path.join(parentPath, name), 'utf8')).not.toContain('sk-secret')
        expect(err).not.toContain('sk-secret')
      },
    )
  })

  it('what is sent is the problem asked about and nothing else of the notice or its file', () =>
    withServer(good, async () => {
      const sent: string[] = []
      const server = await serve(({ body, words }) => {
        sent.push(JSON.stringify(body))
        expect(body.messages.filter(({ content }) => content.includes('0839-4202020'))).toEqual([])
        expect(words.length).toBeLessThan(200)
        return NOTHING
      })
      const folder = await folderWith({ 'secret-name.txt': OPEN_NOTICE })
      await command([
        'extract',
        path.join(folder, 'secret-name.txt'),
        '-o',
        path.join(folder, 'out'),
        ...asking(server.url),
      ])
      await server.close()
      expect(sent.length).toBe(7)
      for (const body of sent) expect(body).not.toContain('secret-name')
    }))
})

describe('a notice with a marking', () => {
  it('is not sent', () =>
    withServer(good, async (url, taken) => {
      const folder = await folderWith({ 'a.txt': MARKED })
      const out = path.join(folder, 'out')
      const { code, err } = await command(['extract', path.join(folder, 'a.txt'), '-o', out, ...asking(url)])
      expect(code).toBe(0)
      expect(records(out)[0]!.marking?.value).toBe('internal')
      expect(taken()).toBe(0)
      expect(err).toContain('1 份标有密级或内部,不发送')
      expect(runOf(out)).toMatchObject({ marked_left_out: 1, marked_reason: null })
    }))

  it('is sent with a reason, which stands in run.json; and later, where it was left out first', () =>
    withServer(good, async (url, taken) => {
      const folder = await folderWith({ 'a.txt': MARKED })
      const out = path.join(folder, 'out')
      await command(['extract', path.join(folder, 'a.txt'), '-o', out, ...asking(url)])
      const again = asking(url, '--include-marked', '经保密审查')
      const { err } = await command(['extract', path.join(folder, 'a.txt'), '-o', out, ...again])
      expect(taken()).toBeGreaterThan(0)
      expect(err).toContain('经保密审查')
      expect(runOf(out).marked_reason).toBe('经保密审查')
      expect(records(out)[0]!.proposals).toHaveLength(1)
    }))
})

describe('--dry-run', () => {
  it('estimates calls, tokens and money; sends and writes nothing', () =>
    withServer(good, async (url, taken) => {
      const folder = await folderWith(THREE)
      const out = path.join(folder, 'out')
      const argv = ['extract', path.join(folder, 'in'), '-o', out, '--dry-run', '--json-logs']
      const { code, err } = await command([...argv, ...asking(url, '--price', '2/8CNY')])
      const event = err
        .split('\n')
        .map((line) => line.startsWith('{') && JSON.parse(line))
        .find((one) => one && one.event === 'llm_notice')
      expect(code).toBe(0)
      expect([taken(), existsSync(out)]).toEqual([0, false])
      expect(event).toMatchObject({ notices: 3, asks: 21, cached: 0, currency: 'CNY', where: 'local' })
      expect(event.cost).toBeCloseTo((event.promptTokens * 2 + event.completionTokens * 8) / 1e6, 10)
      const unpriced = await command([...argv, ...asking(url)])
      expect(unpriced.err).toContain('"cost":null')
    }))
})

describe('a budget', () => {
  it.each([1, 4])(
    'in tokens stops within one call, with %d at once; what was done is kept, the next run goes on',
    async (n) => {
      let sum = 0
      let largest = 0
      const random: Behaviour = ({ task, words }, response) => {
        const tokens = 50 + ((words.length * 37 + task.length * 11) % 100)
        sum += tokens
        largest = Math.max(largest, tokens)
        const usage = { prompt_tokens: tokens - 5, completion_tokens: 5, total_tokens: tokens }
        return void send(response, 200, completion(NOTHING, { usage }))
      }
      await withServer(random, async (url, taken) => {
        const folder = await folderWith(THREE)
        const out = path.join(folder, 'out')
        const argv = ['extract', path.join(folder, 'in'), '-o', out, ...asking(url, '--concurrency', String(n))]
        const { code, err } = await command([...argv, '--budget', '1000'])
        expect(code).toBe(4)
        expect(sum).toBeGreaterThanOrEqual(1000)
        expect(sum).toBeLessThan(1000 + largest)
        expect(err).toContain('80%')
        expect(err).toContain('预算用完')
        const { usage, unanswered, stopped } = runOf(out)
        expect(usage.prompt_tokens + usage.completion_tokens).toBe(sum)
        expect(stopped).toBe('budget')
        expect(unanswered).toHaveLength(21 - taken())
        expect(records(out)).toHaveLength(3)
        const after = await command(argv)
        expect(after.code).toBe(0)
        expect(taken()).toBe(21)
      })
    },
  )

  it('in money', () =>
    withServer(good, async (url, taken) => {
      const folder = await folderWith(THREE)
      // 90 in at 10 and 10 out at 10 a million: 0.001 a call.
      const money = asking(url, '--budget', '0.005元', '--price', '10/10', '--concurrency', '3')
      const { code } = await command(['extract', path.join(folder, 'in'), '-o', path.join(folder, 'out'), ...money])
      expect([code, taken()]).toEqual([4, 5])
      expect(runOf(path.join(folder, 'out')).usage).toMatchObject({ cost: 0.005 })
    }))

  it('a run without one spends what it needs', () =>
    withServer(good, async (url, taken) => {
      const folder = await folderWith(THREE)
      const { code } = await command([
        'extract',
        path.join(folder, 'in'),
        '-o',
        path.join(folder, 'out'),
        ...asking(url),
      ])
      expect([code, taken()]).toEqual([0, 21])
      expect(runOf(path.join(folder, 'out')).calls).toHaveLength(21)
    }))
})

describe('Ctrl-C while the model is asked', () => {
  it('keeps what was answered, ends with 130, and the next run goes on', async () => {
    const calls: (() => void)[] = []
    await withServer(
      (taken, response) => {
        for (const call of calls) call()
        return good(taken, response)
      },
      async (url, taken) => {
        const folder = await folderWith(THREE)
        const out = path.join(folder, 'out')
        const argv = ['extract', path.join(folder, 'in'), '-o', out, ...asking(url, '--concurrency', '1')]
        const onInterrupt = (call: () => void) => {
          calls.push(call)
          return () => void calls.splice(calls.indexOf(call), 1)
        }
        expect((await command(argv, { onInterrupt })).code).toBe(130)
        expect(taken()).toBe(1)
        expect(runOf(out).stopped).toBe('stopped')
        expect(records(out)).toHaveLength(3)
        calls.splice(0)
        expect((await command(argv)).code).toBe(0)
        expect(taken()).toBe(21)
      },
    )
  })
})

describe('from the cache', () => {
  it('a run gives the same bytes with the network off', async () => {
    const folder = await folderWith({ ...THREE, 'in/copy.txt': THREE['in/0.txt']! })
    const out = path.join(folder, 'out')
    const server = await serve(good)
    const argv = ['extract', path.join(folder, 'in'), '-o', out, ...asking(server.url)]
    const first = await command(argv)
    await server.close()
    const before = stableTree(out)
    expect(first.code).toBe(0)
    expect(records(out).map(({ proposals }) => proposals.length)).toEqual([1, 1, 1])
    const again = await command([...argv, '--force'])
    expect(again.code).toBe(0)
    expect(stableTree(out)).toEqual(before)
    expect(runOf(out).usage).toMatchObject({ calls: 0, cached: 21, cost: null })
    expect(runOf(out).calls.every(({ outcome, prompt_tokens }) => outcome === 'cached' && prompt_tokens === 90)).toBe(
      true,
    )
    for (const name of readdirSync(out)) if (name !== 'cache') rmSync(path.join(out, name), { recursive: true })
    await command(argv)
    expect(stableTree(out)).toEqual(before)
  })

  it('nothing is asked or written again where nothing changed; another model asks anew', () =>
    withServer(good, async (url, taken) => {
      const folder = await folderWith(THREE)
      const out = path.join(folder, 'out')
      const argv = ['extract', path.join(folder, 'in'), '-o', out]
      await command([...argv, ...asking(url)])
      const changes = readFileSync(path.join(out, 'changes.jsonl'), 'utf8')
      const { err } = await command([...argv, ...asking(url)])
      expect(err).toContain('没有要问的')
      expect(readFileSync(path.join(out, 'changes.jsonl'), 'utf8')).toBe(changes)
      await command([...argv, '--llm', '--base-url', url, '--model', 'other'])
      expect(taken()).toBe(42)
    }))

  it('a run without --llm gives the record of the rules again', () =>
    withServer(good, async (url) => {
      const folder = await folderWith(THREE)
      const [out, plain] = [path.join(folder, 'out'), path.join(folder, 'plain')]
      await command(['extract', path.join(folder, 'in'), '-o', plain])
      await command(['extract', path.join(folder, 'in'), '-o', out, ...asking(url)])
      expect(records(out).map(setAside)).toEqual(records(plain).map(setAside))
      await command(['extract', path.join(folder, 'in'), '-o', out])
      expect(stableTree(out)).toEqual(stableTree(plain))
      expect((await command(['verify', out])).code).toBe(0)
    }))

  it('verify asks no model: a record with proposals is what its bytes say', () =>
    withServer(good, async (url) => {
      const folder = await folderWith(THREE)
      const out = path.join(folder, 'out')
      await command(['extract', path.join(folder, 'in'), '-o', out, ...asking(url)])
      expect((await command(['verify', out])).code).toBe(0)
    }))
})

describe('a server that takes less', () => {
  const pickier = (refused: (body: Readonly<Record<string, unknown>>) => string | null) => {
    const seen: string[] = []
    const behave: Behaviour = ({ body, task, words }, response) => {
      seen.push(String(body.response_format?.type ?? 'plain'))
      const message = refused(body)
      if (message !== null) return void send(response, 400, JSON.stringify({ error: { message } }))
      return good({ task, words } as never, response)
    }
    return { seen, behave }
  }
  const type = (body: Readonly<Record<string, unknown>>) =>
    (body.response_format as { type?: string } | undefined)?.type

  it.each([
    [
      'json_schema',
      (body: Readonly<Record<string, unknown>>) =>
        type(body) === 'json_schema' ? "response_format.type 'json_schema' is unavailable" : null,
      ['json_schema', 'json_object'],
      'json_object',
    ],
    [
      'response_format',
      (body: Readonly<Record<string, unknown>>) => (body.response_format === undefined ? null : 'unknown field'),
      ['json_schema', 'json_object', 'plain'],
      'plain',
    ],
    [
      'max_tokens',
      (body: Readonly<Record<string, unknown>>) => ('max_tokens' in body ? 'Use max_completion_tokens instead' : null),
      ['json_schema', 'json_schema'],
      'json_schema',
    ],
    [
      'temperature',
      (body: Readonly<Record<string, unknown>>) => ('temperature' in body ? 'temperature is not supported' : null),
      ['json_schema', 'json_schema'],
      'json_schema',
    ],
  ] as const)('%s is left out, and that is remembered', async (_, refused, first, last) => {
    const { seen, behave } = pickier(refused)
    await withServer(behave, async (url) => {
      const folder = await folderWith({ 'a.txt': OPEN_NOTICE })
      const out = path.join(folder, 'out')
      const { code } = await command([
        'extract',
        path.join(folder, 'a.txt'),
        '-o',
        out,
        ...asking(url, '--concurrency', '1'),
      ])
      expect(code).toBe(0)
      expect(seen.slice(0, first.length)).toEqual(first)
      expect(new Set(seen.slice(first.length))).toEqual(new Set([last]))
      expect(seen).toHaveLength(7 + first.length - 1)
      expect(runOf(out).reply_format).toBe(last)
      expect(records(out)[0]!.proposals).toHaveLength(1)
    })
  })

  it('a request refused for something else is given up, and no more than that', () =>
    withServer(
      ({ task, words }, response) =>
        task === 'missed'
          ? void send(response, 400, '{"error":{"message":"too long"}}')
          : good({ task, words } as never, response),
      async (url) => {
        const folder = await folderWith({ 'a.txt': OPEN_NOTICE })
        const out = path.join(folder, 'out')
        const { code } = await command([
          'extract',
          path.join(folder, 'a.txt'),
          '-o',
          out,
          ...asking(url, '--concurrency', '1'),
        ])
        expect(code).toBe(3)
        expect(runOf(out).unanswered).toEqual([expect.objectContaining({ task: 'missed', code: 'rejected' })])
        expect(records(out)[0]!.proposals).toHaveLength(1)
      },
    ))
})

describe('to standard output', () => {
  it('the record has its proposals, and the address is told first', () =>
    withServer(good, async (url) => {
      const folder = await folderWith({ 'a.txt': OPEN_NOTICE })
      const plain = await command(['extract', path.join(folder, 'a.txt')])
      const { code, out, err } = await command(['extract', path.join(folder, 'a.txt'), ...asking(url)])
      const record = JSON.parse(out) as NoticeRecord
      expect(code).toBe(0)
      expect(record.proposals).toHaveLength(1)
      expect(setAside(record)).toBe(setAside(JSON.parse(plain.out) as NoticeRecord))
      expect(err.indexOf(url)).toBeGreaterThanOrEqual(0)
    }))

  it('a marked notice is not sent, and that is told', () =>
    withServer(good, async (url, taken) => {
      const folder = await folderWith({ 'a.txt': MARKED })
      const { err } = await command(['extract', path.join(folder, 'a.txt'), ...asking(url)])
      expect(taken()).toBe(0)
      expect(err).toContain('1 份标有密级或内部,不发送')
    }))
})
