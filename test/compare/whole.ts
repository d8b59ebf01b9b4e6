import { availableParallelism } from 'node:os'
import { openDatabase } from '../../src/archive/index.ts'
import { askFigures } from '../../src/compare/ask-figures.ts'
import { DIMENSIONS, PERIODS, type Question } from '../../src/compare/question.ts'
import type { RegionTable } from '../../src/notice/regions.ts'
import { KINDS } from '../../src/notice/vocabulary.ts'
import type { Gold } from '../archive/generator/gold.ts'
import { faultsOf } from './judge.ts'
import { PLAIN } from './plain.ts'
import { askOf } from './tables.ts'

const QUESTIONS: readonly (readonly [table: string, question: Partial<Question>])[] = [
  ...DIMENSIONS.map((by) => [by, { by: [by] }] as const),
  ...PERIODS.flatMap((period) =>
    (['feedback', 'report'] as const).map((date) => [`${date}.${period}`, { period, date }] as const),
  ),
  ['panel', { by: ['county'], period: 'year' }],
]

export interface Judged {
  readonly faults: readonly string[]
  /** The slowest question in milliseconds, as this machine answers it when it does nothing else. */
  readonly slowest: { readonly name: string; readonly ms: number }
  readonly rows: number
}

/** Puts every question of the gold to an archive on the disk, as its database is built by the program itself. */
export async function judgeArchive(folder: string, gold: Gold, table: RegionTable): Promise<Judged> {
  const database = await openDatabase(folder)
  try {
    const faults: string[] = []
    let slowest = { name: '', ms: 0 }
    let rows = 0
    // The first question reads the file from the disk.
    await askFigures(askOf(database), { ...PLAIN, by: ['province'] }, table)
    for (const [name, given] of QUESTIONS) {
      const start = process.cpuUsage()
      const { figures } = await askFigures(askOf(database), { ...PLAIN, ...given }, table)
      const { user, system } = process.cpuUsage(start)
      const ms = (user + system) / 1000 / Math.min(availableParallelism(), 4)
      if (ms > slowest.ms) slowest = { name, ms }
      rows += figures.rows.length
      faults.push(...faultsOf(name, figures, gold.rows.get(name)!))
      for (const [reason, told] of [
        ['copy', 'copy'],
        ['superseded', 'superseded'],
        ['kind', 'other_kind'],
      ] as const)
        if ((figures.left_out[reason] ?? 0) !== (gold.leftOut.get(told) ?? 0))
          faults.push(`${name} left out: ${reason}`)
    }
    const all = await askFigures(
      askOf(database),
      { ...PLAIN, by: ['kind'], kinds: KINDS, versions: true, copies: true },
      table,
    )
    faults.push(...faultsOf('everything', all.figures, gold.everything))
    return { faults, slowest, rows }
  } finally {
    database.close()
  }
}
