import { loadKnowledge } from '../../knowledge.ts'
import { LABELS } from '../../notice/labels.ts'
import type { Database } from '../database/database.ts'
import { TRACE } from '../links/trace.ts'
import { createSql, TABLES, type Table } from '../tables/index.ts'
import { CODES } from '../tables/joined.ts'
import { SHARED, SHARES } from '../tables/shares.ts'
import { joined, recordTable, text } from '../tables/table.ts'
import { FILE_LINES } from './lines.ts'
import type { Stamp } from './stamp.ts'

/** Which values of which notice the rows are of: no table of the archive, but how a refresh knows what changed. */
export const STATE: Table = recordTable(
  { name: 'zhenggai_state', zh: '内部:各通报的散列', en: 'internal: hash of each notice' },
  () => [],
  [
    text('notice', '通报 id', 'id of the notice', joined),
    text('values_hash', '内容的散列', 'hash of the values', joined),
  ],
)

const META = 'zhenggai_meta'

/** Makes the empty tables: all statements in one transaction, for four hundred comments one by one take half as long again. */
export async function createTables(database: Database): Promise<void> {
  const made = [...TABLES, TRACE, SHARES, SHARED, STATE, FILE_LINES].flatMap(createSql)
  const statements = ['BEGIN', ...made, `CREATE TABLE ${META} (name VARCHAR, value VARCHAR)`, 'COMMIT']
  await database.run(statements.join(';\n'))
  const { appendTo } = await import('../database/append.ts')
  const rows = await appendTo(database, CODES)
  for (const row of codeRows()) rows.add(row)
  rows.close()
}

function* codeRows(): Generator<readonly string[]> {
  for (const [list, words] of Object.entries(LABELS))
    for (const [code, [zh, en]] of Object.entries(words) as [string, readonly [string, string]][])
      yield [list, code, zh, en]
  const { taxonomy, sectors } = loadKnowledge()
  for (const { code, zh, en } of taxonomy.areas) yield ['area', code, zh, en]
  for (const { code, zh, en } of taxonomy.themes) yield ['theme', code, zh, en]
  for (const { code, zh, en } of sectors) yield ['sector', code, zh, en]
}

export async function noteStamp(database: Database, stamp: Stamp): Promise<void> {
  await database.run(`DELETE FROM ${META}`)
  for (const [name, value] of Object.entries(stamp))
    await database.run(`INSERT INTO ${META} VALUES (?, ?)`, [name, value])
}

/** What the database was made from; null where it does not say. */
export async function notedStamp(database: Database): Promise<Stamp | null> {
  try {
    const rows = await database.rows(`SELECT name, value FROM ${META}`)
    const stamp = Object.fromEntries(rows.map(({ name, value }) => [String(name), String(value)]))
    return 'layout' in stamp ? (stamp as unknown as Stamp) : null
  } catch {
    return null
  }
}

export async function notedNotices(database: Database): Promise<Map<string, string>> {
  // All in one cell, which is far fewer to fetch; neither holds a blank.
  const [row] = await database.rows(`SELECT string_agg(notice || ' ' || values_hash, ' ') AS told FROM ${STATE.name}`)
  const words = row?.told == null ? [] : String(row.told).split(' ')
  const notices = new Map<string, string>()
  for (let at = 0; at < words.length; at += 2) notices.set(words[at]!, words[at + 1]!)
  return notices
}
