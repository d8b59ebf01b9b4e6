import { type DateName, type Dimension, isDefaultScope, type Period, type Question, SEPARATOR } from './question.ts'

/** Text as a literal of SQL. */
export const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`

/** The row of places that the frame of a panel does not hold; what belongs there is told and is in no figure. */
export const OUTSIDE = '-'

/** For each area asked for, rows from places by their number: made outside, for the table of divisions is not in the archive. */
export type Placed = ReadonlyMap<Dimension, ReadonlyMap<string, string>>

export const PLACES_SQL = 'SELECT DISTINCT place, adcode, adcode_now, unit_level FROM zhenggai_parts'

const AREAS: readonly Dimension[] = ['county', 'city', 'province']
export const isArea = (by: Dimension): by is 'county' | 'city' | 'province' => AREAS.includes(by)

const COLUMNS: Readonly<Record<Exclude<Dimension, 'county' | 'city' | 'province'>, string>> = {
  sector: 'sector',
  level: 'unit_level',
  session: 'CAST(session AS VARCHAR)',
  round: 'CAST(round AS VARCHAR)',
  kind: 'kind',
}

/** A date of a notice with how fine its words are. An inspection is dated by its first day. */
const DAYS: Readonly<Record<DateName, readonly [day: string, precision: string]>> = {
  feedback: ['feedback', 'feedback_precision'],
  inspected: ['inspected_from', 'inspected_precision'],
  published: ['published', 'published_precision'],
  report: ['report_date', 'report_precision'],
}

const PERIOD: Readonly<Record<Period, readonly [key: (day: string) => string, coarser: readonly string[]]>> = {
  year: [(day) => `CAST(year(${day}) AS VARCHAR)`, []],
  half: [(day) => `year(${day}) || '-H' || CASE WHEN month(${day}) < 7 THEN 1 ELSE 2 END`, ['year']],
  quarter: [(day) => `year(${day}) || '-Q' || quarter(${day})`, ['year', 'half']],
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
    question.copies ? '' : "WHEN NOT main THEN 'copy'",
    question.versions ? '' : "WHEN superseded THEN 'superseded'",
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

/** Numbers and codes as a table: one long literal, for a list of some thousand values takes DuckDB far longer to read. */
function rowsOf(rows: ReadonlyMap<string, string>): string {
  const lines = literal(Array.from(rows, ([place, code]) => `${place}=${code}`).join(';'))
  const part = (at: number) => `split_part(line, '=', ${at})`
  return `(SELECT CAST(${part(1)} AS UBIGINT), ${part(2)} FROM (SELECT unnest(string_split(${lines}, ';')) AS line) WHERE line <> '')`
}

/** What figures ask of a notice, whatever the number of its rows. */
const OF_NOTICE =
  'n, inspection, kind, report_date, days, days_exact, listed_in_all, rate_source, rate_done, rate_done_broad, rate_base, reason, missing'

/**
 * Where the parts of a notice about several units stand. What belongs to all of them together stands where they all stand, else in
 * no row; `whole` tells that one row holds the whole notice.
 */
const PARTED = `parted AS MATERIALIZED (
  SELECT ${OF_NOTICE}, share, joint, common IS NOT NULL AS whole, CASE WHEN joint THEN common ELSE k END AS k
  FROM (
    SELECT *, CASE WHEN bool_and(joint OR k IS NOT NULL) OVER notice_parts AND min(k) OVER notice_parts = max(k) OVER notice_parts
      THEN min(k) OVER notice_parts END AS common
    FROM placed WHERE split WINDOW notice_parts AS (PARTITION BY n)
  )
)`

/** Each notice once in each row that it stands in, `first` being true for one of them; k is null where it is in none. */
const KEYED = `keyed AS MATERIALIZED (
  SELECT ${OF_NOTICE}, k, TRUE AS whole, FALSE AS split, TRUE AS first FROM placed WHERE NOT split
  UNION ALL
  SELECT ${OF_NOTICE.replace(/, missing$/, '')}, CASE WHEN k IS NULL THEN missing END AS missing, k, whole, TRUE AS split,
    row_number() OVER (PARTITION BY n ORDER BY k) = 1 AS first
  FROM (
    SELECT *, row_number() OVER (PARTITION BY n, k ORDER BY share) AS nth, count(k) OVER (PARTITION BY n) AS rows_of_notice
    FROM parted
  ) WHERE nth = 1 AND (k IS NOT NULL OR rows_of_notice = 0)
)`

/**
 * The notices asked about by their numbers, each with the key of its row (k; null where a part is missing) and why it is left out
 * (reason; null where it counts); `picked` go into figures, `part_rows` are the rows of parts of notices about several units.
 */
export function scopeSql(question: Question, placed: Placed): string {
  const keys = keySql(question)
  const joins = question.by
    .filter(isArea)
    .map((area) => `LEFT JOIN ${rowsOf(placed.get(area) ?? new Map())} AS ${area}_row(place, code) USING (place)`)
  const condition =
    question.where === null ? 'TRUE' : `notice IN (SELECT notice FROM notices WHERE (\n${question.where}\n))`
  return `placed AS MATERIALIZED (
  SELECT ${OF_NOTICE.replace(', reason, missing', '')}, share, split, joint,
    ${reasonSql(question)} AS reason, ${missingSql(question, keys)} AS missing,
    ${keys.map((key) => `(${key})`).join(` || ${literal(SEPARATOR)} || `)} AS k
  FROM zhenggai_parts ${joins.join(' ')}
  WHERE ${condition}
), ${PARTED}, ${KEYED}, picked AS (SELECT * FROM keyed WHERE reason IS NULL AND k IS NOT NULL),
part_rows AS (SELECT n, share, k FROM parted WHERE reason IS NULL AND k IS NOT NULL)`
}
