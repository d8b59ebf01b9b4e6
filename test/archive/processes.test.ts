import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { builtCommand } from '../built.ts'
import { notice } from '../cli/shell.ts'
import { write } from './scene.ts'

const { home, cli } = builtCommand()
afterAll(() => rmSync(path.dirname(home), { recursive: true, force: true }))

interface Ended {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

function start(...argv: readonly string[]): { child: ChildProcess; ended: Promise<Ended> } {
  const child = spawn(process.execPath, [cli, ...argv], { stdio: ['ignore', 'pipe', 'pipe'] })
  let [out, err] = ['', '']
  child.stdout?.on('data', (words: Buffer) => {
    out += words.toString('utf8')
  })
  child.stderr?.on('data', (words: Buffer) => {
    err += words.toString('utf8')
  })
  return { child, ended: once(child, 'close').then(([code]) => ({ code: code as number | null, out, err })) }
}

const run = (...argv: readonly string[]): Promise<Ended> => start(...argv).ended

const folderOf = (name: string, count: number, from = 0): string => {
  const folder = path.join(home, name)
  write(folder, Object.fromEntries(Array.from({ length: count }, (_, n) => [`${from + n}.txt`, notice(from + n + 1)])))
  return folder
}

const COUNT = 'SELECT count(*) AS n FROM notices'

describe('processes side by side', { timeout: 180_000 }, () => {
  it.skipIf(process.platform === 'win32')(
    'a query answers while many files are read, from what the last run left, and nobody waits for anybody',
    async () => {
      const folder = folderOf('many', 12)
      const archive = path.join(home, 'archive')
      expect((await run('extract', folder, '-o', archive, '--quiet', '--jobs', '1')).code).toBe(0)
      write(folder, Object.fromEntries(Array.from({ length: 60 }, (_, n) => [`later/${n}.txt`, notice(n + 100)])))
      const extracting = start('extract', folder, '-o', archive, '--quiet', '--jobs', '1')
      const records = path.join(archive, 'records')
      while (extracting.child.exitCode === null && readdirSync(records, { recursive: true }).length < 30)
        await new Promise((resolve) => setTimeout(resolve, 5))
      // Held in the middle of its work, so that it surely goes on while the queries run.
      extracting.child.kill('SIGSTOP')
      expect(extracting.child.exitCode).toBe(null)
      const during = [await run('query', archive, COUNT), await run('query', archive, COUNT)]
      extracting.child.kill('SIGCONT')
      for (const answer of during) expect(answer).toMatchObject({ code: 0, out: 'n\r\n12\r\n' })
      expect((await extracting.ended).code).toBe(0)
      expect(await run('query', archive, COUNT)).toMatchObject({ code: 0, out: 'n\r\n72\r\n' })
    },
  )

  it('two that refresh at once both answer, and leave one whole database', async () => {
    const archive = path.join(home, 'two')
    await run('extract', folderOf('both', 30), '-o', archive, '--quiet', '--jobs', '1')
    const answers = await Promise.all([
      run('query', archive, COUNT),
      run('index', archive),
      run('query', archive, COUNT),
    ])
    expect(answers.map(({ code }) => code)).toEqual([0, 0, 0])
    expect([answers[0]!.out, answers[2]!.out]).toEqual(['n\r\n30\r\n', 'n\r\n30\r\n'])
    expect(await run('query', archive, COUNT)).toMatchObject({ out: 'n\r\n30\r\n', err: '' })
    expect(readdirSync(archive).filter((name) => name.startsWith('archive.duckdb'))).toEqual(['archive.duckdb'])
  })

  it('a long answer goes on over the file it began with while another makes a new one', async () => {
    const archive = path.join(home, 'long')
    const folder = folderOf('read', 5)
    await run('extract', folder, '-o', archive, '--quiet', '--jobs', '1')
    await run('index', archive)
    const long = start(
      'query',
      archive,
      'SELECT n.notice, i FROM notices n, range(150000) t(i)',
      '-o',
      path.join(home, 'long.jsonl'),
    )
    // It has begun to write, so it has the old file open.
    while (long.child.exitCode === null && !readdirSync(home).some((name) => name.startsWith('long.jsonl.')))
      await new Promise((resolve) => setTimeout(resolve, 5))
    expect(long.child.exitCode).toBe(null)
    writeFileSync(path.join(folder, 'new.txt'), notice(77))
    await run('extract', folder, '-o', archive, '--quiet', '--jobs', '1')
    expect(await run('query', archive, COUNT)).toMatchObject({ code: 0, out: 'n\r\n6\r\n' })
    expect((await long.ended).err).toContain('750000 行')
  })

  it('a build that is killed leaves the old database, and the next one makes it', async () => {
    const archive = path.join(home, 'killed')
    await run('extract', folderOf('kill', 60), '-o', archive, '--quiet', '--jobs', '2')
    const building = start('index', archive)
    while (!readdirSync(archive).some((name) => name.endsWith('.next'))) {
      if (building.child.exitCode !== null) break
      await new Promise((resolve) => setTimeout(resolve, 5))
    }
    building.child.kill('SIGKILL')
    await building.ended
    expect(await run('query', archive, COUNT)).toMatchObject({ code: 0, out: 'n\r\n60\r\n' })
  })
})
