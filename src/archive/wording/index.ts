import type { Moved } from '../build/fill.ts'
import { listed } from '../build/temporary.ts'
import type { Database } from '../database/database.ts'
import { fingerprintOf } from './fingerprint.ts'
import { createKept, forgetCompared } from './kept.ts'
import { fillAlignments } from './problems.ts'
import { fillRecurrences } from './rounds.ts'
import { fillSameWording } from './same-wording.ts'

/** Measures up to which same wording is compared at each refresh; above, what was found stays until all is made anew (`index`). */
const AT_EVERY_REFRESH = 200_000

const TABLES = ['wording', 'wording_pairs', 'alignments', 'recurrences'] as const

/** The columns of each that name a notice. */
const NOTICES: Readonly<Record<(typeof TABLES)[number], readonly string[]>> = {
  wording: ['notice'],
  wording_pairs: ['notice_a', 'notice_b'],
  alignments: ['notice', "split_part(medoid, '/', 1)"],
  recurrences: ['notice', 'earlier_notice'],
}

/** Compares the wording of all counted notices, whatever their number, and finds the problems that came back or are said elsewhere. */
async function compareAll(database: Database, archive: string, keeps: boolean): Promise<void> {
  const fingerprint = fingerprintOf(archive)
  await fillRecurrences(database)
  await fillAlignments(database, fingerprint)
  await fillSameWording(database, archive, fingerprint, keeps)
}

/** What a refresh asks for: to build from nothing, whatever it costs. */
export interface Asked {
  readonly anew?: boolean
}

/** The same where the archive is not too large for it, or all is made anew; else only rows of notices that are gone go. */
export async function compareWording(
  database: Database,
  archive: string,
  { anew = false }: Asked,
  moved: Moved | null,
  most = AT_EVERY_REFRESH,
): Promise<void> {
  const [sizes] = await database.rows('SELECT count(*) AS measures FROM measures')
  const isSmall = Number(sizes?.measures) <= most
  if (anew || isSmall) return compareAll(database, archive, isSmall)
  for (const sql of createKept) await database.run(sql)
  await forgetCompared(database)
  const left = moved === null ? [] : [...moved.gone].filter((id) => !moved.came.has(id))
  await listed(database, 'left_notices', left)
  for (const table of TABLES)
    for (const column of NOTICES[table])
      await database.run(`DELETE FROM ${table} WHERE ${column} IN (SELECT notice FROM left_notices)`)
  await database.run('DROP TABLE left_notices')
}
