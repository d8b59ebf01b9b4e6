import { createHash } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { recordFile } from '../notice/record/canonical.ts'
import type { NoticeRecord } from '../notice/record/record.ts'

/** A record longer than this gets memory of its own; the others share what is kept. */
const KEPT = 4 * 2 ** 20
const MOST_BYTES = 3
const LINE_END = 0x0a

let kept = Buffer.alloc(KEPT / 4)
const encoder = new TextEncoder()

/** The bytes of `recordFile`, for as long as no other record is written. */
export function recordBytes(record: NoticeRecord): Buffer {
  const plain = encoded(JSON.stringify(record, null, 2))
  if (!mayBeObeyed(plain)) {
    plain[plain.length - 1] = LINE_END
    return plain
  }
  return encoded(recordFile(record)).subarray(0, -1)
}

/** The text in UTF-8, with room for one byte more. */
function encoded(text: string): Buffer {
  const most = text.length * MOST_BYTES + 1
  const room = most <= kept.length ? kept : Buffer.alloc(most)
  if (most <= KEPT) kept = room
  const { written } = encoder.encodeInto(text, room)
  return room.subarray(0, written + 1)
}

/** How the characters begin that `canonical` writes as escapes, with the ranges in which their last bytes lie. */
const OBEYED: readonly (readonly [lead: Buffer, ...ranges: readonly (readonly [least: number, most: number])[]])[] = [
  [Buffer.of(0xc2), [0x80, 0x9f]],
  [Buffer.of(0xe2, 0x80), [0x8e, 0x8f], [0xa8, 0xae]],
  [Buffer.of(0xe2, 0x81), [0xa6, 0xa9]],
  [Buffer.of(0xef, 0xbb), [0xbf, 0xbf]],
]
const DELETE = 0x7f

/** Whether one of them is in it; told by the bytes, which takes a tenth of the time that the same question to the text takes. */
export function mayBeObeyed(bytes: Buffer): boolean {
  if (bytes.includes(DELETE)) return true
  return OBEYED.some(([lead, ...ranges]) => {
    for (let at = bytes.indexOf(lead); at >= 0; at = bytes.indexOf(lead, at + 1)) {
      const last = bytes[at + lead.length] ?? 0
      if (ranges.some(([least, most]) => last >= least && last <= most)) return true
    }
    return false
  })
}

/** Where the lines begin that are no values: the source's name and path, and the run at the end. JSON has no line end within. */
const NAME = Buffer.from('\n    "name": ')
const AFTER_PATH = Buffer.from('\n    "sha256": ')
const RUN = Buffer.from('\n  "run": ')

/** Hash of a record's values, by the bytes of its file: of all but `run` and the place the source lay at. */
export function valuesOf(bytes: Buffer): string {
  const name = bytes.indexOf(NAME)
  return createHash('sha256')
    .update(bytes.subarray(0, name))
    .update(bytes.subarray(bytes.indexOf(AFTER_PATH, name), bytes.lastIndexOf(RUN)))
    .digest('hex')
    .slice(0, 16)
}

/** Writes the bytes of a record. The folder is made where it is missing. */
export function writeRecord(place: string, bytes: Buffer): void {
  try {
    writeFileSync(place, bytes)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
    mkdirSync(path.dirname(place), { recursive: true })
    writeFileSync(place, bytes)
  }
}
