import type { Database } from '../database/database.ts'
import { TRACE } from '../links/trace.ts'
import { maskedText } from '../privacy.ts'
import { maskedColumns, maskedName, noticesOfRow, TABLES, type Table } from '../tables/index.ts'
import { temporary } from './temporary.ts'

/** Tables filled by joining records: what they quote is masked by the words of the notices each row is about. */
const JOINED = TABLES.filter((table) => table.from === 'archive' && maskedColumns(table).length > 0)

/** What may be a number or mail of a person; whether it is, `privacy.ts` says. */
const NUMERIC = '\\d{7}|\\d[-—()（） ]\\d|@'

/** The places from which on rows of joined tables are new. */
export type NewFrom = ReadonlyMap<string, number>

/** Where rows will come to stand that are yet to be written: whatever stands before stood when it was masked. */
export async function newFrom(database: Database): Promise<NewFrom> {
  const from = new Map<string, number>()
  for (const { name } of JOINED) {
    const [row] = await database.rows(`SELECT coalesce(max(rowid) + 1, 0) AS place FROM ${name}`)
    from.set(name, Number(row?.place))
  }
  return from
}

/** Masks what the steps before it wrote, where they wrote anything. */
export async function maskJoined(database: Database, from: NewFrom): Promise<void> {
  const end = await newFrom(database)
  for (const table of JOINED.filter(({ name }) => end.get(name)! > from.get(name)!))
    for (const column of maskedColumns(table))
      await maskColumn(database, table, column.name, maskedName(column), from.get(table.name)!)
}

async function maskColumn(database: Database, table: Table, column: string, into: string, from: number): Promise<void> {
  const about = noticesOfRow(table)
  const ids = about.map((id, index) => `, ${id} AS id${index}`).join('')
  const traces = about
    .map((_, index) => `LEFT JOIN ${TRACE.name} t${index} ON t${index}.notice = x.id${index}`)
    .join(' ')
  const words =
    about.length === 0 ? "''" : `concat_ws('|', ${about.map((_, index) => `t${index}.personal`).join(', ')})`
  const rows = database.stream(
    `SELECT x.place, x.words, ${words} AS personal FROM (SELECT rowid AS place, ${column} AS words${ids} FROM ${table.name} WHERE rowid >= ${from}) x
     ${traces} WHERE x.words IS NOT NULL AND (regexp_matches(x.words, '${NUMERIC}')
       OR list_bool_or(list_transform(string_split(${words}, '|'), lambda word: word <> '' AND contains(x.words, word))))`,
  )
  const masked: [number, string][] = []
  for await (const row of rows) {
    const text = String(row.words)
    const kept = maskedText(text, row.personal ? String(row.personal).split('|') : [])
    if (kept !== text) masked.push([Number(row.place), kept])
  }
  if (masked.length === 0) return
  const found = await temporary(database, 'masks', [
    { name: 'place', type: 'integer' },
    { name: 'words', type: 'text' },
  ])
  for (const one of masked) found.add(one)
  found.close()
  await database.run(`UPDATE ${table.name} SET ${into} = m.words FROM masks m WHERE m.place = ${table.name}.rowid`)
  await database.run('DROP TABLE masks')
}
