import { renameSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'

/** How a file takes the place of another; a test puts others in. */
export interface Putting {
  readonly rename: (from: string, to: string) => void
  readonly wait: (milliseconds: number) => Promise<unknown>
}

/** What Windows says of a file that somebody has open; elsewhere a folder that may not be written says so too. */
const IN_USE = new Set(['EPERM', 'EACCES', 'EBUSY'])

/** Pauses between tries, in milliseconds: some six seconds in all, for a question that is being answered. */
const PAUSES = [20, 50, 100, 200, 400, 800, 1600, 3000]

/**
 * Renames a file over another. Where somebody has the other open, which Windows does not allow, it is tried again a few times; then
 * the error is EBUSY, and what stood there stands.
 */
export async function putInPlace(
  from: string,
  to: string,
  { rename, wait }: Putting = { rename: renameSync, wait: sleep },
): Promise<void> {
  for (const pause of [...PAUSES, null]) {
    try {
      rename(from, to)
      return
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && IN_USE.has(String(error.code)))) throw error
      if (pause === null) throw Object.assign(new Error(`in use: ${to}`, { cause: error }), { code: 'EBUSY' })
      await wait(pause)
    }
  }
}
