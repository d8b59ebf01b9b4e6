import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { writeRecord } from '../../src/batch/write-record.ts'
import { recordFile } from '../../src/notice/record/canonical.ts'
import { analyseFixture, fixtureNames } from '../golden/fixtures.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'zhenggai-write-'))
afterAll(() => rmSync(folder, { recursive: true }))

const record = await analyseFixture(fixtureNames()[0]!)
const titled = (value: string) => ({ ...record, title: { ...record.title, value } })

describe('a record file', () => {
  it.each<[string, number]>([
    ['短', 1],
    ['𠮷\u202e\ufeff\u0085\n"\\', 3],
    ['长'.repeat(3), 700_000],
    ['又短', 1],
    ['\ud800', 2],
  ])('of %j, %i times over, is the bytes of its text', (words, times) => {
    const place = path.join(folder, 'deep', 'er', 'a.json')
    const given = titled(words.repeat(times))
    const size = writeRecord(place, given)
    const bytes = readFileSync(place)
    expect(size).toBe(bytes.length)
    expect(bytes.equals(Buffer.from(recordFile(given)))).toBe(true)
  })

  it('is not written where a folder cannot be made', () => {
    writeFileSync(path.join(folder, 'file'), '')
    expect(() => writeRecord(path.join(folder, 'file', 'a.json'), record)).toThrow()
  })
})
