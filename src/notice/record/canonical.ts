import { inOrder } from './in-order.ts'
import { type NoticeRecord, recordSchema } from './record.ts'

/**
 * Characters that JSON may hold as they are but a terminal would obey: DEL, C1 controls, line separators and the marks of
 * writing direction. Written as escapes they are the same data.
 */
const OBEYED = /[\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g

/** JSON with these as escapes. */
export const escaped = (json: string): string =>
  json.replace(OBEYED, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`)

/** A value as one line of JSON that no terminal obeys. */
export const jsonLine = (value: unknown): string => `${escaped(JSON.stringify(value))}\n`

const isInOrder = inOrder(recordSchema)

/**
 * The record with its keys in schema order: itself where it has them so. Throws where it breaks the schema; keys the schema
 * does not know go.
 */
export const inSchemaOrder = (record: unknown): NoticeRecord =>
  isInOrder(record) ? (record as NoticeRecord) : recordSchema.parse(record)

/** The bytes of a record file: two spaces, a final newline. The record is as `inSchemaOrder` gave it. */
export const recordFile = (record: NoticeRecord): string => `${escaped(JSON.stringify(record, null, 2))}\n`

/** A record as one line of a stream. The record is as `inSchemaOrder` gave it. */
export const recordLine = (record: NoticeRecord): string => jsonLine(record)
