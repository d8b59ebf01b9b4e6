import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { judge } from '../src/evaluate/judge.ts'
import { readGold } from '../src/evaluate/read-gold.ts'
import { loadKnowledge } from '../src/knowledge.ts'
import type { NoticeRecord } from '../src/notice/record/record.ts'
import { analyse } from '../src/pipeline.ts'
import { FIXTURES } from './golden/fixtures.ts'

const FOLDER = path.join(FIXTURES, 'judged')

/** Written and annotated by people who had not seen the program; what it still reads otherwise is listed, line by line. */
describe('the judged notices', async () => {
  const golds = await readGold(FOLDER, (file) => expect(file).toBeNull())
  const knowledge = loadKnowledge()
  const records = new Map<string, Promise<NoticeRecord>>()
  /** Read once for all that is asked of it. */
  const recordOf = (file: string): Promise<NoticeRecord> => {
    const record = records.get(file) ?? analyse(readFileSync(path.join(FOLDER, file)), { name: file }, knowledge)
    records.set(file, record)
    return record
  }

  it('are all annotated', () => {
    const texts = readdirSync(FOLDER).filter((name) => name.endsWith('.txt') && name !== 'misses.txt')
    expect(golds.map(({ file }) => file).sort()).toEqual(texts.sort())
    expect(golds.length).toBeGreaterThan(100)
  })

  it('are read as annotated but for the misses that are known', async () => {
    const lines: string[] = []
    for (const gold of golds) {
      const record = await recordOf(gold.file)
      for (const { field, problem, want = null, got = null, quote } of judge(gold, record).misses)
        lines.push([gold.file.slice(0, -4), problem ?? '', field, want, got, quote].join('\t'))
    }
    await expect(`${lines.sort().join('\n')}\n`).toMatchFileSnapshot(path.join(FOLDER, 'misses.txt'))
  })

  it('fail no check where a careful reader finds nothing wrong', async () => {
    for (const gold of golds.filter(({ checks }) => checks?.length === 0)) {
      const record = await recordOf(gold.file)
      const optional = (gold.checks_optional ?? []).map((written) => written.split('@')[0])
      const failed = record.checks.filter(({ result, code }) => result === 'fail' && !optional.includes(code))
      expect([gold.file, ...failed.map(({ message }) => message)]).toEqual([gold.file])
    }
  })
})
