import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { builtCommand } from '../built.ts'
import { due, plantArchive, run, stableTree, start } from './interrupted.ts'

const { home, cli } = builtCommand()
const input = path.join(home, 'in')
const whole = path.join(home, 'whole')
const quiet = (archive: string, ...more: readonly string[]) => ['extract', input, '-o', archive, '--quiet', ...more]

/** What all the others are held against: a run that reads in its own process, and that nobody disturbs. */
beforeAll(async () => {
  mkdirSync(input)
  plantArchive(input, 12)
  // More than one process has in hand (32), or a run that is asked to stop late could end as if nobody had asked.
  mkdirSync(path.join(input, 'z'))
  for (let n = 0; n < 40; n++) writeFileSync(path.join(input, 'z', `${n}.txt`), `第${n}份\n`)
  expect((await run(cli, quiet(whole, '--jobs', '0'))).code).toBe(3)
})

describe.skipIf(process.platform === 'win32')('a run that goes on', { timeout: 120_000 }, () => {
  const archive = path.join(home, 'stopped')

  /** Held in the middle of its work, so that it surely goes on while a second one starts; then ended by Ctrl-C. */
  async function heldAndEnded() {
    rmSync(archive, { recursive: true, force: true })
    const first = start(cli, quiet(archive, '--jobs', '1'))
    await due(() => existsSync(path.join(archive, 'journal.jsonl')), first.child)
    first.child.kill('SIGSTOP')
    const second = await run(cli, quiet(archive))
    first.child.kill('SIGINT')
    first.child.kill('SIGCONT')
    return { pid: first.child.pid, second, ended: await first.ended }
  }

  it('is named to a second one, which stops; on Ctrl-C it finishes the files in hand and says how to go on', async () => {
    let held = await heldAndEnded()
    // A busy machine may look so late that all is read: then it was not held in the middle.
    for (let tries = 1; tries < 8 && held.ended.code === 3; tries++) held = await heldAndEnded()
    const { pid, second, ended } = held
    expect([second.code, second.err]).toEqual([1, expect.stringContaining('档案正被另一个进程写入')])
    expect(second.err).toContain(String(pid))
    expect([ended.code, ended.err]).toEqual([130, expect.stringContaining('再运行同一命令')])
    expect(existsSync(path.join(archive, 'files.jsonl'))).toBe(true)
  })

  it('is completed by the next one, which reads only the rest', async () => {
    const ledger = path.join(archive, 'ledger.jsonl')
    const before = readFileSync(ledger, 'utf8').trimEnd().split('\n')
    expect((await run(cli, quiet(archive, '--jobs', '2'))).code).toBe(3)
    const after = readFileSync(ledger, 'utf8')
    for (const line of before) expect(after).toContain(line)
    expect(stableTree(archive)).toEqual(stableTree(whole))
  })
})
