import { lstatSync, readdirSync, realpathSync, type Stats, statSync } from 'node:fs'
import path from 'node:path'
import { ReadError } from '../notice/read-error.ts'
import {
  byPlace,
  type Entry,
  inKeyOrder,
  isJunkFile,
  isJunkFolder,
  type Keyed,
  merged,
  nfc,
  pageStem,
  readErrorOf,
  single,
} from './entry.ts'
import { type Glob, globOf } from './glob.ts'
import { bundleOrNot, membersOf } from './members.ts'

export { byPlace, type Entry, readErrorOf } from './entry.ts'

/** What a run is given. */
export interface Input {
  /** The files named or under what is named, sorted; gone through anew by each who asks. */
  readonly entries: Iterable<Entry>
  /** Whether a file known from an earlier run would be part of this input, were it still there. */
  readonly covers: (line: { readonly path: string; readonly file: string }) => boolean
}

/**
 * Every file under the given paths, sorted by path in code points; memory grows with the largest folder and the directory of
 * the largest zip, not with the archive. A folder is walked, a zip of files opened, a file stands for itself, and what is
 * none of these but a pattern stands for what it matches. `skip` is the archive written to, which is no input of itself. A
 * link that leads back up is followed once.
 */
export const discover = (paths: readonly string[], skip: string | null = null): Input => {
  const given = [...new Set(paths)].map((word) => globOf(word) ?? path.resolve(word))
  const globs = given.filter((one): one is Glob => typeof one !== 'string')
  const roots = new Set(given.filter((one): one is string => typeof one === 'string'))
  const omit = skip === null ? null : realOf(skip)
  return {
    entries: { [Symbol.iterator]: () => entriesOf(roots, globs, omit) },
    covers: ({ file }) => isUnder(file, roots) || globs.some((glob) => glob.covers(file)),
  }
}

/** The input without one file: a table about the notices is none of them. */
export function withoutFile(input: Input, file: string): Input {
  const real = realOf(file)
  const entries = {
    *[Symbol.iterator]() {
      for (const entry of input.entries)
        if (path.basename(entry.file) !== path.basename(file) || realOf(entry.file) !== real) yield entry
    },
  }
  return { ...input, entries }
}

function isUnder(file: string, roots: ReadonlySet<string>): boolean {
  for (let at = file; ; at = path.dirname(at)) {
    if (roots.has(at)) return true
    if (at === path.dirname(at)) return false
  }
}

function* entriesOf(roots: ReadonlySet<string>, globs: readonly Glob[], omit: string | null): Generator<Entry> {
  const streams: Iterator<Entry>[] = globs.map((glob) => matching(glob, omit))
  const files: Entry[] = []
  for (const file of roots) {
    const about = statOf(file)
    if (isFolder(about)) streams.push(walk({ folder: file, under: '', junk: false, above: [], omit, glob: null }))
    else {
      const { entry, stream } = keyedFile(entryOf(file, path.basename(file), false, about))
      if (entry === null) streams.push(stream())
      else files.push(entry)
    }
  }
  yield* merged([files.sort(byPlace)[Symbol.iterator](), ...streams])
}

/** What a pattern matches; where that is nothing, a row says so. */
function* matching(glob: Glob, omit: string | null): Generator<Entry> {
  let found = false
  for (const entry of walk({ folder: glob.base, under: '', junk: false, above: [], omit, glob })) {
    found = true
    yield entry
  }
  if (found) return
  const error = new ReadError('not_found', '没有与通配符相符的文件')
  yield { file: glob.file, path: nfc(glob.word), junk: false, mark: null, error, inside: null }
}

/** A folder on its way through the tree. */
interface Stage {
  readonly folder: string
  /** Its path below what was given. */
  readonly under: string
  readonly junk: boolean
  /** The folders it lies in, by their real places. */
  readonly above: readonly string[]
  readonly omit: string | null
  /** What its files must match; null where all are wanted. */
  readonly glob: Glob | null
}

function* walk(stage: Stage): Generator<Entry> {
  const { folder, under, junk, above, omit, glob } = stage
  const real = realOf(folder)
  if (real === omit || above.includes(real)) return
  let names: string[]
  try {
    names = readdirSync(folder)
  } catch (error) {
    const place = under || path.basename(folder)
    if (glob === null || under !== '')
      yield { file: folder, path: place, junk, mark: null, error: readErrorOf(error), inside: null }
    return
  }
  const pages = new Set(names.flatMap(pageStem))
  const keyed = names.flatMap((name): Keyed[] => {
    const file = path.join(folder, name)
    const where = under === '' ? nfc(name) : `${under}/${nfc(name)}`
    const about = statOf(file)
    const wanted = glob === null || glob.matches(where)
    if (isFolder(about)) {
      if (!wanted && !glob.mayHold(where)) return []
      const next = { folder: file, under: where, junk: junk || isJunkFolder(name, pages), above: [...above, real] }
      // A folder sorts as its files do, with the / behind its name; a zip with the ! and the / of its members.
      return [{ key: `${where}/`, entry: null, stream: () => walk({ ...next, omit, glob: wanted ? null : glob }) }]
    }
    // Sockets, pipes and devices are no inputs: reading one could wait for ever.
    if (!wanted || !(about instanceof ReadError || about.isFile())) return []
    return [keyedFile(entryOf(file, where, junk, about))]
  })
  yield* inKeyOrder(keyed)
}

const isFolder = (about: Stats | ReadError): boolean => !(about instanceof ReadError) && about.isDirectory()

/** A file, or the members of a zip of files; a zip that cannot be opened is told at once, for it may be too large to hand on. */
function keyedFile(entry: Entry): Keyed {
  const bundle = entry.error === null && !entry.junk && bundleOrNot(entry.file)
  if (bundle === true) return { key: `${entry.path}!/`, entry: null, stream: () => membersOf(entry) }
  return single(bundle instanceof ReadError ? { ...entry, error: bundle } : entry)
}

const entryOf = (file: string, where: string, junk: boolean, about: Stats | ReadError): Entry => ({
  file,
  path: nfc(where),
  junk: junk || isJunkFile(path.basename(file)),
  mark: about instanceof ReadError ? null : `${about.size} ${about.mtimeMs} ${about.ino}`,
  error: about instanceof ReadError ? about : null,
  inside: null,
})

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

/** The zip that was asked last for what it still holds. */
let asked: { readonly zip: string; readonly entries: ReadonlyMap<string, Entry> } | null = null

/** The input that a row of an earlier run was about, under the path it had; null where it is gone or cannot be read. */
export function foundAgain({ file, path: where }: { readonly file: string; readonly path: string }): Entry | null {
  const found = keyedFile(entryOf(file, path.basename(file), false, statOf(file)))
  if (found.entry !== null) return found.entry.error === null ? { ...found.entry, path: where } : null
  const zip = statOf(file)
  const key = `${file} ${zip instanceof ReadError ? '' : zip.mtimeMs}`
  if (asked?.zip !== key) {
    const entries = [...membersOf(entryOf(file, path.basename(file), false, zip))]
    asked = { zip: key, entries: new Map(entries.map((entry) => [entry.path, entry])) }
  }
  const name = path.basename(file).normalize('NFC')
  const entry = asked.entries.get(name + where.slice(where.indexOf(`${name}!/`) + name.length))
  return entry === undefined || entry.error !== null ? null : { ...entry, path: where }
}
