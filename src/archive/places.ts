import path from 'node:path'

/** The files of an archive that this part reads and writes (ARCHIVE, On disk). */
export const ARCHIVE_FILES = {
  records: 'records',
  files: 'files.jsonl',
  manifest: 'manifest.json',
  ledger: 'ledger.jsonl',
  changes: 'changes.jsonl',
  corrections: 'corrections.jsonl',
  database: 'archive.duckdb',
  worded: 'cache/wording',
  linked: 'cache/links',
} as const

export const placeIn = (archive: string, name: keyof typeof ARCHIVE_FILES): string =>
  path.join(archive, ARCHIVE_FILES[name])

/** records/ab/<id>.json, ab the first two hex digits of the id. */
export const recordFileOf = (archive: string, id: string): string =>
  path.join(archive, ARCHIVE_FILES.records, id.slice(1, 3), `${id}.json`)
