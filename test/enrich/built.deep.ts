import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { keyOf } from '../../src/enrich/cache.ts'
import { run, stableTree } from '../batch/interrupted.ts'
import { builtCommand } from '../built.ts'
import { folderWith } from '../cli/shell.ts'
import { OPEN_NOTICE } from './archive.ts'
import { NOTHING, proposing, serve } from './server.ts'

const built = builtCommand()

const SIZE = 3

/** Notices that differ in every stretch that is asked about. */
const many = Object.fromEntries(
  Array.from({ length: SIZE }, (_, n) => {
    const words = OPEN_NOTICE.replace('一是清理', `${n}月间清理`)
      .replace('叮当作响', `叮当作响${'甲乙丙丁戊'[n]}`)
      .replace('水库值班', `${n}号水库值班`)
      .replace('一是印发', `${n}月间印发`)
      .replace('由办公室', `由第${n}办公室`)
    return [`in/${n}.txt`, words]
  }),
)

/** The keys of the whole answers in a cache. */
function answers(out: string): string[] {
  const cache = path.join(out, 'cache', 'llm')
  if (!existsSync(cache)) return []
  const names = readdirSync(cache, { recursive: true, encoding: 'utf8' })
  return names.flatMap((name) => /([0-9a-f]{64})\.json$/.exec(name)?.[1] ?? [])
}

describe('kill -9 in the middle', () => {
  it('repeats no finished call, leaves the rules whole each time, and ends as if never killed', async () => {
    const folder = await folderWith(many)
    const server = await serve(({ task }) =>
      task === 'status' ? proposing({ value: 'completed', quote: '沿线乱象已经没有了' }) : NOTHING,
    )
    const [calm, out] = [path.join(folder, 'calm'), path.join(folder, 'out')]
    const flags = ['--jobs', '0', '--quiet', '--llm', '--base-url', server.url, '--model', 'm', '--concurrency', '1']
    const argv = (archive: string) => ['extract', path.join(folder, 'in'), '-o', archive, ...flags]
    expect((await run(built.cli, argv(calm))).code).toBe(0)
    const asked = server.taken.length
    let kept: string[] = []
    const askedAgain = () =>
      server.taken.map(({ body }) => keyOf('m', body.messages as never)).filter((key) => kept.includes(key))
    for (const bound of [4, 12]) {
      server.taken.splice(0)
      await run(built.cli, argv(out), { after: () => answers(out).length >= bound, signal: 'SIGKILL' })
      expect(askedAgain()).toEqual([])
      kept = answers(out)
      expect(kept.length).toBeGreaterThanOrEqual(bound)
      expect(kept.length).toBeLessThan(asked)
      expect(readFileSync(path.join(out, 'ledger.jsonl'), 'utf8').trimEnd().split('\n')).toHaveLength(SIZE)
    }
    server.taken.splice(0)
    expect((await run(built.cli, argv(out))).code).toBe(0)
    expect(askedAgain()).toEqual([])
    expect(stableTree(out)).toEqual(stableTree(calm))
    await server.close()
  })
})
