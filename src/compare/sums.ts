import { STATUSES } from '../notice/vocabulary.ts'
import { isDefaultScope, type Question } from './question.ts'
import { problemsSql } from './scope.ts'

/** A document counts one; other currencies stay apart from the yuan. */
export const AMOUNT_SQL = `CASE WHEN facts.kind = 'document' THEN 1 ELSE facts.amount END`
export const CLASS_SQL = `coalesce(facts.unit_class, 'other')
    || CASE WHEN facts.kind = 'money' AND facts.currency <> 'CNY' THEN '_' || lower(facts.currency) ELSE '' END`

/** What is counted of a notice, by the part of the statement that counts it. */
const COUNTS = [
  ...['listed', 'unknown', 'done', 'nearly', ...STATUSES.map((status) => `n_${status}`)].map((name) => ['items', name]),
  ...['strength', 'measures'].map((name) => ['told', name]),
  ...['failing', 'assessed'].map((name) => ['checked', name]),
  ['told_open', 'open'],
]

const NAMES = COUNTS.map(([, name]) => name)

/** Each notice asked about with the numbers of its parts: 0 alone where it is not divided. */
const askedParts = (asked: string): string => `(
  SELECT notices.notice, coalesce(part.share, 0) AS share FROM notices LEFT JOIN zhenggai_shares AS part ON part.notice = notices.notice
  WHERE ${asked}
)`

/** What each part of a notice comes to, of these notices and these problems: a row a part. */
const noticeSums = (asked: string, problems: string): string => `SELECT asked.notice, asked.share, ${COUNTS.map(
  ([part, name]) => `coalesce(${part}.${name}, 0) AS ${name}`,
).join(', ')}
FROM ${askedParts(asked)} AS asked LEFT JOIN (
  SELECT notice, share, count(*) AS listed, count(*) FILTER (NOT has_status) AS unknown,
    count(*) FILTER (status IN ('completed', 'completed_sustained')) AS done,
    count(*) FILTER (status IN ('basically_completed', 'phased')) AS nearly,
    ${STATUSES.map((status) => `count(*) FILTER (status = '${status}') AS n_${status}`).join(', ')}
  FROM ${problems} AS items GROUP BY notice, share
) AS items ON items.notice = asked.notice AND items.share = asked.share LEFT JOIN (
  SELECT items.notice, items.share, CAST(sum(strength) AS BIGINT) AS strength, count(*) AS measures
  FROM measures JOIN ${problems} AS items ON items.problem = measures.problem GROUP BY items.notice, items.share
) AS told ON told.notice = asked.notice AND told.share = asked.share LEFT JOIN (
  SELECT checks.notice, coalesce(part.share, 0) AS share, count(*) FILTER (result = 'fail') AS failing, count(*) AS assessed
  FROM checks LEFT JOIN zhenggai_shared AS part ON part.problem = checks.problem WHERE result <> 'not_assessable' GROUP BY ALL
) AS checked ON checked.notice = asked.notice AND checked.share = asked.share LEFT JOIN (
  SELECT notice, CAST(sum(amount) AS BIGINT) AS open FROM (
    SELECT notice, measure, arg_min(amount, ord) AS amount FROM totals
    WHERE scope = 'this_round' AND measure IN ('partial', 'in_progress', 'long_term', 'not_completed')
    GROUP BY notice, measure
  ) GROUP BY notice
) AS told_open ON told_open.notice = asked.notice AND asked.share = 0`

/** The part of its notice that a fact is of, and whether it may be summed at all; `facts`, `problem_parts` are joined by whoever asks. */
const FACT_PART = 'LEFT JOIN zhenggai_shared AS part ON part.problem = facts.problem'

/**
 * What may be summed, by outcome and class of unit: additive, and of no problem that counts elsewhere. In a notice about several
 * units a number that is a share of one told for another part (`beside`), or repeats it, may be summed where that part is not.
 */
const outcomeSums = (asked: string, problems: string): string => {
  const among = `facts.notice IN (SELECT notice FROM notices WHERE ${asked})
    AND (facts.problem IS NULL OR facts.problem IN (SELECT problem FROM ${problems} AS items))`
  return `SELECT notice, share, outcome, unit_class, beside, sum(total) AS total FROM (
  SELECT facts.notice, coalesce(part.share, 0) AS share, outcome, ${CLASS_SQL} AS unit_class, NULL AS beside, ${AMOUNT_SQL} AS total
  FROM facts ${FACT_PART}
  WHERE additive AND outcome IS NOT NULL AND facts.kind <> 'percent' AND ${among}
  UNION ALL
  SELECT facts.notice, share, outcome, ${CLASS_SQL} AS unit_class, beside, ${AMOUNT_SQL} AS total FROM (${BESIDE_SQL}) AS facts WHERE ${among}
) GROUP BY ALL`
}

/** Facts of notices about several units that hang on one of another part (`beside`); of several that repeat one the first. */
export const BESIDE_SQL = `SELECT facts.*, coalesce(part.share, 0) AS share, coalesce(other.share, 0) AS beside
  FROM facts JOIN facts AS told ON told.notice = facts.notice AND told.fact = coalesce(facts.part_of, facts.same_as)
    ${FACT_PART} LEFT JOIN zhenggai_shared AS other ON other.problem = told.problem
  WHERE facts.notice IN (SELECT notice FROM zhenggai_shares) AND told.notice IN (SELECT notice FROM zhenggai_shares)
    AND facts.modality = 'actual' AND facts.outcome IS NOT NULL AND NOT facts.additive AND facts.kind IN ('count', 'money', 'document')
    AND coalesce(part.share, 0) <> coalesce(other.share, 0)
  QUALIFY facts.part_of IS NOT NULL OR row_number() OVER (
    PARTITION BY facts.notice, coalesce(part.share, 0), facts.same_as ORDER BY facts.span_start, facts.fact) = 1`

const COUNTED_PROBLEMS = `(
  SELECT problems.problem, problems.notice, coalesce(part.share, 0) AS share, status, has_status
  FROM problems LEFT JOIN zhenggai_shared AS part ON part.problem = problems.problem WHERE counted
)`

/** The same of all that counts, which the archive keeps beside its tables: most questions ask of nothing else. */
export const KEPT_SUMS = [
  { name: 'zhenggai_sums', sql: noticeSums('notices.counted', COUNTED_PROBLEMS) },
  { name: 'zhenggai_outcome_sums', sql: outcomeSums('notices.counted', COUNTED_PROBLEMS) },
] as const

const PICKED = 'notices.notice IN (SELECT notice FROM picked)'

/** The sums of the rows that notices stand in, each with its key: those kept, or made for the question by the same statements. */
export function sumsSql(question: Question): string {
  const [notices, outcomes] = KEPT_SUMS.map(({ name }) => name)
  const made = `${problemsSql(question)}, asked_sums AS MATERIALIZED (${noticeSums(PICKED, 'included')}),
asked_outcomes AS MATERIALIZED (${outcomeSums(PICKED, 'included')}),`
  const [kept, sums, outcomeTable] = isDefaultScope(question)
    ? ['', notices, outcomes]
    : [made, 'asked_sums', 'asked_outcomes']
  return `${kept} sums AS MATERIALIZED (
  SELECT picked.k, sums.* EXCLUDE (share) FROM picked JOIN ${sums} AS sums ON sums.notice = picked.notice WHERE NOT split
  UNION ALL
  SELECT part_rows.k, sums.notice, ${NAMES.map((name) => `CAST(sum(${name}) AS BIGINT) AS ${name}`).join(', ')}
  FROM part_rows JOIN ${sums} AS sums ON sums.notice = part_rows.notice AND sums.share = part_rows.share GROUP BY part_rows.k, sums.notice
), outcome_sums AS (
  SELECT picked.k, sums.notice, outcome, unit_class, total FROM picked JOIN ${outcomeTable} AS sums ON sums.notice = picked.notice
  WHERE NOT split
  UNION ALL
  SELECT part_rows.k, sums.notice, outcome, unit_class, sum(total) AS total
  FROM part_rows JOIN ${outcomeTable} AS sums ON sums.notice = part_rows.notice AND sums.share = part_rows.share
    LEFT JOIN part_rows AS whole ON whole.notice = sums.notice AND whole.share = sums.beside
  WHERE beside IS NULL OR whole.k IS DISTINCT FROM part_rows.k
  GROUP BY part_rows.k, sums.notice, outcome, unit_class
)`
}
