import { alignmentsOf, type ThemedProblem } from '../../compare/alignment.ts'
import { type RoundProblem, recurrencesOf } from '../../compare/recurrence.ts'
import type { Database, Row } from '../database/database.ts'
import { RECURRENCES } from '../tables/joined.ts'
import { archiveTable, integer, joined, rate } from '../tables/table.ts'
import { temporary } from './same-wording.ts'

/** Problems of units whose key is known, with what orders the inspections of a unit: the day of feedback, else of the report. */
const ROUNDS = `SELECT p.problem, p.notice, p.unit_key, coalesce(s.inspection, s.document, s.notice) AS inspection,
    CAST(coalesce(s.feedback, s.report_date) AS VARCHAR) AS told, p.title, p.title_masked, p.category
  FROM problems p JOIN notices s ON s.notice = p.notice
  WHERE s.counted AND p.unit_key IS NOT NULL AND coalesce(s.feedback, s.report_date) IS NOT NULL
  ORDER BY p.unit_key, told, p.notice, p.ord`

const maskedTitle = ({ title, title_masked }: Row): string => String(title_masked ?? title)

/** Empties and fills the table of problems that came back. */
export async function fillRecurrences(database: Database): Promise<void> {
  const { appendTo } = await import('../database/append.ts')
  await database.run('DELETE FROM recurrences')
  const masked = new Map<string, string>()
  const problems: RoundProblem[] = []
  for await (const row of database.stream(ROUNDS)) {
    const problem = String(row.problem)
    masked.set(problem, maskedTitle(row))
    problems.push({
      problem,
      notice: String(row.notice),
      unit: String(row.unit_key),
      inspection: String(row.inspection),
      day: String(row.told),
      title: String(row.title),
      theme: row.category === null ? null : String(row.category),
    })
  }
  const rows = await appendTo(database, RECURRENCES)
  for (const { earlier, later, score, rule } of recurrencesOf(problems)) {
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
  rows.close()
}

const THEMED = `SELECT p.problem, p.title, p.category FROM problems p JOIN notices s ON s.notice = p.notice
  WHERE p.counted AND p.category IS NOT NULL ORDER BY p.notice, p.ord`

const FOUND = archiveTable({ name: 'found_alignments', zh: '', en: '' }, [
  integer('n', '', '', joined),
  integer('medoid', '', '', joined),
  rate('score', '', '', joined),
])

const ALIGNED = `INSERT INTO alignments BY NAME
  WITH numbered AS (
    SELECT CAST(row_number() OVER (ORDER BY p.notice, p.ord) - 1 AS INTEGER) AS n, p.problem, p.notice, p.title, p.title_masked,
      p.category, coalesce(p.unit_key, p.unit_name, p.notice) AS unit, s.province || s.city || s.county AS county
    FROM problems p JOIN notices s ON s.notice = p.notice WHERE p.counted AND p.category IS NOT NULL
  ), sums AS (
    SELECT f.medoid, count(*) AS n_problems, count(DISTINCT o.unit) AS n_units, count(DISTINCT o.county) AS n_counties
    FROM found_alignments f JOIN numbered o ON o.n = f.n GROUP BY f.medoid
  )
  SELECT o.problem, o.notice, o.category, m.problem AS medoid, m.title AS label, m.title_masked AS label_masked, f.score,
    sums.n_problems, sums.n_units, sums.n_counties, $1 AS fingerprint
  FROM found_alignments f JOIN numbered o ON o.n = f.n JOIN numbered m ON m.n = f.medoid JOIN sums ON sums.medoid = f.medoid
  WHERE sums.n_units > 1
  ORDER BY f.medoid, f.n`

/** Empties and fills the table of problems that say the same in different units. */
export async function fillAlignments(database: Database, fingerprint: string | null): Promise<void> {
  const { appendTo } = await import('../database/append.ts')
  for (const sql of ['DELETE FROM alignments', temporary(FOUND)]) await database.run(sql)
  const problems: ThemedProblem[] = []
  for await (const { problem, title, category } of database.stream(THEMED))
    problems.push({ problem: String(problem), title: String(title), theme: String(category) })
  const rows = await appendTo(database, FOUND)
  for (const { n, medoid, score } of alignmentsOf(problems)) rows.add([n, medoid, Math.min(1, score).toFixed(4)])
  rows.close()
  await database.run(ALIGNED, [fingerprint])
  await database.run(`DROP TABLE ${FOUND.name}`)
}
