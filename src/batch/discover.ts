import { lstatSync, readdirSync, realpathSync, type Stats, statSync } from 'node:fs'
import path from 'node:path'
import { ReadError } from '../notice/read-error.ts'
import { byCodePoints } from './row.ts'

/** One input: where it is, and the path its record carries (relative to the argument, with /, NFC). */
export interface Entry {
  readonly file: string
  readonly path: string
  /** Left by an operating system or a browser: counted, not read. */
  readonly junk: boolean
  /** Size, time of change and inode as one word: another word means other bytes. Null where it could not be asked. */
  readonly mark: string | null
  /** Why it cannot be read, where that is known already. */
  readonly error: ReadError | null
}

/** What a run is given. */
export interface Input {
  /** What was named, as absolute paths. */
  readonly roots: readonly string[]
  /** The files under it, sorted; gone through anew by each who asks. */
  readonly entries: Iterable<Entry>
  /** False for a path that would be no part of this input even where its file is under it (another shard). */
  readonly covers?: (path: string) => boolean
}

/** Files that no one means to read. */
const JUNK = /^(?:~\$.*|Thumbs\.db|desktop\.ini|\.DS_Store)$/i

/** The folder of pictures and scripts that a browser saves beside a page. */
const PAGE_FOLDER = /^(.+)(?:_files|\.files)$/i

/** In the order of the rows: by path, and of one path by file. */
export const byPlace = (a: { path: string; file: string }, b: { path: string; file: string }): number =>
  byCodePoints(a.path, b.path) || byCodePoints(a.file, b.file)

/**
 * Every file under the given paths, sorted by path in code points; memory grows with the largest folder, not with the
 * archive. A folder is walked, a file stands for itself; `skip` is the archive written to, which is no input of itself. A link
 * that leads back up is followed once.
 */
export const discover = (paths: readonly string[], skip: string | null = null): Input => {
  const roots = [...new Set(paths.map((given) => path.resolve(given)))]
  return { roots, entries: { [Symbol.iterator]: () => entriesOf(roots, skip === null ? null : realOf(skip)) } }
}

function* entriesOf(roots: readonly string[], omit: string | null): Generator<Entry> {
  const streams: Iterator<Entry>[] = []
  const single: Entry[] = []
  for (const file of roots) {
    const about = statOf(file)
    if (about instanceof ReadError || !about.isDirectory())
      single.push(entryOf(file, path.basename(file), false, about))
    else streams.push(walk(file, '', false, [], omit))
  }
  yield* merged([single.sort(byPlace)[Symbol.iterator](), ...streams])
}

/** The path a file is known by: with /, NFC. */
const nfc = (name: string): string => name.normalize('NFC')

function* walk(
  folder: string,
  under: string,
  junk: boolean,
  above: readonly string[],
  omit: string | null,
): Generator<Entry> {
  const real = realOf(folder)
  if (real === omit || above.includes(real)) return
  let names: string[]
  try {
    names = readdirSync(folder)
  } catch (error) {
    yield { file: folder, path: under || path.basename(folder), junk, mark: null, error: readErrorOf(error) }
    return
  }
  const stems = new Set(names.flatMap(pageStem))
  const found = names.map((name) => ({ name, about: statOf(path.join(folder, name)) }))
  // A folder sorts as its files do, with the / behind its name.
  const keyed = found.map((one) => ({ ...one, key: nfc(isFolder(one.about) ? `${one.name}/` : one.name) }))
  for (const { name, about, key } of keyed.sort((a, b) => byCodePoints(a.key, b.key))) {
    const file = path.join(folder, name)
    const where = under === '' ? nfc(name) : `${under}/${nfc(name)}`
    const stem = PAGE_FOLDER.exec(name)?.[1]
    if (key.endsWith('/'))
      yield* walk(file, where, junk || (stem !== undefined && stems.has(stem)), [...above, real], omit)
    // Sockets, pipes and devices are no inputs: reading one could wait for ever.
    else if (about instanceof ReadError || about.isFile()) yield entryOf(file, where, junk, about)
  }
}

const isFolder = (about: Stats | ReadError): boolean => !(about instanceof ReadError) && about.isDirectory()

const entryOf = (file: string, where: string, junk: boolean, about: Stats | ReadError): Entry => ({
  file,
  path: nfc(where),
  junk: junk || JUNK.test(path.basename(file)),
  mark: about instanceof ReadError ? null : `${about.size} ${about.mtimeMs} ${about.ino}`,
  error: about instanceof ReadError ? about : null,
})

const pageStem = (name: string): string[] => {
  const stem = /^(.+)\.(?:html?|mht|mhtml|shtml)$/i.exec(name)?.[1]
  return stem === undefined ? [] : [stem]
}

function statOf(file: string): Stats | ReadError {
  try {
    const own = lstatSync(file)
    return own.isSymbolicLink() ? statSync(file) : own
  } catch (error) {
    return readErrorOf(error)
  }
}

function realOf(folder: string): string {
  try {
    return realpathSync(folder)
  } catch {
    return path.resolve(folder)
  }
}

/** Sorted streams as one; of what stands in two of them (a folder given beside its own file) one is kept. */
function* merged(streams: readonly Iterator<Entry>[]): Generator<Entry> {
  const heads = streams.map((stream) => ({ stream, next: stream.next() }))
  let last: Entry | null = null
  for (;;) {
    const open = heads.filter(({ next }) => next.done !== true)
    if (open.length === 0) return
    const first = open.reduce((a, b) => (byPlace(a.next.value, b.next.value) <= 0 ? a : b))
    const entry: Entry = first.next.value
    if (last === null || byPlace(last, entry) !== 0) yield entry
    last = entry
    first.next = first.stream.next()
  }
}

/** The system's error as one of our codes. */
export function readErrorOf(error: unknown): ReadError {
  if (error instanceof ReadError) return error
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (code === 'ENOENT' || code === 'ENOTDIR') return new ReadError('not_found', '', { cause: error })
  if (code === 'EACCES' || code === 'EPERM') return new ReadError('no_permission', '', { cause: error })
  return new ReadError('io_error', code, { cause: error })
}
