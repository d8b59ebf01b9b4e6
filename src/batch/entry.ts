import type { ZipEntry } from '../files.ts'
import { ReadError } from '../notice/read-error.ts'
import { byCodePoints } from './row.ts'

/** Where in a zip an input lies: the member, behind the zip in the zip that holds it where there are two. */
export interface Inside {
  /** Size and time of change of the outermost file: with others the places below mean nothing. */
  readonly size: number
  readonly changed: number
  readonly steps: readonly ZipEntry[]
}

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
  /** Null for a file that is no member of a zip. */
  readonly inside: Inside | null
}

/** In the order of the rows: by path, and of one path by file. */
export const byPlace = (a: { path: string; file: string }, b: { path: string; file: string }): number =>
  byCodePoints(a.path, b.path) || byCodePoints(a.file, b.file)

/** The path a file is known by: with /, NFC. */
export const nfc = (name: string): string => name.normalize('NFC')

/** Files that no one means to read. */
const JUNK = /^(?:~\$.*|Thumbs\.db|desktop\.ini|\.DS_Store)$/i
/** Folders that no one means to read: what a Mac packs beside each file. */
const JUNK_FOLDER = /^__MACOSX$/

/** The folder of pictures and scripts that a browser saves beside a page. */
const PAGE_FOLDER = /^(.+)(?:_files|\.files)$/i
const PAGE = /^(.+)\.(?:html?|mht|mhtml|shtml)$/i

export const isJunkFile = (name: string): boolean => JUNK.test(name)

/** Whether a folder is junk among the names beside it. */
export function isJunkFolder(name: string, pages: Pick<ReadonlySet<string>, 'has'>): boolean {
  const stem = PAGE_FOLDER.exec(name)?.[1]
  return JUNK_FOLDER.test(name) || (stem !== undefined && pages.has(stem))
}

/** What a page is called without its extension; nothing where the name is no page's. */
export const pageStem = (name: string): string[] => {
  const stem = PAGE.exec(name)?.[1]
  return stem === undefined ? [] : [stem]
}

/** Sorted streams as one; of what stands in two of them (a folder given beside its own file) one is kept. */
export function* merged(streams: readonly Iterator<Entry>[]): Generator<Entry> {
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

/** Entries that sort together under a key: one, or all that lie in a folder or zip. */
export interface Keyed {
  readonly key: string
  readonly entry: Entry | null
  readonly stream: () => Iterator<Entry>
}

export const single = (entry: Entry): Keyed => ({ key: entry.path, entry, stream: () => [entry][Symbol.iterator]() })

/** What is keyed as one sorted stream; what has one key is merged. */
export function* inKeyOrder(keyed: Keyed[]): Generator<Entry> {
  keyed.sort((a, b) => byCodePoints(a.key, b.key))
  for (let at = 0; at < keyed.length; ) {
    let end = at + 1
    while (end < keyed.length && keyed[end]!.key === keyed[at]!.key) end++
    yield* merged(keyed.slice(at, end).map(({ stream }) => stream()))
    at = end
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
