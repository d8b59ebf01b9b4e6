import { createHash } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { NoticeRecord } from '../notice/record/record.ts'
import { jsonBytes } from './json-bytes.ts'

/** The bytes of `recordFile`, for as long as no other record is written. */
export const recordBytes = (record: NoticeRecord): Buffer => jsonBytes(record)

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
