import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { discover, extractInto, withShard } from '../../src/batch/index.ts'
import { command, folderWith, notice } from '../cli/shell.ts'
import { extractFolder, write } from './scene.ts'

const STABLE = ['files.jsonl', 'errors.jsonl', 'manifest.json']

/** The bytes that equal inputs must give: records and the files beside them. */
function bytesOf(archive: string): Record<string, string> {
  const records = readdirSync(path.join(archive, 'records'), { recursive: true })
    .map((name) => path.join('records', String(name)))
    .filter((name) => name.endsWith('.json'))
  return Object.fromEntries(
    [...records.sort(), ...STABLE].map((name) => [name, readFileSync(path.join(archive, name), 'utf8')]),
  )
}

describe('index', () => {
  it('joins parts read apart into the archive of one run, byte for byte, copies across parts included', async () => {
    const folder = await folderWith()
    const files = Object.fromEntries([...Array(9).keys()].map((n) => [`${n % 3}/${n}.txt`, notice(n < 7 ? n + 1 : 1)]))
    write(folder, { ...files, 'z/空.txt': '', 'z/Thumbs.db': 'x' })
    const whole = await extractFolder(folder, await folderWith())
    const parts: string[] = []
    for (const number of [1, 2, 3]) {
      const part = await folderWith()
      for await (const _ of extractInto(part, withShard(discover([folder], part), { part: number, of: 3 }), {
        jobs: 0,
      }));
      parts.push(part)
    }
    const joined = await folderWith()
    const ran = await command(['index', joined, '--add', ...parts])
    expect(ran).toMatchObject({ code: 0, out: '' })
    expect(bytesOf(joined)).toEqual(bytesOf(whole))
    const [first, ...rest] = parts
    await command(['index', first!, '--add', ...rest])
    expect(bytesOf(first!)).toEqual(bytesOf(whole))
    const again = await command(['index', joined, '--add', parts[1]!])
    expect(bytesOf(joined)).toEqual(bytesOf(whole))
    expect(again.err).toContain('0 个记录')
    const counts = 'SELECT (SELECT count(*) FROM notices) AS n, (SELECT count(*) FROM files) AS f'
    expect((await command(['query', joined, counts])).out).toBe('n,f\r\n7,11\r\n')
    const after = await command(['extract', folder, '-o', joined, '--quiet'])
    expect([after.code, bytesOf(joined)]).toEqual([3, bytesOf(whole)])
  })

  it('does not join what another build or other options made, nor what no run finished', async () => {
    const folder = await folderWith({ 'a.txt': notice(1) })
    const [one, other] = [
      await extractFolder(folder, await folderWith()),
      await extractFolder(folder, await folderWith()),
    ]
    const manifest = path.join(other, 'manifest.json')
    const before = bytesOf(one)
    writeFileSync(manifest, readFileSync(manifest, 'utf8').replace(/"build_sha256": "../, '"build_sha256": "zz'))
    const ran = await command(['index', one, '--add', other])
    expect([ran.code, ran.err]).toEqual([1, expect.stringContaining('不能并在一起')])
    writeFileSync(manifest, '')
    expect((await command(['index', one, '--add', other])).err).toContain('不是读完的档案')
    expect(bytesOf(one)).toEqual(before)
    expect((await command(['index', await folderWith()])).code).toBe(2)
  })
})
