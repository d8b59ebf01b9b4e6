import { STATUSES } from '../notice/vocabulary.ts'
import type { Question } from './question.ts'

/** The statements behind the figures; each goes after the scope's own. `certain` is what labels or own totals leave no doubt of. */

const NOTICES_SQL = `SELECT k, count(*) AS n_notices, count(*) FILTER (reason IS NULL) AS n_counted
FROM keyed WHERE k IS NOT NULL GROUP BY k`

const LEFT_OUT_SQL = `SELECT coalesce(reason, missing) AS reason, count(*) AS n
FROM keyed WHERE coalesce(reason, missing) IS NOT NULL GROUP BY 1`

const STATUSES_SQL = `SELECT k, ${STATUSES.map((status) => `count(*) FILTER (status = '${status}') AS n_${status}`).join(', ')}
FROM included GROUP BY k`

const ALONE =
  '(siblings.notices IS NULL OR siblings.notices = 1 OR (siblings.listed = 0 AND siblings.latest = picked.notice))'

/**
 * What each notice's rate rests on: labels of all its items, else its own totals, else bounds. Own totals stand only for the
 * whole of a notice, and once an inspection: not where items were linked away, nor beside another notice that lists items.
 * Whoever asks for copies or for every version wants each notice by itself.
 */
export const basedSql = (question: Question): string => `items AS (
  SELECT notice, count(*) AS listed, count(*) FILTER (NOT has_status) AS unknown,
    count(*) FILTER (status IN ('completed', 'completed_sustained')) AS done,
    count(*) FILTER (status IN ('basically_completed', 'phased')) AS nearly
  FROM included GROUP BY notice
), siblings AS (
  SELECT inspection, kind, count(*) AS notices, sum(listed) AS listed,
    arg_max(notice, coalesce(CAST(report_date AS VARCHAR), '') || notice) AS latest
  FROM picked WHERE inspection IS NOT NULL GROUP BY inspection, kind
), told_open AS (
  SELECT notice, CAST(sum(amount) AS BIGINT) AS n FROM (
    SELECT notice, measure, arg_min(amount, ord) AS amount FROM totals
    WHERE scope = 'this_round' AND measure IN ('partial', 'in_progress', 'long_term', 'not_completed')
    GROUP BY notice, measure
  ) GROUP BY notice
), weighed AS (
  SELECT picked.k, picked.notice, coalesce(items.listed, 0) AS listed, items.done, items.nearly, items.unknown,
    picked.rate_done, picked.rate_done_broad, picked.rate_base, coalesce(told_open.n, 0) AS open,
    CASE WHEN items.listed > 0 AND items.unknown = 0 THEN 'items'
      WHEN picked.rate_source = 'totals' AND coalesce(items.listed, 0) = picked.listed
        AND ${question.copies || question.versions ? 'TRUE' : ALONE}
        THEN 'totals'
      WHEN items.listed > 0 THEN 'bounds' END AS source
  FROM picked LEFT JOIN items USING (notice) LEFT JOIN told_open USING (notice)
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

const whole = (expression: string, name: string): string => `CAST(sum(${expression}) AS BIGINT) AS ${name}`

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

/** A document counts one; other currencies stay apart from the yuan. */
export const AMOUNT_SQL = `CASE WHEN facts.kind = 'document' THEN 1 ELSE amount END`
export const CLASS_SQL = `coalesce(unit_class, 'other') || CASE WHEN facts.kind = 'money' AND currency <> 'CNY' THEN '_' || lower(currency) ELSE '' END`

/** What may be summed: additive, and of no problem that counts elsewhere. A notice is in one row, so it is summed up first. */
const OUTCOMES_SQL = `SELECT k, outcome, unit_class, CAST(sum(total) AS VARCHAR) AS total, count(*) AS n FROM (
  SELECT picked.k AS k, notice, outcome, ${CLASS_SQL} AS unit_class, sum(${AMOUNT_SQL}) AS total
  FROM facts JOIN picked USING (notice)
  WHERE additive AND outcome IS NOT NULL AND facts.kind <> 'percent'
    AND (problem IS NULL OR problem IN (SELECT problem FROM included))
  GROUP BY picked.k, notice, outcome, 4
) GROUP BY k, outcome, unit_class`

/** Days from feedback to report, where both are named to the day and in that order. */
export const DAYS_SQL = `spans AS (
  SELECT k, notice, feedback, report_date, date_diff('day', feedback, report_date) AS days,
    feedback_precision = 'day' AND CASE report_date_from WHEN 'as_of' THEN as_of_precision
      WHEN 'signed' THEN signed_precision ELSE published_precision END = 'day' AS exact
  FROM picked WHERE feedback IS NOT NULL AND report_date IS NOT NULL
)`
const QUANTILES_SQL = `SELECT k, count(*) AS n, quantile_cont(days, 0.25) AS p25, quantile_cont(days, 0.5) AS p50,
  quantile_cont(days, 0.75) AS p75 FROM spans WHERE exact AND days >= 0 GROUP BY k`

const STRENGTH_SQL = `SELECT k, CAST(sum(strength) AS BIGINT) AS strength, CAST(sum(measures) AS BIGINT) AS measures, count(*) AS n
FROM (
  SELECT included.k AS k, included.notice, sum(strength) AS strength, count(*) AS measures
  FROM measures JOIN included USING (problem) GROUP BY included.k, included.notice
) GROUP BY k`

const CHECKS_SQL = `SELECT k, CAST(sum(failing) AS BIGINT) AS failing, CAST(sum(assessed) AS BIGINT) AS assessed, count(*) AS n FROM (
  SELECT k, notice, count(*) FILTER (result = 'fail') AS failing, count(*) AS assessed
  FROM checks JOIN picked USING (notice) WHERE result <> 'not_assessable' GROUP BY k, notice
) GROUP BY k`

/** The parts of an answer, each with its columns. */
export const PARTS = [
  { name: 'notices', columns: ['k', 'n_notices', 'n_counted'], sql: NOTICES_SQL },
  { name: 'left_out', columns: ['reason', 'n'], sql: LEFT_OUT_SQL },
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
