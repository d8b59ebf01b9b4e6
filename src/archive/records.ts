import { transcode } from 'node:buffer'
import { createReadStream, existsSync, readFileSync } from 'node:fs'
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
    return recordIn(await readFile(recordFileOf(archive, id)), id)
  } catch {
    return null
  }
}

/** The same at once, for who reads very many: waiting for a file costs more than reading it. */
export function recordNow(archive: string, id: string): NoticeRecord | null {
  try {
    return recordIn(readFileSync(recordFileOf(archive, id)), id)
  } catch {
    return null
  }
}

function recordIn(bytes: Uint8Array, id: string): NoticeRecord | null {
  const record = JSON.parse(wordsOf(bytes)) as NoticeRecord
  return record.schema === SCHEMA_NAME && record.id === id ? record : null
}

/** UTF-8 as words, by way of UTF-16: less than half of what decoding at once costs where most letters are Chinese. */
const wordsOf = (bytes: Uint8Array): string => transcode(bytes, 'utf8', 'utf16le').toString('utf16le')

/** The lines of a JSONL file of the archive; a last line that was cut off is passed over, a file that is not there has none. */
export async function* linesAt(place: string, from = 0): AsyncGenerator<Line> {
  for await (const all of rawLinesAt(place, from))
    for (const raw of all) {
      const line = lineOf(raw)
      if (line !== null) yield line
    }
}

/**
 * The same as they stand, a character for each byte, from a byte on, many at once: to wait for each costs more than to read it, and
 * to decode one more than to see that nothing is asked of it.
 */
export async function* rawLinesAt(place: string, from = 0): AsyncGenerator<readonly string[]> {
  if (!existsSync(place)) return
  let rest = ''
  for await (const part of createReadStream(place, { encoding: 'latin1', highWaterMark: AT_ONCE, start: from })) {
    const lines = (rest + String(part)).split('\n')
    rest = lines.pop()!
    yield lines
  }
  yield [rest]
}

/** Bytes of a file read at once. */
const AT_ONCE = 1 << 18

/** What such a line says; null where it is none. */
export function lineOf(raw: string): Line | null {
  try {
    const value: unknown = raw === '' ? null : JSON.parse(Buffer.from(raw, 'latin1').toString('utf8'))
    return typeof value === 'object' && value !== null ? (value as Line) : null
  } catch {
    return null
  }
}

/** The notices of an archive with the hash of their values, by the ledger of the last whole run. */
export async function noticesOf(archive: string): Promise<Map<string, string>> {
  const notices = new Map<string, string>()
  for await (const all of rawLinesAt(placeIn(archive, 'ledger')))
    for (const raw of all) {
      const [notice, values] = hashedIn(raw)
      if (notice !== null && values !== null && !notices.has(notice)) notices.set(notice, values)
    }
  return notices
}

/** The notice of a line of the ledger and the hash of its values: what a line says plainly and once is taken as it stands. */
function hashedIn(raw: string): readonly [notice: string | null, values: string | null] {
  const [notice, values] = [plainIn(raw, '"notice":"'), plainIn(raw, '"values":"')]
  if (notice !== null && values !== null && raw.endsWith('}')) return [notice, values]
  const line = lineOf(raw)
  const told = (line?.row as { readonly notice?: unknown } | undefined)?.notice
  return [typeof told === 'string' ? told : null, typeof line?.values === 'string' ? line.values : null]
}

/** The word behind a key; null where the key stands there twice or never, or the word has other letters than an id. */
function plainIn(raw: string, key: string): string | null {
  const from = raw.indexOf(key) + key.length
  if (from < key.length || raw.includes(key, from)) return null
  const word = raw.slice(from, raw.indexOf('"', from))
  return /^\w+$/.test(word) ? word : null
}
