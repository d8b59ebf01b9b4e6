import { ReadError } from '../notice/read-error.ts'
import type { IngestLimits } from './limits.ts'

/** What the directory of a zip says of one member. */
export interface ZipEntry {
  readonly name: string
  readonly method: number
  readonly crc: number
  /** Its length in the zip. */
  readonly packed: number
  /** Where its own header stands. */
  readonly offset: number
  readonly locked: boolean
}

/** With forward slashes, none in front. */
export const plainName = (name: string): string => name.replaceAll('\\', '/').replace(/^\/+/, '')

const END = 0x06054b50
const END_64 = 0x06064b50
const END_64_LOCATOR = 0x07064b50
const ENTRY = 0x02014b50
const FULL = 0xffffffff

const broken = (cause?: unknown) => new ReadError('corrupt', '压缩结构不完整', { cause })

/**
 * The members a zip lists, in its order. The count it states is not believed: the walk ends where the entries do, and
 * gives up beyond the limit.
 */
export function zipEntries(bytes: Uint8Array, limits: IngestLimits): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = endOf(view)
  const { count, shift, start } = directoryOf(view, end)
  const entries: ZipEntry[] = []
  let at = start
  try {
    while (at + 46 <= end && view.getUint32(at, true) === ENTRY) {
      if (entries.length >= limits.members) throw new ReadError('too_large', `压缩包里超过 ${limits.members} 个文件`)
      const [entry, next] = entryAt(bytes, view, at, shift)
      if (!entry.name.endsWith('/')) entries.push(entry)
      at = next
    }
  } catch (cause) {
    throw cause instanceof ReadError ? cause : broken(cause)
  }
  if (count > 0 && at === start) throw broken()
  return entries
}

/** Where the end record stands: a comment may follow it. */
function endOf(view: DataView): number {
  const least = Math.max(0, view.byteLength - 22 - 0xffff)
  for (let at = view.byteLength - 22; at >= least; at--) if (view.getUint32(at, true) === END) return at
  throw broken()
}

function directoryOf(view: DataView, end: number): { count: number; start: number; shift: number } {
  let count = view.getUint16(end + 10, true)
  let length = view.getUint32(end + 12, true)
  let stated = view.getUint32(end + 16, true)
  let last = end
  if (end >= 20 && view.getUint32(end - 20, true) === END_64_LOCATOR) {
    const at = Number(view.getBigUint64(end - 12, true))
    if (at + 56 <= end && view.getUint32(at, true) === END_64) {
      count = Number(view.getBigUint64(at + 32, true))
      length = Number(view.getBigUint64(at + 40, true))
      stated = Number(view.getBigUint64(at + 48, true))
      last = at
    }
  }
  // Bytes before the zip move everything: the directory then ends where its end record begins.
  const from = last - length
  const there = (at: number) => at >= 0 && at + 4 <= view.byteLength && view.getUint32(at, true) === ENTRY
  return there(stated) || !there(from)
    ? { count, start: stated, shift: 0 }
    : { count, start: from, shift: from - stated }
}

/** One entry, and where the next begins. */
function entryAt(bytes: Uint8Array, view: DataView, at: number, shift: number): [ZipEntry, number] {
  const flags = view.getUint16(at + 8, true)
  const nameEnd = at + 46 + view.getUint16(at + 28, true)
  const extraEnd = nameEnd + view.getUint16(at + 30, true)
  const sizes = [20, 24, 42].map((field) => view.getUint32(at + field, true))
  const [packed, , offset] = wideSizes(view, nameEnd, extraEnd, sizes)
  const entry: ZipEntry = {
    name: nameOf(bytes.subarray(at + 46, nameEnd), (flags & 0x800) !== 0),
    method: view.getUint16(at + 10, true),
    crc: view.getUint32(at + 16, true),
    packed: packed ?? 0,
    offset: (offset ?? 0) + shift,
    locked: (flags & 1) !== 0,
  }
  return [entry, extraEnd + view.getUint16(at + 32, true)]
}

/** Packed size, size and offset; those too wide for their field stand in the extra field of zip64. */
function wideSizes(view: DataView, from: number, to: number, [packed = 0, size = 0, offset = 0]: number[]): number[] {
  if (packed !== FULL && size !== FULL && offset !== FULL) return [packed, size, offset]
  for (let at = from; at + 4 <= to; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue
    let field = at + 4
    const next = (value: number) => {
      if (value !== FULL || field + 8 > to) return value
      field += 8
      return Number(view.getBigUint64(field - 8, true))
    }
    const wideSize = next(size)
    return [next(packed), wideSize, next(offset)]
  }
  return [packed, size, offset]
}

/** Names are UTF-8 where they say so; else whatever the packer's machine used, which here is UTF-8 or GBK. */
function nameOf(bytes: Uint8Array, isUtf8: boolean): string {
  let name: string
  try {
    name = new TextDecoder('utf-8', { fatal: !isUtf8 }).decode(bytes)
  } catch {
    name = new TextDecoder('gb18030').decode(bytes)
  }
  return plainName(name)
}
