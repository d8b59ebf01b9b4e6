import { readdirSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { openFile } from '../../src/archive/database/database.ts'
import { openDatabase, refresh } from '../../src/archive/index.ts'
import { due } from '../batch/interrupted.ts'
import { notice } from '../cli/shell.ts'
import { COUNT, counted, notices, ownCommand } from './processes.ts'
import { extractFolder, write } from './scene.ts'

const { home, start, run, archiveIn } = ownCommand()

async function countIn(archive: string): Promise<unknown> {
  const database = await openDatabase(archive)
  const [row] = await database.rows(COUNT)
  database.close()
  return row?.n
}

// A process is held in the middle of its work, so that it surely goes on while others run: Windows knows no such signal.
describe.skipIf(process.platform === 'win32')('processes side by side', () => {
  it('a query answers while files are read, from what the last run left, and nobody waits for anybody', async () => {
    const { folder, archive } = await archiveIn('archive', 5)
    const records = path.join(archive, 'records')
    const countFiles = () => readdirSync(records, { recursive: true }).length
    let known = 5
    let extracting: ReturnType<typeof start>
    // A busy machine may look so late that all is read: then more is read.
    for (let round = 0; ; round++) {
      write(folder, notices(20, `later${round}-`))
      const before = countFiles()
      extracting = start('extract', folder, '-o', archive, '--quiet', '--jobs', '1')
      await due(() => countFiles() > before + 5, extracting.child)
      extracting.child.kill('SIGSTOP')
      if (extracting.child.exitCode === null || round === 7) break
      known += 20
    }
    const during = await run('query', archive, COUNT)
    extracting.child.kill('SIGCONT')
    expect(during).toMatchObject(counted(known))
    expect((await extracting.ended).code).toBe(0)
    expect(await countIn(archive)).toBe(known + 20)
  })

  it('a long answer goes on over the file it began with while another makes a new one', async () => {
    const { folder, archive } = await archiveIn('long', 5)
    await refresh(archive)
    const target = path.join(home, 'long.jsonl')
    const long = start('query', archive, 'SELECT n.notice, i FROM notices n, range(80000) t(i)', '-o', target)
    // It has begun to write, so it has the old file open.
    await due(() => readdirSync(home).some((name) => name.startsWith('long.jsonl.')), long.child)
    long.child.kill('SIGSTOP')
    expect(long.child.exitCode).toBe(null)
    write(folder, { 'new.txt': notice('new') })
    await extractFolder(folder, archive)
    expect(await run('query', archive, COUNT)).toMatchObject(counted(6))
    long.child.kill('SIGCONT')
    expect((await long.ended).err).toContain('400000 行')
  })

  it('a build that is killed leaves the old database, and the next one makes it', async () => {
    const { folder, archive } = await archiveIn('killed', 12)
    await refresh(archive)
    write(folder, { 'new.txt': notice('new') })
    await extractFolder(folder, archive)
    const building = start('index', archive)
    await due(() => readdirSync(archive).some((name) => name.endsWith('.next')), building.child)
    building.child.kill('SIGKILL')
    // On a busy machine it may have ended before it was killed: then it has put the new one in place.
    const { signal } = await building.ended
    const old = await openFile(path.join(archive, 'archive.duckdb'), { write: false })
    expect(await old.rows(COUNT)).toEqual([{ n: signal === 'SIGKILL' ? 12 : 13 }])
    old.close()
    expect(await run('query', archive, COUNT)).toMatchObject(counted(13))
  })
})
