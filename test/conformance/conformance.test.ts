import { execFileSync } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { predictions } from './run.ts'

const shared = process.env.SHARED_DIR
if (shared === undefined) console.warn('SHARED_DIR is not set: the conformance suites are skipped')

/** Tier 1, strict, in percent: what the library reached and must keep. */
const FLOORS: Readonly<Record<string, number>> = {
  dates: 96,
  durations: 97,
  recurrence: 100,
  region_cases: 99,
  numbers: 100,
  ordinals: 100,
  percents: 100,
  number_ranges: 91.7,
  currency: 100,
  measures: 100,
}

describe.skipIf(shared === undefined)('conformance', () => {
  it('keeps its scores on written official forms and is silent on negatives', () => {
    const folder = join(shared ?? '', 'conformance')
    const file = join(mkdtempSync(join(tmpdir(), 'conformance-')), 'predictions.jsonl')
    writeFileSync(file, `${predictions(folder).join('\n')}\n`)
    const report = execFileSync('node', [join(folder, 'score.mjs'), file, ...Object.keys(FLOORS)], { encoding: 'utf8' })
    for (const [name, floor] of Object.entries(FLOORS)) {
      const line = report.split('\n').find((words) => words.startsWith(`${name} | tier1`)) ?? ''
      expect(Number(/strict \d+\/\d+ ([\d.]+)%/.exec(line)?.[1]), line).toBeGreaterThanOrEqual(floor)
      const silent = /neg (?:(\d+)\/(\d+)|-)/.exec(line)
      expect(silent?.[1], line).toBe(silent?.[2])
    }
  }, 60_000)
})
