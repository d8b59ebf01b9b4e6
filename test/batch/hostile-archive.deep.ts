import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { READ_ERRORS } from '../../src/notice/read-error.ts'
import { builtCommand } from '../built.ts'
import { archiveFile } from '../generator/archive.ts'
import { BOMBS } from '../hostile/bombs.ts'
import { flips, splices, truncations } from '../hostile/damaged.ts'
import { soundFiles } from '../hostile/seeds.ts'
import { run } from './interrupted.ts'

const { home, cli } = builtCommand()

const SIZE = 2000
/**
 * Seconds for a file: enough for any sound one, and short for the few that would go on for minutes, each of which is
 * tried twice.
 */
const TIME = '20'

/** Every hostile file that the readers are tried on, among sound notices, up to SIZE files. */
function plant(folder: string): number {
  mkdirSync(folder)
  let count = 0
  const put = (name: string, bytes: Uint8Array) => {
    writeFileSync(path.join(folder, name), bytes)
    count++
  }
  for (const [name, make] of BOMBS) put(`bomb ${name.replaceAll('/', '_')}`, make())
  for (const [name, bytes] of soundFiles())
    for (const { name: harm, bytes: harmed } of [
      ...truncations(bytes, 12),
      ...flips(bytes, 12, 3),
      ...splices(bytes, 6, 4),
    ])
      put(`harmed ${harm} ${name.replaceAll('/', '_')}`.slice(0, 120), harmed)
  put('empty.txt', new Uint8Array())
  put('..\\..\\up.txt', new TextEncoder().encode('x'))
  for (let n = 0; count < SIZE; n++) {
    const { name, bytes } = archiveFile(9, n)
    put(`n${n}${path.extname(name)}`, bytes)
  }
  return count
}

interface Row {
  readonly path: string
  readonly outcome: string
  readonly code: string | null
  readonly hint: string | null
}

describe('an archive full of hostile files', () => {
  it('has a row for each, a code and a hint for what failed, and exit code 3', async () => {
    const folder = path.join(home, 'in')
    const archive = path.join(home, 'out')
    const count = plant(folder)
    const { code, err } = await run(cli, ['extract', folder, '-o', archive, '--quiet', '--timeout', TIME])
    expect([code, err.split('\n').filter((line) => /Error|at /.test(line))]).toEqual([3, []])
    const rows = readFileSync(path.join(archive, 'files.jsonl'), 'utf8')
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Row)
    const given = new Set(rows.map((row) => row.path.split('!/')[0]))
    expect(given.size).toBe(count)
    const failed = rows.filter(({ outcome }) => outcome === 'failed')
    expect(failed.filter((row) => row.code === null || !(row.code in READ_ERRORS) || row.hint === null)).toEqual([])
    expect(failed.filter((row) => row.code === 'internal' || row.code === 'worker_lost')).toEqual([])
    expect(rows.filter(({ outcome }) => outcome === 'record').length).toBeGreaterThan(100)
  }, 1_800_000)
})
