import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ingest } from '../../src/ingest/index.ts'
import type { DiagnosticArgs, DiagnosticCode } from '../../src/notice/diagnostic.ts'
import type { RawText } from '../../src/notice/raw-text.ts'
import { ReadError } from '../../src/notice/read-error.ts'

export interface Reading {
  readonly raw: RawText
  readonly said: readonly (readonly [DiagnosticCode, DiagnosticArgs])[]
}

/** Reads bytes and keeps what was reported. */
export async function read(bytes: Uint8Array, name = 'test'): Promise<Reading> {
  const said: (readonly [DiagnosticCode, DiagnosticArgs])[] = []
  const raw = await ingest(bytes, name, (code, _span, args = {}) => said.push([code, args]))
  checkShape(raw)
  return { raw, said }
}

/** The code of the ReadError that reading gives, or 'read'. */
export async function outcome(bytes: Uint8Array): Promise<string> {
  try {
    await read(bytes)
    return 'read'
  } catch (error) {
    if (error instanceof ReadError) return error.code
    throw error
  }
}

/** What every reader promises: anchors in order over the whole text, spans of cells and furniture inside it. */
function checkShape(raw: RawText): void {
  let at = 0
  for (const { span } of raw.anchors) {
    if (span.start < at || span.end < span.start || span.end > raw.text.length) throw new Error('anchors out of order')
    if (raw.format !== 'pdf' && /\S/.test(raw.text.slice(at, span.start))) throw new Error('words outside anchors')
    at = span.end
  }
  if (raw.format !== 'pdf' && /\S/.test(raw.text.slice(at))) throw new Error('words after the last anchor')
  if (/\r/.test(raw.text)) throw new Error('a carriage return in the text')
  for (const table of raw.tables)
    for (const cell of table.cells) {
      if (cell.row + cell.rows > table.rows || cell.column + cell.columns > table.columns)
        throw new Error(`a cell leaves its table: ${JSON.stringify({ ...cell, of: [table.rows, table.columns] })}`)
      if (cell.span.end > raw.text.length || cell.span.end < cell.span.start) throw new Error('a cell leaves the text')
    }
}

export const SHARED = process.env.SHARED_DIR
if (SHARED === undefined) console.warn('SHARED_DIR is not set: tests over the shared samples are skipped')

export const sample = (name: string): Uint8Array => readFileSync(join(SHARED ?? '', 'samples', name))

/** Where the record of a part stands in the directory of a zip. */
function entryOf(bytes: Uint8Array, part: string): number {
  const at = Buffer.from(bytes).lastIndexOf(part) - 46
  if (Buffer.from(bytes).readUInt32LE(at) !== 0x02014b50) throw new Error(`no ${part} in the zip`)
  return at
}

/** A zip that says of a part that its bytes were others. */
export function withWrongChecksum(bytes: Uint8Array, part: string): Uint8Array {
  const wrong = bytes.slice()
  wrong[entryOf(wrong, part) + 16]! ^= 0xff
  return wrong
}

/** A zip of which one part can no longer be inflated. */
export function withBrokenPart(bytes: Uint8Array, part: string): Uint8Array {
  const wrong = bytes.slice()
  const at = new DataView(wrong.buffer).getUint32(entryOf(wrong, part) + 42, true)
  wrong.fill(0xff, at + 30 + part.length, at + 34 + part.length)
  return wrong
}
