import { alignmentsOf, type ThemedProblem } from '../../compare/alignment.ts'
import { loadKnowledge } from '../../knowledge.ts'
import type { Database } from '../database/database.ts'
import { archiveTable, integer, joined, rate } from '../tables/table.ts'
import { temporary } from './same-wording.ts'

/** Stands between titles told in one cell; in a title it is a blank. */
const BETWEEN = '\u001f'

/** The titles of each theme, in the order in which they are numbered; in one cell, which is far fewer to fetch. */
const THEMED = `SELECT p.category, string_agg(replace(p.title, chr(31), ' '), chr(31) ORDER BY p.notice, p.ord) AS titles
  FROM problems p JOIN notices s ON s.notice = p.notice WHERE p.counted AND p.category IS NOT NULL
  GROUP BY p.category ORDER BY p.category`

const FOUND = archiveTable({ name: 'found_alignments', zh: '', en: '' }, [
  integer('n', '', '', joined),
  integer('medoid', '', '', joined),
  rate('score', '', '', joined),
])

const ALIGNED = `INSERT INTO alignments BY NAME
  WITH numbered AS (
    SELECT CAST(row_number() OVER (ORDER BY p.category, p.notice, p.ord) - 1 AS INTEGER) AS n, p.problem, p.notice, p.title, p.title_masked,
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
  for await (const { titles, category } of database.stream(THEMED))
    for (const title of String(titles).split(BETWEEN)) problems.push({ title, theme: String(category) })
  const rows = await appendTo(database, FOUND)
  for (const { n, medoid, score } of alignmentsOf(problems, loadKnowledge().sameWords))
    rows.add([n, medoid, Math.min(1, score).toFixed(4)])
  rows.close()
  await database.run(ALIGNED, [fingerprint])
  await database.run(`DROP TABLE ${FOUND.name}`)
}
