import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { jsonBytes } from '../../src/batch/json-bytes.ts'
import { recordBytes, valuesOf, writeRecord } from '../../src/batch/record-file.ts'
import { escaped, recordFile } from '../../src/notice/record/canonical.ts'
import type { NoticeRecord } from '../../src/notice/record/record.ts'
import { fixtureNames, recordOf } from '../golden/fixtures.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'zhenggai-write-'))

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

const CHECK: NoticeRecord['checks'][number] = {
  id: 'x',
  code: 'x',
  result: 'pass',
  message: 'x',
  refs: [],
  spans: [],
  args: {},
}

describe('a record file', () => {
  it.each<[string, number]>([
    ['短', 1],
    ['𠮷\u202e\ufeff\u0085\n"\\', 3],
    ['长'.repeat(3), 700_000],
    ['\u2029'.repeat(3), 700_000],
    ['又短', 1],
    ['（全角），：０￥\uffff', 3],
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

  it('writes every character as the text of the record has it', () => {
    for (let first = 0; first < 0x10000; first += 0x400) {
      const codes = Array.from({ length: 0x400 }, (_, n) => first + n)
      // Each alone, so that no two halves of a pair meet.
      const given = { ...record, contacts: [], sections: [], facts: [], title: { ...record.title, value: null } }
      const checks = codes.map((code) => ({ ...CHECK, message: String.fromCharCode(code) }))
      expect(recordBytes({ ...given, checks }).toString()).toBe(recordFile({ ...given, checks }))
    }
  })
})

describe('JSON written as bytes', () => {
  const text = fc.string({ unit: fc.constantFrom(...'aé整"\\/\n\t\0\u007f\u2028\ufeff𠮷', '\ud842', '\udfb7') })
  const scalar = fc.oneof(text, fc.double(), fc.integer(), fc.maxSafeInteger(), fc.boolean(), fc.constant(null))
  const { value } = fc.letrec<{ value: unknown }>((tie) => ({
    value: fc.oneof(
      { depthSize: 'small' },
      scalar,
      fc.array(tie('value')),
      fc.dictionary(fc.oneof(text, fc.constantFrom('span', 'start', '__proto__')), tie('value'), {
        noNullPrototype: true,
      }),
    ),
  }))

  it('is what JSON has for it, whatever was written before', () => {
    fc.assert(
      fc.property(value, (given) => {
        const lines = JSON.stringify(given, null, 2)
        expect(JSON.parse(jsonBytes(given).toString())).toEqual(JSON.parse(lines))
        expect(jsonBytes(given).toString()).toBe(`${escaped(lines)}\n`)
      }),
      { numRuns: 500 },
    )
  })

  it('leaves out what has no value', () =>
    expect(jsonBytes({ a: undefined, b: { c: undefined }, d: 1 }).toString()).toBe('{\n  "b": {},\n  "d": 1\n}\n'))

  it('holds for numbers of every length', () => {
    const numbers = [0, -0, 0.1, 1e21, 1e-7, Number.NaN, 2 ** 31, 2 ** 53].concat(
      Array.from({ length: 12 }, (_, n) => [10 ** n - 1, 10 ** n, -(10 ** n)]).flat(),
    )
    expect(jsonBytes(numbers).toString()).toBe(`${JSON.stringify(numbers, null, 2)}\n`)
  })

  it('grows as far as it must, and gives back what was too much', () => {
    const long = ['整'.repeat(3_000_000), { a: 'b'.repeat(5_000_000) }]
    expect(jsonBytes(long).toString()).toBe(`${JSON.stringify(long, null, 2)}\n`)
    expect(jsonBytes(long.length).buffer.byteLength).toBeLessThan(2 ** 23)
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
