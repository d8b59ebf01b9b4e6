import { crc32, inflateRawSync } from 'node:zlib'
import { ReadError } from '../notice/read-error.ts'
import { type IngestLimits, RATIO_FLOOR } from './limits.ts'
import { type ByteSource, plainName, sourceOf, type ZipEntry, zipEntries } from './zip-directory.ts'

export { plainName } from './zip-directory.ts'

/** A zip opened for reading: nothing is inflated before it is asked for, nothing is ever written. */
export interface Zip {
  /** With forward slashes, none in front. */
  readonly names: readonly string[]
  /** The bytes of a member, by its name in any case of letters; undefined where there is none. */
  readonly read: (name: string) => Uint8Array | undefined
  /** Members read so far whose bytes are not those that were packed. */
  readonly damaged: ReadonlySet<string>
}

/** Where parts come from: a zip, or one XML file that holds them all. */
export type Parts = Pick<Zip, 'read' | 'damaged'>

/** Parts without which a document still reads: one that is broken is as good as not there, and counts as damaged. */
export function leniently({ read, damaged }: Parts): { read: Parts['read']; damaged: () => string[] } {
  const lost = new Set<string>()
  return {
    read: (name) => {
      try {
        return read(name)
      } catch (error) {
        if (!(error instanceof ReadError) || error.code !== 'corrupt') throw error
        lost.add(name)
        return undefined
      }
    },
    damaged: () => [...lost, ...damaged],
  }
}

/** Takes `.` and `..` out of a path inside the package; nothing outside it can be named. */
export function resolvePath(path: string): string {
  const steps: string[] = []
  for (const step of plainName(path).split('/')) {
    if (step === '..') steps.pop()
    else if (step !== '.' && step !== '') steps.push(step)
  }
  return steps.join('/')
}

/** Opens a zip; ReadError corrupt where it is broken, encrypted where it is locked, too_large where it would not fit. */
export function zipOf(bytes: Uint8Array, limits: IngestLimits): Zip {
  const source = sourceOf(bytes)
  const entries = zipEntries(source, limits)
  const byName = new Map(entries.map((entry) => [entry.name.toLowerCase(), entry]))
  const damaged = new Set<string>()
  const known = new Map<ZipEntry, Uint8Array>()
  let left = limits.totalBytes
  const read = (name: string): Uint8Array | undefined => {
    const entry = byName.get(name.toLowerCase())
    const before = entry && known.get(entry)
    if (entry === undefined || before !== undefined) return before
    const data = inflate(entry, packedBytes(source, entry), limits, left)
    left -= data.length
    known.set(entry, data)
    if (crc32(data) !== entry.crc) damaged.add(entry.name)
    return data
  }
  return { names: entries.map((entry) => entry.name), read, damaged }
}

/** The bytes of one member, at most so many of them; throws where they are not those that were packed. */
export function memberOf(source: ByteSource, entry: ZipEntry, limits: IngestLimits, most: number): Uint8Array {
  if (entry.packed > most) throw new ReadError('too_large', `${entry.name} 压缩后有 ${entry.packed} 字节,上限 ${most}`)
  const data = inflate(entry, packedBytes(source, entry), limits, most)
  if (crc32(data) !== entry.crc) throw new ReadError('corrupt', `${entry.name} 与打包时不同`)
  return data
}

/** The packed bytes of a member, behind its own header. */
function packedBytes(source: ByteSource, { name, offset, packed, locked }: ZipEntry): Uint8Array {
  const broken = () => new ReadError('corrupt', `压缩结构不完整 (${name})`)
  if (offset < 0 || offset + 30 > source.length) throw broken()
  const head = source.read(offset, offset + 30)
  const view = new DataView(head.buffer, head.byteOffset, head.byteLength)
  if (view.getUint32(0, true) !== 0x04034b50) throw broken()
  if (locked) throw new ReadError('encrypted', name)
  const start = offset + 30 + view.getUint16(26, true) + view.getUint16(28, true)
  if (start + packed > source.length) throw broken()
  return source.read(start, start + packed)
}

/** How large a buffer to begin with: what a zip claims is a hint, within bounds. */
const bufferFor = (claimed: number): number => Math.min(1 << 20, Math.max(1 << 10, claimed + 1))

/** Inflates no further than the limits allow: what a zip says of its own sizes is not believed. */
function inflate(
  { name, method, claimed }: ZipEntry,
  packed: Uint8Array,
  limits: IngestLimits,
  left: number,
): Uint8Array {
  const most = Math.min(limits.memberBytes, left, Math.max(RATIO_FLOOR, packed.length * limits.zipRatio))
  const tooLarge = () => new ReadError('too_large', `${name} 解压后超过 ${most} 字节`)
  if (method === 0) {
    if (packed.length > most) throw tooLarge()
    return packed
  }
  if (method !== 8) throw new ReadError('corrupt', `${name} 的压缩方法 ${method} 不支持`)
  if (most <= 0) throw tooLarge()
  try {
    return inflateRawSync(packed, { maxOutputLength: most, chunkSize: bufferFor(claimed) })
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'ERR_BUFFER_TOO_LARGE') throw tooLarge()
    throw new ReadError('corrupt', `${name} 解压失败`, { cause })
  }
}
