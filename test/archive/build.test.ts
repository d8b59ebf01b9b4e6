import { readdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { openDatabase, refresh } from '../../src/archive/index.ts'
import { openArchive } from '../../src/index.ts'
import { notice } from '../cli/shell.ts'
import { archiveOf, extractFolder } from './scene.ts'

const dump = async (archive: string): Promise<string> => {
  const database = await openDatabase(archive)
  const tables = await database.rows(
    "SELECT table_name AS name FROM duckdb_tables() WHERE table_name NOT IN ('zhenggai_meta', 'changes') ORDER BY 1",
  )
  const all = []
  for (const { name } of tables) all.push([name, await database.rows(`SELECT * FROM ${name} ORDER BY ALL`)])
  database.close()
  return JSON.stringify(all)
}

describe('archive.duckdb', () => {
  it('holds what the records hold, as numbers, days and null', async () => {
    const { archive } = await archiveOf({ 'a.txt': notice(1), 'b.txt': notice(2), 'c.txt': '' })
    const database = await openDatabase(archive)
    const [counts] = await database.rows(
      'SELECT (SELECT count(*) FROM notices) AS notices, (SELECT count(*) FROM files) AS files, (SELECT count(*) FROM facts) AS facts, (SELECT count(*) FROM problems) AS problems',
    )
    const opened = await openArchive(archive)
    const records = []
    for await (const record of opened.records()) records.push(record)
    expect(counts).toEqual({
      notices: 2,
      files: 3,
      facts: records.flatMap(({ facts }) => facts).length,
      problems: records.flatMap(({ problems }) => problems).length,
    })
    const types = await database.rows(
      "SELECT column_name AS name, data_type AS type FROM duckdb_columns() WHERE table_name = 'facts' AND column_name IN ('amount', 'date_start', 'additive') ORDER BY 1",
    )
    expect(types.map(({ type }) => type)).toEqual(['BOOLEAN', 'DECIMAL(28,6)', 'DATE'])
    const money = await database.rows("SELECT fact, amount FROM facts WHERE kind = 'money' ORDER BY fact")
    const stated = records
      .flatMap(({ facts }) => facts)
      .flatMap(({ id, kind, value }) =>
        kind === 'money' && 'value' in value ? [{ fact: id, amount: value.value }] : [],
      )
      .sort((a, b) => (a.fact < b.fact ? -1 : 1))
    expect(money).toEqual(stated)
    database.close()
    opened.close()
  })

  it('refreshed after a change is what a build from nothing gives', async () => {
    const files = Object.fromEntries([...Array(20).keys()].map((n) => [`${n}.txt`, notice(n + 1)]))
    const { folder, archive } = await archiveOf(files)
    expect((await refresh(archive)).how).toBe('built')
    expect((await refresh(archive)).how).toBe('same')
    writeFileSync(path.join(folder, '3.txt'), notice(50))
    rmSync(path.join(folder, '7.txt'))
    await extractFolder(folder, archive)
    expect(await refresh(archive)).toEqual({ how: 'refreshed', changed: 1, removed: 2, unread: [] })
    const refreshed = await dump(archive)
    expect((await refresh(archive, { anew: true })).how).toBe('built')
    expect(await dump(archive)).toBe(refreshed)
  })

  it('is made again where it is gone or spoilt; nothing is left beside it', async () => {
    const { archive } = await archiveOf({ 'a.txt': notice(1) })
    await refresh(archive)
    const before = await dump(archive)
    rmSync(path.join(archive, 'archive.duckdb'))
    expect(await dump(archive)).toBe(before)
    writeFileSync(path.join(archive, 'archive.duckdb'), 'no database')
    expect(await dump(archive)).toBe(before)
    expect(readdirSync(archive).filter((name) => name.startsWith('archive.duckdb'))).toEqual(['archive.duckdb'])
  })

  it('goes on being read while it is made anew, and two who refresh at once both end well', async () => {
    const { folder, archive } = await archiveOf({ 'a.txt': notice(1) })
    const reader = await openDatabase(archive)
    writeFileSync(path.join(folder, 'b.txt'), notice(2))
    await extractFolder(folder, archive)
    const [one, other] = await Promise.all([refresh(archive), refresh(archive)])
    expect([one.how, other.how]).not.toContain('same')
    expect(await reader.rows('SELECT count(*) AS n FROM notices')).toEqual([{ n: 1 }])
    reader.close()
    const after = await openDatabase(archive)
    expect(await after.rows('SELECT count(*) AS n FROM notices')).toEqual([{ n: 2 }])
    after.close()
  })

  it('tries a record that cannot be read again the next time', async () => {
    const { folder, archive } = await archiveOf({ 'a.txt': notice(1), 'b.txt': notice(2) })
    const opened = await openArchive(archive)
    const [first] = await opened.notices()
    rmSync(path.join(archive, 'records', first!.slice(1, 3), `${first}.json`))
    expect((await refresh(archive)).unread).toEqual([first])
    await extractFolder(folder, archive)
    const again = await refresh(archive)
    expect([again.changed, again.unread]).toEqual([expect.any(Number), []])
    expect(await opened.rows('SELECT count(*) AS n FROM notices')).toEqual([{ n: 2 }])
    opened.close()
  })
})
