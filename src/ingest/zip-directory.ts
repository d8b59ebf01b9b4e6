import { ReadError } from '../notice/read-error.ts'
import type { IngestLimits } from './limits.ts'
import { zipNames } from './zip-names.ts'

/** Bytes that are asked for by their place: those at hand, or those of a file that need never be in memory at once. */
export interface ByteSource {
  readonly length: number
  /** The bytes of a range that lies within `length`. */
  readonly read: (start: number, end: number) => Uint8Array
}

export const sourceOf = (bytes: Uint8Array): ByteSource => ({
  length: bytes.length,
  read: (start, end) => bytes.subarray(start, end),
})

/** What the directory of a zip says of one member. */
export interface ZipEntry {
  readonly name: string
  readonly method: number
  readonly crc: number
  /** Its length in the zip. */
  readonly packed: number
  /** Its length once inflated, as the zip claims. */
  readonly claimed: number
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
/** An end record with the longest comment, and before it a locator and an end record of zip64. */
const TAIL = 22 + 0xffff + 20 + 56

const broken = (cause?: unknown) => new ReadError('corrupt', '压缩结构不完整', { cause })

/**
 * The members a zip lists, in its order. The count it states is not believed: the walk ends where the entries do, and
 * gives up beyond the limit.
 */
export function zipEntries(source: ByteSource, limits: Pick<IngestLimits, 'members' | 'bytes'>): ZipEntry[] {
  const { count, shift, start, end } = directoryOf(source)
  if (end - start > limits.bytes) throw new ReadError('too_large', `压缩包的目录有 ${end - start} 字节`)
  const bytes = source.read(start, end)
  const view = viewOf(bytes)
  const entries: RawEntry[] = []
  let at = 0
  try {
    while (at + 46 <= bytes.length && view.getUint32(at, true) === ENTRY) {
      if (entries.length >= limits.members) throw new ReadError('too_large', `压缩包里超过 ${limits.members} 个文件`)
      const [entry, next] = entryAt(bytes, view, at, shift)
      entries.push(entry)
      at = next
    }
  } catch (cause) {
    throw cause instanceof ReadError ? cause : broken(cause)
  }
  if (count > 0 && at === 0) throw broken()
  const names = zipNames(entries)
  return entries.flatMap(({ bytes: _, ...entry }, n) => {
    const name = plainName(names[n] ?? '')
    return name.endsWith('/') ? [] : [{ name, ...entry }]
  })
}

/** An entry whose name has yet to be decoded. */
type RawEntry = Omit<ZipEntry, 'name'> & Parameters<typeof zipNames>[0][number]

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)

/** Where the end record stands in the tail of a zip: a comment may follow it. */
function endIn(view: DataView): number {
  const least = Math.max(0, view.byteLength - 22 - 0xffff)
  for (let at = view.byteLength - 22; at >= least; at--) if (view.getUint32(at, true) === END) return at
  throw broken()
}

/** Where the directory stands, how many members it states, and by how much bytes before the zip move its offsets. */
function directoryOf(source: ByteSource): { count: number; start: number; end: number; shift: number } {
  const from = Math.max(0, source.length - TAIL)
  const view = viewOf(source.read(from, source.length))
  const end = endIn(view)
  let count = view.getUint16(end + 10, true)
  let length = view.getUint32(end + 12, true)
  let stated = view.getUint32(end + 16, true)
  let last = from + end
  if (end >= 20 && view.getUint32(end - 20, true) === END_64_LOCATOR) {
    const at = Number(view.getBigUint64(end - 12, true))
    const wide = at + 56 <= from + end ? viewOf(source.read(at, at + 56)) : null
    if (wide?.getUint32(0, true) === END_64) {
      count = Number(wide.getBigUint64(32, true))
      length = Number(wide.getBigUint64(40, true))
      stated = Number(wide.getBigUint64(48, true))
      last = at
    }
  }
  // Bytes before the zip move everything: the directory then ends where its end record begins.
  const before = last - length
  const there = (at: number) =>
    at >= 0 && at + 4 <= last && viewOf(source.read(at, at + 4)).getUint32(0, true) === ENTRY
  return there(stated) || !there(before)
    ? { count, start: Math.min(stated, last), end: last, shift: 0 }
    : { count, start: before, end: last, shift: before - stated }
}

/** One entry, and where the next begins. */
function entryAt(bytes: Uint8Array, view: DataView, at: number, shift: number): [RawEntry, number] {
  const flags = view.getUint16(at + 8, true)
  const nameEnd = at + 46 + view.getUint16(at + 28, true)
  const extraEnd = nameEnd + view.getUint16(at + 30, true)
  const sizes = [20, 24, 42].map((field) => view.getUint32(at + field, true))
  const [packed, claimed, offset] = wideSizes(view, nameEnd, extraEnd, sizes)
  const entry: RawEntry = {
    bytes: bytes.subarray(at + 46, nameEnd),
    utf8: (flags & 0x800) !== 0,
    unicode: unicodePath(bytes, view, nameEnd, extraEnd),
    method: view.getUint16(at + 10, true),
    crc: view.getUint32(at + 16, true),
    packed: packed ?? 0,
    claimed: claimed ?? 0,
    offset: (offset ?? 0) + shift,
    locked: (flags & 1) !== 0,
  }
  return [entry, extraEnd + view.getUint16(at + 32, true)]
}

/** The extra field that holds the name in UTF-8 beside the name in bytes, with the checksum of those. */
function unicodePath(bytes: Uint8Array, view: DataView, from: number, to: number): RawEntry['unicode'] {
  for (let at = from; at + 9 <= to; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 0x7075) continue
    const end = Math.min(to, at + 4 + view.getUint16(at + 2, true))
    return view.getUint8(at + 4) === 1 && end >= at + 9
      ? { crc: view.getUint32(at + 5, true), bytes: bytes.subarray(at + 9, end) }
      : null
  }
  return null
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
