import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { finished } from 'node:stream/promises'
import type { Value } from '../database/values.ts'
import { type ColumnType, SQL_TYPES, type Table } from '../tables/index.ts'
import type { Exporting } from './exporting.ts'
import { KEYS, quotedText, selectOf } from './selection.ts'

/** The schema that the tables stand in: what else a database holds is not touched. */
const SCHEMA = 'zhenggai'
const ROWS_OF_A_STATEMENT = 500

const sqlType = (type: ColumnType): string => (type === 'text' ? 'TEXT' : SQL_TYPES[type])

/** Tables without a key of their own are numbered. */
const keyOf = ({ name }: Table): readonly string[] => KEYS[name] ?? ['row_number']
const columnsOf = (table: Table): readonly { readonly name: string; readonly type: ColumnType }[] =>
  KEYS[table.name] === undefined ? [{ name: 'row_number', type: 'integer' }, ...table.columns] : table.columns

function schemaOf(table: Table): string {
  const key = keyOf(table)
  const columns = columnsOf(table).map(
    ({ name, type }) => `  ${name} ${sqlType(type)}${key.includes(name) ? ' NOT NULL' : ''}`,
  )
  const comments = table.columns.map(
    ({ name, zh, en }) => `COMMENT ON COLUMN ${SCHEMA}.${table.name}.${name} IS ${quotedText(`${zh} · ${en}`)};`,
  )
  const byNotice = key[0] !== 'notice' && table.columns.some(({ name }) => name === 'notice')
  return [
    `CREATE TABLE IF NOT EXISTS ${SCHEMA}.${table.name} (`,
    `${columns.join(',\n')},\n  PRIMARY KEY (${key.join(', ')})`,
    ');',
    `COMMENT ON TABLE ${SCHEMA}.${table.name} IS ${quotedText(`${table.zh} · ${table.en}`)};`,
    ...comments,
    ...(byNotice ? [`CREATE INDEX IF NOT EXISTS ${table.name}_by_notice ON ${SCHEMA}.${table.name} (notice);`] : []),
    '',
  ].join('\n')
}

/** A value as PostgreSQL reads it; it holds no U+0000. */
function literal(value: Value | undefined, type: ColumnType): string {
  if (value === null || value === undefined) return 'NULL'
  if (type === 'integer' || type === 'number' || type === 'rate') return String(value)
  if (type === 'truth') return value === true ? 'TRUE' : 'FALSE'
  return quotedText(String(value).replaceAll('\u0000', ''))
}

/**
 * The tables of PostgreSQL: `schema.sql` makes them, `load.sql` makes them what the archive is now: new rows come, changed ones are
 * replaced, rows that the archive no longer has go; loaded again it changes nothing.
 */
export async function writePostgres(exporting: Exporting): Promise<void> {
  const { tables, folder, manifest } = exporting
  const head = `-- zhenggai ${manifest.archive.fingerprint ?? ''}\n`
  const schema = [`${head}CREATE SCHEMA IF NOT EXISTS ${SCHEMA};\n`, ...tables.map(schemaOf)].join('\n')
  await writeFile(path.join(folder, 'schema.sql'), schema)
  const out = createWriteStream(path.join(folder, 'load.sql'))
  const write = async (text: string): Promise<void> => {
    if (!out.write(text)) await once(out, 'drain')
  }
  await write(`${head}SET standard_conforming_strings = on;\nBEGIN;\n`)
  for (const table of tables) await writeTable(exporting, table, write)
  await write('COMMIT;\n')
  out.end()
  await finished(out)
}

async function writeTable(
  { database, shown }: Exporting,
  table: Table,
  write: (text: string) => Promise<void>,
): Promise<void> {
  const columns = columnsOf(table)
  const names = columns.map(({ name }) => name)
  const staged = `staged_${table.name}`
  await write(`\nCREATE TEMP TABLE ${staged} (LIKE ${SCHEMA}.${table.name}) ON COMMIT DROP;\n`)
  let rows: string[] = []
  const flush = async (): Promise<void> => {
    if (rows.length > 0) await write(`INSERT INTO ${staged} (${names.join(', ')}) VALUES\n${rows.join(',\n')};\n`)
    rows = []
  }
  let number = 0
  for await (const row of database.stream(selectOf(table, shown))) {
    const numbered = { row_number: ++number, ...row }
    rows.push(`(${columns.map(({ name, type }) => literal(numbered[name as keyof typeof numbered], type)).join(', ')})`)
    if (rows.length === ROWS_OF_A_STATEMENT) await flush()
  }
  await flush()
  await write(mergeOf(table, staged, names))
}

/** What is staged becomes what the table holds. */
function mergeOf(table: Table, staged: string, names: readonly string[]): string {
  const key = keyOf(table)
  const place = `${SCHEMA}.${table.name}`
  const same = key.map((name) => `s.${name} = t.${name}`).join(' AND ')
  const others = names.filter((name) => !key.includes(name))
  const list = (of: string): string => `(${others.map((name) => `${of}.${name}`).join(', ')})`
  const update =
    others.length === 0
      ? 'DO NOTHING'
      : `DO UPDATE SET ${others.map((name) => `${name} = excluded.${name}`).join(', ')}
  WHERE ${list('t')} IS DISTINCT FROM ${list('excluded')}`
  return `DELETE FROM ${place} t WHERE NOT EXISTS (SELECT 1 FROM ${staged} s WHERE ${same});
INSERT INTO ${place} AS t (${names.join(', ')}) SELECT ${names.join(', ')} FROM ${staged}
  ON CONFLICT (${key.join(', ')}) ${update};
`
}
