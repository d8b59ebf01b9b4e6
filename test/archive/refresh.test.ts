import { appendFileSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fillLines } from '../../src/archive/build/lines.ts'
import { createTables } from '../../src/archive/build/state.ts'
import { type Database, openFile } from '../../src/archive/database/database.ts'
import { openDatabase, refresh } from '../../src/archive/index.ts'
import { generate } from '../generator/index.ts'
import { toldAgainAndAgain } from './refreshed.ts'
import { builtOf, copyOf } from './scene.ts'

describe('a refreshed archive holds in every table what one built from nothing holds', () => {
  it('where notices are told again, change, move and go', async () => {
    const { rows, kinds } = await toldAgainAndAgain({ seed: 5, notices: 18, rounds: 1 })
    for (const [name, found] of Object.entries(rows)) expect(found, name).toBeGreaterThan(0)
    expect(kinds).toEqual(['document', 'inspection', 'linked', 'main', 'supersedes'])
  })
})

describe('the tables of files', { timeout: 300_000 }, () => {
  let built = ''
  let anew: Database
  beforeAll(async () => {
    built = (await builtOf({ 'a.txt': generate(1).text, 'b.txt': generate(2).text })).archive
    anew = await openFile(null, { write: true })
    await createTables(anew)
  })
  afterAll(() => anew.close())

  const told = async (database: Database): Promise<string> =>
    JSON.stringify(
      await Promise.all(
        ['files', 'changes', 'zhenggai_files'].map((name) => database.rows(`SELECT * FROM ${name} ORDER BY ALL`)),
      ),
    )

  /** What the tables hold where the file is spoilt as `spoil` says and read again, and what they hold filled from nothing. */
  async function after(file: string, spoil: (words: string) => string): Promise<[refreshed: string, built: string]> {
    const archive = await copyOf(built)
    const line = path.join(archive, file)
    writeFileSync(line, spoil(readFileSync(line, 'utf8')))
    expect((await refresh(archive)).how).toBe('refreshed')
    const database = await openFile(path.join(archive, 'archive.duckdb'), { write: false })
    const refreshed = await told(database)
    database.close()
    await fillLines(anew, archive)
    return [refreshed, await told(anew)]
  }

  const first = (words: string): string => words.slice(0, words.indexOf('\n') + 1)

  it.each([
    ['files.jsonl', 'a line twice', (words: string) => words + first(words)],
    ['files.jsonl', 'a path with two lines', (words: string) => words + first(words).replace('"outcome"', '"other"')],
    ['files.jsonl', 'no line', () => ''],
    ['files.jsonl', 'a line that was cut off', (words: string) => words.slice(0, -9)],
    ['changes.jsonl', 'more behind it', (words: string) => words + first(words).replace(/"seq":\s*\d+/, '"seq":99')],
    ['changes.jsonl', 'less than before', first],
    ['changes.jsonl', 'another last line', (words: string) => words.replaceAll('upsert', 'delete') + first(words)],
    ['changes.jsonl', 'a line that was cut off', (words: string) => words.slice(0, -9)],
  ] as const)('are what %s holds where it has %s', async (file, _, spoil) => {
    const [refreshed, built] = await after(file, spoil)
    expect(refreshed).toBe(built)
  })

  it('are read on where changes.jsonl ended, also behind a last line that was cut off', async () => {
    const archive = await copyOf(built)
    const line = path.join(archive, 'changes.jsonl')
    const words = readFileSync(line, 'utf8')
    writeFileSync(line, words.slice(0, -9))
    await refresh(archive)
    appendFileSync(line, words.slice(-9))
    await refresh(archive)
    const database = await openDatabase(archive)
    expect(await database.rows('SELECT * FROM changes')).toHaveLength(words.split('\n').length - 1)
    database.close()
  })
})
