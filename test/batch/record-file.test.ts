import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { mayBeObeyed, recordBytes, valuesOf, writeRecord } from '../../src/batch/record-file.ts'
import { jsonLine, recordFile } from '../../src/notice/record/canonical.ts'
import type { NoticeRecord } from '../../src/notice/record/record.ts'
import { fixtureNames, recordOf } from '../golden/fixtures.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'zhenggai-write-'))
afterAll(() => rmSync(folder, { recursive: true }))

const record = await recordOf(fixtureNames()[0]!)
const titled = (value: string) => ({ ...record, title: { ...record.title, value } })

const PROPOSAL: NoticeRecord['proposals'][number] = {
  id: 'x',
  target: 'x',
  field: 'x',
  value: 'x',
  quote: 'x',
  span: { start: 0, end: 1 },
  state: 'accepted',
  by: { prompt: 'x', sha256: 'x', model: 'x' },
}

describe('a record file', () => {
  it.each<[string, number]>([
    ['短', 1],
    ['𠮷\u202e\ufeff\u0085\n"\\', 3],
    ['长'.repeat(3), 700_000],
    ['\u2029'.repeat(3), 700_000],
    ['又短', 1],
    ['\ud800', 2],
    ['\u007f', 1],
  ])('of %j, %i times over, is the bytes of its text', (words, times) => {
    const place = path.join(folder, 'deep', 'er', 'a.json')
    const given = titled(words.repeat(times))
    writeRecord(place, recordBytes(given))
    expect(readFileSync(place).equals(Buffer.from(recordFile(given)))).toBe(true)
  })

  it('is not written where a folder cannot be made', () => {
    writeFileSync(path.join(folder, 'file'), '')
    expect(() => writeRecord(path.join(folder, 'file', 'a.json'), recordBytes(record))).toThrow()
  })

  it('takes the slow way exactly for the characters that are written as escapes', () => {
    for (let code = 0x20; code < 0x10000; code++) {
      const character = String.fromCharCode(code)
      const plain = JSON.stringify(character)
      if (code < 0xd800 || code > 0xdfff)
        expect(mayBeObeyed(Buffer.from(plain)), `U+${code.toString(16)}`).toBe(jsonLine(character) !== `${plain}\n`)
    }
    expect(mayBeObeyed(Buffer.from('“”…—·,:𠮷𠂉'))).toBe(false)
    expect(mayBeObeyed(Buffer.from([0xc2]))).toBe(false)
  })
})

describe('the hash of the values of a record', () => {
  const hash = (one: NoticeRecord) => valuesOf(recordBytes(one))
  const source = (change: Partial<NoticeRecord['source']>) => ({ ...record, source: { ...record.source, ...change } })

  it.each<[string, NoticeRecord]>([
    ['路径', source({ path: '别处/又/一份.txt' })],
    ['文件名', source({ name: '"sha256": 一份\n    "sha256": .txt' })],
    ['版本', { ...record, run: { ...record.run, build_sha256: '0', rules_sha256: '\n  "run": 1' } }],
  ])('stays with another %s', (_, other) => expect(hash(other)).toBe(hash(record)))

  it.each<[string, NoticeRecord]>([
    ['编码', source({ encoding: 'gb18030' })],
    ['字节', source({ sha256: 'f'.repeat(64) })],
    ['结构版本', { ...record, schema_version: '1.9.9' }],
    ['标题', titled('另一个')],
    ['事实', { ...record, facts: record.facts.slice(1) }],
    ['提议', { ...record, proposals: [PROPOSAL] }],
  ])('changes with another %s', (_, other) => expect(hash(other)).not.toBe(hash(record)))

  it('is found however the words of a record imitate its lines', () => {
    const imitating = titled('\n  "run": {}\n    "name": \n    "sha256": ')
    expect(hash({ ...imitating, run: { ...record.run, tool_version: '9' } })).toBe(hash(imitating))
    expect(hash(imitating)).not.toBe(hash(record))
  })
})
