import type { ColumnHead } from '../tables/index.ts'
import { maskedName, noticesOfRow, type Table } from '../tables/index.ts'

/** What an export shows beyond what anybody may see; a reason for each, or null. */
export interface Shown {
  /** Why people and numbers are not masked. */
  readonly persons: string | null
  /** Why notices with a marking are not left out. */
  readonly marked: string | null
}

/** What a row of a table is told from the others by: what it is sorted by, and a key where rows are laid over older ones. */
export const KEYS: Readonly<Record<string, readonly string[]>> = {
  files: ['path'],
  notices: ['notice'],
  problems: ['problem'],
  problem_places: ['problem'],
  facts: ['fact'],
  measures: ['measure'],
  responsible: ['problem', 'ord'],
  totals: ['notice', 'ord'],
  sections: ['section'],
  categories: ['problem', 'ord'],
  units: ['notice', 'ord'],
  checks: ['check_id'],
  diagnostics: ['notice', 'ord'],
  links: ['kind', 'a', 'b'],
  recurrences: ['problem', 'earlier_problem'],
  wording: ['notice'],
  wording_pairs: ['a', 'b'],
  alignments: ['problem'],
  proposals: ['proposal'],
  changes: ['seq'],
  codes: ['list', 'code'],
}

/** The order in which people read a table. */
const ORDERS: Readonly<Record<string, readonly string[]>> = {
  problems: ['notice', 'ord'],
  measures: ['notice', 'span_start', 'measure'],
  facts: ['notice', 'span_start', 'fact'],
  checks: ['notice', 'check_id'],
  sections: ['notice', 'ord'],
}

export const cellOf = (column: ColumnHead, { persons }: Shown): string =>
  column.personal && persons === null ? `coalesce(${maskedName(column)}, ${column.name})` : column.name

/** Only rows that may be shown: none of a notice with a marking, nor of what is linked with one. */
export function conditionOf(table: Table, { marked }: Shown): string {
  if (marked !== null) return 'true'
  const left = '(SELECT notice FROM notices WHERE marking IS NOT NULL)'
  return noticesOfRow(table)
    .map((id) => `(${id} IS NULL OR ${id} NOT IN ${left})`)
    .concat('true')
    .join(' AND ')
}

export const orderOf = (table: Table): string => (ORDERS[table.name] ?? KEYS[table.name] ?? ['ALL']).join(', ')

/** The rows of a table as an export shows them, each cell worded by `worded`. */
export const selectOf = (
  table: Table,
  shown: Shown,
  worded: (cell: string, column: ColumnHead, index: number) => string = (cell, { name }) => `${cell} AS ${name}`,
): string =>
  `SELECT ${table.columns.map((column, index) => worded(cellOf(column, shown), column, index)).join(', ')}
   FROM ${table.name} WHERE ${conditionOf(table, shown)} ORDER BY ${orderOf(table)}`

export const quotedText = (words: string): string => `'${words.replaceAll("'", "''")}'`
export const quotedName = (name: string): string => `"${name.replaceAll('"', '""')}"`
