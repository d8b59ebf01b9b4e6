import { closeSync, constants, fstatSync, openSync, readFileSync } from 'node:fs'
import { ReadError } from '../notice/read-error.ts'
import { readErrorOf } from './discover.ts'
import { DEFAULT_FILE_LIMITS } from './limits.ts'

/**
 * The bytes of a file, all of one moment; throws ReadError. Read in one go: a process of the pool has nothing else to do, and
 * going through promises costs several times as much as the reading.
 */
export async function readBytes(file: string, limit = DEFAULT_FILE_LIMITS.bytes): Promise<Uint8Array> {
  try {
    // A pipe without a writer would keep a plain open waiting for ever.
    const handle = openSync(file, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0))
    try {
      const before = fstatSync(handle)
      if (!before.isFile()) throw new ReadError('unsupported_format', '不是普通文件')
      if (before.size > limit) throw new ReadError('too_large', `${before.size} 字节,上限 ${limit}`)
      const bytes = readFileSync(handle)
      const after = fstatSync(handle)
      if (after.size !== bytes.length || after.mtimeMs !== before.mtimeMs) throw new ReadError('changed_while_read')
      return bytes
    } finally {
      closeSync(handle)
    }
  } catch (error) {
    throw readErrorOf(error)
  }
}
