import { readdirSync, rmSync } from 'node:fs'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'

const nameFor = (pid: number): string => `zhenggai-ocr-${pid}-`

/** Removes what a process has left that was ended before it could clean up. */
export function removeLeftBy(pid: number): void {
  const left = readdirSync(tmpdir()).filter((name) => name.startsWith(nameFor(pid)))
  for (const name of left) rmSync(path.join(tmpdir(), name), { recursive: true, force: true })
}

/** Folders in use: they go even when the process is told to end. */
const open = new Set<string>()

function removeAll(): void {
  for (const folder of open) rmSync(folder, { recursive: true, force: true })
  open.clear()
}

const SIGNALS = ['SIGTERM', 'SIGHUP'] as const

function leave(signal: NodeJS.Signals): void {
  removeAll()
  stopWatching()
  process.kill(process.pid, signal)
}

function watch(): void {
  process.on('exit', removeAll)
  for (const signal of SIGNALS) process.on(signal, leave)
}

function stopWatching(): void {
  process.off('exit', removeAll)
  for (const signal of SIGNALS) process.off(signal, leave)
}

/** Does work with a folder that only this user can enter; it is gone afterwards, whatever happens. */
export async function inPrivateFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(path.join(tmpdir(), nameFor(process.pid)))
  if (open.size === 0) watch()
  open.add(folder)
  try {
    await chmod(folder, 0o700)
    return await work(folder)
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 })
    open.delete(folder)
    if (open.size === 0) stopWatching()
  }
}
