import { type RoundProblem, recurrencesOf } from '../../compare/recurrence.ts'
import type { Database, Row } from '../database/database.ts'
import { RECURRENCES } from '../tables/joined.ts'

/** Problems of units whose key is known, with what orders the inspections of a unit: the day of feedback, else of the report. */
const ROUNDS = `SELECT p.problem, p.notice, p.unit_key, coalesce(s.inspection, s.document, s.notice) AS inspection,
    CAST(coalesce(s.feedback, s.report_date) AS VARCHAR) AS told, p.title, p.title_masked, p.category, p.ord, z.values_hash
  FROM problems p JOIN notices s ON s.notice = p.notice JOIN zhenggai_state z ON z.notice = p.notice
  WHERE s.counted AND p.unit_key IS NOT NULL AND coalesce(s.feedback, s.report_date) IS NOT NULL`

/** What the problems of each unit were when they were compared: no table of the archive. */
const SEEN = 'zhenggai_rounds'

/**
 * Units with several inspections, each with a hash over all that is compared of it (the values of a notice hold its problems' words). What comes back in a unit follows from the
 * unit's own problems alone, so that a unit with the same hash needs no second look.
 */
const UNITS = `SELECT unit_key, CAST(bit_xor(hash(problem, values_hash, inspection, told)) AS VARCHAR) AS seen
  FROM (${ROUNDS}) GROUP BY unit_key HAVING count(DISTINCT inspection) > 1`

/** Fills the table of problems that came back, of the units whose problems are not as they were. */
export async function fillRecurrences(database: Database): Promise<void> {
  const { run } = database
  await run(`CREATE TABLE IF NOT EXISTS ${SEEN} (unit_key VARCHAR, seen VARCHAR)`)
  await run(`CREATE TEMP TABLE now_rounds AS ${UNITS}`)
  const same = `SELECT unit_key FROM now_rounds JOIN ${SEEN} USING (unit_key, seen)`
  await run(`DELETE FROM recurrences WHERE unit_key NOT IN (${same})`)
  const changed = `SELECT unit_key FROM now_rounds EXCEPT ${same}`
  await compareRounds(database, `${ROUNDS} AND p.unit_key IN (${changed}) ORDER BY p.unit_key, told, p.notice, p.ord`)
  await run(`DELETE FROM ${SEEN} WHERE (unit_key, seen) NOT IN (SELECT (unit_key, seen) FROM now_rounds)`)
  await run(
    `INSERT INTO ${SEEN} SELECT unit_key, seen FROM now_rounds WHERE unit_key NOT IN (SELECT unit_key FROM ${SEEN})`,
  )
  await run('DROP TABLE now_rounds')
}

const maskedTitle = ({ title, title_masked }: Row): string => String(title_masked ?? title)

async function compareRounds(database: Database, sql: string): Promise<void> {
  const { appendTo } = await import('../database/append.ts')
  const rows = await appendTo(database, RECURRENCES)
  const masked = new Map<string, string>()
  let unit: RoundProblem[] = []
  const tell = (): void => {
    for (const { earlier, later, score, rule } of recurrencesOf(unit)) {
      const evidence = `${earlier.title} → ${later.title}`
      const hidden = `${masked.get(earlier.problem)} → ${masked.get(later.problem)}`
      rows.add([
        later.notice,
        later.problem,
        earlier.notice,
        earlier.problem,
        later.unit,
        Math.min(1, score).toFixed(4),
        evidence,
        rule,
        'history/recurring_problem',
        hidden === evidence ? null : hidden,
      ])
    }
    unit = []
    masked.clear()
  }
  for await (const row of database.stream(sql)) {
    if (unit.length > 0 && unit[0]!.unit !== row.unit_key) tell()
    const problem = String(row.problem)
    masked.set(problem, maskedTitle(row))
    unit.push({
      problem,
      notice: String(row.notice),
      unit: String(row.unit_key),
      inspection: String(row.inspection),
      day: String(row.told),
      title: String(row.title),
      theme: row.category === null ? null : String(row.category),
    })
  }
  tell()
  rows.close()
}
