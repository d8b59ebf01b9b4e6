import { closeSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs'
import { hostname } from 'node:os'
import path from 'node:path'
import { ArchiveError, guarded } from './archive-error.ts'
import { FILES } from './places.ts'

/** Who writes an archive now. */
interface Holder {
  readonly pid: number
  readonly host: string
}

/**
 * Takes the archive for this process; returns how to let go. Throws `locked` where another writes it. A lock whose process
 * is gone from this machine is taken over; of another machine nothing can be known, so there the user decides.
 */
export function takeLock(archive: string): () => void {
  const place = path.resolve(archive, FILES.lock)
  const own: Holder = { pid: process.pid, host: hostname() }
  for (let tries = 0; tries < 3; tries++) {
    if (create(place, own)) return letGo(place)
    const holder = read(place) ?? read(place)
    if (holder !== null && !isGone(holder, place))
      throw new ArchiveError('locked', archive, { args: { ...holder, file: place } })
    guarded(place, () => rmSync(place, { force: true }))
  }
  throw new ArchiveError('locked', archive, { args: { pid: 0, host: '?', file: place } })
}

/** Locks of this process: a lock with its number that is not among them was left by another that had the number before. */
const ours = new Set<string>()

function letGo(place: string): () => void {
  ours.add(place)
  return () => {
    ours.delete(place)
    rmSync(place, { force: true })
  }
}

function create(place: string, own: Holder): boolean {
  return guarded(place, () => {
    let handle: number
    try {
      handle = openSync(place, 'wx')
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
      throw error
    }
    writeSync(handle, JSON.stringify(own))
    closeSync(handle)
    return true
  })
}

/** Null for one that was cut off while written, after waiting for one that is just being written. */
function read(place: string): Holder | null {
  try {
    return JSON.parse(readFileSync(place, 'utf8')) as Holder
  } catch {
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 50)
    return null
  }
}

function isGone({ pid, host }: Holder, place: string): boolean {
  if (host !== hostname()) return false
  if (pid === process.pid) return !ours.has(place)
  try {
    process.kill(pid, 0)
    return false
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ESRCH'
  }
}
