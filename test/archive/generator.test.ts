import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { recordPlace } from '../../src/batch/places.ts'
import { loadKnowledge } from '../../src/knowledge.ts'
import { inSchemaOrder } from '../../src/notice/record/canonical.ts'
import { folderWith } from '../cli/shell.ts'
import { goldOf } from './generator/gold.ts'
import { type Made, madeArchive } from './generator/index.ts'
import { writeSynthetic } from './generator/write-archive.ts'

const { regions } = loadKnowledge()
const COUNT = 1200
const made = [...madeArchive(regions, COUNT, 7)]
const share = (is: (made: Made) => boolean): number => made.filter(is).length / COUNT

describe('the synthetic archive', () => {
  it('is the same for the same seed, and another for another', () => {
    const ids = (seed: number) => Array.from(madeArchive(regions, 50, seed), ({ record }) => record.id)
    expect(ids(7)).toEqual(made.slice(0, 50).map(({ record }) => record.id))
    expect(ids(8)).not.toEqual(ids(7))
    expect(new Set(made.map(({ record }) => record.id)).size).toBe(COUNT)
  })

  it('holds what it says where it says it', () => {
    for (const { record } of made.slice(0, 200)) {
      const { content } = record.text
      expect(record.facts.filter(({ span, quote }) => content?.slice(span.start, span.end) !== quote)).toEqual([])
      expect(
        record.problems.filter(({ heading_span: at, heading }) => content?.slice(at.start, at.end) !== heading),
      ).toEqual([])
    }
  })

  it('has its shares of copies, later notices and other kinds', () => {
    expect(share(({ isMain }) => !isMain)).toBeGreaterThan(0.15)
    expect(share(({ isMain }) => !isMain)).toBeLessThan(0.25)
    expect(share(({ drawn }) => drawn.superseded || drawn.linked.size > 0)).toBeGreaterThan(0.08)
    expect(share(({ record }) => record.kind.value !== 'rectification_notice')).toBeGreaterThan(0.07)
    for (const is of [
      ({ record }: Made) => record.region === null,
      ({ record }: Made) => record.region?.level === 'city',
      ({ record }: Made) => record.region?.adcode !== record.region?.adcode_now,
      ({ record }: Made) => record.problems.some(({ unit }) => unit !== null),
      ({ record }: Made) => record.problems.length === 0 && record.rates.totals !== null,
      ({ record }: Made) => record.rates.with_status < record.rates.listed && record.rates.totals === null,
      ({ record }: Made) => record.facts.some(({ part_of }) => part_of !== null),
    ])
      expect(share(is)).toBeGreaterThan(0.005)
  })

  it('is written as an extraction leaves an archive, and its gold adds up', async () => {
    const folder = await folderWith()
    const gold = writeSynthetic(folder, regions, 60, 7)
    const rows = readFileSync(path.join(folder, 'files.jsonl'), 'utf8').trim().split('\n')
    expect(rows.length).toBe(60)
    for (const row of rows) {
      const { notice } = JSON.parse(row) as { notice: string }
      expect(existsSync(recordPlace(folder, notice))).toBe(true)
      inSchemaOrder(JSON.parse(readFileSync(recordPlace(folder, notice), 'utf8')))
    }
    expect(gold.notices).toBe(60)
  })

  it('counts each notice in a row, or tells why not; one about units in several places in several', () => {
    const { rows, leftOut, notices } = goldOf(made)
    const counted = (table: string) =>
      [...(rows.get(table) ?? new Map()).values()].reduce((sum, tally) => sum + tally.counted, 0)
    const missing = (table: string) =>
      ['copy', 'superseded', 'other_kind', `${table}:none`].reduce((sum, why) => sum + (leftOut.get(why) ?? 0), 0)
    expect(counted('session') + missing('session')).toBe(notices)
    expect(counted('county') + missing('county')).toBeGreaterThan(notices)
    const apart = made.filter(
      ({ record }) => new Set(record.problems.map(({ unit }) => unit?.key?.slice(0, 6))).size > 1,
    )
    expect(apart.length / COUNT).toBeGreaterThan(0.01)
  })
})
