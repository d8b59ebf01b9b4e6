import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { builtCommand } from '../built.ts'
import { plantArchive, run, stableTree, survive } from './interrupted.ts'

const { home, cli } = builtCommand()
const input = path.join(home, 'in')
const whole = path.join(home, 'whole')
const quiet = (archive: string, ...more: readonly string[]) => ['extract', input, '-o', archive, '--quiet', ...more]

beforeAll(async () => {
  mkdirSync(input)
  plantArchive(input, 30)
  await run(cli, quiet(whole, '--jobs', '2'))
})
afterAll(() => rmSync(path.dirname(home), { recursive: true, force: true }))

describe('a run that is killed', { timeout: 120_000 }, () => {
  it('leaves whole records, and the next ones complete what an undisturbed run gives', async () => {
    const archive = path.join(home, 'killed')
    mkdirSync(path.join(archive, 'records'), { recursive: true })
    expect(await survive(cli, quiet(archive, '--jobs', '2'), archive, { kills: 3, longest: 1500, seed: 1 })).toEqual([])
    expect(stableTree(archive)).toEqual(stableTree(whole))
    const changes = readFileSync(path.join(archive, 'changes.jsonl'), 'utf8').trimEnd().split('\n')
    const numbers = changes.map((line) => (JSON.parse(line) as { seq: number }).seq)
    expect(numbers).toEqual(numbers.map((_, n) => n + 1))
  })

  it('on Ctrl-C finishes the files in hand, says how to go on, and the next run reads only the rest', async () => {
    const archive = path.join(home, 'stopped')
    const begun = () => existsSync(path.join(archive, 'journal.jsonl'))
    const { code, err } = await run(cli, quiet(archive, '--jobs', '1'), { after: begun, signal: 'SIGINT' })
    expect([code, err.includes('再运行同一命令')]).toEqual([130, true])
    expect(existsSync(path.join(archive, 'files.jsonl'))).toBe(true)
    expect((await run(cli, quiet(archive))).code).toBe(3)
    expect(stableTree(archive)).toEqual(stableTree(whole))
  })
})

describe('two runs on one archive', { timeout: 120_000 }, () => {
  it('the second stops and names the first', async () => {
    const archive = path.join(home, 'two')
    const first = run(cli, quiet(archive, '--jobs', '1'))
    await expect.poll(() => existsSync(path.join(archive, 'lock')), { timeout: 5000 }).toBe(true)
    const second = await run(cli, quiet(archive))
    expect(second.code).toBe(1)
    expect(second.err).toContain('档案正被另一个进程写入')
    expect((await first).code).toBe(3)
    expect(stableTree(archive)).toEqual(stableTree(whole))
  })
})

describe('any number of processes', { timeout: 120_000 }, () => {
  it.each(['0', '4'])('%s give the same bytes', async (jobs) => {
    const archive = path.join(home, `jobs-${jobs}`)
    expect((await run(cli, quiet(archive, '--jobs', jobs))).code).toBe(3)
    expect(stableTree(archive)).toEqual(stableTree(whole))
  })
})
