import { createReadStream, existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { type NoticeRecord, SCHEMA_NAME } from '../notice/record/record.ts'
import { placeIn, recordFileOf } from './places.ts'
import type { Line } from './tables/table.ts'

/**
 * A record of an archive, as this program wrote it: not checked against the schema again, which would cost more than all
 * the rest. Null where there is none, or none that can be read.
 */
export async function recordAt(archive: string, id: string): Promise<NoticeRecord | null> {
  try {
    const record = JSON.parse(await readFile(recordFileOf(archive, id), 'utf8')) as NoticeRecord
    return record.schema === SCHEMA_NAME && record.id === id ? record : null
  } catch {
    return null
  }
}

/** The lines of a JSONL file of the archive; a last line that was cut off is passed over, a file that is not there has none. */
export async function* linesAt(place: string): AsyncGenerator<Line> {
  if (!existsSync(place)) return
  let rest = ''
  for await (const part of createReadStream(place, { encoding: 'utf8', highWaterMark: AT_ONCE })) {
    const lines = (rest + String(part)).split('\n')
    rest = lines.pop()!
    for (const line of lines) {
      const value = parsed(line)
      if (value !== null) yield value
    }
  }
  const value = parsed(rest)
  if (value !== null) yield value
}

/** Bytes of a file read at once. */
const AT_ONCE = 1 << 18

function parsed(line: string): Line | null {
  try {
    const value: unknown = line === '' ? null : JSON.parse(line)
    return typeof value === 'object' && value !== null ? (value as Line) : null
  } catch {
    return null
  }
}

/** The notices of an archive with the hash of their values, by the ledger of the last whole run. */
export async function noticesOf(archive: string): Promise<Map<string, string>> {
  const notices = new Map<string, string>()
  for await (const { row, values } of linesAt(placeIn(archive, 'ledger'))) {
    const notice = (row as { readonly notice?: unknown } | undefined)?.notice
    if (typeof notice === 'string' && typeof values === 'string' && !notices.has(notice)) notices.set(notice, values)
  }
  return notices
}
