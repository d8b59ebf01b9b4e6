import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { discover, extractInto, readRecord } from '../src/batch/index.ts'
import { analyse } from '../src/index.ts'
import { fold } from '../src/language/fold.ts'
import type { NoticeRecord } from '../src/notice/record/record.ts'

/** The gold records and samples stand outside the repository: SHARED_DIR says where. */
const shared = process.env.SHARED_DIR
if (shared === undefined) console.warn('SHARED_DIR is not set: the gold records and samples are not read')

const at = (...parts: readonly string[]) => path.join(shared ?? '', ...parts)

async function recordOf(...parts: readonly string[]): Promise<NoticeRecord> {
  const file = at(...parts)
  return analyse(readFileSync(file), { name: path.basename(file) })
}

interface Score {
  readonly missing: readonly string[]
  readonly violations: number
  readonly all: Readonly<Record<string, { readonly accuracy?: number; readonly f1?: number }>>
}

describe.skipIf(shared === undefined)('the five seeds', () => {
  const archive = mkdtempSync(path.join(tmpdir(), 'zhenggai-gold-'))
  const records = new Map<string, NoticeRecord>()
  let score: Score

  beforeAll(async () => {
    for await (const { row } of extractInto(archive, discover([at('seeds')]), { jobs: 0 })) {
      const record = row.notice === null ? null : await readRecord(archive, row.notice)
      if (record !== null) records.set(record.source.name.slice(0, 3), record)
    }
    const scorer = [at('gold', 'score.mjs'), at('gold'), path.join(archive, 'records'), '--json']
    score = JSON.parse(execFileSync(process.execPath, scorer, { encoding: 'utf8', maxBuffer: 1 << 26 })) as Score
  })

  it('break no promise of the record', () => {
    expect(score.missing).toEqual([])
    expect(score.violations).toBe(0)
  })

  it.each(['problems', 'status', 'status.label', 'theme', 'measures', 'responsible'])(
    'are scored 1.00 for %s',
    (field) => expect(score.all[field]?.accuracy ?? score.all[field]?.f1).toBe(1),
  )

  it.each([
    ['000', 0],
    ['001', 29],
    ['002', 13],
    ['003', 3],
    ['004', 9],
  ])('%s has %d problems and no error', (seed, problems) => {
    const record = records.get(seed)
    expect(record?.problems).toHaveLength(problems)
    expect(record?.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([])
    expect(record?.completeness).toBe('complete')
  })

  it.each([
    ['001', '0.8621', '1.0000', '0.8621', '1.0000'],
    ['002', null, null, '0.0000', '1.0000'],
    ['000', null, null, null, null],
  ])('%s has its rates', (seed, strict, broad, lower, upper) =>
    expect(records.get(seed)?.rates).toMatchObject({ strict, broad, strict_lower: lower, broad_upper: upper }),
  )
})

/** A problem list without what a format may set otherwise: width and white space. */
const listOf = (record: NoticeRecord) =>
  record.problems.map(({ number, title, status, measures, responsible }) => ({
    number,
    title: fold(title).replace(/\s+/g, ''),
    status: status.value,
    measures: measures.length,
    responsible: responsible.map(({ role, names }) => `${role} ${fold(names.join('、')).replace(/\s+/g, '')}`),
  }))

describe.skipIf(shared === undefined)('the samples', () => {
  const seeds = ['0', '1', '2', '3', '4']
  it.each(seeds.flatMap((seed) => [['docx', seed] as const, ['pdf', seed] as const]))(
    '%s/seed%s has the problems of the text',
    async (format, seed) =>
      expect(listOf(await recordOf('samples', format, `seed${seed}.${format}`))).toEqual(
        listOf(await recordOf('samples', 'txt', `seed${seed}.txt`)),
      ),
  )

  it('every encoding of a seed has its problems', async () => {
    const wanted = listOf(await recordOf('samples', 'txt', 'seed1.txt'))
    const files = readdirSync(at('samples', 'txt')).filter((name) => /^seed1\./.test(name))
    expect(files.length).toBeGreaterThan(5)
    for (const name of files) {
      const read = listOf(await recordOf('samples', 'txt', name))
      expect([name, read.length, read[0]?.number]).toEqual([name, wanted.length, wanted[0]?.number])
    }
  })

  it('a register gives a problem for each of its rows', async () => {
    const truth = JSON.parse(readFileSync(at('samples', 'hand', 'register.truth.json'), 'utf8')) as unknown[][]
    const { problems } = await recordOf('samples', 'hand', 'register.docx')
    expect(problems.map(({ number }) => number?.at(-1))).toEqual(truth.map(([row]) => row))
    expect(problems.map(({ title }) => fold(title))).toEqual(truth.map(([, title]) => fold(String(title))))
    expect(problems.map(({ status }) => status.label)).toEqual(truth.map((row) => row[6]))
  })
})
