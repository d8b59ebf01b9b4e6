import { execFileSync } from 'node:child_process'
import { appendFileSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { discover } from '../../src/batch/discover.ts'
import { DEFAULT_FILE_LIMITS } from '../../src/batch/limits.ts'
import { readBytes } from '../../src/batch/read-file.ts'
import { byCodePoints, failedRow, recordRow } from '../../src/batch/row.ts'
import { analyse, batch, ReadError } from '../../src/index.ts'
import { folderWith, notice } from '../cli/shell.ts'

const facts = { path: 'a.txt', sha256: 'ab', bytes: 2 }

describe('batch', () => {
  it('yields records and error rows, one after another', async () => {
    const folder = await folderWith({ 'a.txt': notice(), 'b.txt': '', 'c.txt': notice(), 'Thumbs.db': 'x' })
    const items: unknown[] = []
    for await (const item of batch([folder], { jobs: 0 })) items.push(item)
    expect(items).toMatchObject([
      { schema: 'zhenggai/notice', source: { path: 'a.txt' } },
      { outcome: 'failed', path: 'b.txt', code: 'empty' },
    ])
  })

  it('gives the record that analyse gives', async () => {
    const folder = await folderWith({ 'a.txt': notice() })
    for await (const item of batch([folder], { jobs: 0 }))
      expect(item).toEqual(await analyse(readFileSync(path.join(folder, 'a.txt')), { name: 'a.txt' }))
  })
})

describe('reading a file', () => {
  it('refuses one over the limit without reading it', async () => {
    const folder = await folderWith({ 'a.txt': 'x' })
    appendFileSync(path.join(folder, 'a.txt'), Buffer.alloc(DEFAULT_FILE_LIMITS.bytes))
    await expect(readBytes(path.join(folder, 'a.txt'))).rejects.toMatchObject({ code: 'too_large' })
  })

  it.skipIf(process.platform === 'win32')('refuses a pipe without waiting for it', async () => {
    const pipe = path.join(await folderWith(), 'pipe')
    execFileSync('mkfifo', [pipe])
    await expect(readBytes(pipe)).rejects.toMatchObject({ code: 'unsupported_format' })
  })

  it('refuses a folder and what is not there', async () => {
    const folder = await folderWith()
    await expect(readBytes(folder)).rejects.toBeInstanceOf(ReadError)
    await expect(readBytes(path.join(folder, 'x'))).rejects.toMatchObject({ code: 'not_found' })
  })
})

describe('discovery', () => {
  it('writes paths with /, in NFC, relative to the argument', async () => {
    const folder = await folderWith({ 'é/a.txt': 'x'.normalize('NFD') })
    expect([...discover([folder]).entries].map((entry) => entry.path)).toEqual(['é/a.txt'])
    expect(
      [...discover([path.join(folder, 'é'.normalize('NFC'), 'a.txt')]).entries].map((entry) => entry.path),
    ).toEqual(['a.txt'])
  })

  it.each([
    ['a', 'b', -1],
    ['a', 'a', 0],
    ['a', 'ab', -1],
    ['\uffee', '𠮷', -1],
    ['𠮷', '\ue000', 1],
    ['一', '丁', -1],
  ])('%s before %s: %d', (a, b, sign) => {
    expect(Math.sign(byCodePoints(a, b))).toBe(sign)
    expect(Math.sign(byCodePoints(b, a))).toBe(sign === 0 ? 0 : -sign)
  })
})

describe('the row of a file', () => {
  it('of a bug is internal, in words', () => {
    expect(failedRow(facts, new TypeError('x is undefined'))).toMatchObject({
      outcome: 'failed',
      code: 'internal',
      message: '程序内部出错:x is undefined',
      hint: expect.stringContaining('开发者'),
    })
  })

  it('names the pages of a read error', () => {
    const error = new ReadError('no_text_layer', '', { pages: [1, 2] })
    expect(failedRow(facts, error)).toMatchObject({ code: 'no_text_layer', stage: 'ingest', page_list: [1, 2] })
  })

  it('of a record that broke off is failed, internal, with its notice', async () => {
    const record = await analyse(new TextEncoder().encode(notice()), { name: 'a.txt' })
    const args = { step: 'outline', detail: 'x' }
    const diagnostic = {
      code: 'emit/stage_failed',
      severity: 'error' as const,
      stage: 'emit',
      span: null,
      message: '中断',
      args,
    }
    const row = recordRow(facts, { ...record, completeness: 'failed', diagnostics: [diagnostic] })
    expect(row).toMatchObject({ outcome: 'failed', code: 'internal', stage: 'outline', notice: record.id })
  })

  it('of a partial record names its pages', async () => {
    const record = await analyse(new TextEncoder().encode(notice()), { name: 'a.txt' })
    const args = { pages: '3,4' }
    const diagnostic = {
      code: 'ingest/x',
      severity: 'error' as const,
      stage: 'ingest',
      span: null,
      message: '缺页',
      args,
    }
    const row = recordRow(facts, { ...record, completeness: 'partial', diagnostics: [diagnostic] })
    expect(row).toMatchObject({ outcome: 'partial', code: null, stage: 'ingest', message: '缺页', page_list: [3, 4] })
  })
})
