/**
 * `npm run bench -- archive [SIZES [NOTICES]]`: archives of generated notices through the built command. Absolute times are
 * of this machine; what to look at are the ratios, taken in one run. SIZES such as 100,1000,10000 are the archives whose memory
 * is told; NOTICES are read by one process and by two, enough that the seconds in which a process warms up count little.
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import path from 'node:path'
import { builtCommand } from '../built.ts'
import { asDocx, asPdf, asText } from '../generator/formats.ts'
import { type Generated, generate } from '../generator/index.ts'
import { printed } from './timing.ts'

const { home, cli } = builtCommand()
const sizes = (process.argv[3] ?? '100,1000,5000').split(',').map(Number)
/** A notice of the length of real ones: several generated bodies would change the shape, so the longest of a few is taken. */
const SEED_SIZE = 4000

interface Ran {
  readonly seconds: number
  /** Peak memory of the parent, in bytes. */
  readonly memory: number
}

const AT_EXIT = "process.on('exit',()=>require('fs').writeSync(2,'\\n#'+process.resourceUsage().maxRSS+'\\n'))"

async function extract(input: string, archive: string, ...more: readonly string[]): Promise<Ran> {
  const hook = path.join(home, 'at-exit.cjs')
  writeFileSync(hook, AT_EXIT)
  const start = process.hrtime.bigint()
  const child = spawn(process.execPath, ['-r', hook, cli, 'extract', input, '-o', archive, '--quiet', ...more], {
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let err = ''
  child.stderr.on('data', (words: Buffer) => {
    err += words.toString('utf8')
  })
  await once(child, 'close')
  const seconds = Number(process.hrtime.bigint() - start) / 1e9
  return { seconds, memory: Number(/#(\d+)/.exec(err)?.[1] ?? 0) * 1024 }
}

function longNotice(n: number): Generated {
  let best = generate(n * 7 + 1)
  for (let more = 2; more < 8 && best.text.length < SEED_SIZE; more++) {
    const next = generate(n * 7 + more)
    if (next.text.length > best.text.length) best = next
  }
  return best
}

function folderOf(
  name: string,
  size: number,
  write: (notice: Generated) => Uint8Array,
  ending: string,
): [string, number] {
  const folder = path.join(home, name)
  let characters = 0
  for (let n = 0; n < size; n++) {
    const notice = longNotice(n)
    characters += notice.text.length
    const place = path.join(folder, String(Math.floor(n / 500)))
    if (n % 500 === 0) mkdirSync(place, { recursive: true })
    writeFileSync(path.join(place, `${n}.${ending}`), write(notice))
  }
  return [folder, characters / size]
}

const archiveAt = (() => {
  let count = 0
  return () => path.join(home, `archive-${count++}`)
})()

const forWorkers = Number(process.argv[4] ?? 3000)

async function byWorkers(): Promise<void> {
  const [folder, mean] = folderOf('workers', forWorkers, asText, 'txt')
  console.log(`按进程数:${printed(forWorkers)} 份 TXT,平均 ${printed(mean)} 字`)
  const first = await extract(folder, archiveAt(), '--jobs', '1')
  for (const jobs of [1, 2, 4].filter((one) => one <= 2 * availableParallelism())) {
    const { seconds } = jobs === 1 ? first : await extract(folder, archiveAt(), '--jobs', String(jobs))
    const rate = forWorkers / seconds
    console.log(`  ${jobs} 个进程:${rate.toFixed(0)} 份/秒,为一个进程的 ${(first.seconds / seconds).toFixed(2)} 倍`)
  }
}

async function byFormat(): Promise<void> {
  console.log('按格式:各 100 份,一个进程')
  let text = 0
  for (const [ending, write] of [
    ['txt', asText],
    ['docx', asDocx],
    ['pdf', asPdf],
  ] as const) {
    const [folder] = folderOf(`format-${ending}`, 100, write, ending)
    const { seconds } = await extract(folder, archiveAt(), '--jobs', '1')
    if (ending === 'txt') text = seconds
    console.log(`  ${ending}:${(100 / seconds).toFixed(0)} 份/秒,耗时为 TXT 的 ${(seconds / text).toFixed(2)} 倍`)
  }
}

async function bySize(): Promise<void> {
  console.log('按档案大小:父进程峰值内存;第二次运行(无变动)每份毫秒')
  let least = 0
  for (const size of sizes) {
    const [folder] = folderOf(`size-${size}`, size, asText, 'txt')
    const archive = archiveAt()
    const first = await extract(folder, archive)
    const again = await extract(folder, archive)
    least ||= first.memory
    const per = (again.seconds * 1000) / size
    console.log(
      `  ${printed(size)} 份:${(first.memory / 2 ** 20).toFixed(0)} MB(为最小者的 ${(first.memory / least).toFixed(2)} 倍),${(size / first.seconds).toFixed(0)} 份/秒;无变动 ${per.toFixed(2)} 毫秒/份,为首次的 1/${(first.seconds / again.seconds).toFixed(0)}`,
    )
    rmSync(folder, { recursive: true })
    rmSync(archive, { recursive: true })
  }
}

async function coldStart(): Promise<void> {
  const [folder] = folderOf('cold', 1, asText, 'txt')
  const { seconds } = await extract(folder, archiveAt())
  console.log(`冷启动:一份 ${(seconds * 1000).toFixed(0)} 毫秒`)
}

try {
  await coldStart()
  await byWorkers()
  await byFormat()
  await bySize()
} finally {
  rmSync(path.dirname(home), { recursive: true, force: true })
}
