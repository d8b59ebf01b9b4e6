import { readFileSync } from 'node:fs'
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

/** Adds to run.json what a part of the run came to; its calls and refusals one a line. */
export function addToRunLog(archive: string, part: string, about: Readonly<Record<string, unknown>>): void {
  const place = path.join(archive, FILES.run)
  const before = JSON.parse(readFileSync(place, 'utf8')) as Record<string, unknown>
  const entries = Object.entries({ ...before, [part]: about })
  writeWhole(
    place,
    `{\n${entries.map(([key, value]) => `  ${JSON.stringify(key)}: ${inLines(value)}`).join(',\n')}\n}\n`,
  )
}

function inLines(value: unknown): string {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return JSON.stringify(value)
  const entries = Object.entries(value).map(([key, inner]) => {
    const words = Array.isArray(inner) && inner.length > 0 && typeof inner[0] === 'object'
    const list = words
      ? `[\n${inner.map((one) => `      ${JSON.stringify(one)}`).join(',\n')}\n    ]`
      : JSON.stringify(inner)
    return `    ${JSON.stringify(key)}: ${list}`
  })
  return entries.length === 0 ? '{}' : `{\n${entries.join(',\n')}\n  }`
}
