import { hostname } from 'node:os'
import path from 'node:path'
import type { Counts } from './closing.ts'
import type { Settled } from './options.ts'
import { FILES, writeWhole } from './places.ts'

/** Writes run.json, which says how the last run went: of this machine and this moment, so not byte-stable. */
export function logRun(archive: string, options: Settled): (state: 'finished' | 'interrupted', counts: Counts) => void {
  const started = new Date()
  const write = (state: string, counts: Counts | null, seconds: number | null) =>
    writeWhole(
      path.join(archive, FILES.run),
      `${JSON.stringify(
        {
          state,
          started: started.toISOString(),
          seconds,
          counts,
          jobs: options.jobs,
          limits: options.limits,
          host: hostname(),
          pid: process.pid,
          node: process.version,
          ...options.run,
        },
        null,
        2,
      )}\n`,
    )
  write('running', null, null)
  return (state, counts) => write(state, counts, (Date.now() - started.getTime()) / 1000)
}
