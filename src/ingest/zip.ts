import { unzipSync } from 'fflate'
import { ReadError } from '../notice/read-error.ts'
import { type IngestLimits, RATIO_FLOOR } from './limits.ts'

/** The members of a zip by their names: with forward slashes, none in front, in small letters. */
export type Members = ReadonlyMap<string, Uint8Array>

export const plainName = (name: string): string => name.replaceAll('\\', '/').replace(/^\/+/, '')

/** Inflates the members wanted and nothing else; one that would grow past the limits stops the reading before it is inflated. */
export function openZip(bytes: Uint8Array, limits: IngestLimits, wanted: (name: string) => boolean): Members {
  let left = limits.memberBytes * 2
  const filter = (file: { name: string; size: number; originalSize: number }) => {
    if (!wanted(plainName(file.name).toLowerCase())) return false
    const ratio = file.originalSize / Math.max(1, file.size)
    left -= file.originalSize
    if (
      left < 0 ||
      file.originalSize > limits.memberBytes ||
      (file.originalSize > RATIO_FLOOR && ratio > limits.zipRatio)
    )
      throw new ReadError('too_large', `${file.name} 解压后 ${file.originalSize} 字节`)
    return true
  }
  try {
    const members = new Map<string, Uint8Array>()
    for (const [name, data] of Object.entries(unzipSync(bytes, { filter })))
      members.set(plainName(name).toLowerCase(), data)
    return members
  } catch (cause) {
    if (cause instanceof ReadError) throw cause
    throw new ReadError('corrupt', '压缩结构不完整', { cause })
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
