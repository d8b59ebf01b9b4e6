import { open } from 'node:fs/promises'
import { ReadError } from '../notice/read-error.ts'
import { readErrorOf } from './discover.ts'
import { DEFAULT_FILE_LIMITS } from './limits.ts'

/** The bytes of a file, all of one moment; throws ReadError. */
export async function readBytes(file: string, limit = DEFAULT_FILE_LIMITS.bytes): Promise<Uint8Array> {
  try {
    const handle = await open(file, 'r')
    try {
      const before = await handle.stat()
      if (!before.isFile()) throw new ReadError('unsupported_format', '不是普通文件')
      if (before.size > limit) throw new ReadError('too_large', `${before.size} 字节,上限 ${limit}`)
      const bytes = await handle.readFile()
      const after = await handle.stat()
      if (after.size !== bytes.length || after.mtimeMs !== before.mtimeMs) throw new ReadError('changed_while_read')
      return bytes
    } finally {
      await handle.close()
    }
  } catch (error) {
    throw readErrorOf(error)
  }
}
