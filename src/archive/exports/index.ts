import { createHash } from 'node:crypto'
import {
  createReadStream,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import { openDatabase } from '../index.ts'
import { placeIn } from '../places.ts'
import { TABLES, type Table } from '../tables/index.ts'
import { writeDatapackage } from './datapackage.ts'
import type { Exporting, ExportManifest, Format } from './exporting.ts'
import { writeCsvs, writeJsonLines, writeParquet } from './plain-files.ts'
import { writePostgres } from './postgres.ts'
import { conditionOf, type Shown } from './selection.ts'

export { FORMATS, type Format } from './exporting.ts'
export type { Shown } from './selection.ts'

export interface ExportOptions extends Shown {
  readonly heads: 'names' | 'zh'
}

const WRITERS: Readonly<Record<Format, (exporting: Exporting) => Promise<void>>> = {
  jsonl: writeJsonLines,
  csv: async (exporting) => {
    await writeCsvs(exporting)
    writeDatapackage(exporting)
  },
  parquet: writeParquet,
  sql: writePostgres,
  replication: async (exporting) => (await import('./replication.ts')).writeReplication(exporting),
  xlsx: async (exporting) => (await import('./workbook.ts')).writeWorkbook(exporting),
}

/** The file of an export that says what it is; only a folder with it, or an empty one, is written to. */
const MANIFEST = 'export.json'

/** Whether an export may be written into a folder: it is new, empty, or was one before. */
export const isFree = (folder: string): boolean =>
  !existsSync(folder) ||
  (statSync(folder).isDirectory() && (readdirSync(folder).length === 0 || existsSync(path.join(folder, MANIFEST))))

/** Writes the tables of an archive in a format into a folder, anew; returns what was written. */
export async function exportArchive(
  archive: string,
  format: Format,
  folder: string,
  options: ExportOptions,
): Promise<ExportManifest> {
  const database = await openDatabase(archive)
  try {
    if (existsSync(path.join(folder, MANIFEST)))
      for (const name of readdirSync(folder)) rmSync(path.join(folder, name), { recursive: true, force: true })
    mkdirSync(folder, { recursive: true })
    const tables = TABLES
    const rows: Record<string, number> = {}
    for (const table of tables) rows[table.name] = await countOf(database, table, options)
    const [marked] = await database.rows('SELECT count(*) AS marked FROM notices WHERE marking IS NOT NULL')
    const manifest: ExportManifest = {
      format,
      archive: archiveOf(archive),
      rows,
      masked: options.persons === null,
      include_persons: options.persons,
      include_marked: options.marked,
      marked_notices: Number(marked?.marked ?? 0),
    }
    await WRITERS[format]({ database, tables, shown: options, folder, heads: options.heads, manifest })
    const files = await hashesIn(folder)
    writeFileSync(path.join(folder, MANIFEST), `${JSON.stringify({ ...manifest, files }, null, 2)}\n`)
    return manifest
  } finally {
    database.close()
  }
}

const countOf = async (database: Exporting['database'], table: Table, shown: Shown): Promise<number> => {
  const [row] = await database.rows(`SELECT count(*) AS n FROM ${table.name} WHERE ${conditionOf(table, shown)}`)
  return Number(row?.n ?? 0)
}

function archiveOf(archive: string): ExportManifest['archive'] {
  const place = placeIn(archive, 'manifest')
  if (!existsSync(place)) return { fingerprint: null, build: null, inputs: null }
  const {
    fingerprint = null,
    build = null,
    inputs = null,
  } = JSON.parse(readFileSync(place, 'utf8')) as Record<string, never>
  return { fingerprint, build, inputs }
}

/** The SHA-256 of every file of an export, by its path. */
async function hashesIn(folder: string): Promise<Readonly<Record<string, string>>> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .sort()
  const hashes: Record<string, string> = {}
  for (const file of files) {
    const hash = createHash('sha256')
    for await (const part of createReadStream(path.join(folder, file))) hash.update(part as Uint8Array)
    hashes[file] = hash.digest('hex')
  }
  return hashes
}
