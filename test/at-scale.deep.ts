import { spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { builtCommand } from './built.ts'
import { notice } from './cli/shell.ts'
import { ROOT } from './house/sources.ts'

const { home, cli } = builtCommand()
const bin = path.join(home, 'bin')
const COUNT = 7

const commands = [...readFileSync(path.join(ROOT, 'docs/at-scale.md'), 'utf8').matchAll(/```sh\n([\s\S]*?)```/g)].map(
  (match) => match[1]!.trim(),
)

beforeAll(() => {
  mkdirSync(bin)
  mkdirSync(path.join(home, 'notices', '县'), { recursive: true })
  // In one process where an example names no number: how many read is not what is tested.
  const jobs = 'case "$*" in *--jobs*) ;; extract*) set -- "$@" --jobs 0 ;; esac'
  writeFileSync(path.join(bin, 'zhenggai'), `#!/bin/sh\n${jobs}\nexec "${process.execPath}" "${cli}" "$@"\n`)
  chmodSync(path.join(bin, 'zhenggai'), 0o755)
  const lines = Array.from({ length: COUNT }, (_, n) => {
    writeFileSync(path.join(home, 'notices', n % 2 === 0 ? '' : '县', `通报${n}.txt`), notice(n + 1))
    return JSON.stringify({ name: `${n}.txt`, content_base64: Buffer.from(notice(n + 1)).toString('base64') })
  })
  writeFileSync(path.join(home, 'partition.jsonl'), `${lines.join('\n')}\n`)
})

const has = (program: string) => spawnSync('sh', ['-c', `command -v ${program}`]).status === 0

function ran(command: string, env: Readonly<Record<string, string>> = {}) {
  const PATH = `${bin}${path.delimiter}${process.env.PATH}`
  const { status, stdout, stderr } = spawnSync('bash', ['-o', 'pipefail', '-c', command], {
    cwd: home,
    encoding: 'utf8',
    env: { ...process.env, PATH, ...env },
  })
  return { code: status, out: stdout, err: stderr }
}

const linesOf = (file: string) => readFileSync(path.join(home, file), 'utf8').trimEnd().split('\n')
const idsIn = (file: string) => linesOf(file).map((line) => (JSON.parse(line) as { id: string }).id)
const commandWith = (words: string) => commands.find((command) => command.includes(words))!

describe.skipIf(process.platform === 'win32' || !has('bash'))('docs/at-scale.md', { timeout: 120_000 }, () => {
  it('has these examples and no others', () => expect(commands).toHaveLength(9))

  it('one machine: an archive, what a run would do, the same again, logs as JSON', () => {
    for (const words of ['--timeout 30', '--dry-run', '--json-logs'])
      expect(ran(commandWith(words))).toMatchObject({ code: 0 })
    expect(linesOf('archive/files.jsonl')).toHaveLength(COUNT)
    expect(JSON.parse(linesOf('log.jsonl').at(-1)!)).toMatchObject({ event: 'summary', all: COUNT, record: COUNT })
  })

  it('a filter, xargs: every notice once, the same records', () => {
    expect(ran(commandWith('> records.jsonl')).code).toBe(0)
    expect(ran(commandWith('xargs')).code).toBe(0)
    expect(idsIn('records.jsonl')).toHaveLength(COUNT)
    expect(idsIn('by-xargs.jsonl').sort()).toEqual(idsIn('records.jsonl').sort())
  })

  it.skipIf(!has('parallel'))('GNU parallel: the same lines in the same order', () => {
    expect(ran(commandWith('parallel -k')).code).toBe(0)
    expect(readFileSync(path.join(home, 'by-parallel.jsonl'), 'utf8')).toBe(
      readFileSync(path.join(home, 'records.jsonl'), 'utf8'),
    )
  })

  it('a partition of Spark: a line for each line', () => {
    expect(ran(commandWith('part-00000')).code).toBe(0)
    expect(linesOf('part-00000')).toHaveLength(3)
  })

  it('an array of Slurm: the parts are apart and whole together', () => {
    const command = commandWith('SLURM')
    const paths = ['1', '2'].flatMap((task) => {
      expect(ran(command, { SLURM_ARRAY_TASK_ID: task, SLURM_ARRAY_TASK_COUNT: '2' }).code).toBe(0)
      return linesOf(`archive-${task}/files.jsonl`)
        .filter((line) => line !== '')
        .map((line) => (JSON.parse(line) as { path: string }).path)
    })
    expect(paths.sort()).toEqual(
      linesOf('archive/files.jsonl').map((line) => (JSON.parse(line) as { path: string }).path),
    )
    expect(ran(commandWith('--add')).code).toBe(0)
    for (const file of ['files.jsonl', 'manifest.json'])
      expect(readFileSync(path.join(home, 'whole', file), 'utf8')).toBe(
        readFileSync(path.join(home, 'archive', file), 'utf8'),
      )
  })
})
