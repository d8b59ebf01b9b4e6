import { existsSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { openFile } from '../../src/archive/database/database.ts'
import { refresh } from '../../src/archive/index.ts'
import { readKept, writeKept } from '../../src/archive/kept-file.ts'
import { compareWording } from '../../src/archive/wording/index.ts'
import { folderWith } from '../cli/shell.ts'
import { generate } from '../generator/index.ts'
import { archiveOf, copyOf, extractFolder } from './scene.ts'

const folderOf = (archive: string): string => path.join(archive, 'cache', 'wording')
const keptIn = (archive: string): string[] => readdirSync(folderOf(archive)).sort()

async function tablesOf(archive: string): Promise<string> {
  const database = await openFile(path.join(archive, 'archive.duckdb'), { write: false })
  const all = []
  for (const name of ['wording', 'wording_pairs', 'zhenggai_wording', 'zhenggai_worded'])
    all.push(await database.rows(`SELECT * FROM ${name} ORDER BY ALL`))
  database.close()
  return JSON.stringify(all)
}

describe('what a comparison of wording leaves for the next', { timeout: 300_000 }, () => {
  /** An archive whose tables were built, and of which one notice changed since. */
  let changed = ''
  beforeAll(async () => {
    const { folder, archive } = await archiveOf(
      Object.fromEntries([...Array(12).keys()].map((n) => [`${n}.txt`, generate(n + 1).text])),
    )
    await refresh(archive)
    writeFileSync(path.join(folder, '3.txt'), generate(50).text)
    changed = await extractFolder(folder, archive)
  })

  it('is one file, which the next puts in place of its own', async () => {
    const archive = await copyOf(changed)
    const before = keptIn(archive)
    expect(before).toHaveLength(1)
    expect((await refresh(archive)).how).toBe('refreshed')
    expect(keptIn(archive)).toHaveLength(1)
    expect(keptIn(archive)).not.toEqual(before)
  })

  it.each([
    ['gone', (place: string) => rmSync(place)],
    ['cut off', (place: string) => writeFileSync(place, readFileSync(place).subarray(0, -9))],
    ['another', (place: string) => writeFileSync(place, 'no arrays at all, but long enough to be read')],
  ])('is done without where it is %s: all is compared from nothing', async (_, spoil) => {
    const archive = await copyOf(changed)
    spoil(path.join(folderOf(archive), keptIn(archive)[0]!))
    expect((await refresh(archive)).how).toBe('refreshed')
    const refreshed = await tablesOf(archive)
    const [name = ''] = keptIn(archive)
    expect(readKept(archive, 'worded', name)).not.toBe(null)
    spoil(path.join(folderOf(archive), name))
    await refresh(archive, { anew: true })
    expect(await tablesOf(archive)).toBe(refreshed)
    expect(keptIn(archive)).toEqual([name])
    expect(readKept(archive, 'worded', name)).not.toBe(null)
  })

  it('is not kept of an archive too large to be compared at each refresh', async () => {
    const archive = await copyOf(changed)
    const database = await openFile(path.join(archive, 'archive.duckdb'), { write: true })
    await compareWording(database, archive, { anew: true }, null, 0)
    expect(await database.rows('SELECT * FROM zhenggai_wording')).toEqual([])
    expect(await database.rows('SELECT * FROM zhenggai_worded')).toEqual([])
    database.close()
  })

  it('of others that were killed goes after an hour; what is no such file stays', async () => {
    const archive = await copyOf(changed)
    const [old, young, other] = ['a'.repeat(32), `${'b'.repeat(32)}.77.1.next`, 'words.txt'].map((name) =>
      path.join(folderOf(archive), name),
    ) as [string, string, string]
    for (const place of [old, young, other]) writeFileSync(place, '')
    for (const place of [old, other]) utimesSync(place, 0, 0)
    await refresh(archive)
    expect([old, young, other].map((place) => existsSync(place))).toEqual([false, true, true])
    expect(keptIn(archive)).toHaveLength(3)
  })

  it('holds every kind of number as it was, wherever it comes to stand', async () => {
    const archive = await folderWith()
    const arrays = [
      ['bytes', Uint8Array.of(1, 2, 255)],
      ['nothing', new Float64Array(0)],
      ['exact', Float64Array.of(0.1, -1e300, 2 ** 53)],
      ['short', Uint16Array.of(65535, 7, 0)],
      ['whole', Int32Array.of(-1, 5)],
    ] as const
    const name = writeKept(archive, 'worded', arrays)
    expect(writeKept(archive, 'worded', arrays)).toBe(name)
    expect(keptIn(archive)).toEqual([name])
    const kept = readKept(archive, 'worded', name)!
    for (const [of, array] of arrays) {
      const [buffer, at, length] = kept(of)
      const made = array.constructor as new (buffer: ArrayBuffer, at: number, length: number) => typeof array
      expect(new made(buffer, at, length / array.BYTES_PER_ELEMENT)).toEqual(array)
    }
    expect(readKept(archive, 'worded', 'f'.repeat(32))).toBe(null)
  })
})
