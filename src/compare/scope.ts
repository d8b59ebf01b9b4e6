import { type DateName, type Dimension, isDefaultScope, type Period, type Question, SEPARATOR } from './question.ts'

/** Text as a literal of SQL. */
export const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`

/** A notice about units in several places stands once for each of them; `part` tells where that part of it belongs. */
const PARTS = 'notices LEFT JOIN zhenggai_shares AS part ON part.notice = notices.notice'

const belonging = (name: string): string => `CASE WHEN part.share IS NULL THEN notices.${name} ELSE part.${name} END`

/** A code of the mapping from places to rows: what the tables say of a place, as one text. */
const PLACE = ['adcode', 'adcode_now', 'unit_level']
  .map((name) => `coalesce(${belonging(name)}, '')`)
  .join(` || '/' || `)

/** The row of places that the frame of a panel does not hold; what belongs there is told and is in no figure. */
export const OUTSIDE = '-'

/** For each area asked for, rows from places: made outside, for the table of divisions is not in the archive. */
export type Placed = ReadonlyMap<Dimension, ReadonlyMap<string, string>>

export const PLACES_SQL = `SELECT DISTINCT ${PLACE} AS place, ${['adcode', 'adcode_now', 'unit_level']
  .map((name) => `${belonging(name)} AS ${name}`)
  .join(', ')} FROM ${PARTS}`

const AREAS: readonly Dimension[] = ['county', 'city', 'province']
export const isArea = (by: Dimension): by is 'county' | 'city' | 'province' => AREAS.includes(by)

const COLUMNS: Readonly<Record<Exclude<Dimension, 'county' | 'city' | 'province'>, string>> = {
  sector: belonging('sector'),
  level: belonging('unit_level'),
  session: 'CAST(session AS VARCHAR)',
  round: 'CAST(round AS VARCHAR)',
  kind: 'kind',
}

/** A date of a notice with how fine its words are. An inspection is dated by its first day. */
const DAYS: Readonly<Record<DateName, readonly [day: string, precision: string]>> = {
  feedback: ['feedback', 'feedback_precision'],
  inspected: ['inspected_from', 'inspected_precision'],
  published: ['published', 'published_precision'],
  report: [
    'report_date',
    "CASE report_date_from WHEN 'as_of' THEN as_of_precision WHEN 'signed' THEN signed_precision ELSE published_precision END",
  ],
}

const PERIOD: Readonly<Record<Period, readonly [key: (day: string) => string, coarser: readonly string[]]>> = {
  year: [(day) => `strftime(${day}, '%Y')`, []],
  half: [(day) => `strftime(${day}, '%Y') || '-H' || CASE WHEN month(${day}) < 7 THEN 1 ELSE 2 END`, ['year']],
  quarter: [(day) => `strftime(${day}, '%Y') || '-Q' || quarter(${day})`, ['year', 'half']],
  month: [(day) => `strftime(${day}, '%Y-%m')`, ['year', 'half', 'quarter']],
}

const list = (values: readonly string[]): string => `(${values.map(literal).join(', ')})`

/** A date that is named to the year alone lies in no month. */
function periodKey(date: DateName, period: Period): string {
  const [day, precision] = DAYS[date]
  const [key, coarser] = PERIOD[period]
  return coarser.length === 0 ? key(day) : `CASE WHEN ${precision} IN ${list(coarser)} THEN NULL ELSE ${key(day)} END`
}

function reasonSql(question: Question): string {
  const whens = [
    `WHEN kind NOT IN ${list(question.kinds)} THEN 'kind'`,
    question.copies ? '' : "WHEN NOT coalesce(main, TRUE) THEN 'copy'",
    question.versions ? '' : "WHEN superseded_by IS NOT NULL THEN 'superseded'",
    isDefaultScope(question) ? "WHEN NOT counted THEN coalesce(left_out, 'other')" : '',
  ]
  return `CASE ${whens.filter((when) => when !== '').join(' ')} END`
}

/** The parts of a row's key, in the order of its columns. */
export const keyParts = ({ by, period }: Question): readonly (Dimension | Period)[] =>
  period === null ? by : [...by, period]

function keySql(question: Question): string[] {
  const areas = question.by.map((by) => (isArea(by) ? `nullif(${by}_row.code, '${OUTSIDE}')` : COLUMNS[by]))
  return question.period === null ? areas : [...areas, periodKey(question.date, question.period)]
}

/** What has no part of a key, by the first part it lacks; a date that is there but too coarse is told apart. */
function missingSql(question: Question, keys: readonly string[]): string {
  const [day] = DAYS[question.date]
  const whens = keys.map((key, index) => {
    const by = question.by[index]
    if (by !== undefined && isArea(by))
      return `WHEN ${by}_row.code = '${OUTSIDE}' THEN 'not_in_frame' WHEN ${key} IS NULL THEN 'no_region'`
    if (by !== undefined) return `WHEN ${key} IS NULL THEN 'no_${by}'`
    return `WHEN ${day} IS NULL THEN 'no_date' WHEN ${key} IS NULL THEN 'coarse_date'`
  })
  return `CASE ${whens.join(' ')} END`
}

/** Two columns of text as a table: one long literal, for a list of some thousand values takes DuckDB far longer to read. */
function pairs(rows: ReadonlyMap<string, string>): string {
  const lines = literal(Array.from(rows, ([place, code]) => `${place}=${code}`).join(';'))
  return `(SELECT split_part(line, '=', 1), split_part(line, '=', 2) FROM (SELECT unnest(string_split(${lines}, ';')) AS line))`
}

/** What figures and explanations ask of a notice. */
const COLUMNS_USED = [
  ...['notice', 'inspection', 'kind', 'feedback', 'feedback_precision', 'report_date', 'report_date_from'],
  ...['as_of_precision', 'signed_precision', 'published_precision', 'listed', 'rate_source', 'rate_done'],
  ...['rate_done_broad', 'rate_base'],
]
const USED = COLUMNS_USED.join(', ')

/**
 * Where the parts of a notice about several units stand. What belongs to all of them together stands where they all stand, else in
 * no row; `whole` tells that one row holds the whole notice.
 */
const PARTED = `parted AS MATERIALIZED (
  SELECT ${USED}, reason, missing, share, joint, common IS NOT NULL AS whole, CASE WHEN joint THEN common ELSE k END AS k
  FROM (
    SELECT *, CASE WHEN bool_and(joint OR k IS NOT NULL) OVER notice_parts AND min(k) OVER notice_parts = max(k) OVER notice_parts
      THEN min(k) OVER notice_parts END AS common
    FROM placed WHERE share IS NOT NULL WINDOW notice_parts AS (PARTITION BY notice)
  )
)`

/** Each notice once in each row that it stands in, `first` being true for one of them; k is null where it is in none. */
const KEYED = `keyed AS MATERIALIZED (
  SELECT ${USED}, reason, missing, k, TRUE AS whole, FALSE AS split, TRUE AS first FROM placed WHERE share IS NULL
  UNION ALL
  SELECT ${USED}, reason, CASE WHEN k IS NULL THEN missing END AS missing, k, whole, TRUE AS split,
    row_number() OVER (PARTITION BY notice ORDER BY k) = 1 AS first
  FROM (
    SELECT *, row_number() OVER (PARTITION BY notice, k ORDER BY share) AS nth, count(k) OVER (PARTITION BY notice) AS rows_of_notice
    FROM parted
  ) WHERE nth = 1 AND (k IS NOT NULL OR rows_of_notice = 0)
)`

/**
 * The notices asked about, each with the key of its row (k; null where a part is missing) and why it is left out (reason;
 * null where it counts); `picked` are those that go into figures, `part_rows` the rows of parts of notices about several units.
 */
export function scopeSql(question: Question, placed: Placed): string {
  const areas = question.by.filter(isArea)
  const keys = keySql(question)
  const joins = areas.map(
    (area) =>
      `LEFT JOIN ${pairs(placed.get(area) ?? new Map())} AS ${area}_row(place, code) ON ${area}_row.place = ${PLACE}`,
  )
  const condition =
    question.where === null ? 'TRUE' : `notices.notice IN (SELECT notice FROM notices WHERE (\n${question.where}\n))`
  return `placed AS MATERIALIZED (
  SELECT ${COLUMNS_USED.map((name) => `notices.${name}`).join(', ')}, part.share, part.joint,
    ${reasonSql(question)} AS reason, ${missingSql(question, keys)} AS missing,
    ${keys.map((key) => `(${key})`).join(` || ${literal(SEPARATOR)} || `)} AS k
  FROM ${PARTS} ${joins.join(' ')}
  WHERE ${condition}
), ${PARTED}, ${KEYED}, picked AS (SELECT * FROM keyed WHERE reason IS NULL AND k IS NOT NULL),
part_rows AS (SELECT notice, share, k FROM parted WHERE reason IS NULL AND k IS NOT NULL)`
}

/** A problem that a later notice of the inspection lists again counts there. */
const includedSql = (question: Question): string =>
  question.versions ? 'TRUE' : isDefaultScope(question) ? 'problems.counted' : 'problems.linked IS NULL'

/** The problems that count of the notices picked, each with the part of its notice. */
export const problemsSql = (question: Question): string => `included AS MATERIALIZED (
  SELECT problems.problem, problems.notice, coalesce(part.share, 0) AS share, problems.status, problems.has_status
  FROM problems LEFT JOIN zhenggai_shared AS part ON part.problem = problems.problem
  WHERE problems.notice IN (SELECT notice FROM picked) AND ${includedSql(question)}
)`
