import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Adapter, Case } from './adapter.ts'
import { dates } from './dates.ts'
import { durations } from './durations.ts'
import { numberRanges, numbers, ordinals } from './numbers.ts'
import { recurrence } from './recurrence.ts'
import { regionCases } from './region-cases.ts'
import { currency, measures, percents } from './values.ts'

/** The suites, each with its adapter. */
export const ADAPTERS: Readonly<Record<string, Adapter>> = {
  dates,
  durations,
  recurrence,
  region_cases: regionCases,
  numbers,
  ordinals,
  percents,
  number_ranges: numberRanges,
  currency,
  measures,
}

export const readCases = (folder: string, file: string): Case[] =>
  readFileSync(join(folder, `${file}.jsonl`), 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as Case)

/** One line a case: what the suite's scorer reads. */
export function predictions(folder: string): string[] {
  return Object.entries(ADAPTERS)
    .filter(([file]) => existsSync(join(folder, `${file}.jsonl`)))
    .flatMap(([file, adapter]) =>
      readCases(folder, file).map((example) => JSON.stringify({ file, id: example.id, pred: adapter(example) })),
    )
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const shared = process.env.SHARED_DIR
  const out = process.argv[2]
  if (shared === undefined || out === undefined) {
    process.stderr.write('usage: SHARED_DIR=<folder with conformance/> npm run conformance -- PREDICTIONS.jsonl\n')
    process.exitCode = 2
  } else {
    const suites = join(shared, 'conformance')
    writeFileSync(out, `${predictions(suites).join('\n')}\n`)
    const scorer = spawnSync(process.execPath, [join(suites, 'score.mjs'), out], { stdio: 'inherit' })
    process.exitCode = scorer.status ?? 1
  }
}
