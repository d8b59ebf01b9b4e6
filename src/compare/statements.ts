import { STATUSES } from '../notice/vocabulary.ts'
import type { Question } from './question.ts'
import { COUNT_NAMES, sumsSql } from './sums.ts'

/** The statements behind the figures; each goes after the scope's own. `certain` is what labels or own totals leave no doubt of. */

/** Each notice once, whatever the number of its rows. */
const COUNTED_SQL = 'SELECT count(*) AS n FROM picked WHERE first'

const LEFT_OUT_SQL = `SELECT coalesce(reason, missing) AS reason, count(*) AS n
FROM keyed WHERE first AND coalesce(reason, missing) IS NOT NULL GROUP BY 1`

/** Notices counted of which a part stands in no row: what belongs to all their units together, or to a unit that is nowhere. */
const ASIDE_SQL = `SELECT CASE WHEN joint THEN 'joint' ELSE 'unplaced' END AS part, count(DISTINCT n) AS n
FROM parted WHERE reason IS NULL AND k IS NULL AND n IN (SELECT n FROM part_rows) GROUP BY 1`

const ALONE =
  '(siblings.notices IS NULL OR siblings.notices = 1 OR (siblings.listed = 0 AND siblings.latest = picked.n))'

/**
 * What each notice's rate rests on: labels of all its items, else its own totals, else bounds. Own totals stand only for the
 * whole of a notice, and once an inspection: not where items were linked away, nor beside another notice that lists items.
 * Whoever asks for copies or for every version wants each notice by itself. Of a notice that stands in several rows they stand in none.
 */
export const basedSql = (question: Question): string => {
  const { made, sums } = sumsSql(question)
  return `${[...made, ''].join(',\n')}row_sums AS (
  SELECT picked.k, sums.* EXCLUDE (share) FROM picked JOIN ${sums} AS sums ON sums.n = picked.n WHERE NOT split
  UNION ALL
  SELECT part_rows.k, sums.n, ${COUNT_NAMES.map((name) => `CAST(sum(${name}) AS BIGINT) AS ${name}`).join(', ')}
  FROM part_rows JOIN ${sums} AS sums ON sums.n = part_rows.n AND sums.share = part_rows.share GROUP BY part_rows.k, sums.n
), siblings AS (
  SELECT inspection, kind, count(*) AS notices, sum(listed_in_all) AS listed, arg_max(n, (coalesce(report_date, DATE '0001-01-01'), n)) AS latest
  FROM picked WHERE first AND inspection IN (SELECT inspection FROM picked WHERE rate_source = 'totals') GROUP BY inspection, kind
), weighed AS (
  SELECT items.*, picked.rate_done, picked.rate_done_broad, picked.rate_base, picked.days, picked.days_exact,
    CASE WHEN items.listed > 0 AND items.unknown = 0 THEN 'items'
      WHEN picked.rate_source = 'totals' AND picked.whole AND items.listed = picked.listed_in_all
        AND ${question.copies || question.versions ? 'TRUE' : ALONE}
        THEN 'totals'
      WHEN items.listed > 0 THEN 'bounds' END AS source
  FROM picked JOIN row_sums AS items ON items.n = picked.n AND items.k = picked.k
    LEFT JOIN siblings ON siblings.inspection = picked.inspection AND siblings.kind = picked.kind
), based AS (
  SELECT *,
    CASE source WHEN 'totals' THEN rate_base ELSE listed END AS base,
    CASE source WHEN 'totals' THEN rate_done ELSE done END AS strict_lower,
    CASE source WHEN 'totals' THEN rate_done ELSE done + unknown END AS strict_upper,
    CASE source WHEN 'totals' THEN coalesce(rate_done_broad, rate_done) ELSE done + nearly END AS broad_lower,
    CASE source WHEN 'totals' THEN coalesce(rate_done_broad, rate_base - open) ELSE done + nearly + unknown END AS broad_upper
  FROM weighed
)`
}

/** Stands between the values that one cell holds, and between the parts of one. */
export const BETWEEN = ';'
export const WITHIN = '='

/** Days from feedback to report count where both are named to the day and in that order. */
const DATED = 'days_exact AND days >= 0'

/** The whole numbers of a row's figures, each over the notices of the row. */
const NUMBERS: readonly (readonly [name: string, sql: string])[] = [
  ...[
    'listed',
    'unknown',
    'strength',
    'measures',
    'failing',
    'assessed',
    ...STATUSES.map((status) => `n_${status}`),
  ].map((name) => [name, `sum(${name})`] as const),
  ['listing', 'count(*) FILTER (listed > 0)'],
  ['labelling', 'count(*) FILTER (unknown < listed)'],
  ['measuring', 'count(*) FILTER (measures > 0)'],
  ['checking', 'count(*) FILTER (assessed > 0)'],
  ...['items', 'totals', 'bounds'].map((source) => [source, `count(*) FILTER (source = '${source}')`] as const),
  ['base', 'sum(base) FILTER (source IS NOT NULL)'],
  ...['strict', 'broad'].flatMap((kind) => {
    const certain = `FILTER (source IS NOT NULL AND ${kind}_lower = ${kind}_upper)`
    return [
      [`${kind}_lower`, `sum(${kind}_lower) FILTER (source IS NOT NULL)`],
      [`${kind}_upper`, `sum(${kind}_upper) FILTER (source IS NOT NULL)`],
      [`${kind}_certain`, `count(*) ${certain}`],
      [`${kind}_done`, `sum(${kind}_lower) ${certain}`],
      [`${kind}_base`, `sum(base) ${certain}`],
    ] as const
  }),
]
export const NUMBER_NAMES = NUMBERS.map(([name]) => name)

/** Every row with its notices, counted or not, and what those that count come to: its numbers in one cell, for rows may be many. */
const ROWS_SQL = `SELECT told.k, n_notices, n_counted, CAST([${NUMBER_NAMES.join(', ')}] AS VARCHAR) AS numbers, days
FROM (SELECT k, count(*) AS n_notices, count(*) FILTER (reason IS NULL) AS n_counted FROM keyed WHERE k IS NOT NULL GROUP BY k) AS told
LEFT JOIN (
  SELECT k, string_agg(days, '${BETWEEN}') FILTER (${DATED}) AS days, ${NUMBERS.map(([name, sql]) => `CAST(${sql} AS BIGINT) AS ${name}`).join(', ')}
  FROM based GROUP BY k
) AS figures ON figures.k = told.k`

/** The outcomes of each row in one cell: class, sum and how many notices state it. */
const outcomesSql = (question: Question): string => {
  const { outcomes } = sumsSql(question)
  const one = ["outcome || '.' || unit_class", 'total', 'n'].join(` || '${WITHIN}' || `)
  return `SELECT k, string_agg(${one}, '${BETWEEN}') AS outcomes FROM (
  SELECT k, outcome, unit_class, sum(total) AS total, count(*) AS n FROM (
    SELECT picked.k, outcome, unit_class, total FROM picked JOIN ${outcomes} AS sums ON sums.n = picked.n WHERE NOT split
    UNION ALL
    SELECT part_rows.k, outcome, unit_class, sum(total) AS total
    FROM part_rows JOIN ${outcomes} AS sums ON sums.n = part_rows.n AND sums.share = part_rows.share
      LEFT JOIN part_rows AS other ON other.n = sums.n AND other.share = sums.beside
    WHERE beside IS NULL OR other.k IS DISTINCT FROM part_rows.k
    GROUP BY part_rows.k, sums.n, outcome, unit_class
  ) GROUP BY k, outcome, unit_class
) GROUP BY k`
}

/** The parts of an answer, each with its columns. */
export const PARTS = [
  { name: 'rows', columns: ['k', 'n_notices', 'n_counted', 'numbers', 'days'], sql: () => ROWS_SQL },
  { name: 'outcomes', columns: ['k', 'outcomes'], sql: outcomesSql },
  { name: 'counted', columns: ['n'], sql: () => COUNTED_SQL },
  { name: 'left_out', columns: ['reason', 'n'], sql: () => LEFT_OUT_SQL },
  { name: 'aside', columns: ['part', 'n'], sql: () => ASIDE_SQL },
] as const
