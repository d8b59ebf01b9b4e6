import { execFileSync } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { discover, extractInto, readRecord } from '../../src/batch/index.ts'
import { againstGold, type GoldReport } from '../../src/evaluate/against-gold.ts'
import { judgesOf } from '../../src/evaluate/gold.ts'
import { readGold } from '../../src/evaluate/read-gold.ts'
import { fixtureNames, placeOf, sourcesOf } from '../golden/fixtures.ts'
import { damaged } from './damage.ts'

const shared = process.env.SHARED_DIR
if (shared === undefined)
  console.warn('SHARED_DIR is not set: scores are not compared with the scorer of the gold files')

const work = mkdtempSync(path.join(tmpdir(), 'zhenggai-score-'))

const archive = path.join(work, 'archive')
const golds = path.join(work, 'gold')
const SEEDS = [1, 2]
const damagedBy = (seed: number) => path.join(work, `damaged-${seed}`)

beforeAll(async () => {
  const inputs = path.join(work, 'in')
  mkdirSync(inputs)
  mkdirSync(golds)
  for (const name of fixtureNames()) {
    const [source = ''] = sourcesOf(name)
    copyFileSync(placeOf(name, source), path.join(inputs, `${name}${path.extname(source)}`))
    copyFileSync(placeOf(name, 'gold.json'), path.join(golds, `${name}.json`))
  }
  const places = shared === undefined ? [inputs] : [inputs, path.join(shared, 'seeds')]
  for (const seed of SEEDS) mkdirSync(path.join(damagedBy(seed), 'records'), { recursive: true })
  for await (const { row } of extractInto(archive, discover(places), { jobs: 0 })) {
    const record = row.notice === null ? null : await readRecord(archive, row.notice)
    if (record !== null)
      for (const seed of SEEDS)
        writeFileSync(path.join(damagedBy(seed), 'records', `${record.id}.json`), JSON.stringify(damaged(record, seed)))
  }
})

describe('the fixtures', () => {
  it('are all read as gold and matched with their records', async () => {
    const unread: unknown[] = []
    const report = await againstGold(archive, await readGold(golds, (file) => unread.push(file)))
    expect([unread, report.unread, report.ambiguous]).toEqual([[], [], []])
    expect(report.notices).toBe(fixtureNames().length)
    const facts = report.fields['facts.all.value']
    if (facts?.type !== 'found') throw new Error('no facts')
    expect(facts.n).toBeGreaterThan(1000)
  })
})

type Counted = Readonly<Record<string, number>>

/** Every field that the other scorer counts and the gold judges, compared count by count. */
function disagreements(
  report: GoldReport,
  other: { files: { file: string; fields: Record<string, Counted> }[] },
  judges: (file: string, field: string) => boolean,
): string[] {
  return other.files.flatMap(({ file, fields }) => {
    const ours = report.files.find((one) => one.file === file)?.fields ?? {}
    return Object.entries(fields).flatMap(([field, score]) => {
      if (!judges(file, field)) return []
      const found = ours[field]
      const same =
        found !== undefined &&
        (found.type === 'right'
          ? found.ok === score.ok && found.n === score.n
          : found.tp === score.tp && found.fp === score.fp && found.fn === score.fn)
      return same ? [] : [`${file} ${field}: ${JSON.stringify(score)} ${JSON.stringify(found)}`]
    })
  })
}

describe.skipIf(shared === undefined)('the scorer of the gold files counts the same', () => {
  const folders = [
    ['the seeds', () => path.join(shared ?? '', 'gold')],
    ['the fixtures', () => golds],
  ] as const
  const archives = [
    ['as read', () => archive],
    ...SEEDS.map((seed) => [`damaged ${seed}`, () => damagedBy(seed)] as const),
  ] as const
  const cases = folders.flatMap(([what, folder]) => archives.map(([how, place]) => [what, how, folder, place] as const))
  it.each(cases)('on %s, %s', async (_, __, folder, place) => {
    const read = await readGold(folder(), () => undefined)
    const report = await againstGold(place(), read)
    const scorer = [path.join(shared ?? '', 'gold', 'score.mjs'), folder(), path.join(place(), 'records'), '--json']
    const other = JSON.parse(execFileSync(process.execPath, scorer, { encoding: 'utf8', maxBuffer: 1 << 28 }))
    expect(other.files).toHaveLength(readdirSync(folder()).filter((name) => name.endsWith('.json')).length)
    const judges = new Map(read.map((gold) => [gold.file, judgesOf(gold)]))
    expect(disagreements(report, other, (file, field) => judges.get(file)?.(field) === true)).toEqual([])
  })
})
