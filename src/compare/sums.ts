import { STATUSES } from '../notice/vocabulary.ts'
import { isDefaultScope, type Question } from './question.ts'

/** A document counts one; other currencies stay apart from the yuan. */
export const AMOUNT_SQL = `CASE WHEN facts.kind = 'document' THEN 1 ELSE amount END`
export const CLASS_SQL = `coalesce(unit_class, 'other') || CASE WHEN facts.kind = 'money' AND currency <> 'CNY' THEN '_' || lower(currency) ELSE '' END`

/** What is counted of a notice, by the part of the statement that counts it. */
const COUNTS = [
  ...['listed', 'unknown', 'done', 'nearly', ...STATUSES.map((status) => `n_${status}`)].map((name) => ['items', name]),
  ...['strength', 'measures'].map((name) => ['told', name]),
  ...['failing', 'assessed'].map((name) => ['checked', name]),
  ['told_open', 'open'],
]

/** What each notice comes to, of these notices and these problems: a row a notice. */
const noticeSums = (notices: string, problems: string): string => `SELECT asked.notice, ${COUNTS.map(
  ([part, name]) => `coalesce(${part}.${name}, 0) AS ${name}`,
).join(', ')}
FROM ${notices} AS asked LEFT JOIN (
  SELECT notice, count(*) AS listed, count(*) FILTER (NOT has_status) AS unknown,
    count(*) FILTER (status IN ('completed', 'completed_sustained')) AS done,
    count(*) FILTER (status IN ('basically_completed', 'phased')) AS nearly,
    ${STATUSES.map((status) => `count(*) FILTER (status = '${status}') AS n_${status}`).join(', ')}
  FROM ${problems} AS items GROUP BY notice
) AS items ON items.notice = asked.notice LEFT JOIN (
  SELECT items.notice, CAST(sum(strength) AS BIGINT) AS strength, count(*) AS measures
  FROM measures JOIN ${problems} AS items ON items.problem = measures.problem GROUP BY items.notice
) AS told ON told.notice = asked.notice LEFT JOIN (
  SELECT notice, count(*) FILTER (result = 'fail') AS failing, count(*) AS assessed
  FROM checks WHERE result <> 'not_assessable' GROUP BY notice
) AS checked ON checked.notice = asked.notice LEFT JOIN (
  SELECT notice, CAST(sum(amount) AS BIGINT) AS open FROM (
    SELECT notice, measure, arg_min(amount, ord) AS amount FROM totals
    WHERE scope = 'this_round' AND measure IN ('partial', 'in_progress', 'long_term', 'not_completed')
    GROUP BY notice, measure
  ) GROUP BY notice
) AS told_open ON told_open.notice = asked.notice`

/** What may be summed, by outcome and class of unit: additive, and of no problem that counts elsewhere. */
const outcomeSums = (
  notices: string,
  problems: string,
): string => `SELECT facts.notice, outcome, ${CLASS_SQL} AS unit_class,
  sum(${AMOUNT_SQL}) AS total
FROM facts
WHERE additive AND outcome IS NOT NULL AND facts.kind <> 'percent' AND facts.notice IN (SELECT notice FROM ${notices} AS asked)
  AND (problem IS NULL OR problem IN (SELECT problem FROM ${problems} AS items))
GROUP BY facts.notice, outcome, 3`

const COUNTED_NOTICES = '(SELECT notice FROM notices WHERE counted)'
const COUNTED_PROBLEMS = '(SELECT problem, notice, status, has_status FROM problems WHERE counted)'

/** The same of all that counts, which the archive keeps beside its tables: most questions ask of nothing else. */
export const KEPT_SUMS = [
  { name: 'zhenggai_sums', sql: noticeSums(COUNTED_NOTICES, COUNTED_PROBLEMS) },
  { name: 'zhenggai_outcome_sums', sql: outcomeSums(COUNTED_NOTICES, COUNTED_PROBLEMS) },
] as const

/** The sums of the notices picked, each with the key of its row: those kept, or made for the question by the same statements. */
export function sumsSql(question: Question): string {
  const [notices, outcomes] = isDefaultScope(question)
    ? KEPT_SUMS.map(({ name }) => name)
    : [noticeSums, outcomeSums].map((sums) => `(${sums('picked', 'included')})`)
  return `sums AS MATERIALIZED (SELECT picked.k, sums.* FROM picked JOIN ${notices} AS sums ON sums.notice = picked.notice),
outcome_sums AS (SELECT picked.k, sums.* FROM picked JOIN ${outcomes} AS sums ON sums.notice = picked.notice)`
}
