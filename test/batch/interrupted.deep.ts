import { mkdirSync, readFileSync, symlinkSync } from 'node:fs'
import path from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { builtCommand } from '../built.ts'
import { ageBuild, plantArchive, run, stableTree, survive } from './interrupted.ts'

const { home, cli } = builtCommand()
const input = path.join(home, 'in')
const whole = path.join(home, 'whole')
const quiet = (archive: string, ...more: readonly string[]) => ['extract', input, '-o', archive, '--quiet', ...more]
const SIZE = 400

beforeAll(async () => {
  mkdirSync(input)
  plantArchive(input, SIZE)
  await run(cli, quiet(whole, '--jobs', '2'))
})

describe('kill -9 at chance moments', () => {
  it.each([
    [1, 16],
    [2, 18],
    [4, 16],
  ])('with %d processes, %d times: no torn record, and the bytes of an undisturbed run', async (jobs, kills) => {
    const archive = path.join(home, `killed-${jobs}`)
    mkdirSync(path.join(archive, 'records'), { recursive: true })
    const argv = quiet(archive, '--jobs', String(jobs))
    expect(await survive(cli, argv, archive, { kills, longest: 2500, seed: jobs })).toEqual([])
    expect(stableTree(archive)).toEqual(stableTree(whole))
    const changes = readFileSync(path.join(archive, 'changes.jsonl'), 'utf8').trimEnd().split('\n')
    const numbers = changes.map((line) => (JSON.parse(line) as { seq: number }).seq)
    expect(numbers).toEqual(numbers.map((_, n) => n + 1))
  })

  it('in the middle of an upgrade leaves the old archive whole', async () => {
    const archive = path.join(home, 'upgraded')
    await run(cli, quiet(archive))
    const before = stableTree(archive)
    ageBuild(archive)
    const aged = stableTree(archive)
    for (const after of [400, 900, 1500, 2200]) {
      await run(cli, quiet(archive, '--upgrade'), { after, signal: 'SIGKILL' })
      expect(stableTree(archive)).toEqual(aged)
    }
    await run(cli, quiet(archive, '--upgrade'))
    expect(stableTree(archive)).toEqual(before)
  })
})

describe('the order of the input', () => {
  it('does not matter: folders named one by one, in any order, through links', async () => {
    const archive = path.join(home, 'shuffled')
    const through = path.join(home, 'through')
    mkdirSync(through)
    symlinkSync(input, path.join(through, 'in'), 'junction')
    for (const part of ['3/3', '1/3', '2/3']) await run(cli, quiet(archive, '--shard', part, '--jobs', '2'))
    expect(stableTree(archive)).toEqual(stableTree(whole))
    const linked = path.join(home, 'linked')
    await run(cli, ['extract', path.join(through, 'in'), '-o', linked, '--quiet'])
    expect(stableTree(linked)).toEqual(stableTree(whole))
  })
})
