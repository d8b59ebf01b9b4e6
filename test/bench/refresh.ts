/**
 * `npm run bench -- refresh [NOTICES]`: processor time of making the tables of an archive, and of refreshing them after one
 * notice of a hundred was replaced; memory at its most. Reading the notices comes first and takes the longest.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { refresh } from '../../src/archive/index.ts'
import { discover, extractInto } from '../../src/batch/index.ts'
import { generate } from '../generator/index.ts'
import { printed } from './timing.ts'

const size = Number(process.argv[3] ?? 600)
const LONG = 4000

/** A notice of the length of real ones. */
function longText(n: number): string {
  let best = generate(n * 7 + 1)
  for (let more = 2; more < 8 && best.text.length < LONG; more++) {
    const next = generate(n * 7 + more)
    if (next.text.length > best.text.length) best = next
  }
  return best.text
}

async function extract(folder: string, archive: string): Promise<void> {
  for await (const _ of extractInto(archive, discover([folder], archive), { jobs: 0, prune: true }));
}

const seconds = ({ user, system }: NodeJS.CpuUsage): number => (user + system) / 1e6

async function timed<T>(work: () => Promise<T>): Promise<readonly [T, number]> {
  const begun = process.cpuUsage()
  const made = await work()
  return [made, seconds(process.cpuUsage(begun))]
}

const share = (part: number, whole: number): string => `${((100 * part) / whole).toFixed(0)} %`

const home = mkdtempSync(path.join(tmpdir(), 'zhenggai-refresh-'))
try {
  const [folder, archive] = [path.join(home, 'notices'), path.join(home, 'archive')]
  mkdirSync(folder)
  for (let n = 0; n < size; n++) writeFileSync(path.join(folder, `${n}.txt`), longText(n))
  const [, reading] = await timed(() => extract(folder, archive))
  const [, building] = await timed(() => refresh(archive, { anew: true }))
  for (let n = 0; n < size; n += 100) writeFileSync(path.join(folder, `${n}.txt`), longText(n + 1_000_000))
  await extract(folder, archive)
  const [{ how, changed }, again] = await timed(() => refresh(archive))
  const memory = process.resourceUsage().maxRSS / 1024
  console.log(
    `${printed(size)} 份 · notices:读 · reading ${reading.toFixed(1)} s,建表 · building ${building.toFixed(1)} s = ${share(building, reading)}`,
  )
  console.log(
    `${how} ${changed}:更新 · refresh ${again.toFixed(1)} s = ${share(again, building)} 建表 · of building, ${share(again, reading)} 读 · of reading;内存 · memory ${memory.toFixed(0)} MB`,
  )
} finally {
  rmSync(home, { recursive: true, force: true })
}
