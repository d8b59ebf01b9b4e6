import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { recordSchema } from '../../src/notice/record/record.ts'
import { archiveFile } from '../generator/archive.ts'
import { randomOf } from '../generator/random.ts'
import { gbk, type Packed, zipBytes } from '../zip-builder.ts'

/** What must be the same however often a run was cut off. */
export const STABLE = ['records', 'files.jsonl', 'errors.jsonl', 'manifest.json']

/** A folder of generated notices in every format, with copies, a broken file and an empty one. */
export function plantArchive(folder: string, size: number): void {
  for (let n = 0; n < size; n++) {
    const { name, bytes } = archiveFile(5, n)
    const place = path.join(folder, name)
    mkdirSync(path.dirname(place), { recursive: true })
    writeFileSync(place, bytes)
    if (n % 7 === 0) writeFileSync(path.join(folder, `copy-${n}${path.extname(name)}`), bytes)
  }
  const packed = Array.from({ length: 6 }, (_, n) => archiveFile(6, n))
  const members = packed.map(({ name, bytes }): Packed => ({ name: gbk(`压缩/${name}`), data: bytes }))
  const inner = zipBytes(members.slice(0, 3))
  const bundle = zipBytes([...members, { name: '再压.zip', data: inner }, { name: 'x.txt', data: 'x', flags: 1 }])
  writeFileSync(path.join(folder, 'm.zip'), bundle)
  writeFileSync(path.join(folder, 'empty.txt'), '')
  writeFileSync(path.join(folder, 'broken.docx'), 'PK\u0003\u0004 and no more')
}

/** Every stable file of an archive with its content. */
export function stableTree(archive: string): Record<string, string> {
  const files = readdirSync(archive, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  const places = files.map((entry) => path.join(entry.parentPath, entry.name))
  const names = places
    .map((place) => path.relative(archive, place))
    .filter((name) => STABLE.includes(name.split(path.sep)[0]!))
  return Object.fromEntries(names.sort().map((name) => [name, readFileSync(path.join(archive, name), 'utf8')]))
}

/** When to end a run: after so many milliseconds, or once something holds. */
interface Kill {
  readonly after: number | (() => boolean)
  readonly signal: NodeJS.Signals
}

export interface Ended {
  readonly code: number | null
  readonly signal: NodeJS.Signals | null
  readonly out: string
  readonly err: string
}

/** Starts the command; what it is and how it will have ended. */
export function start(cli: string, argv: readonly string[]): { child: ChildProcess; ended: Promise<Ended> } {
  const child = spawn(process.execPath, [cli, ...argv], { stdio: ['ignore', 'pipe', 'pipe'] })
  const told: Record<'out' | 'err', Buffer[]> = { out: [], err: [] }
  child.stdout.on('data', (words: Buffer) => told.out.push(words))
  child.stderr.on('data', (words: Buffer) => told.err.push(words))
  const words = (which: 'out' | 'err') => Buffer.concat(told[which]).toString('utf8')
  const ended = once(child, 'close').then(([code, signal]) => ({ code, signal, out: words('out'), err: words('err') }))
  return { child, ended: ended as Promise<Ended> }
}

/** Runs the command; kills it where that is asked. */
export async function run(cli: string, argv: readonly string[], kill: Kill | null = null): Promise<Ended> {
  const { child, ended } = start(cli, argv)
  if (kill !== null) void due(kill.after, child).then(() => child.kill(kill.signal))
  return ended
}

/** Once something holds, or the process is no more. */
export async function due(after: Kill['after'], child: ChildProcess): Promise<void> {
  if (typeof after === 'number') return wait(after)
  while (!after() && child.exitCode === null) await wait(5)
}

/** Kills runs at chance moments over one archive until one ends by itself; says what is wrong with what each leaves. */
export async function survive(
  cli: string,
  argv: readonly string[],
  archive: string,
  { kills, longest, seed }: { readonly kills: number; readonly longest: number; readonly seed: number },
): Promise<string[]> {
  const random = randomOf(seed)
  const wrong: string[] = []
  for (let n = 0; n < kills; n++) {
    await run(cli, argv, { after: random.int(50, longest), signal: 'SIGKILL' })
    wrong.push(...tornRecords(archive).map((name) => `after kill ${n}: ${name}`))
  }
  const last = await run(cli, argv)
  return last.code === 3 ? wrong : [...wrong, `the last run ended with ${last.code}: ${last.err}`]
}

/** Records that are not whole. */
function tornRecords(archive: string): string[] {
  const folder = path.join(archive, 'records')
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  return files.flatMap(({ parentPath, name }) => {
    try {
      recordSchema.parse(JSON.parse(readFileSync(path.join(parentPath, name), 'utf8')))
      return []
    } catch {
      return [name]
    }
  })
}

/** As if the archive had been made by another build. */
export function ageBuild(archive: string): void {
  const manifest = path.join(archive, 'manifest.json')
  const text = readFileSync(manifest, 'utf8')
  const { build_sha256 } = (JSON.parse(text) as { build: { build_sha256: string } }).build
  writeFileSync(manifest, text.replaceAll(build_sha256, 'f'.repeat(64)))
  const ledger = path.join(archive, 'ledger.jsonl')
  const lines = readFileSync(ledger, 'utf8').replace(
    /"made":"\w+","build":"\w+"/g,
    `"made":"${'f'.repeat(16)}","build":"${'f'.repeat(64)}"`,
  )
  writeFileSync(ledger, lines)
}
