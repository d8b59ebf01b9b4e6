import { STATUSES } from '../notice/vocabulary.ts'
import { isDefaultScope, type Question } from './question.ts'

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
] as const
export const COUNT_NAMES: readonly string[] = COUNTS.map(([, name]) => name)

const REPORT_PRECISION = `CASE report_date_from WHEN 'as_of' THEN as_of_precision WHEN 'signed' THEN signed_precision ELSE published_precision END`

const belonging = (name: string): string =>
  `CASE WHEN part.share IS NULL THEN notices.${name} ELSE part.${name} END AS ${name}`

/** The number of a notice: its id, which is one. */
const NUMBER = "CAST('0x' || substr(notice, 2) AS UBIGINT)"

/**
 * Every notice by its parts: one where all of it is in one place, else (`split`) one for each place of its units and part 0 for what
 * is under no problem. `n` is the id as a number, `place` that of what is known of where a part belongs: neither depends on other
 * notices. What figures ask of a notice stands beside.
 */
const PARTS_SQL = `SELECT ${NUMBER} AS n, hash(adcode, adcode_now, unit_level) AS place, * FROM (
  SELECT notices.notice, coalesce(part.share, 0) AS share, part.share IS NOT NULL AS split, coalesce(part.joint, FALSE) AS joint,
    ${['adcode', 'adcode_now', 'unit_level', 'sector'].map(belonging).join(', ')},
    kind, session, round, coalesce(main, TRUE) AS main, superseded_by IS NOT NULL AS superseded, counted, left_out, inspection,
    feedback, feedback_precision, inspected_from, inspected_precision, published, published_precision, report_date,
    ${REPORT_PRECISION} AS report_precision, date_diff('day', feedback, report_date) AS days,
    feedback_precision = 'day' AND ${REPORT_PRECISION} = 'day' AS days_exact,
    notices.listed AS listed_in_all, rate_source, rate_done, rate_done_broad, rate_base
  FROM notices LEFT JOIN zhenggai_shares AS part ON part.notice = notices.notice
)`

/** What each part of a notice comes to over these problems: a row a part. */
const partSums = (problems: string): string => `SELECT parts.n, parts.share, ${COUNTS.map(
  ([part, name]) => `coalesce(${part}.${name}, 0) AS ${name}`,
).join(', ')}
FROM parts LEFT JOIN (
  SELECT notice, share, count(*) AS listed, count(*) FILTER (NOT has_status) AS unknown,
    count(*) FILTER (status IN ('completed', 'completed_sustained')) AS done,
    count(*) FILTER (status IN ('basically_completed', 'phased')) AS nearly,
    ${STATUSES.map((status) => `count(*) FILTER (status = '${status}') AS n_${status}`).join(', ')}
  FROM ${problems} AS items GROUP BY notice, share
) AS items ON items.notice = parts.notice AND items.share = parts.share LEFT JOIN (
  SELECT items.notice, items.share, CAST(sum(strength) AS BIGINT) AS strength, count(*) AS measures
  FROM measures JOIN ${problems} AS items ON items.problem = measures.problem GROUP BY items.notice, items.share
) AS told ON told.notice = parts.notice AND told.share = parts.share LEFT JOIN (
  SELECT checks.notice, coalesce(part.share, 0) AS share, count(*) FILTER (result = 'fail') AS failing, count(*) AS assessed
  FROM checks LEFT JOIN zhenggai_shared AS part ON part.problem = checks.problem WHERE result <> 'not_assessable' GROUP BY ALL
) AS checked ON checked.notice = parts.notice AND checked.share = parts.share LEFT JOIN (
  SELECT notice, CAST(sum(amount) AS BIGINT) AS open FROM (
    SELECT notice, measure, arg_min(amount, ord) AS amount FROM totals
    WHERE scope = 'this_round' AND measure IN ('partial', 'in_progress', 'long_term', 'not_completed')
    GROUP BY notice, measure
  ) GROUP BY notice
) AS told_open ON told_open.notice = parts.notice AND parts.share = 0`

const FACT_PART = 'LEFT JOIN zhenggai_shared AS part ON part.problem = facts.problem'

/** Facts of notices about several units that hang on one of another part (`beside`); of several that repeat one the first. */
export const BESIDE_SQL = `SELECT facts.*, coalesce(part.share, 0) AS share, coalesce(other.share, 0) AS beside
  FROM facts JOIN facts AS told ON told.notice = facts.notice AND told.fact = coalesce(facts.part_of, facts.same_as)
    ${FACT_PART} LEFT JOIN zhenggai_shared AS other ON other.problem = told.problem
  WHERE facts.notice IN (SELECT notice FROM zhenggai_shares) AND told.notice IN (SELECT notice FROM zhenggai_shares)
    AND facts.modality = 'actual' AND facts.outcome IS NOT NULL AND NOT facts.additive AND facts.kind IN ('count', 'money', 'document')
    AND coalesce(part.share, 0) <> coalesce(other.share, 0)
  QUALIFY facts.part_of IS NOT NULL OR row_number() OVER (
    PARTITION BY facts.notice, coalesce(part.share, 0), facts.same_as ORDER BY facts.span_start, facts.fact) = 1`

/**
 * What may be summed, by outcome and class of unit: additive, and of no problem that counts elsewhere. In a notice about several
 * units a number that is a share of one told for another part (`beside`), or repeats it, may be summed where that part is not.
 */
const outcomeSums = (problems: string): string => {
  const among = `(facts.problem IS NULL OR facts.problem IN (SELECT problem FROM ${problems} AS items))`
  return `SELECT parts.n, sums.share, outcome, unit_class, beside, sum(total) AS total FROM (
  SELECT facts.notice, coalesce(part.share, 0) AS share, outcome, ${CLASS_SQL} AS unit_class, NULL AS beside, ${AMOUNT_SQL} AS total
  FROM facts ${FACT_PART}
  WHERE additive AND outcome IS NOT NULL AND facts.kind <> 'percent' AND ${among}
  UNION ALL
  SELECT facts.notice, share, outcome, ${CLASS_SQL} AS unit_class, beside, ${AMOUNT_SQL} AS total FROM (${BESIDE_SQL}) AS facts WHERE ${among}
) AS sums JOIN parts ON parts.notice = sums.notice AND parts.share = sums.share
GROUP BY parts.n, sums.share, outcome, unit_class, beside`
}

const countedProblems = (counted: string): string => `(
  SELECT problems.problem, problems.notice, coalesce(part.share, 0) AS share, status, has_status
  FROM problems LEFT JOIN zhenggai_shared AS part ON part.problem = problems.problem WHERE ${counted}
)`

const COUNTED_PROBLEMS = countedProblems('counted')
const COUNTED = `parts AS (SELECT n, notice, share FROM zhenggai_parts WHERE counted)`

/** The statements that make what the archive keeps, over some tables put in place of others. */
export type KeptOver = (tables: readonly string[]) => string

const over =
  (own: readonly string[], select: string): KeptOver =>
  (tables) => {
    const all = [...tables, ...own]
    return all.length === 0 ? select : `WITH ${all.join(', ')} ${select}`
  }

/**
 * What the archive keeps beside its tables: the parts of all notices, what those that count come to, and the places they are in. Most
 * questions ask of nothing else. No row of it depends on other notices, so that those of some may be made anew.
 */
export const KEPT_SUMS: readonly { readonly name: string; readonly over: KeptOver }[] = [
  { name: 'zhenggai_parts', over: over([], `${PARTS_SQL} ORDER BY n, share`) },
  { name: 'zhenggai_sums', over: over([COUNTED], `${partSums(COUNTED_PROBLEMS)} ORDER BY n, share`) },
  { name: 'zhenggai_outcome_sums', over: over([COUNTED], `${outcomeSums(COUNTED_PROBLEMS)} ORDER BY ALL`) },
]

/** The numbers of notices of a table. */
export const numbersOf = (notices: string): string => `SELECT ${NUMBER} FROM ${notices}`

/** A problem that a later notice of the inspection lists again counts there. */
const includedSql = (question: Question): string =>
  question.versions ? 'TRUE' : isDefaultScope(question) ? 'counted' : 'linked IS NULL'

/** The problems that count of the notices picked, each with the part of its notice. */
export const problemsSql = (question: Question): string => `included AS MATERIALIZED (
  SELECT * FROM ${countedProblems(includedSql(question))} WHERE notice IN (SELECT notice FROM zhenggai_parts JOIN picked USING (n))
)`

/** The tables of sums: those kept, or made for the question by the same statements. */
export function sumsSql(question: Question): {
  readonly made: readonly string[]
  readonly sums: string
  readonly outcomes: string
} {
  if (isDefaultScope(question)) return { made: [], sums: 'zhenggai_sums', outcomes: 'zhenggai_outcome_sums' }
  const parts = 'parts AS (SELECT n, notice, share FROM zhenggai_parts WHERE n IN (SELECT n FROM picked))'
  return {
    made: [
      problemsSql(question),
      parts,
      `asked_sums AS MATERIALIZED (${partSums('included')})`,
      `asked_outcomes AS MATERIALIZED (${outcomeSums('included')})`,
    ],
    sums: 'asked_sums',
    outcomes: 'asked_outcomes',
  }
}
