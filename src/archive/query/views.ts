import type { Database } from '../database/database.ts'
import { maskedName, noticesOfRow, TABLES, type Table } from '../tables/index.ts'

/** What a person who asks may see beyond what everyone may. */
export interface Seen {
  /** Names, numbers and mail of persons as they stand. */
  readonly persons: boolean
  /** Notices with a mark of secrecy or internal use. */
  readonly marked: boolean
}

/**
 * Puts views before the tables, by the same names, for this session alone: persons masked, marked notices left out, unless
 * they may be seen. The tables themselves are left as they are.
 */
export async function maskTables(database: Database, { persons, marked }: Seen): Promise<void> {
  const [row] = await database.rows('SELECT current_database() AS name')
  const own = `"${String(row!.name)}".main`
  for (const table of TABLES) {
    const columns = table.columns.map((column) =>
      column.personal && !persons ? `coalesce(${maskedName(column)}, ${column.name}) AS ${column.name}` : column.name,
    )
    const without = marked ? '' : leftOut(table, own)
    await database.run(
      `CREATE TEMP VIEW ${table.name} AS SELECT ${columns.join(', ')} FROM ${own}.${table.name}${without}`,
    )
  }
  await hideOwn(database)
  for (const { name, sql } of VIEWS) await database.run(`CREATE TEMP VIEW ${name} AS ${sql}`)
}

/** What of the archive's own keeping the views below read: numbers and codes, no words. */
const READ = ['zhenggai_parts', 'zhenggai_sums', 'zhenggai_outcome_sums', 'zhenggai_shares', 'zhenggai_shared']

/** What the archive keeps for itself holds words as they stand, also those that are masked: an empty view stands before each. */
async function hideOwn(database: Database): Promise<void> {
  const kept = await database.rows(
    `SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'main' AND table_name LIKE 'zhenggai%'`,
  )
  for (const { name } of kept)
    if (!READ.includes(String(name)))
      await database.run(`CREATE TEMP VIEW "${String(name)}" AS SELECT NULL AS hidden WHERE FALSE`)
}

/** Rows about a marked notice go; what is about no notice stays. */
function leftOut(table: Table, own: string): string {
  const marked = `SELECT m.notice FROM ${own}.notices m WHERE m.marking IS NOT NULL`
  const parts = noticesOfRow(table).map((id) => `(${id} IS NULL OR ${id} NOT IN (${marked}))`)
  return parts.length === 0 ? '' : ` WHERE ${parts.join(' AND ')}`
}

export interface View {
  readonly name: string
  readonly zh: string
  readonly en: string
  readonly sql: string
}

/** Where a part belongs among counties: 本级 for units of a city or a province; null where its county is not known. */
const PLACE = `CASE WHEN county IS NOT NULL THEN county WHEN unit_level IN ('county', 'town', 'village') THEN NULL
      ELSE coalesce(city, province) || '本级' END`

/** The parts of each notice and where they are. */
export const NOTICE_PARTS = `WITH parts AS (
    SELECT p.notice, p.share AS part, p.split, p.joint AS of_all, p.unit_level, p.sector,
      ${['province', 'city', 'county'].map((name) => `CASE WHEN p.split THEN z.${name} ELSE n.${name} END AS ${name}`).join(', ')}
    FROM zhenggai_parts p JOIN notices n ON n.notice = p.notice LEFT JOIN zhenggai_shares z ON z.notice = p.notice AND z.share = p.share
  ), placed AS (SELECT *, ${PLACE} AS place FROM parts), together AS (
    SELECT notice, any_value(province) AS province, any_value(city) AS city, any_value(county) AS county, any_value(place) AS place
    FROM placed WHERE split AND NOT of_all GROUP BY notice
    HAVING count(*) = count(place) AND count(DISTINCT concat_ws('/', province, city, place)) = 1
  )
  SELECT a.notice, a.part, a.of_all, ${['province', 'city', 'county', 'place'].map((name) => `CASE WHEN a.of_all THEN t.${name} ELSE a.${name} END AS ${name}`).join(', ')},
    a.unit_level, a.sector, NOT a.split OR t.notice IS NOT NULL AS whole
  FROM placed a LEFT JOIN together t ON t.notice = a.notice`

/** What questions ask again and again: only what counts. */
export const VIEWS: readonly View[] = [
  {
    name: 'counted_notices',
    zh: '计入统计的通报',
    en: 'notices that count',
    sql: 'SELECT * FROM notices WHERE counted',
  },
  {
    name: 'notice_parts',
    zh: '通报的各部分在何处(省、市、县、place 即县或本级):写几个单位的通报有几行,共有的部分(of_all)只在同处一地时有 place;whole 即整份在一处',
    en: 'where the parts of each notice are: several rows for one about several units; what is of all of them has a place only where all are in one; whole: all of the notice is in it',
    sql: NOTICE_PARTS,
  },
  {
    name: 'counted_problems',
    zh: '计入统计的问题:同一问题只算一次;末几列是它的单位在何处',
    en: 'problems that count, each once; the last columns tell where its unit is',
    sql: `SELECT p.*, q.province, q.city, q.county, q.place, q.unit_level, q.sector FROM problems p
      LEFT JOIN zhenggai_shared s ON s.problem = p.problem
      LEFT JOIN notice_parts q ON q.notice = p.notice AND q.part = coalesce(s.share, 0) WHERE p.counted`,
  },
  {
    name: 'counted_facts',
    zh: '计入统计的事实:不在取代的、抄来的通报里,也不在后来又列的问题里',
    en: 'facts that count: of no copy, restated notice or problem listed again',
    sql: `SELECT f.* FROM facts f JOIN notices n ON n.notice = f.notice LEFT JOIN problems p ON p.problem = f.problem
      WHERE n.counted AND (f.problem IS NULL OR p.counted)`,
  },
  {
    name: 'counted_places',
    zh: '计入的通报在各处的问题数:列出、无状态(unlabelled)、完成(done)、接近完成(nearly)',
    en: 'problems of each counted notice in each place: listed, unlabelled, done, nearly done',
    sql: `SELECT q.notice, q.province, q.city, q.county, q.place, bool_and(q.whole) AS whole, ${[
      ['listed', 'listed'],
      ['unknown', 'unlabelled'],
      ['done', 'done'],
      ['nearly', 'nearly'],
    ]
      .map(([name, alias]) => `CAST(sum(s.${name}) AS INTEGER) AS ${alias}`)
      .join(', ')}
      FROM notice_parts q JOIN zhenggai_parts p ON p.notice = q.notice AND p.share = q.part JOIN zhenggai_sums s ON s.n = p.n AND s.share = p.share
      WHERE p.counted AND (q.whole OR NOT q.of_all) GROUP BY ALL`,
  },
  {
    name: 'counted_sums',
    zh: '计入的通报在各处可相加之数的和,按成效与计量类别',
    en: 'sums of what may be summed of each counted notice in each place, by outcome and class of unit',
    sql: `SELECT q.notice, q.province, q.city, q.county, q.place, o.outcome, o.unit_class, sum(o.total) AS total
      FROM zhenggai_outcome_sums o JOIN zhenggai_parts p ON p.n = o.n AND p.share = o.share
      JOIN notice_parts q ON q.notice = p.notice AND q.part = p.share LEFT JOIN notice_parts b ON b.notice = q.notice AND b.part = o.beside
      WHERE (q.whole OR NOT q.of_all) AND (o.beside IS NULL OR (b.of_all AND NOT b.whole) OR b.place IS DISTINCT FROM q.place) GROUP BY ALL`,
  },
]
