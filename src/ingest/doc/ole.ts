import { ReadError } from '../../notice/read-error.ts'

/** An OLE compound file (MS-CFB): streams by name. */
export interface Ole {
  /** The bytes of a stream; shorter than it says where the file breaks off, null where there is none. */
  readonly stream: (name: string) => Uint8Array | null
  /** The list of its streams is all there. */
  readonly isWhole: boolean
}

const LAST_SECTOR = 0xfffffff9
const MOST_ENTRIES = 100_000

interface Entry {
  readonly name: string
  readonly start: number
  readonly size: number
}

/** Opens a compound file; what a damaged one still holds can be read. */
export function openOle(bytes: Uint8Array): Ole {
  if (bytes.length < 512) throw new ReadError('corrupt', 'OLE 文件头不完整')
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const shift = view.getUint16(30, true)
  if (shift !== 9 && shift !== 12) throw new ReadError('corrupt', 'OLE 文件头有误')
  const size = 1 << shift
  let broken = false
  const sector = (at: number): Uint8Array => bytes.subarray((at + 1) * size, (at + 2) * size)
  const numbers = (data: Uint8Array): number[] => {
    const words = new DataView(data.buffer, data.byteOffset, data.byteLength)
    return Array.from({ length: data.byteLength >> 2 }, (_, i) => words.getUint32(i * 4, true))
  }

  const fat = fatSectors(view, bytes, size, numbers, sector).flatMap((at) => padded(numbers(sector(at)), size >> 2))
  const chain = (first: number, table: readonly number[]): number[] => {
    const found: number[] = []
    const seen = new Set<number>()
    let at = first
    for (; at <= LAST_SECTOR && at < table.length && !seen.has(at); at = table[at] ?? LAST_SECTOR + 1) {
      seen.add(at)
      found.push(at)
    }
    if (at <= LAST_SECTOR) broken = true
    return found
  }
  const join = (parts: readonly Uint8Array[], length: number): Uint8Array =>
    new Uint8Array(Buffer.concat(parts).subarray(0, length))
  const large = (first: number, length: number): Uint8Array => {
    const most = Math.min(length, bytes.length)
    return join(chain(first, fat).map(sector), most)
  }

  const directory = chain(view.getUint32(48, true), fat)
  const entries = entriesOf(Buffer.concat(directory.map(sector)))
  const isWhole = !broken && directory.length > 0 && directory.every((at) => sector(at).length === size)
  const root = entries[0]
  const mini = root === undefined ? new Uint8Array() : large(root.start, root.size)
  const miniFat = chain(view.getUint32(60, true), fat).flatMap((at) => numbers(sector(at)))
  const stream = (name: string): Uint8Array | null => {
    const entry = entries.slice(1).find((one) => one.name === name)
    if (entry === undefined) return null
    if (entry.size >= 4096) return large(entry.start, entry.size)
    const parts = chain(entry.start, miniFat).map((at) => mini.subarray(at * 64, at * 64 + 64))
    return join(entry.size === 0 ? [] : parts, entry.size)
  }
  return { stream, isWhole }
}

/** A table sector that the file cuts short still stands for all its sectors. */
const padded = (table: number[], length: number): number[] =>
  table.length === length ? table : [...table, ...Array<number>(length - table.length).fill(LAST_SECTOR + 5)]

/** Where the sectors of the allocation table stand: 109 in the header, more in a chain of their own. */
function fatSectors(
  view: DataView,
  bytes: Uint8Array,
  size: number,
  numbers: (data: Uint8Array) => number[],
  sector: (at: number) => Uint8Array,
): number[] {
  const found = numbers(bytes.subarray(76, 512))
  const seen = new Set<number>()
  for (let at = view.getUint32(68, true); at <= LAST_SECTOR && !seen.has(at); ) {
    seen.add(at)
    const more = numbers(sector(at))
    if (more.length < size >> 2) break
    found.push(...more.slice(0, -1))
    at = more.at(-1) ?? LAST_SECTOR + 1
  }
  return found.filter((at) => at <= LAST_SECTOR && (at + 1) * size < bytes.length)
}

function entriesOf(directory: Uint8Array): Entry[] {
  const view = new DataView(directory.buffer, directory.byteOffset, directory.byteLength)
  const entries: Entry[] = []
  for (let at = 0; at + 128 <= directory.length && entries.length < MOST_ENTRIES; at += 128) {
    const length = Math.max(0, Math.min(64, view.getUint16(at + 64, true)) - 2)
    const name = new TextDecoder('utf-16le').decode(directory.subarray(at, at + length))
    const isStream = [2, 5].includes(view.getUint8(at + 66))
    entries.push({
      name: isStream ? name : '',
      start: view.getUint32(at + 116, true),
      size: view.getUint32(at + 120, true),
    })
  }
  return entries
}
