import { FACTS } from './facts.ts'
import { ALIGNMENTS, CODES, LINKS, RECURRENCES, WORDING, WORDING_PAIRS } from './joined.ts'
import { CHANGES, CORRECTIONS, FILES } from './lines.ts'
import { NOTICES } from './notices.ts'
import { CATEGORIES, MEASURES, RESPONSIBLE, SECTIONS, TOTALS, UNITS } from './parts.ts'
import { PROBLEMS } from './problems.ts'
import { CHECKS, DIAGNOSTICS, PROPOSALS } from './remarks.ts'
import { type ColumnHead, SQL_TYPES, type Table } from './table.ts'

export { type Cell, type ColumnHead, type ColumnType, SQL_TYPES, type Table } from './table.ts'

/** The tables of an archive (ARCHIVE, Tables): one shape in archive.duckdb and in every export. */
export const TABLES: readonly Table[] = [
  FILES,
  NOTICES,
  PROBLEMS,
  FACTS,
  MEASURES,
  RESPONSIBLE,
  TOTALS,
  SECTIONS,
  CATEGORIES,
  UNITS,
  CHECKS,
  DIAGNOSTICS,
  LINKS,
  RECURRENCES,
  WORDING,
  WORDING_PAIRS,
  ALIGNMENTS,
  PROPOSALS,
  CORRECTIONS,
  CHANGES,
  CODES,
]

export const tableNamed = (name: string): Table => TABLES.find((table) => table.name === name)!

const quoted = (words: string): string => `'${words.replaceAll("'", "''")}'`

const columnSql = ({ name, type }: Pick<ColumnHead, 'name' | 'type'>): string => `${name} ${SQL_TYPES[type]}`

/** What a column is called whose words are masked; null where they are as they stand. */
export const maskedName = (column: ColumnHead): string => `${column.name}_masked`

export const maskedColumns = ({ columns }: Table): ColumnHead[] => columns.filter(({ personal }) => personal)

/** Columns whose ids begin with that of a notice. */
const OF_NOTICES = ['notice', 'earlier_notice', 'notice_a', 'notice_b', 'a', 'b', 'medoid', 'target']

/** The notices that a row is about, as SQL over its columns: a row may be about two. */
export const noticesOfRow = ({ columns }: Table): string[] =>
  columns.filter(({ name }) => OF_NOTICES.includes(name)).map(({ name }) => `left(${name}, 17)`)

/** The statements that make a table, with its comments. */
export function createSql(table: Table): string[] {
  const columns = [
    ...table.columns.map(columnSql),
    ...maskedColumns(table).map((column) => `${maskedName(column)} VARCHAR`),
  ]
  return [
    `CREATE TABLE ${table.name} (${columns.join(', ')})`,
    `COMMENT ON TABLE ${table.name} IS ${quoted(`${table.zh} · ${table.en}`)}`,
    ...table.columns.map(({ name, zh, en }) => `COMMENT ON COLUMN ${table.name}.${name} IS ${quoted(`${zh} · ${en}`)}`),
    ...maskedColumns(table).map(
      (column) =>
        `COMMENT ON COLUMN ${table.name}.${maskedName(column)} IS ${quoted(`${column.name} 遮盖后 · ${column.name}, masked`)}`,
    ),
  ]
}
