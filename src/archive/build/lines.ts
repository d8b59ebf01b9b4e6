import { closeSync, openSync, readSync, statSync } from 'node:fs'
import type { Database } from '../database/database.ts'
import { placeIn } from '../places.ts'
import { lineOf, linesAt, rawLinesAt } from '../records.ts'
import { TABLES, type Table, tableNamed } from '../tables/index.ts'
import { archiveTable, joined, text } from '../tables/table.ts'
import type { Stamp } from './stamp.ts'
import { listed } from './temporary.ts'

/** Tables with a row for each line of a file. */
const OF_LINES = TABLES.filter(({ from }) => from.endsWith('.jsonl'))
type LineFile = 'files' | 'changes' | 'corrections'
const fileOf = ({ from }: Table): LineFile => from.replace('.jsonl', '') as LineFile

/** Of each line of files.jsonl the number and the path that its row has: no table of the archive. */
export const FILE_LINES = archiveTable({ name: 'zhenggai_files', zh: '', en: '' }, [
  text('line', '', '', joined),
  text('path', '', '', joined),
])

/** Reads the tables of files, all of their lines. */
export async function fillLines(database: Database, archive: string): Promise<void> {
  for (const table of OF_LINES) await fillWhole(database, archive, table)
}

/** The same where they were read before: what changed of the files that moved since. */
export async function renewLines(database: Database, archive: string, before: Stamp, now: Stamp): Promise<void> {
  for (const table of OF_LINES) {
    const file = fileOf(table)
    if (before[file] === now[file]) continue
    const isDone =
      file === 'files'
        ? await renewFiles(database, archive)
        : file === 'changes' && (await addChanges(database, archive, before.changes))
    if (!isDone) await fillWhole(database, archive, table)
  }
}

async function fillWhole(database: Database, archive: string, table: Table): Promise<void> {
  const { appendTo } = await import('../database/append.ts')
  await database.run(`DELETE FROM ${table.name}`)
  const rows = await appendTo(database, tableNamed(table.name))
  if (fileOf(table) !== 'files') {
    for await (const line of linesAt(placeIn(archive, fileOf(table)))) rows.add(table.rowOfLine(line))
    return rows.close()
  }
  await database.run(`DELETE FROM ${FILE_LINES.name}`)
  const known = await appendTo(database, FILE_LINES)
  for await (const all of rawLinesAt(placeIn(archive, 'files')))
    for (const raw of all) {
      const line = lineOf(raw)
      if (line === null) continue
      const row = table.rowOfLine(line)
      rows.add(row)
      known.add([String(numberOf(raw)), row[0]!])
    }
  known.close()
  rows.close()
}

/** A number of 52 bits. */
function numberOf(raw: string): number {
  let [low, high] = [0x811c9dc5, 0x9e3779b1]
  for (let at = 0; at < raw.length; at++) {
    const code = raw.charCodeAt(at)
    low = Math.imul(low ^ code, 0x01000193)
    high = Math.imul(high ^ code, 0x85ebca6b)
    high ^= high >>> 13
  }
  return (high & 0xfffff) * 2 ** 32 + (low >>> 0)
}

/** Lines that came and went, told by their numbers. False where paths are not told once each, so that all is to be read. */
async function renewFiles(database: Database, archive: string): Promise<boolean> {
  const { appendTo } = await import('../database/append.ts')
  const [row] = await database.rows(`SELECT string_agg(line, ' ') AS told FROM ${FILE_LINES.name}`)
  const gone = new Set(row?.told == null ? [] : String(row.told).split(' ').map(Number))
  const came: (readonly [number: number, raw: string])[] = []
  let count = 0
  for await (const all of rawLinesAt(placeIn(archive, 'files')))
    for (const raw of all) {
      const number = numberOf(raw)
      if (gone.delete(number)) count++
      else came.push([number, raw])
    }
  await listed(database, 'lines_gone', Array.from(gone, String))
  await database.run(
    `DELETE FROM files WHERE path IN (SELECT path FROM ${FILE_LINES.name} WHERE line IN (SELECT notice FROM lines_gone))`,
  )
  await database.run(`DELETE FROM ${FILE_LINES.name} WHERE line IN (SELECT notice FROM lines_gone)`)
  await database.run('DROP TABLE lines_gone')
  const [rows, known] = [await appendTo(database, tableNamed('files')), await appendTo(database, FILE_LINES)]
  for (const [number, raw] of came) {
    const line = lineOf(raw)
    if (line === null) continue
    const cells = tableNamed('files').rowOfLine(line)
    count++
    rows.add(cells)
    known.add([String(number), cells[0]!])
  }
  rows.close()
  known.close()
  const [sum] = await database.rows('SELECT count(*) AS n, count(DISTINCT path) AS paths FROM files')
  return Number(sum?.n) === count && Number(sum?.paths) === count
}

/** Bytes that the last line of before is looked for in. */
const LAST = 1 << 12

/** Reads on where the file ended before; false where it is not the file that was read then, with more behind it. */
async function addChanges(database: Database, archive: string, before: string): Promise<boolean> {
  const { appendTo } = await import('../database/append.ts')
  const place = placeIn(archive, 'changes')
  const end = Number(before.split(' ')[0])
  const last = lastLine(place, end)
  if (last === null) return false
  const table = tableNamed('changes')
  const names = table.columns.map(({ name }) => `CAST(${name} AS VARCHAR) AS ${name}`).join(', ')
  const [row] = await database.rows(`SELECT ${names} FROM changes ORDER BY changes.seq DESC LIMIT 1`)
  const cells = table.rowOfLine(last)
  if (row === undefined || !table.columns.every(({ name }, at) => String(row[name]) === String(cells[at]))) return false
  const rows = await appendTo(database, table)
  for await (const line of linesAt(place, end)) rows.add(table.rowOfLine(line))
  rows.close()
  return true
}

/** The line that ends at a place of a file; null where none does. */
function lastLine(place: string, end: number): ReturnType<typeof lineOf> {
  const size = statSync(place, { throwIfNoEntry: false })?.size ?? 0
  if (!(end > 0) || size < end) return null
  const bytes = Buffer.alloc(Math.min(LAST, end))
  const file = openSync(place, 'r')
  try {
    readSync(file, bytes, 0, bytes.length, end - bytes.length)
  } finally {
    closeSync(file)
  }
  if (bytes.at(-1) !== NEW_LINE) return null
  return lineOf(bytes.subarray(bytes.lastIndexOf(NEW_LINE, -2) + 1, -1).toString('latin1'))
}

const NEW_LINE = 0x0a
