import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { recordText } from '../notice/record/canonical.ts'
import type { NoticeRecord } from '../notice/record/record.ts'

/** A record longer than this gets memory of its own; the others share what is kept. */
const KEPT = 4 * 2 ** 20
const MOST_BYTES = 3
const LINE_END = 0x0a

let kept = new Uint8Array(KEPT / 4)
const encoder = new TextEncoder()

/** The bytes of a record file, for as long as no other record is written. */
function bytesOf(record: NoticeRecord): Uint8Array {
  const text = recordText(record)
  const most = text.length * MOST_BYTES + 1
  const room = most <= kept.length ? kept : new Uint8Array(most)
  if (most <= KEPT) kept = room
  const { written } = encoder.encodeInto(text, room)
  room[written] = LINE_END
  return room.subarray(0, written + 1)
}

/** Writes a record file, the bytes of `recordFile`; gives their number. The folder is made where it is missing. */
export function writeRecord(place: string, record: NoticeRecord): number {
  const bytes = bytesOf(record)
  try {
    writeFileSync(place, bytes)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
    mkdirSync(path.dirname(place), { recursive: true })
    writeFileSync(place, bytes)
  }
  return bytes.length
}
