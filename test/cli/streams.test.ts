import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import type { NoticeRecord } from '../../src/notice/record/record.ts'
import { command, folderWith, notice } from './shell.ts'

const base64 = (text: string) => Buffer.from(text).toString('base64')
const lines = <T>(text: string): T[] =>
  text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as T)

type Line = Partial<NoticeRecord> & { outcome?: string; code?: string; path?: string }

describe('extract --stdin-jsonl', () => {
  it('answers each line with a record or an error, in order', async () => {
    const folder = await folderWith({ 'a.txt': notice(1) })
    const stdin = [
      JSON.stringify({ path: path.join(folder, 'a.txt') }),
      JSON.stringify({ name: '乙.txt', content_base64: base64(notice(2)) }),
      '{"name": 3}',
      'no JSON',
      JSON.stringify({ path: path.join(folder, 'none.txt'), name: '无.txt' }),
      JSON.stringify({ name: '空.txt', content_base64: '' }),
      JSON.stringify({ name: '又乙.txt', content_base64: base64(notice(2)) }),
    ].join('\n')
    const { code, out, err } = await command(['extract', '--stdin-jsonl'], { stdin })
    const answers = lines<Line>(out)
    expect(answers.map((answer) => answer.source?.path ?? `${answer.path} ${answer.code}`)).toEqual([
      'a.txt',
      '乙.txt',
      '#3 corrupt',
      '#4 corrupt',
      '无.txt not_found',
      '空.txt empty',
      '又乙.txt',
    ])
    expect(code).toBe(3)
    expect(err).toContain('失败 4')
  })

  it('gives the record that the file itself gives', async () => {
    const folder = await folderWith({ 'a.txt': notice(1) })
    const file = path.join(folder, 'a.txt')
    const stdin = JSON.stringify({ name: 'a.txt', content_base64: readFileSync(file).toString('base64') })
    const streamed = await command(['extract', '--stdin-jsonl'], { stdin })
    expect(streamed.out).toBe((await command(['extract', file])).out)
    expect(streamed.code).toBe(0)
  })

  it('takes lines only as there is room for them', async () => {
    let taken = 0
    let written = 0
    let ahead = 0
    const result = await command(['extract', '--stdin-jsonl'], {
      lines: async function* () {
        for (; taken < 20; taken++) {
          ahead = Math.max(ahead, taken - written)
          yield JSON.stringify({ name: 'a.txt', content_base64: base64(notice(taken)) })
        }
      },
      out: async () => void written++,
    })
    expect([result.code, written]).toEqual([0, 20])
    expect(ahead).toBeLessThanOrEqual(2)
  })
})

describe('what a run tells', () => {
  const many = Object.fromEntries(Array.from({ length: 5 }, (_, n) => [`n${n}.txt`, notice(n + 1)]))

  it('on a terminal is a bar with rate, time left and failures, wiped at the end', async () => {
    const folder = await folderWith({ ...many, 'x.txt': '' })
    let clock = 0
    const now = () => (clock += 1000)
    const { err } = await command(['extract', folder, '-o', await folderWith()], { live: true, now })
    expect(err).toMatch(/█+░+ 3\/6 · 每秒 \S+ 个 · 还需 0:0\d · 失败 0 n2\.txt/)
    expect(err).toContain('█'.repeat(20))
    expect(err).toMatch(/\r\u001b\[2K共 6 个文件/)
  })

  it('elsewhere is a plain line now and then', async () => {
    let clock = 0
    const now = () => (clock += 3000)
    const { err } = await command(['extract', await folderWith(many), '-o', await folderWith()], { now })
    expect(err.split('\n').filter((line) => line.includes('还需')).length).toBeGreaterThan(1)
    expect(err).not.toContain('\u001b')
  })

  it('with --json-logs is lines of JSON and nothing else', async () => {
    let clock = 0
    const now = () => (clock += 3000)
    const folder = await folderWith({ ...many, 'x.txt': '' })
    const { code, err } = await command(['extract', folder, '-o', await folderWith(), '--json-logs'], { now })
    const events = lines<{ event: string; code?: string; all?: number; failed?: number }>(err)
    expect(new Set(events.map(({ event }) => event))).toEqual(new Set(['progress', 'failed', 'summary']))
    expect(events.find(({ event }) => event === 'failed')?.code).toBe('empty')
    expect(events.at(-1)).toMatchObject({ event: 'summary', all: 6, record: 5, failed: 1 })
    expect(code).toBe(3)
  })

  it('with --dry-run is what would be done, and nothing is', async () => {
    const [folder, archive] = [await folderWith(many), await folderWith()]
    expect((await command(['extract', folder, '-o', archive, '--dry-run'])).err).toContain('新读 5,重读 0,不变 0')
    await command(['extract', folder, '-o', archive])
    expect((await command(['extract', folder, '-o', archive, '--dry-run'])).err).toContain('新读 0,重读 0,不变 5')
  })
})

describe('flags that are wrong', () => {
  it.each([
    ['--jobs', 'x'],
    ['--shard', '3/2'],
    ['--shard', '0/2'],
    ['--limits', 'bytes'],
    ['--limits', 'colour=1'],
    ['--timeout', '0'],
  ])('%s %s is wrong usage', async (flag, value) => {
    expect((await command(['extract', await folderWith(), flag, value])).code).toBe(2)
  })

  it('limits are kept', async () => {
    const folder = await folderWith({ 'a.txt': notice() })
    const { err } = await command(['extract', folder, '-o', await folderWith(), '--limits', 'characters=20'])
    expect(err).toContain('文件超过上限')
  })
})
