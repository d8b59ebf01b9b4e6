import { execFileSync, spawn } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { computeBuild } from '../../src/build.ts'
import { READ_ERRORS } from '../../src/notice/read-error.ts'
import { ROOT } from '../house/sources.ts'
import { BOMBS } from './bombs.ts'
import { flips, splices, truncations } from './damaged.ts'
import { soundFiles } from './seeds.ts'

/** The built program, and a folder for the files it is given. */
const home = mkdtempSync(path.join(tmpdir(), 'zhenggai-hostile-'))
const given = path.join(home, 'given')
const MOST_MEGABYTES = 1024
/** No single file may take longer, whatever machine: twice the limit that a batch gives it. */
const MOST_SECONDS = 120

beforeAll(() => {
  mkdirSync(given)
  const compiler = path.join(ROOT, 'node_modules', 'typescript', 'bin', 'tsc')
  const target = ['-p', path.join(ROOT, 'tsconfig.build.json'), '--outDir', path.join(home, 'dist')]
  execFileSync(process.execPath, [compiler, ...target], { stdio: 'pipe' })
  writeFileSync(path.join(home, 'dist', 'build.json'), JSON.stringify(computeBuild(ROOT)))
  cpSync(path.join(ROOT, 'data'), path.join(home, 'data'), { recursive: true })
  cpSync(path.join(ROOT, 'package.json'), path.join(home, 'package.json'))
  cpSync(path.join(import.meta.dirname, 'read-all.mjs'), path.join(home, 'read-all.mjs'))
  symlinkSync(path.join(ROOT, 'node_modules'), path.join(home, 'node_modules'), 'junction')
})

interface Told {
  readonly file: string
  readonly outcome: string
  readonly ms: number
  readonly peak: number
}

/** Node's own lock on writing: whatever the child tries to write throws. Older releases spell it otherwise. */
const major = Number(process.versions.node.split('.')[0])
const LOCK = [
  major >= 24 ? '--permission' : '--experimental-permission',
  '--allow-fs-read=*',
  '--allow-addons',
  '--no-warnings',
]

/** Reads files in a child; what the child said before it ended or was ended. */
async function readIn(
  files: readonly string[],
  seconds: number,
): Promise<{ told: Told[]; code: number | null; err: string }> {
  const args = [...LOCK, path.join(home, 'read-all.mjs'), path.join(home, 'dist'), ...files]
  const child = spawn(process.execPath, args, { cwd: given, stdio: ['ignore', 'pipe', 'pipe'] })
  const [out, err]: [string[], string[]] = [[], []]
  child.stdout.on('data', (part: Buffer) => out.push(part.toString()))
  child.stderr.on('data', (part: Buffer) => err.push(part.toString()))
  const timer = setTimeout(() => child.kill('SIGKILL'), seconds * 1000)
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve))
  clearTimeout(timer)
  const told = out
    .join('')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Told)
  return { told, code, err: err.join('') }
}

const isGood = (outcome: string): boolean =>
  outcome === 'complete' ||
  outcome === 'read' ||
  outcome === 'partial' ||
  (outcome in READ_ERRORS && !['internal', 'io_error'].includes(outcome))

/** All that stands beside the program: the folders of `node_modules` are shared, and others may write there. */
const heldAtHome = (): string[] => [
  ...readdirSync(home),
  ...['data', 'dist', 'given'].flatMap((name) => readdirSync(path.join(home, name), { recursive: true }).map(String)),
]

/** Writes files, has them read, and says what went wrong with any. */
async function judge(files: readonly { readonly name: string; readonly bytes: Uint8Array }[], extension: string) {
  const folder = mkdtempSync(path.join(given, 'of-'))
  const places = files.map(({ bytes }, index) => {
    const place = path.join(folder, `${index}.${extension}`)
    writeFileSync(place, bytes)
    return place
  })
  const before = heldAtHome()
  const { told, code, err } = await readIn(places, MOST_SECONDS + files.length * 10)
  expect(heldAtHome()).toEqual(before)
  rmSync(folder, { recursive: true })
  const nameOf = (one: Told) => files[places.indexOf(one.file)]?.name ?? one.file
  const bad = told.filter(({ outcome, ms }) => !isGood(outcome) || ms > MOST_SECONDS * 1000)
  return {
    bad: bad.map((one) => `${nameOf(one)}: ${one.outcome} after ${one.ms} ms`),
    ended:
      code === 0 && told.length === files.length
        ? ''
        : `ended with ${code} after ${told.length} files ${err.slice(0, 500)}`,
    peak: Math.max(0, ...told.map(({ peak }) => peak)),
    told,
  }
}

describe('damaged files of every format', () => {
  it.each([...soundFiles()])('%s', async (extension, bytes) => {
    const files = [...truncations(bytes, 100), ...flips(bytes, 60, 7), ...splices(bytes, 40, 11)]
    const { bad, ended, peak, told } = await judge(files, extension)
    const counts: Record<string, number> = {}
    for (const { outcome } of told) counts[outcome] = (counts[outcome] ?? 0) + 1
    console.log(`${extension}: peak ${peak} MB`, counts)
    expect({ bad, ended }).toEqual({ bad: [], ended: '' })
    expect(peak).toBeLessThan(MOST_MEGABYTES)
  })
})

describe('files made to hurt', () => {
  it.each(BOMBS)('%s', async (name, make) => {
    const { bad, ended, peak, told } = await judge([{ name, bytes: make() }], name.slice(name.lastIndexOf('.') + 1))
    console.log(`${name}: ${told[0]?.outcome} ${told[0]?.ms} ms, peak ${peak} MB`)
    expect({ bad, ended }).toEqual({ bad: [], ended: '' })
    expect(peak).toBeLessThan(MOST_MEGABYTES)
  })
})
