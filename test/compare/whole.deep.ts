import { spawnSync } from 'node:child_process'
import { expect, it } from 'vitest'
import { loadKnowledge } from '../../src/knowledge.ts'
import { writeSynthetic } from '../archive/generator/write-archive.ts'
import { folderWith } from '../cli/shell.ts'
import { judgeArchive } from './whole.ts'

const { regions } = loadKnowledge()
const COUNT = Number(process.env.SYNTHETIC ?? 100_000)
/** Beyond what a process holds at rest; the gold itself grows with its rows, not with the notices. */
const MEGABYTES = 700

it(`${COUNT} notices: every figure to the unit, each question in under a second`, async () => {
  // Others may work on this machine: let them.
  spawnSync('renice', ['-n', '10', '-p', String(process.pid)])
  const folder = await folderWith()
  const gold = writeSynthetic(folder, regions, COUNT, 5)
  expect(gold.notices).toBe(COUNT)
  expect(process.memoryUsage().rss / 1e6).toBeLessThan(MEGABYTES)
  const { faults, slowest } = await judgeArchive(folder, gold, regions)
  expect(faults.slice(0, 5)).toEqual([])
  expect(slowest.ms, slowest.name).toBeLessThan(1000)
}, 3_600_000)
