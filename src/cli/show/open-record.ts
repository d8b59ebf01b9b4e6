import { readdir, stat } from 'node:fs/promises'
import path from 'node:path'
import { readBytes, readRecord } from '../../batch/index.ts'
import { inSchemaOrder } from '../../notice/record/canonical.ts'
import { type NoticeRecord, SCHEMA_NAME } from '../../notice/record/record.ts'
import { knowledgeFor } from '../../pack.ts'
import { type Shell, UsageError } from '../command.ts'

/** A record and what of it is asked for: null for all of it. */
export interface Asked {
  readonly record: NoticeRecord
  readonly item: string | null
}

/** The record behind what the user named: an archive with an id, a record file, or a notice to be read now. */
export async function openRecord(place: string, id: string | null, shell: Shell): Promise<Asked> {
  const about = await stat(place).catch(() => null)
  if (about?.isDirectory()) return fromArchive(place, id, shell)
  const bytes = await readBytes(place)
  const record = recordIn(bytes, place, shell) ?? (await readNow(bytes, path.basename(place)))
  return { record, item: id === null || id === record.id ? null : id }
}

/** Most of the program is loaded here, where a notice is read and no record. */
async function readNow(bytes: Uint8Array, name: string): Promise<NoticeRecord> {
  const { analyse } = await import('../../pipeline.ts')
  return analyse(bytes, { name }, knowledgeFor())
}

async function fromArchive(archive: string, id: string | null, { say }: Shell): Promise<Asked> {
  const notice = /^n[0-9a-f]{16}/.exec(id ?? '')?.[0]
  if (notice !== undefined) {
    const record = await readRecord(archive, notice)
    if (record === null) throw new UsageError(say('noRecord', { id: notice }))
    return { record, item: id === notice ? null : id }
  }
  const ids = await recordIds(archive)
  const only = ids.length === 1 ? await readRecord(archive, ids[0]!) : null
  if (only === null) throw new UsageError(say('needId', { count: ids.length, example: ids[0] ?? 'n0123456789abcdef' }))
  return { record: only, item: id }
}

/** The ids of the notices of an archive, in order. */
export async function recordIds(archive: string): Promise<string[]> {
  const folders = await readdir(path.join(archive, 'records')).catch(() => [])
  const files = await Promise.all(
    folders.sort().map((folder) => readdir(path.join(archive, 'records', folder)).catch((): string[] => [])),
  )
  return files.flat().flatMap((name) => /^(n[0-9a-f]{16})\.json$/.exec(name)?.[1] ?? [])
}

/** The record that a file of ours holds; null where the bytes are something else, a notice perhaps. */
function recordIn(bytes: Uint8Array, place: string, { say }: Shell): NoticeRecord | null {
  const start = Buffer.from(bytes.subarray(0, 200)).toString('utf8')
  if (!start.trimStart().startsWith('{') || !start.includes(SCHEMA_NAME)) return null
  try {
    return inSchemaOrder(JSON.parse(Buffer.from(bytes).toString('utf8')))
  } catch {
    throw new UsageError(say('notRecord', { path: place }))
  }
}
