import { open } from 'node:fs/promises'
import { ReadError } from '../notice/read-error.ts'
import { readErrorOf } from './discover.ts'

/** Default limit of a file (ARCHIVE, On disk). */
export const MAX_BYTES = 64 * 1024 * 1024

/** The bytes of a file, all of one moment; throws ReadError. */
export async function readBytes(file: string): Promise<Uint8Array> {
  try {
    const handle = await open(file, 'r')
    try {
      const before = await handle.stat()
      if (!before.isFile()) throw new ReadError('unsupported_format', '不是普通文件')
      if (before.size > MAX_BYTES) throw new ReadError('too_large', `${before.size} 字节,上限 ${MAX_BYTES}`)
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
