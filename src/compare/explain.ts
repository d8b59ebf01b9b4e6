import { plainDecimal } from './decimals.ts'
import { type Answer, type Ask, isDefaultScope, type Question } from './question.ts'
import { literal, type Placed, scopeSql } from './scope.ts'
import { basedSql } from './statements.ts'
import { AMOUNT_SQL, BESIDE_SQL, CLASS_SQL, problemsSql } from './sums.ts'

/** Why a value is in no figure. */
const VALUE_REASONS = [
  'kind',
  'copy',
  'superseded',
  'other',
  'elsewhere',
  'joint',
  'repeat',
  'target',
  'norm',
  'part_of',
  'same_as',
  'other_outcome',
  'other_class',
  'percent',
  'untold',
  'own_totals',
  'bounds_only',
  'totals_aside',
  'coarse_date',
  'out_of_order',
  'not_assessable',
] as const
export type ValueReason = (typeof VALUE_REASONS)[number]

/** One value behind a figure, or beside it. */
export interface Value {
  readonly id: string
  readonly notice: string
  readonly file: string | null
  readonly quote: string
  /** What it adds: a decimal, or the state it stands for. */
  readonly value: string
  readonly page: number | null
  /** Where it stands in the text of its notice; null for what is of the notice as a whole. */
  readonly span: { readonly start: number; readonly end: number } | null
  /** Null where it went in. */
  readonly reason: ValueReason | null
  /** What more there is to say of the reason: the fact it is a share of, its role. */
  readonly detail: string | null
}

/** The families of metrics that are explained by the same values. */
export function familyOf(metric: string): string {
  if (/^(?:problems|unlabelled$|status\.)/.test(metric)) return 'problems'
  if (/^(?:strict|broad|rate_)/.test(metric)) return 'rates'
  if (metric.startsWith('days_')) return 'days'
  return metric
}

/** Every value that a row's figure is made of, and every one left out with its reason, in the order of notices and places. */
export async function explain(
  ask: Ask,
  question: Question,
  placed: Placed,
  key: string,
  metric: string,
): Promise<Value[]> {
  const family = familyOf(metric)
  const [outcome = '', unit = ''] = metric.split('.')
  const statement =
    family === 'problems' || family === 'rates'
      ? problemValuesSql(question, family)
      : family === 'days'
        ? DAY_VALUES_SQL
        : family === 'strength_mean'
          ? MEASURES_SQL
          : family === 'failing_checks'
            ? CHECK_VALUES_SQL
            : factsSql(outcome, unit)
  const extra: readonly string[] = [
    basedSql(question),
    ...(isDefaultScope(question) ? [problemsSql(question)] : []),
    FILES_SQL,
    askedSql(key),
    asideSql(key),
  ]
  const rows = await ask(`WITH ${[scopeSql(question, placed), ...extra].join(',\n')}\n${statement}`)
  return rows.map(valueIn)
}

/** The notices of the row, counted or not. */
const askedSql = (key: string): string => `asked AS (
  SELECT keyed.n, keyed.k, keyed.reason AS notice_reason, keyed.days, keyed.days_exact, notices.notice, notices.feedback, notices.report_date,
    notices.report_date_from
  FROM keyed JOIN zhenggai_parts AS named ON named.n = keyed.n AND named.share = 0 JOIN notices ON notices.notice = named.notice
  WHERE keyed.k = ${literal(key)}
)`

/** Parts of the notices asked about that are in another row, or in none. */
const asideSql = (key: string): string => `aside AS (
  SELECT asked.notice, share, CASE WHEN joint THEN 'joint' ELSE 'elsewhere' END AS why FROM parted JOIN asked ON asked.n = parted.n
  WHERE parted.k IS DISTINCT FROM ${literal(key)}
)`

/** Joins the part of its notice that a row with a problem is of, and says where that part is not of the row asked about. */
const asideOf = (table: string): string => `LEFT JOIN zhenggai_shared AS part ON part.problem = ${table}.problem
  LEFT JOIN aside ON aside.notice = asked.notice AND aside.share = coalesce(part.share, 0)`

const FILES_SQL = `named_files AS (SELECT notice, min(path) AS file FROM files WHERE outcome IN ('record', 'partial') GROUP BY notice)`
const ORDER = 'ORDER BY asked.notice, span_start, span_end, id'

const text = (value: Answer[string] | undefined): string | null =>
  value === null || value === undefined ? null : String(value)

function valueIn(row: Answer): Value {
  const [start, end] = [row.span_start, row.span_end]
  return {
    id: String(row.id),
    notice: String(row.notice),
    file: text(row.file),
    quote: text(row.quote) ?? '',
    value: /^-?\d+\.\d+$/.test(String(row.value)) ? plainDecimal(String(row.value)) : (text(row.value) ?? ''),
    page: row.page === null || row.page === undefined ? null : Number(row.page),
    span: start === null || start === undefined ? null : { start: Number(start), end: Number(end) },
    reason: text(row.reason) as ValueReason | null,
    detail: text(row.detail),
  }
}

/** Facts of the outcome; for money every amount, so that a reader sees what was not added and why. */
function factsSql(outcome: string, unit: string): string {
  const asked = `outcome = ${literal(outcome)}`
  const wide = unit.startsWith('money') ? ` OR facts.kind = 'money'` : ''
  return `, free AS (
  SELECT fact FROM (${BESIDE_SQL}) AS hanging WHERE outcome = ${literal(outcome)}
    AND (notice, beside) IN (SELECT (notice, share) FROM aside) AND ${CLASS_SQL.replaceAll('facts.', 'hanging.')} = ${literal(unit)}
) SELECT facts.fact AS id, asked.notice AS notice, file, quote, CAST(${AMOUNT_SQL} AS VARCHAR) AS value,
  facts.page AS page, facts.span_start AS span_start, facts.span_end AS span_end,
  CASE WHEN notice_reason IS NOT NULL THEN notice_reason WHEN aside.why IS NOT NULL THEN aside.why
    WHEN facts.problem IS NOT NULL AND facts.problem NOT IN (SELECT problem FROM included) THEN 'repeat'
    WHEN modality = 'target' THEN 'target' WHEN modality = 'norm' THEN 'norm'
    WHEN facts.fact IN (SELECT fact FROM free) THEN NULL
    WHEN part_of IS NOT NULL THEN 'part_of' WHEN same_as IS NOT NULL THEN 'same_as'
    WHEN outcome IS NULL OR outcome <> ${literal(outcome)} THEN 'other_outcome'
    WHEN ${CLASS_SQL} <> ${literal(unit)} THEN 'other_class'
    WHEN facts.kind = 'percent' THEN 'percent'
    WHEN additive IS NOT TRUE THEN 'untold' END AS reason,
  CASE WHEN modality <> 'actual' THEN role ELSE coalesce(part_of, same_as, CASE WHEN outcome IS DISTINCT FROM ${literal(outcome)} THEN coalesce(outcome, role) END,
    CASE WHEN ${CLASS_SQL} <> ${literal(unit)} THEN ${CLASS_SQL} END) END AS detail
FROM facts JOIN asked ON asked.notice = facts.notice LEFT JOIN named_files ON named_files.notice = asked.notice ${asideOf('facts')}
WHERE ${asked} OR list_contains(string_split(coalesce(outcomes, ''), '|'), ${literal(outcome)})${wide}
${ORDER}`
}

/** Problems, each with what it is in the rate; under rates also the own totals that stand for them. */
function problemValuesSql(question: Question, family: 'problems' | 'rates'): string {
  const linked = isDefaultScope(question) || !question.versions ? "WHEN problems.linked IS NOT NULL THEN 'repeat'" : ''
  const rates = family === 'rates' ? "WHEN based.source = 'totals' THEN 'own_totals'" : ''
  const problems = `SELECT problems.problem AS id, asked.notice AS notice, file, coalesce(problems.number || ' ', '') || problems.title AS quote, problems.status AS value,
  problems.page AS page, problems.span_start AS span_start, problems.span_end AS span_end,
  CASE WHEN notice_reason IS NOT NULL THEN notice_reason WHEN aside.why IS NOT NULL THEN aside.why ${linked}
    WHEN problems.problem NOT IN (SELECT problem FROM included) THEN 'other' ${rates} END AS reason,
  coalesce(problems.linked, problems.label) AS detail
FROM problems JOIN asked ON asked.notice = problems.notice LEFT JOIN based ON based.n = asked.n AND based.k = asked.k
  LEFT JOIN named_files ON named_files.notice = asked.notice ${asideOf('problems')}`
  if (family === 'problems') return `${problems}\n${ORDER}`
  return `SELECT * FROM (${problems}
UNION ALL
SELECT asked.notice || '/totals/' || totals.measure || '/' || totals.ord AS id, asked.notice AS notice, file, quote, totals.measure || ' ' || CAST(CAST(amount AS BIGINT) AS VARCHAR) AS value,
  totals.page AS page, totals.span_start AS span_start, totals.span_end AS span_end,
  CASE WHEN notice_reason IS NOT NULL THEN notice_reason WHEN based.source IS DISTINCT FROM 'totals' THEN 'totals_aside' END AS reason, scope AS detail
FROM totals JOIN asked ON asked.notice = totals.notice LEFT JOIN based ON based.n = asked.n AND based.k = asked.k
  LEFT JOIN named_files ON named_files.notice = asked.notice
WHERE totals.measure IN ('problems', 'sub_items', 'aspects', 'completed', 'basically_completed', 'phased', 'partial', 'in_progress', 'long_term', 'not_completed')
) AS asked ${ORDER}`
}

const DAY_VALUES_SQL = `SELECT asked.notice AS id, asked.notice AS notice, file,
  coalesce(CAST(asked.feedback AS VARCHAR), '') || ' → ' || coalesce(CAST(asked.report_date AS VARCHAR), '') AS quote,
  CAST(days AS VARCHAR) AS value, NULL AS page, NULL AS span_start, NULL AS span_end,
  CASE WHEN notice_reason IS NOT NULL THEN notice_reason WHEN NOT days_exact THEN 'coarse_date' WHEN days < 0 THEN 'out_of_order' END AS reason,
  asked.report_date_from AS detail
FROM asked LEFT JOIN named_files ON named_files.notice = asked.notice
WHERE asked.feedback IS NOT NULL AND asked.report_date IS NOT NULL
${ORDER}`

const MEASURES_SQL = `SELECT measures.measure AS id, asked.notice AS notice, file, quote, CAST(strength AS VARCHAR) AS value,
  measures.page AS page, measures.span_start AS span_start, measures.span_end AS span_end,
  CASE WHEN notice_reason IS NOT NULL THEN notice_reason WHEN aside.why IS NOT NULL THEN aside.why
    WHEN measures.problem NOT IN (SELECT problem FROM included) THEN 'repeat' END AS reason, NULL AS detail
FROM measures JOIN asked ON asked.notice = measures.notice LEFT JOIN named_files ON named_files.notice = asked.notice ${asideOf('measures')}
${ORDER}`

const CHECK_VALUES_SQL = `SELECT check_id AS id, asked.notice AS notice, file, coalesce(quote_a, message) AS quote, result AS value,
  checks.page AS page, checks.span_start AS span_start, checks.span_end AS span_end,
  CASE WHEN notice_reason IS NOT NULL THEN notice_reason WHEN aside.why IS NOT NULL THEN aside.why WHEN result = 'not_assessable' THEN 'not_assessable' END AS reason,
  code AS detail
FROM checks JOIN asked ON asked.notice = checks.notice LEFT JOIN named_files ON named_files.notice = asked.notice ${asideOf('checks')}
${ORDER}`
