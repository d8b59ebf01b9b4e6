/**
 * `npm run bench -- refresh [NOTICES]`: processor time of making the tables of an archive, and of refreshing them after one
 * notice of a hundred was replaced; memory at its most. Reading the notices comes first and takes the longest.
 * `npm run bench -- refresh NOTICES drawn`: the same of a synthetic archive (a fifth copies, later notices, round notices) whose
 * records are written, not read.
 */
import { appendFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { refresh } from '../../src/archive/index.ts'
import { discover, extractInto } from '../../src/batch/index.ts'
import { loadKnowledge } from '../../src/knowledge.ts'
import { writeSynthetic } from '../archive/generator/write-archive.ts'
import { longText } from './long-text.ts'
import { printed } from './timing.ts'

const size = Number(process.argv[3] ?? 600)

async function extract(folder: string, archive: string): Promise<void> {
  for await (const _ of extractInto(archive, discover([folder], archive), { jobs: 0, prune: true }));
}

const seconds = ({ user, system }: NodeJS.CpuUsage): number => (user + system) / 1e6

async function timed<T>(work: () => Promise<T>): Promise<readonly [T, number]> {
  const begun = process.cpuUsage()
  const made = await work()
  return [made, seconds(process.cpuUsage(begun))]
}

const share = (part: number, whole: number): string => `${((100 * part) / whole).toFixed(1)} %`

/** An archive of notices that are read. */
async function readArchive(home: string): Promise<void> {
  const [folder, archive] = [path.join(home, 'notices'), path.join(home, 'archive')]
  mkdirSync(folder)
  for (let n = 0; n < size; n++) writeFileSync(path.join(folder, `${n}.txt`), longText(n))
  const [, reading] = await timed(() => extract(folder, archive))
  await measure(archive, reading, async () => {
    for (let n = 0; n < size; n += 100) writeFileSync(path.join(folder, `${n}.txt`), longText(n + 1_000_000))
    await extract(folder, archive)
  })
}

/** An archive whose records are drawn: one notice of a hundred is not in it at first, and one of a hundred not any more. */
async function drawnArchive(archive: string): Promise<void> {
  writeSynthetic(archive, loadKnowledge().regions, size, 5)
  const place = (name: string): string => path.join(archive, name)
  const lines = (name: string): string[] => readFileSync(place(name), 'utf8').split('\n').slice(0, -1)
  const [files, ledger, changes, manifest] = [
    lines('files.jsonl'),
    lines('ledger.jsonl'),
    lines('changes.jsonl'),
    lines('manifest.json'),
  ]
  const without = (all: readonly string[], rest: number): string =>
    `${all.filter((_, n) => n % 100 !== rest).join('\n')}\n`
  const leave = (rest: number): void => {
    writeFileSync(place('files.jsonl'), without(files, rest))
    writeFileSync(place('ledger.jsonl'), without(ledger, rest))
    writeFileSync(place('manifest.json'), manifest.join('\n').replace('"fingerprint": "', `"fingerprint": "${rest}`))
  }
  leave(8)
  await measure(archive, null, async () => {
    leave(7)
    appendFileSync(
      place('changes.jsonl'),
      changes
        .filter((_, n) => n % 100 === 8)
        .map((line) => `${line}\n`)
        .join(''),
    )
  })
}

async function measure(archive: string, reading: number | null, change: () => Promise<void>): Promise<void> {
  const [, building] = await timed(() => refresh(archive, { anew: true }))
  await change()
  const [{ how, changed, removed }, again] = await timed(() => refresh(archive))
  const memory = process.resourceUsage().maxRSS / 1024
  const [built, read] =
    reading === null ? ['', ''] : [` = ${share(building, reading)}`, `, ${share(again, reading)} 读 · of reading`]
  if (reading !== null) console.log(`读 · reading ${reading.toFixed(1)} s`)
  console.log(
    `${printed(size)} 份 · notices:建表 · building ${building.toFixed(1)} s${built}
${how} +${changed} -${removed}:更新 · refresh ${again.toFixed(1)} s = ${share(again, building)} 建表 · of building${read};内存 · memory ${memory.toFixed(0)} MB`,
  )
}

const home = mkdtempSync(path.join(tmpdir(), 'zhenggai-refresh-'))
try {
  await (process.argv[4] === 'drawn' ? drawnArchive(home) : readArchive(home))
} finally {
  rmSync(home, { recursive: true, force: true })
}
