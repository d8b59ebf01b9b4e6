import { expect, it } from 'vitest'
import { loadKnowledge } from '../../src/knowledge.ts'
import { writeSynthetic } from '../archive/generator/write-archive.ts'
import { folderWith } from '../cli/shell.ts'
import { judgeArchive } from './whole.ts'

const { regions } = loadKnowledge()

it('a synthetic archive, its copies and later notices found by the program: every figure is what it was made to be', async () => {
  const folder = await folderWith()
  const gold = writeSynthetic(folder, regions, 500, 11)
  const { faults, rows } = await judgeArchive(folder, gold, regions)
  expect(faults.slice(0, 5)).toEqual([])
  expect(rows).toBeGreaterThan(500)
}, 120_000)
