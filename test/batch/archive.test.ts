import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { ArchiveError, discover, extractInto, type Outcome, planOf } from '../../src/batch/index.ts'
import type { Manifest } from '../../src/batch/manifest.ts'
import type { BatchOptions } from '../../src/batch/options.ts'
import { withShard } from '../../src/batch/shard.ts'
import { folderWith, notice } from '../cli/shell.ts'
import { gbk, zipBytes } from '../zip-builder.ts'
import { ageBuild } from './interrupted.ts'

async function extracted(archive: string, folder: string, options: BatchOptions = {}): Promise<Outcome[]> {
  const outcomes: Outcome[] = []
  const input = withShard(discover([folder], archive), options.shard)
  for await (const outcome of extractInto(archive, input, { jobs: 0, ...options })) outcomes.push(outcome)
  return outcomes
}

const linesIn = <T>(archive: string, name: string): T[] =>
  readFileSync(path.join(archive, name), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as T)

interface Change {
  readonly seq: number
  readonly op: string
  readonly cause: string
  readonly notice: string
  readonly previous: string | null
}

const told = (archive: string) => linesIn<Change>(archive, 'changes.jsonl').map(({ op, cause }) => `${op} ${cause}`)
const manifestOf = (archive: string) =>
  JSON.parse(readFileSync(path.join(archive, 'manifest.json'), 'utf8')) as Manifest
const recordsIn = (archive: string, folder: string) =>
  readdirSync(path.join(archive, folder), { recursive: true }).filter((name) => String(name).endsWith('.json')).length
const freshOnes = (outcomes: readonly Outcome[]) => outcomes.filter(({ fresh }) => fresh).map(({ row }) => row.path)

describe('a second run', () => {
  it('reads nothing again where nothing changed, and tells no change', async () => {
    const [folder, archive] = [await folderWith({ 'a.txt': notice(1), 'b.txt': '' }), await folderWith()]
    expect(freshOnes(await extracted(archive, folder))).toEqual(['a.txt', 'b.txt'])
    expect(freshOnes(await extracted(archive, folder))).toEqual([])
    expect(told(archive)).toEqual(['upsert new'])
  })

  it('reads what changed, and drops the record of the bytes that are gone', async () => {
    const [folder, archive] = [await folderWith({ 'a.txt': notice(1), 'b.txt': notice(2) }), await folderWith()]
    await extracted(archive, folder)
    writeFileSync(path.join(folder, 'a.txt'), notice(33))
    expect(freshOnes(await extracted(archive, folder))).toEqual(['a.txt'])
    expect(told(archive)).toEqual(['upsert new', 'upsert new', 'upsert source', 'delete source'])
    expect(linesIn<Change>(archive, 'changes.jsonl').map(({ seq }) => seq)).toEqual([1, 2, 3, 4])
    expect(manifestOf(archive).counts.record).toBe(2)
  })

  it('trusts size, time and inode; --verify compares the bytes', async () => {
    const [folder, archive] = [await folderWith({ 'a.txt': notice(1) }), await folderWith()]
    const file = path.join(folder, 'a.txt')
    const when = new Date('2024-05-01T00:00:00Z')
    utimesSync(file, when, when)
    await extracted(archive, folder)
    writeFileSync(file, notice(2))
    utimesSync(file, when, when)
    expect(freshOnes(await extracted(archive, folder))).toEqual([])
    expect(freshOnes(await extracted(archive, folder, { verify: true }))).toEqual(['a.txt'])
    expect(told(archive)).toEqual(['upsert new', 'upsert source', 'delete source'])
  })

  it('with other options reads all again', async () => {
    const [folder, archive] = [await folderWith({ 'a.txt': notice(1) }), await folderWith()]
    await extracted(archive, folder)
    expect(freshOnes(await extracted(archive, folder, { text: false }))).toEqual(['a.txt'])
    expect(told(archive)).toEqual(['upsert new', 'upsert options'])
  })

  it('tries what was refused for its size again only with other limits', async () => {
    const [folder, archive] = [await folderWith({ 'a.txt': notice(1) }), await folderWith()]
    const small = { limits: { bytes: 10 } }
    expect((await extracted(archive, folder, small))[0]?.row.code).toBe('too_large')
    expect(freshOnes(await extracted(archive, folder, small))).toEqual([])
    expect((await extracted(archive, folder))[0]?.row.outcome).toBe('record')
  })

  it('reads a record again whose file was cut short', async () => {
    const [folder, archive] = [await folderWith({ 'a.txt': notice(1) }), await folderWith()]
    const [first] = await extracted(archive, folder)
    const id = first!.row.notice!
    const place = path.join(archive, 'records', id.slice(1, 3), `${id}.json`)
    const whole = readFileSync(place, 'utf8')
    writeFileSync(place, whole.slice(0, 200))
    expect(freshOnes(await extracted(archive, folder))).toEqual(['a.txt'])
    expect(readFileSync(place, 'utf8')).toBe(whole)
    expect(told(archive)).toEqual(['upsert new'])
  })
})

describe('a zip', () => {
  const zip = (...numbers: number[]) => zipBytes(numbers.map((n) => ({ name: gbk(`通报/${n}.txt`), data: notice(n) })))

  it('that has not changed is read no more; one that has gives up what it no longer holds', async () => {
    const [folder, archive] = [await folderWith({ 'a.zip': zip(1, 2), 'b.txt': notice(2) }), await folderWith()]
    expect(freshOnes(await extracted(archive, folder))).toEqual(['a.zip!/通报/1.txt', 'a.zip!/通报/2.txt', 'b.txt'])
    expect(freshOnes(await extracted(archive, folder))).toEqual([])
    expect(linesIn<{ outcome: string }>(archive, 'files.jsonl').map(({ outcome }) => outcome)).toEqual([
      'record',
      'record',
      'duplicate',
    ])
    writeFileSync(path.join(folder, 'a.zip'), zip(2, 3))
    expect(freshOnes(await extracted(archive, folder))).toEqual(['a.zip!/通报/2.txt', 'a.zip!/通报/3.txt'])
    expect(await planOf(archive, discover([folder], archive))).toMatchObject({ all: 3, kept: 3, stale: 1 })
    await extracted(archive, folder, { prune: true })
    expect(told(archive)).toEqual(['upsert new', 'upsert new', 'upsert new', 'delete removed'])
  })

  it('that changes while its members wait is told for each, and read by the next run', async () => {
    const [folder, archive] = [await folderWith({ 'a.zip': zip(1, 2) }), await folderWith()]
    const input = discover([folder], archive)
    const entries = [...input.entries]
    writeFileSync(path.join(folder, 'a.zip'), zip(3, 4, 5))
    const codes: (string | null)[] = []
    for await (const { row } of extractInto(archive, { ...input, entries }, { jobs: 0 })) codes.push(row.code)
    expect(codes).toEqual(['changed_while_read', 'changed_while_read'])
    expect(freshOnes(await extracted(archive, folder))).toHaveLength(3)
  })

  it('is read again by --upgrade, also where it was not named', async () => {
    const [folder, archive] = [await folderWith({ 'a.zip': zip(1, 2), 'b.txt': notice(7) }), await folderWith()]
    await extracted(archive, folder)
    ageBuild(archive)
    await extracted(archive, path.join(folder, 'b.txt'), { upgrade: true })
    expect(manifestOf(archive).counts.record).toBe(3)
    const builds = linesIn<{ build: string; path: string }>(archive, 'ledger.jsonl').filter(({ path: where }) =>
      where.startsWith('a.zip!/'),
    )
    expect(builds.map(({ build }) => build.startsWith('fff'))).toEqual([false, false])
  })
})

describe('what was never found', () => {
  it('is a failed row, and no longer one when it is there', async () => {
    const [folder, archive] = [await folderWith({ 'a.txt': notice(1) }), await folderWith()]
    const pattern = path.join(folder, '*.md')
    expect((await extracted(archive, pattern)).map(({ row }) => row.code)).toEqual(['not_found'])
    writeFileSync(path.join(folder, 'b.md'), notice(2))
    await extracted(archive, pattern)
    expect(linesIn<{ path: string }>(archive, 'files.jsonl').map((row) => row.path)).toEqual(['b.md'])
  })
})

describe('a file that is gone', () => {
  it('keeps its row and record until --prune', async () => {
    const [folder, archive] = [await folderWith({ 'a.txt': notice(1), 'b.txt': notice(2) }), await folderWith()]
    await extracted(archive, folder)
    rmSync(path.join(folder, 'a.txt'))
    expect(await planOf(archive, discover([folder], archive))).toMatchObject({ all: 1, kept: 1, stale: 1 })
    await extracted(archive, folder)
    expect(manifestOf(archive).counts.record).toBe(2)
    await extracted(archive, folder, { prune: true })
    expect(manifestOf(archive).counts.record).toBe(1)
    expect(told(archive).at(-1)).toBe('delete removed')
  })

  it('of two copies leaves the record to the other, under its name', async () => {
    const [folder, archive] = [await folderWith({ 'a.txt': notice(1), 'b.txt': notice(1) }), await folderWith()]
    const [first] = await extracted(archive, folder)
    renameSync(path.join(folder, 'a.txt'), path.join(folder, 'c.txt'))
    await extracted(archive, folder, { prune: true })
    const id = first!.row.notice!
    const record = JSON.parse(readFileSync(path.join(archive, 'records', id.slice(1, 3), `${id}.json`), 'utf8'))
    expect(record.source.path).toBe('b.txt')
    expect(linesIn<{ outcome: string }>(archive, 'files.jsonl').map(({ outcome }) => outcome)).toEqual([
      'record',
      'duplicate',
    ])
  })

  it('elsewhere than under what was named is not gone', async () => {
    const [one, two, archive] = [
      await folderWith({ 'a.txt': notice(1) }),
      await folderWith({ 'b.txt': notice(2) }),
      await folderWith(),
    ]
    await extracted(archive, one)
    await extracted(archive, two, { prune: true })
    expect(manifestOf(archive).counts.record).toBe(2)
  })
})

describe('an archive of another build', () => {
  it('is not touched without --upgrade, and says what would be read again', async () => {
    const [folder, archive] = [await folderWith({ 'a.txt': notice(1) }), await folderWith()]
    await extracted(archive, folder)
    ageBuild(archive)
    await expect(extracted(archive, folder)).rejects.toMatchObject({ reason: 'other_build', args: { files: 1 } })
    expect(await planOf(archive, discover([folder], archive))).toMatchObject({ again: 1, kept: 0 })
  })

  it('is made anew beside the old records, which stay until --prune', async () => {
    const [folder, archive] = [await folderWith({ 'a.txt': notice(1), 'b.txt': notice(2) }), await folderWith()]
    await extracted(archive, folder)
    ageBuild(archive)
    rmSync(path.join(folder, 'b.txt'))
    expect(freshOnes(await extracted(archive, folder, { upgrade: true }))).toEqual(['a.txt'])
    const folders = () => readdirSync(archive).filter((name) => name.startsWith('records'))
    expect(folders().sort()).toEqual(['records', 'records@ffffffff'])
    expect(recordsIn(archive, 'records')).toBe(2)
    expect(recordsIn(archive, 'records@ffffffff')).toBe(2)
    expect(told(archive)).toEqual(['upsert new', 'upsert new'])
    await extracted(archive, folder, { prune: true })
    expect(folders()).toEqual(['records'])
    expect(recordsIn(archive, 'records')).toBe(1)
  })
})

describe('parts of an input', () => {
  it('are apart, whole together, and the same everywhere', async () => {
    const files = Object.fromEntries(Array.from({ length: 12 }, (_, n) => [`n${n}.txt`, notice(n + 1)]))
    const folder = await folderWith(files)
    const parts = [1, 2, 3].map((part) =>
      [...withShard(discover([folder]), { part, of: 3 }).entries].map((one) => one.path),
    )
    expect(parts.flat().sort()).toEqual(Object.keys(files).sort())
    expect(parts.every((part) => part.length > 0)).toBe(true)
    expect(parts[0]).toEqual([...withShard(discover([folder]), { part: 1, of: 3 }).entries].map((one) => one.path))
  })

  it('add up in one archive, and prune nothing of each other', async () => {
    const files = Object.fromEntries(Array.from({ length: 6 }, (_, n) => [`n${n}.txt`, notice(n + 1)]))
    const [folder, archive, whole] = [await folderWith(files), await folderWith(), await folderWith()]
    for (const part of [1, 2]) await extracted(archive, folder, { shard: { part, of: 2 }, prune: true })
    await extracted(whole, folder)
    expect(manifestOf(archive)).toEqual(manifestOf(whole))
  })
})

describe('a run that is stopped', () => {
  it('keeps what it has done, and the rows of what it had before', async () => {
    const [folder, archive] = [await folderWith({ 'b.txt': notice(2) }), await folderWith()]
    await extracted(archive, folder)
    for (const [name, n] of [
      ['a.txt', 1],
      ['c.txt', 3],
    ] as const)
      writeFileSync(path.join(folder, name), notice(n))
    const stop = new AbortController()
    for await (const { row } of extractInto(archive, discover([folder], archive), { jobs: 0, signal: stop.signal }))
      if (row.path === 'a.txt') stop.abort()
    expect(linesIn<{ path: string }>(archive, 'files.jsonl').map((row) => row.path)).toEqual(['a.txt', 'b.txt'])
    expect(freshOnes(await extracted(archive, folder))).toEqual(['c.txt'])
  })
})

describe('a lock', () => {
  it('of a process that is gone is taken over; of another machine it is not', async () => {
    const [folder, archive] = [await folderWith({ 'a.txt': notice(1) }), await folderWith()]
    const lock = path.join(archive, 'lock')
    writeFileSync(lock, JSON.stringify({ pid: 2 ** 22 + 1, host: (await import('node:os')).hostname() }))
    expect((await extracted(archive, folder)).length).toBe(1)
    writeFileSync(lock, JSON.stringify({ pid: 1, host: 'elsewhere' }))
    await expect(extracted(archive, folder)).rejects.toBeInstanceOf(ArchiveError)
    writeFileSync(lock, '')
    expect((await extracted(archive, folder)).length).toBe(1)
  })

  it('is let go of when the run fails', async () => {
    const [folder, archive] = [await folderWith({ 'a.txt': notice(1) }), await folderWith()]
    mkdirSync(path.join(archive, 'manifest.json.next'))
    await expect(extracted(archive, folder)).rejects.toBeInstanceOf(ArchiveError)
    rmSync(path.join(archive, 'manifest.json.next'), { recursive: true })
    expect((await extracted(archive, folder)).length).toBe(1)
    expect(told(archive)).toEqual(['upsert new'])
  })
})
