import type { Database } from '../database/database.ts'
import { fingerprintOf } from './fingerprint.ts'
import { fillAlignments, fillRecurrences } from './problems.ts'
import { fillSameWording } from './same-wording.ts'

/** Measures up to which same wording is compared at each refresh; above, what was found stays until it is asked for anew. */
const AT_EVERY_REFRESH = 200_000

const TABLES = ['wording', 'wording_pairs', 'alignments', 'recurrences'] as const

/** Compares the wording of all counted notices, whatever their number, and finds the problems that came back or are said elsewhere. */
export async function compareAll(database: Database, archive: string): Promise<void> {
  const fingerprint = fingerprintOf(archive)
  await fillRecurrences(database)
  await fillAlignments(database, fingerprint)
  await fillSameWording(database, fingerprint)
}

/** The same where the archive is not too large for it; else only rows of notices that are gone go. */
export async function compareWording(database: Database, archive: string): Promise<void> {
  const [sizes] = await database.rows('SELECT count(*) AS measures FROM measures')
  if (Number(sizes?.measures) <= AT_EVERY_REFRESH) return compareAll(database, archive)
  for (const table of TABLES) {
    const columns = table === 'wording_pairs' ? ['notice_a', 'notice_b'] : ['notice']
    for (const column of columns)
      await database.run(`DELETE FROM ${table} WHERE ${column} NOT IN (SELECT notice FROM notices)`)
  }
}
