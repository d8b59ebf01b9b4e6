import { compareStore, openStore, type Stretch, type WordingPair } from '../../compare/wording/index.ts'
import type { Database } from '../database/database.ts'
import { createSql, type Table } from '../tables/index.ts'
import { archiveTable, integer, joined, rate, text } from '../tables/table.ts'

/** The measures and problems of counted notices, numbered by unit; a problem's place is its own, from heading to end. */
const PASSAGES = `CREATE TEMP TABLE passages AS
  SELECT CAST(row_number() OVER (ORDER BY unit, notice, problem_ord, kind DESC, ord, id) - 1 AS INTEGER) AS n, *
  FROM (
    SELECT 'measure' AS kind, m.measure AS id, m.notice, p.ord AS problem_ord, m.ord, m.quote, m.quote_masked,
      m.span_start, m.span_end, coalesce(p.unit_key, p.unit_name, s.unit_key, s.unit_name, m.notice) AS unit
    FROM measures m JOIN problems p USING (problem) JOIN notices s ON s.notice = m.notice
    WHERE s.counted AND m.quote IS NOT NULL
    UNION ALL
    SELECT 'problem', p.problem, p.notice, p.ord, 0, p.title, p.title_masked, p.span_start, p.span_end,
      coalesce(p.unit_key, p.unit_name, s.unit_key, s.unit_name, p.notice)
    FROM problems p JOIN notices s ON s.notice = p.notice
    WHERE s.counted
  )`

const FOUND = archiveTable({ name: 'found_pairs', zh: '', en: '' }, [
  integer('a', '', '', joined),
  integer('b', '', '', joined),
  integer('cluster', '', '', joined),
  rate('score', '', '', joined),
  rate('containment', '', '', joined),
  text('stretches', '', '', joined),
])

const SHARES = archiveTable({ name: 'found_shares', zh: '', en: '' }, [
  text('notice', '', '', joined),
  integer('passages', '', '', joined),
  integer('letters', '', '', joined),
  integer('shared', '', '', joined),
  integer('standard', '', '', joined),
  integer('boilerplate', '', '', joined),
])

const PAIRS = `INSERT INTO wording_pairs BY NAME
  SELECT 'boilerplate/near_duplicate' AS code, a.kind, c.id AS cluster, a.id AS a, b.id AS b,
    a.notice AS notice_a, b.notice AS notice_b, a.unit AS unit_a, b.unit AS unit_b, f.score, f.containment,
    a.quote AS quote_a, b.quote AS quote_b, a.quote_masked AS quote_a_masked, b.quote_masked AS quote_b_masked,
    a.span_start AS span_a_start, a.span_end AS span_a_end, b.span_start AS span_b_start, b.span_end AS span_b_end,
    CASE WHEN a.kind = 'measure' THEN f.stretches END AS stretches, $1 AS fingerprint
  FROM found_pairs f JOIN passages a ON a.n = f.a JOIN passages b ON b.n = f.b JOIN passages c ON c.n = f.cluster
  ORDER BY f.a, f.b`

const NOTICES = `INSERT INTO wording BY NAME
  SELECT s.notice, s.passages AS n_passages, s.letters AS n_letters,
    round(s.shared / nullif(s.letters, 0), 4) AS shared_share, round(s.standard / nullif(s.letters, 0), 4) AS standard_share,
    round(s.boilerplate / nullif(s.letters, 0), 4) AS boilerplate_share,
    coalesce(p.n_pairs, 0) AS n_pairs, coalesce(p.n_units, 0) AS n_units, $1 AS standard_from, $2 AS fingerprint
  FROM found_shares s LEFT JOIN (
    SELECT notice, count(*) AS n_pairs, count(DISTINCT other) AS n_units FROM (
      SELECT notice_a AS notice, unit_b AS other FROM wording_pairs
      UNION ALL SELECT notice_b, unit_a FROM wording_pairs
    ) GROUP BY notice
  ) p USING (notice)
  ORDER BY s.notice`

export const temporary = (table: Table): string => createSql(table)[0]!.replace('CREATE TABLE', 'CREATE TEMP TABLE')

/** Empties and fills the tables of same wording; the measures of the archive are read one after another. */
export async function fillSameWording(database: Database, fingerprint: string | null): Promise<void> {
  const { appendTo } = await import('../database/append.ts')
  const { run, stream } = database
  const made = ['passages', FOUND.name, SHARES.name]
  for (const table of ['wording_pairs', 'wording']) await run(`DELETE FROM ${table}`)
  for (const sql of [PASSAGES, temporary(FOUND), temporary(SHARES)]) await run(sql)
  const filling = openStore()
  for await (const row of stream('SELECT id, notice, unit, kind, quote, span_start FROM passages ORDER BY n'))
    filling.add({
      id: String(row.id),
      notice: String(row.notice),
      unit: String(row.unit),
      kind: row.kind === 'measure' ? 'measure' : 'problem',
      text: String(row.quote),
      start: Number(row.span_start),
    })
  const pairs: WordingPair[] = []
  const { clusterOf, notices, standardFrom } = compareStore(filling.store(), (pair) => pairs.push(pair))
  const found = await appendTo(database, FOUND)
  for (const { a, b, similarity, containment, stretches } of pairs)
    found.add([a, b, clusterOf(a), fixed(similarity), fixed(containment), stretches.map(told).join('|')])
  found.close()
  const shares = await appendTo(database, SHARES)
  for (const { notice, passages, letters, shared, standard, boilerplate } of notices)
    shares.add([notice, passages, letters, shared, standard, boilerplate])
  shares.close()
  await run(PAIRS, [fingerprint])
  await run(NOTICES, [standardFrom, fingerprint])
  for (const table of made) await run(`DROP TABLE ${table}`)
}

const fixed = (share: number): string => Math.min(1, share).toFixed(4)
const told = ({ a, b }: Stretch): string => `${a.start}-${a.end}=${b.start}-${b.end}`
