import { lstat, readdir, realpath, stat } from 'node:fs/promises'
import path from 'node:path'
import { ReadError } from '../notice/read-error.ts'
import { byCodePoints } from './row.ts'

/** One input: where it is, and the path its record carries (relative to the argument, with /, NFC). */
export interface Entry {
  readonly file: string
  readonly path: string
  /** Left by an operating system or a browser: counted, not read. */
  readonly junk: boolean
  /** Why it cannot be read, where that is known already. */
  readonly error: ReadError | null
}

/** Files that no one means to read. */
const JUNK = /^(?:~\$.*|Thumbs\.db|desktop\.ini|\.DS_Store)$/i

/** The folder of pictures and scripts that a browser saves beside a page. */
const PAGE_FOLDER = /^(.+)(?:_files|\.files)$/i

/**
 * Every file under the given paths, sorted by path in code points. A folder is walked, a file stands for itself; `skip` is
 * the archive written to, which is no input of itself. A link that leads back up is followed once.
 */
export async function discover(paths: readonly string[], skip: string | null = null): Promise<Entry[]> {
  const entries: Entry[] = []
  const omit = skip === null ? null : await realpath(skip).catch(() => path.resolve(skip))
  for (const given of paths) {
    const file = path.resolve(given)
    const name = path.basename(file)
    try {
      if ((await stat(file)).isDirectory()) await walk(file, '', false, [], omit, entries)
      else entries.push({ file, path: name.normalize('NFC'), junk: JUNK.test(name), error: null })
    } catch (error) {
      entries.push({ file, path: name.normalize('NFC'), junk: false, error: readErrorOf(error) })
    }
  }
  return entries.sort((a, b) => byCodePoints(a.path, b.path) || byCodePoints(a.file, b.file))
}

async function walk(
  folder: string,
  under: string,
  junk: boolean,
  above: readonly string[],
  omit: string | null,
  entries: Entry[],
): Promise<void> {
  const real = await realpath(folder)
  if (real === omit || above.includes(real)) return
  const names = await readdir(folder)
  const stems = new Set(names.flatMap((name) => pageStem(name)))
  for (const name of names) {
    const file = path.join(folder, name)
    const relative = (under === '' ? name : `${under}/${name}`).normalize('NFC')
    try {
      const kind = await kindOf(file)
      const stem = PAGE_FOLDER.exec(name)?.[1]
      if (kind === 'folder')
        await walk(file, relative, junk || (stem !== undefined && stems.has(stem)), [...above, real], omit, entries)
      else if (kind === 'file') entries.push({ file, path: relative, junk: junk || JUNK.test(name), error: null })
    } catch (error) {
      entries.push({ file, path: relative, junk, error: readErrorOf(error) })
    }
  }
}

const pageStem = (name: string): string[] => {
  const stem = /^(.+)\.(?:html?|mht|mhtml|shtml)$/i.exec(name)?.[1]
  return stem === undefined ? [] : [stem]
}

/** Sockets, pipes and devices are no inputs: reading one could wait for ever. */
async function kindOf(file: string): Promise<'file' | 'folder' | 'other'> {
  const own = await lstat(file)
  const about = own.isSymbolicLink() ? await stat(file) : own
  return about.isDirectory() ? 'folder' : about.isFile() ? 'file' : 'other'
}

/** The system's error as one of our codes. */
export function readErrorOf(error: unknown): ReadError {
  if (error instanceof ReadError) return error
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (code === 'ENOENT' || code === 'ENOTDIR') return new ReadError('not_found', '', { cause: error })
  if (code === 'EACCES' || code === 'EPERM') return new ReadError('no_permission', '', { cause: error })
  return new ReadError('io_error', code, { cause: error })
}
