import { mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import path from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import type { NoticeRecord } from '../../src/notice/record/record.ts'
import { run } from '../batch/interrupted.ts'
import { builtCommand } from '../built.ts'
import { folderWith } from '../cli/shell.ts'
import { ROOT } from '../house/sources.ts'
import { OPEN_NOTICE } from './archive.ts'

let built: ReturnType<typeof builtCommand>
beforeAll(() => {
  built = builtCommand()
})

describe('without --llm', () => {
  it('the packages of the pass are not needed', async () => {
    const folder = await folderWith({ 'a.txt': OPEN_NOTICE })
    const modules = path.join(built.home, 'node_modules')
    rmSync(modules)
    mkdirSync(modules)
    for (const name of readdirSync(path.join(ROOT, 'node_modules')))
      if (name !== 'openai' && name !== 'p-queue' && !name.startsWith('.'))
        symlinkSync(path.join(ROOT, 'node_modules', name), path.join(modules, name), 'junction')
    const argv = ['extract', path.join(folder, 'a.txt'), '-o', path.join(folder, 'out'), '--jobs', '0']
    expect((await run(built.cli, argv)).code).toBe(0)
    const [name] = readdirSync(path.join(folder, 'out', 'records'), { recursive: true, encoding: 'utf8' }).filter(
      (one) => one.endsWith('.json'),
    )
    const record = JSON.parse(readFileSync(path.join(folder, 'out', 'records', name!), 'utf8')) as NoticeRecord
    expect(record.problems).toHaveLength(3)
    const asking = await run(built.cli, [...argv, '--llm', '--base-url', 'http://127.0.0.1:9/v1', '--model', 'm'])
    expect(asking.err).toContain('p-queue')
  }, 60_000)
})
