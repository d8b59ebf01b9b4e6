import {
  type Compared,
  compareAgain,
  openStore,
  type Store,
  type Stretch,
  THRESHOLD,
  toldOf,
  type WordingPair,
} from '../../compare/wording/index.ts'
import type { Database } from '../database/database.ts'
import { createSql, type Table } from '../tables/index.ts'
import { archiveTable, integer, joined, rate, text } from '../tables/table.ts'
import { CHANGED, createKept, forgetCompared, keepCompared, keptBefore, UNCHANGED } from './kept.ts'
import { addTold, inOrder, type Told, toldPassages } from './passages.ts'

const FOUND = archiveTable({ name: 'found_pairs', zh: '', en: '' }, [
  text('notice_a', '', '', joined),
  text('unit_a', '', '', joined),
  integer('problem_a', '', '', joined),
  integer('ord_a', '', '', joined),
  text('notice_b', '', '', joined),
  text('unit_b', '', '', joined),
  integer('problem_b', '', '', joined),
  integer('ord_b', '', '', joined),
  text('notice_c', '', '', joined),
  integer('problem_c', '', '', joined),
  integer('ord_c', '', '', joined),
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

const SIDES = ['a', 'b', 'c'] as const

const sides = (cells: (side: string) => string): string =>
  SIDES.map((side) => `SELECT ${cells(side)} FROM found_pairs`).join(' UNION ')

const side = (name: string): string =>
  `JOIN said ${name} ON ${name}.notice = f.notice_${name} AND ${name}.problem = f.problem_${name} AND ${name}.ord = f.ord_${name}`

const PAIRS = `INSERT INTO wording_pairs BY NAME
  WITH asked AS MATERIALIZED (${sides((name) => `notice_${name} AS notice, problem_${name} AS problem, ord_${name} AS ord`)}),
  problem AS MATERIALIZED (
    SELECT a.notice, a.problem, a.ord, p.problem AS id, p.title, p.title_masked, p.span_start, p.span_end
    FROM asked a JOIN problems p ON p.notice = a.notice AND p.ord = a.problem
  ),
  said AS MATERIALIZED (
    SELECT notice, problem, ord, 'problem' AS kind, id, title AS quote, title_masked AS quote_masked, span_start, span_end
    FROM problem WHERE ord = 0
    UNION ALL
    SELECT p.notice, p.problem, p.ord, 'measure', m.measure, m.quote, m.quote_masked, m.span_start, m.span_end
    FROM problem p JOIN measures m ON m.problem = p.id AND m.ord = p.ord
  )
  SELECT 'boilerplate/near_duplicate' AS code, a.kind, c.id AS cluster, a.id AS a, b.id AS b,
    f.notice_a, f.notice_b, f.unit_a, f.unit_b, f.score, f.containment,
    a.quote AS quote_a, b.quote AS quote_b, a.quote_masked AS quote_a_masked, b.quote_masked AS quote_b_masked,
    a.span_start AS span_a_start, a.span_end AS span_a_end, b.span_start AS span_b_start, b.span_end AS span_b_end,
    CASE WHEN a.kind = 'measure' THEN f.stretches END AS stretches, $1 AS fingerprint
  FROM found_pairs f ${SIDES.map(side).join(' ')}
  ORDER BY f.unit_a, f.notice_a, f.problem_a, f.ord_a, f.unit_b, f.notice_b, f.problem_b, f.ord_b`

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

/**
 * Empties and fills the tables of same wording; what was compared before and stands as it stood is not read again. What was
 * compared is kept for the next time, unless the archive is too large for it (`keeps`).
 */
export async function fillSameWording(
  database: Database,
  archive: string,
  fingerprint: string | null,
  keeps: boolean,
): Promise<void> {
  const { appendTo } = await import('../database/append.ts')
  const { run } = database
  for (const table of ['wording_pairs', 'wording']) await run(`DELETE FROM ${table}`)
  for (const sql of [...createKept, temporary(FOUND), temporary(SHARES)]) await run(sql)
  const before = await keptBefore(database, archive)
  const compared = compareAgain(before, await storeNow(database, before), THRESHOLD)
  const { blocks, orders } = compared.store
  const ordersOf = (n: number): readonly number[] => [orders[2 * n]!, orders[2 * n + 1]!]
  const placeOf = placing(compared.store)
  const pairs: WordingPair[] = []
  const { clusterOf, notices, standardFrom } = toldOf(compared, (pair) => pairs.push(pair))
  const found = await appendTo(database, FOUND)
  for (const { a, b, similarity, containment, stretches } of pairs) {
    const places = [a, b].flatMap((n) => {
      const { unit, notice } = blocks[placeOf(n)]!
      return [notice, unit, ...ordersOf(n)]
    })
    const cluster = clusterOf(a)
    const first = [blocks[placeOf(cluster)]!.notice, ...ordersOf(cluster)]
    found.add([...places, ...first, fixed(similarity), fixed(containment), stretches.map(told).join('|')])
  }
  found.close()
  const shares = await appendTo(database, SHARES)
  for (const { notice, passages, letters, shared, standard, boilerplate } of notices)
    shares.add([notice, passages, letters, shared, standard, boilerplate])
  shares.close()
  await run(PAIRS, [fingerprint])
  await run(NOTICES, [standardFrom, fingerprint])
  if (keeps) await keepCompared(database, archive, compared)
  else await forgetCompared(database)
  for (const table of [FOUND.name, SHARES.name]) await run(`DROP TABLE ${table}`)
}

/** The passages of all counted notices, by unit and notice: those compared before from there, the others from the tables. */
async function storeNow(database: Database, before: Compared | null): Promise<Store> {
  const told: Told[] = []
  for await (const one of toldPassages(database, CHANGED)) told.push(one)
  const standing = new Set<string>()
  for await (const { notice } of database.stream(UNCHANGED)) standing.add(String(notice))
  const kept = before?.store.blocks.filter(({ notice }) => standing.has(notice)) ?? []
  const filling = openStore(before?.store ?? null)
  for (const one of [...told, ...kept].sort(byPlace)) {
    if ('words' in one) addTold(filling, one)
    else filling.take(before!.store, one)
  }
  return filling.store()
}

type Placed = Pick<Told, 'unit' | 'notice'>

const byPlace = (a: Placed, b: Placed): number => inOrder(a.unit, b.unit) || inOrder(a.notice, b.notice)

/** Which block a passage is of. */
function placing({ blocks }: Store): (n: number) => number {
  return (n) => {
    let [low, high] = [0, blocks.length - 1]
    while (low < high) {
      const middle = (low + high) >>> 1
      if (blocks[middle]!.to > n) high = middle
      else low = middle + 1
    }
    return low
  }
}

const fixed = (share: number): string => Math.min(1, share).toFixed(4)
const told = ({ a, b }: Stretch): string => `${a.start}-${a.end}=${b.start}-${b.end}`
