import { closeSync, fstatSync, openSync, readSync } from 'node:fs'
import { type ByteSource, memberOf, sourceOf } from '../files.ts'
import { ReadError } from '../notice/read-error.ts'
import { type Inside, readErrorOf } from './entry.ts'
import type { FileLimits } from './limits.ts'

/** Does the work with a file whose bytes are read where they are asked for; throws ReadError. */
export function withFile<T>(file: string, work: (source: ByteSource, changed: number) => T): T {
  let handle: number | null = null
  try {
    handle = openSync(file, 'r')
    const { size, mtimeMs } = fstatSync(handle)
    return work({ length: size, read: readerOf(handle) }, mtimeMs)
  } catch (error) {
    throw readErrorOf(error)
  } finally {
    if (handle !== null) closeSync(handle)
  }
}

const readerOf = (handle: number) => (start: number, end: number) => {
  const bytes = Buffer.alloc(end - start)
  for (let at = 0; at < bytes.length; ) {
    const read = readSync(handle, bytes, at, bytes.length - at, start + at)
    if (read === 0) throw new ReadError('changed_while_read')
    at += read
  }
  return bytes
}

/** The zip in a zip that was asked last: its members come one after the other. */
let held: { readonly key: string; readonly bytes: Uint8Array } | null = null

/** The bytes of a member; of the zip only what they need is read. Throws ReadError. */
export function readMember(file: string, inside: Inside, limits: FileLimits): Uint8Array {
  return withFile(file, (source, changed) => {
    if (source.length !== inside.size || changed !== inside.changed) throw new ReadError('changed_while_read')
    const [first, second] = inside.steps
    if (first === undefined) throw new ReadError('internal', 'a member without a place')
    if (second === undefined) return memberOf(source, first, limits, limits.bytes)
    const key = JSON.stringify([file, inside.size, changed, first.offset])
    if (held?.key !== key) held = { key, bytes: memberOf(source, first, limits, limits.memberBytes) }
    return memberOf(sourceOf(held.bytes), second, limits, limits.bytes)
  })
}
