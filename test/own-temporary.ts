import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

const NAMES = ['TMPDIR', 'TEMP', 'TMP']

/** A temporary folder for this process and those that it starts; what is called in the end takes it away with all that is left in it. */
export function ownTemporary(): () => void {
  const before = NAMES.map((name) => [name, process.env[name]] as const)
  const own = mkdtempSync(path.join(tmpdir(), 'zhenggai-'))
  for (const name of NAMES) process.env[name] = own
  return () => {
    for (const [name, value] of before)
      if (value === undefined) delete process.env[name]
      else process.env[name] = value
    rmSync(own, { recursive: true, force: true, maxRetries: 20 })
  }
}

/** Of a whole run: vitest calls it before all tests, and what it gives after them. */
export const setup = ownTemporary
