import {
  type Compared,
  compareAgain,
  openStore,
  type Pair,
  type Store,
  type Stretch,
  stretchesIn,
  THRESHOLD,
  toldOf,
} from '../../compare/wording/index.ts'
import { listed } from '../build/temporary.ts'
import type { Database } from '../database/database.ts'
import { createSql, type Table } from '../tables/index.ts'
import { archiveTable, integer, joined, rate, text } from '../tables/table.ts'
import { CHANGED, createKept, forgetCompared, keepCompared, keptBefore, UNCHANGED } from './kept.ts'
import { addTold, byPlace, toldPassages } from './passages.ts'
import { renewedRows, tellingOf } from './rows.ts'

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
  integer('pairs', '', '', joined),
  integer('units', '', '', joined),
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
    s.pairs AS n_pairs, s.units AS n_units, $1 AS standard_from, $2 AS fingerprint
  FROM found_shares s ORDER BY s.notice`

export const temporary = (table: Table): string => createSql(table)[0]!.replace('CREATE TABLE', 'CREATE TEMP TABLE')

/**
 * Fills the tables of same wording; what was compared before and stands as it stood is not read again, and rows that are as they were
 * are not written again. What was compared is kept for the next time, unless the archive is too large for it (`keeps`).
 */
export async function fillSameWording(
  database: Database,
  archive: string,
  fingerprint: string | null,
  keeps: boolean,
): Promise<void> {
  const { run } = database
  for (const sql of [...createKept, temporary(FOUND), temporary(SHARES)]) await run(sql)
  const before = await keptBefore(database, archive)
  const standing = new Set<string>()
  for await (const { notice } of database.stream(UNCHANGED)) standing.add(String(notice))
  const compared = compareAgain(
    before?.compared ?? null,
    await storeNow(database, before?.compared ?? null, standing),
    THRESHOLD,
  )
  const pairs: Pair[] = []
  const { clusterOf, notices, standardFrom } = toldOf(compared, (pair) => pairs.push(pair))
  const telling = tellingOf(compared, pairs, clusterOf, notices, standardFrom)
  const renewed = before === null ? null : renewedRows(compared, pairs, clusterOf, telling, { ...before, standing })
  await dropRows(database, 'wording_pairs', 'notice_a', renewed?.pairs ?? null)
  await dropRows(database, 'wording', 'notice', renewed?.shares ?? null)
  const { blockOf, sharing, rows } = telling
  const isNew = (n: number): boolean => renewed?.pairs.has(compared.store.blocks[blockOf[n]!]!.notice) ?? true
  await putPairs(
    database,
    compared.store,
    pairs.filter(({ a }) => isNew(a)),
    clusterOf,
    blockOf,
  )
  const { appendTo } = await import('../database/append.ts')
  const shares = await appendTo(database, SHARES)
  for (const { notice, passages, letters, shared, standard, boilerplate, pairs, units } of sharing)
    if (renewed?.shares.has(notice) ?? true)
      shares.add([notice, passages, letters, shared, standard, boilerplate, pairs, units])
  shares.close()
  for (const table of ['wording_pairs', 'wording']) await run(`UPDATE ${table} SET fingerprint = ?`, [fingerprint])
  await run(PAIRS, [fingerprint])
  await run(NOTICES, [standardFrom, fingerprint])
  if (keeps) await keepCompared(database, archive, compared, rows)
  else await forgetCompared(database)
  for (const table of [FOUND.name, SHARES.name]) await run(`DROP TABLE ${table}`)
}

/** Takes the rows of some notices away; all where none are named. */
async function dropRows(
  database: Database,
  table: string,
  column: string,
  notices: ReadonlySet<string> | null,
): Promise<void> {
  if (notices === null) return database.run(`DELETE FROM ${table}`)
  await listed(database, 'renewed_rows', notices)
  await database.run(`DELETE FROM ${table} WHERE ${column} IN (SELECT notice FROM renewed_rows)`)
  await database.run('DROP TABLE renewed_rows')
}

async function putPairs(
  database: Database,
  store: Store,
  pairs: readonly Pair[],
  clusterOf: (n: number) => number,
  blockOf: Int32Array,
): Promise<void> {
  const { appendTo } = await import('../database/append.ts')
  const found = await appendTo(database, FOUND)
  const ordersOf = (n: number): readonly number[] => [store.orders[2 * n]!, store.orders[2 * n + 1]!]
  for (const { a, b, similarity, containment, tiles } of pairs) {
    const places = [a, b].flatMap((n) => {
      const { unit, notice } = store.blocks[blockOf[n]!]!
      return [notice, unit, ...ordersOf(n)]
    })
    const cluster = clusterOf(a)
    const first = [store.blocks[blockOf[cluster]!]!.notice, ...ordersOf(cluster)]
    const stretches = stretchesIn(store, a, b, tiles).map(told).join('|')
    found.add([...places, ...first, fixed(similarity), fixed(containment), stretches])
  }
  found.close()
}

/** The passages of all counted notices, by unit and notice: those compared before from there, the others from the tables as they come. */
async function storeNow(database: Database, before: Compared | null, standing: ReadonlySet<string>): Promise<Store> {
  const kept = before?.store.blocks.filter(({ notice }) => standing.has(notice)) ?? []
  const filling = openStore(before?.store ?? null)
  let at = 0
  for await (const one of toldPassages(database, CHANGED)) {
    for (; at < kept.length && byPlace(kept[at]!, one) < 0; at++) filling.take(before!.store, kept[at]!)
    addTold(filling, one)
  }
  for (; at < kept.length; at++) filling.take(before!.store, kept[at]!)
  return filling.store()
}

const fixed = (share: number): string => Math.min(1, share).toFixed(4)
const told = ({ a, b }: Stretch): string => `${a.start}-${a.end}=${b.start}-${b.end}`
