import { STATUSES } from '../notice/vocabulary.ts'
import type { Question } from './question.ts'
import { sumsSql } from './sums.ts'

/** The statements behind the figures; each goes after the scope's own. `certain` is what labels or own totals leave no doubt of. */

const NOTICES_SQL = `SELECT k, count(*) AS n_notices, count(*) FILTER (reason IS NULL) AS n_counted
FROM keyed WHERE k IS NOT NULL GROUP BY k`

/** Each notice once, whatever the number of its rows. */
const COUNTED_SQL = 'SELECT count(*) AS n FROM picked WHERE first'

const LEFT_OUT_SQL = `SELECT coalesce(reason, missing) AS reason, count(*) AS n
FROM keyed WHERE first AND coalesce(reason, missing) IS NOT NULL GROUP BY 1`

/** Notices counted of which a part stands in no row: what belongs to all their units together, or to a unit that is nowhere. */
const ASIDE_SQL = `SELECT CASE WHEN joint THEN 'joint' ELSE 'unplaced' END AS part, count(DISTINCT notice) AS n
FROM parted WHERE reason IS NULL AND k IS NULL AND notice IN (SELECT notice FROM part_rows) GROUP BY 1`

const whole = (expression: string, name: string): string => `CAST(sum(${expression}) AS BIGINT) AS ${name}`

const STATUSES_SQL = `SELECT k, ${STATUSES.map((status) => whole(`n_${status}`, `n_${status}`)).join(', ')}
FROM sums GROUP BY k`

const ALONE =
  '(siblings.notices IS NULL OR siblings.notices = 1 OR (siblings.listed = 0 AND siblings.latest = picked.notice))'

/**
 * What each notice's rate rests on: labels of all its items, else its own totals, else bounds. Own totals stand only for the
 * whole of a notice, and once an inspection: not where items were linked away, nor beside another notice that lists items.
 * Whoever asks for copies or for every version wants each notice by itself. Of a notice that stands in several rows they stand in none.
 */
export const basedSql = (question: Question): string => `${sumsSql(question)}, siblings AS (
  SELECT inspection, kind, count(*) AS notices, sum(listed) AS listed,
    arg_max(notice, coalesce(CAST(report_date AS VARCHAR), '') || notice) AS latest
  FROM picked WHERE inspection IS NOT NULL AND first GROUP BY inspection, kind
), weighed AS (
  SELECT picked.k, picked.notice, items.listed, items.done, items.nearly, items.unknown,
    picked.rate_done, picked.rate_done_broad, picked.rate_base, items.open,
    CASE WHEN items.listed > 0 AND items.unknown = 0 THEN 'items'
      WHEN picked.rate_source = 'totals' AND picked.whole AND items.listed = picked.listed
        AND ${question.copies || question.versions ? 'TRUE' : ALONE}
        THEN 'totals'
      WHEN items.listed > 0 THEN 'bounds' END AS source
  FROM picked JOIN sums AS items ON items.notice = picked.notice AND items.k = picked.k
    LEFT JOIN siblings ON siblings.inspection = picked.inspection AND siblings.kind = picked.kind
), based AS (
  SELECT k, notice, listed, unknown, source,
    CASE source WHEN 'totals' THEN rate_base ELSE listed END AS base,
    CASE source WHEN 'totals' THEN rate_done ELSE done END AS strict_lower,
    CASE source WHEN 'totals' THEN rate_done ELSE done + unknown END AS strict_upper,
    CASE source WHEN 'totals' THEN coalesce(rate_done_broad, rate_done) ELSE done + nearly END AS broad_lower,
    CASE source WHEN 'totals' THEN coalesce(rate_done_broad, rate_base - open) ELSE done + nearly + unknown END AS broad_upper
  FROM weighed
)`

const RATES_SQL = `SELECT k, ${[
  whole('listed', 'problems'),
  'count(*) FILTER (listed > 0) AS listing',
  'count(*) FILTER (unknown < listed) AS labelling',
  whole('unknown', 'unknown'),
  "count(*) FILTER (source = 'items') AS items",
  "count(*) FILTER (source = 'totals') AS totals",
  "count(*) FILTER (source = 'bounds') AS bounds",
  `CAST(sum(base) FILTER (source IS NOT NULL) AS BIGINT) AS base`,
  ...['strict', 'broad'].flatMap((kind) => [
    `CAST(sum(${kind}_lower) FILTER (source IS NOT NULL) AS BIGINT) AS ${kind}_lower`,
    `CAST(sum(${kind}_upper) FILTER (source IS NOT NULL) AS BIGINT) AS ${kind}_upper`,
    `count(*) FILTER (source IS NOT NULL AND ${kind}_lower = ${kind}_upper) AS ${kind}_certain`,
    `CAST(sum(${kind}_lower) FILTER (source IS NOT NULL AND ${kind}_lower = ${kind}_upper) AS BIGINT) AS ${kind}_done`,
    `CAST(sum(base) FILTER (source IS NOT NULL AND ${kind}_lower = ${kind}_upper) AS BIGINT) AS ${kind}_base`,
  ]),
].join(', ')} FROM based GROUP BY k`

const OUTCOMES_SQL = `SELECT k, outcome, unit_class, CAST(sum(total) AS VARCHAR) AS total, count(*) AS n
FROM outcome_sums GROUP BY k, outcome, unit_class`

/** Days from feedback to report, where both are named to the day and in that order. */
export const DAYS_SQL = `spans AS (
  SELECT k, notice, feedback, report_date, date_diff('day', feedback, report_date) AS days,
    feedback_precision = 'day' AND CASE report_date_from WHEN 'as_of' THEN as_of_precision
      WHEN 'signed' THEN signed_precision ELSE published_precision END = 'day' AS exact
  FROM picked WHERE feedback IS NOT NULL AND report_date IS NOT NULL
)`
const QUANTILES_SQL = `SELECT k, count(*) AS n, quantile_cont(days, 0.25) AS p25, quantile_cont(days, 0.5) AS p50,
  quantile_cont(days, 0.75) AS p75 FROM spans WHERE exact AND days >= 0 GROUP BY k`

const STRENGTH_SQL = `SELECT k, ${whole('strength', 'strength')}, ${whole('measures', 'measures')}, count(*) AS n
FROM sums WHERE measures > 0 GROUP BY k`

const CHECKS_SQL = `SELECT k, ${whole('failing', 'failing')}, ${whole('assessed', 'assessed')}, count(*) AS n
FROM sums WHERE assessed > 0 GROUP BY k`

/** The parts of an answer, each with its columns. */
export const PARTS = [
  { name: 'notices', columns: ['k', 'n_notices', 'n_counted'], sql: NOTICES_SQL },
  { name: 'counted', columns: ['n'], sql: COUNTED_SQL },
  { name: 'left_out', columns: ['reason', 'n'], sql: LEFT_OUT_SQL },
  { name: 'aside', columns: ['part', 'n'], sql: ASIDE_SQL },
  { name: 'statuses', columns: ['k', ...STATUSES.map((status) => `n_${status}`)], sql: STATUSES_SQL },
  {
    name: 'rates',
    columns: [
      ...['k', 'problems', 'listing', 'labelling', 'unknown', 'items', 'totals', 'bounds', 'base'],
      ...['strict', 'broad'].flatMap((kind) =>
        ['lower', 'upper', 'certain', 'done', 'base'].map((name) => `${kind}_${name}`),
      ),
    ],
    sql: RATES_SQL,
  },
  { name: 'outcomes', columns: ['k', 'outcome', 'unit_class', 'total', 'n'], sql: OUTCOMES_SQL },
  { name: 'days', columns: ['k', 'n', 'p25', 'p50', 'p75'], sql: QUANTILES_SQL },
  { name: 'strength', columns: ['k', 'strength', 'measures', 'n'], sql: STRENGTH_SQL },
  { name: 'checks', columns: ['k', 'failing', 'assessed', 'n'], sql: CHECKS_SQL },
] as const
