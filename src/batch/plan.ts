import path from 'node:path'
import type { Input } from './discover.ts'
import { knownLines } from './ledger.ts'
import { readManifest } from './manifest.ts'
import { type BatchOptions, settle } from './options.ts'
import { FILES } from './places.ts'
import { isStale, steps, stillHolds } from './steps.ts'

/** What a run would do. */
export interface Plan extends Readonly<Record<string, number>> {
  readonly all: number
  readonly fresh: number
  readonly again: number
  readonly kept: number
  readonly ignored: number
  readonly stale: number
}

/** What `extractInto` would do, without doing it: nothing is read but sizes and times. */
export async function planOf(archive: string, input: Input, options: BatchOptions = {}): Promise<Plan> {
  const settled = settle(options)
  const records = path.join(archive, FILES.records)
  const otherBuild =
    (readManifest(archive)?.build.build_sha256 ?? settled.run.build_sha256) !== settled.run.build_sha256
  const plan = { all: 0, fresh: 0, again: 0, kept: 0, ignored: 0, stale: 0 }
  for await (const step of steps(input.entries, knownLines(archive, records))) {
    if (step.entry === null) {
      if (step.line !== null && isStale(step.line, input)) plan.stale++
      continue
    }
    plan.all++
    if (step.entry.junk) plan.ignored++
    else if (!otherBuild && stillHolds(step, settled, records)) plan.kept++
    else if (step.line === null) plan.fresh++
    else plan.again++
  }
  return plan
}
