import { readdir, readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import type { z } from 'zod'
import { type JudgedRecord, judgedRecordSchema } from './judged-record.ts'

/** A file that should hold a record and cannot be read as one. */
export interface Unread {
  readonly file: string
  readonly why: string
}

const byCodePoint = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** Files under a folder with one of the endings, in code-point order; a file is itself. */
export async function filesUnder(place: string, endings: RegExp): Promise<string[]> {
  const about = await stat(place).catch(() => null)
  if (about === null) return []
  if (!about.isDirectory()) return endings.test(place) ? [place] : []
  const entries = await readdir(place, { withFileTypes: true })
  const found: string[] = []
  for (const entry of entries.sort((a, b) => byCodePoint(a.name, b.name))) {
    const inner = path.join(place, entry.name)
    if (entry.isDirectory()) found.push(...(await filesUnder(inner, endings)))
    else if (endings.test(entry.name)) found.push(inner)
  }
  return found
}

/** Where the records of an archive lie; a folder without records/ is searched itself. */
export async function recordFiles(archive: string): Promise<string[]> {
  const records = path.join(archive, 'records')
  const about = await stat(records).catch(() => null)
  return about?.isDirectory() ? filesUnder(records, /\.json$/) : filesUnder(archive, /\.(?:json|jsonl)$/)
}

/** What a file says in JSON, one value or one a line. */
export async function jsonValues(file: string): Promise<unknown[]> {
  const text = (await readFile(file, 'utf8')).replace(/^\ufeff/, '')
  if (/\.(?:jsonl|ndjson)$/.test(file))
    return text
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map((line): unknown => JSON.parse(line))
  const value: unknown = JSON.parse(text)
  return Array.isArray(value) ? value : [value]
}

/** Does the value say of itself that it is a record? Other JSON beside the records is no fault. */
const isRecord = (value: unknown): value is { readonly source?: { readonly name?: unknown } } =>
  typeof value === 'object' && value !== null && 'schema' in value && value.schema === 'zhenggai/notice'

/**
 * The records of an archive one after another, so that memory does not grow with the archive; `wanted` is asked of a record's
 * own words before it is read whole.
 */
export async function* recordsOf(
  archive: string,
  unread: (file: Unread) => void,
  wanted: (raw: unknown) => boolean = () => true,
): AsyncGenerator<JudgedRecord> {
  const ours = (value: unknown) => isRecord(value) && wanted(value)
  for await (const record of valuesIn(await recordFiles(archive), ours, judgedRecordSchema, unread)) yield record
}

/** The values of files that say of themselves that they are meant, one after another; what cannot be read is told. */
export async function* valuesIn<S extends z.ZodType>(
  files: readonly string[],
  isMeant: (value: unknown) => boolean,
  schema: S,
  unread: (file: Unread) => void,
): AsyncGenerator<z.output<S>> {
  for (const file of files) {
    let values: unknown[] = []
    try {
      values = await jsonValues(file)
    } catch (error) {
      unread({ file, why: error instanceof Error ? error.message : String(error) })
    }
    for (const value of values) {
      if (!isMeant(value)) continue
      const read = schema.safeParse(value)
      if (read.success) yield read.data
      else {
        const [issue] = read.error.issues
        unread({ file, why: `${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}` })
      }
    }
  }
}
