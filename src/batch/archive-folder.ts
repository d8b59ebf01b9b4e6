import { mkdir, open, readFile, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { inSchemaOrder, jsonLine, recordFile } from '../notice/record/canonical.ts'
import type { NoticeRecord } from '../notice/record/record.ts'
import { type FileRow, sortRows } from './row.ts'

/** The archive cannot be written: the run itself has failed. */
export class ArchiveError extends Error {
  readonly reason: 'read_only' | 'disk_full' | 'not_a_folder' | 'io'
  readonly place: string
  constructor(reason: ArchiveError['reason'], place: string, cause: unknown) {
    super(`archive: ${reason}: ${place}`, { cause })
    this.name = 'ArchiveError'
    this.reason = reason
    this.place = place
  }
}

const REASONS: Readonly<Record<string, ArchiveError['reason']>> = {
  EACCES: 'read_only',
  EPERM: 'read_only',
  EROFS: 'read_only',
  ENOSPC: 'disk_full',
  EDQUOT: 'disk_full',
  EEXIST: 'not_a_folder',
  ENOTDIR: 'not_a_folder',
}

async function guarded<T>(place: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    throw new ArchiveError(REASONS[code] ?? 'io', place, error)
  }
}

/** Makes the archive's folders and proves that they can be written to, before any notice is read. */
export const prepareArchive = (archive: string): Promise<void> =>
  guarded(archive, async () => {
    await mkdir(path.join(archive, 'records'), { recursive: true })
    const probe = path.join(archive, `.probe.${process.pid}`)
    await (await open(probe, 'w')).close()
    await rm(probe, { force: true })
  })

/** records/ab/<id>.json, ab the first two hex digits of the id. */
export const recordPlace = (archive: string, id: string): string =>
  path.join(archive, 'records', id.slice(1, 3), `${id}.json`)

/** Whole or not at all: a new file beside the old one, then a switch. */
async function writeWhole(place: string, content: string): Promise<void> {
  const temporary = `${place}.${process.pid}.tmp`
  try {
    const handle = await open(temporary, 'w')
    try {
      await handle.writeFile(content, 'utf8')
      await handle.sync()
    } finally {
      await handle.close()
    }
    await rename(temporary, place)
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined)
    throw error
  }
}

export function writeRecord(archive: string, record: NoticeRecord): Promise<void> {
  const place = recordPlace(archive, record.id)
  return guarded(place, async () => {
    await mkdir(path.dirname(place), { recursive: true })
    await writeWhole(place, recordFile(record))
  })
}

/** A record of the archive; null where there is none that can be read. */
export async function readRecord(archive: string, id: string): Promise<NoticeRecord | null> {
  try {
    return inSchemaOrder(JSON.parse(await readFile(recordPlace(archive, id), 'utf8')))
  } catch {
    return null
  }
}

/** The rows of earlier runs; [] where there are none. A line that was cut off is passed over. */
export async function readRows(archive: string): Promise<FileRow[]> {
  const lines = await readFile(path.join(archive, 'files.jsonl'), 'utf8').catch(() => '')
  return lines.split('\n').flatMap((line) => {
    try {
      return line === '' ? [] : [JSON.parse(line) as FileRow]
    } catch {
      return []
    }
  })
}

/** files.jsonl with every row, errors.jsonl with the failed ones. */
export async function writeRows(archive: string, rows: Iterable<FileRow>): Promise<void> {
  const sorted = sortRows(rows)
  const write = (name: string, chosen: readonly FileRow[]) => {
    const place = path.join(archive, name)
    return guarded(place, () => writeWhole(place, chosen.map(jsonLine).join('')))
  }
  await write('files.jsonl', sorted)
  await write(
    'errors.jsonl',
    sorted.filter((row) => row.outcome === 'failed'),
  )
}
