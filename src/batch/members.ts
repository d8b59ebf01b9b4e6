import path from 'node:path'
import { type ByteSource, bundleEntries, canInflate, memberOf, sourceOf, type ZipEntry } from '../files.ts'
import { namesDocument } from '../notice/extension.ts'
import { ReadError } from '../notice/read-error.ts'
import {
  type Entry,
  inKeyOrder,
  isJunkFile,
  isJunkFolder,
  type Keyed,
  nfc,
  pageStem,
  readErrorOf,
  single,
} from './entry.ts'
import { DEFAULT_FILE_LIMITS } from './limits.ts'
import { withFile } from './zip-file.ts'

/** Members of one zip, those of the zips in it included; its directory is all that is held in memory. */
const MEMBERS = 200_000

/** A zip of files as an input: where it is, and what its own entry would be. */
export type Bundle = Pick<Entry, 'file' | 'path' | 'junk' | 'mark'>

/**
 * What a file is that may be a zip of files: told by its content, but one that is named as a document is read as one. An
 * error where it is a zip whose directory cannot be read.
 */
export function bundleOrNot(file: string): boolean | ReadError {
  const name = path.basename(file)
  if (namesDocument(name)) return false
  try {
    return withFile(file, (source) => isZip(source, name) && bundleEntries(source, limitsFor(MEMBERS)) !== null)
  } catch (error) {
    return readErrorOf(error)
  }
}

const isZip = (source: ByteSource, name: string): boolean =>
  source.length >= 22 &&
  (String.fromCharCode(...source.read(0, 4)) === 'PK\u0003\u0004' ||
    (/\.zip$/i.test(name) && String.fromCharCode(...source.read(0, 2)) === 'PK'))

const limitsFor = (members: number) => ({ members, bytes: DEFAULT_FILE_LIMITS.bytes })

/** Every member of a zip, sorted by path; a zip in it is opened too, one in that one is not. */
export function* membersOf(zip: Bundle): Generator<Entry> {
  let members: Keyed[]
  try {
    members = withFile(zip.file, (source, changed) => {
      const entries = bundleEntries(source, limitsFor(MEMBERS)) ?? []
      return keyed(entries, { ...zip, size: source.length, changed, source, above: [], left: MEMBERS - entries.length })
    })
  } catch (error) {
    yield { ...zip, path: `${zip.path}!/`, error: readErrorOf(error), inside: null }
    return
  }
  yield* inKeyOrder(members)
}

/** A zip while its directory is gone through. */
interface Open extends Bundle {
  readonly size: number
  readonly changed: number
  readonly source: ByteSource
  /** The zip that holds it, where it lies in one. */
  readonly above: readonly ZipEntry[]
  /** Members that may still be listed. */
  readonly left: number
}

function keyed(entries: readonly ZipEntry[], zip: Open): Keyed[] {
  const labels = labelsOf(entries)
  const junk = junkAmong(labels)
  let { left } = zip
  return entries.map((member, n): Keyed => {
    const label = labels[n] ?? ''
    const entry: Entry = {
      file: zip.file,
      path: `${zip.path}!/${label}`,
      junk: zip.junk || junk(label),
      mark: `${zip.mark} ${[...zip.above, member].map(({ crc, packed, offset }) => `${crc}/${packed}@${offset}`).join(' ')}`,
      error: whyNot(member),
      inside: { size: zip.size, changed: zip.changed, steps: [...zip.above, member] },
    }
    if (entry.junk || entry.error !== null || zip.above.length > 0 || !/\.zip$/i.test(label)) return single(entry)
    try {
      const source = sourceOf(memberOf(zip.source, member, DEFAULT_FILE_LIMITS, DEFAULT_FILE_LIMITS.memberBytes))
      const within = bundleEntries(source, limitsFor(left))
      if (within === null) return single(entry)
      left -= within.length
      const members = keyed(within, { ...zip, path: entry.path, mark: entry.mark, source, above: [member], left: 0 })
      return { key: `${entry.path}!/`, entry: null, stream: () => inKeyOrder(members) }
    } catch (error) {
      return single({ ...entry, error: readErrorOf(error) })
    }
  })
}

function whyNot(member: ZipEntry): ReadError | null {
  if (member.locked) return new ReadError('encrypted', '压缩包里的文件有密码')
  return canInflate(member) ? null : new ReadError('unsupported_format', `压缩方法 ${member.method}`)
}

/**
 * The paths of members as labels: no steps up, no drive or root, no control characters, NFC. They are never used on a disk.
 * Of members with one label the later ones are told apart by ~2, ~3 before the extension.
 */
function labelsOf(entries: readonly Pick<ZipEntry, 'name'>[]): string[] {
  const taken = new Set<string>()
  const times = new Map<string, number>()
  return entries.map(({ name }) => {
    const plain = labelOf(name)
    let label = plain
    while (taken.has(label)) {
      const n = (times.get(plain) ?? 1) + 1
      times.set(plain, n)
      label = plain.replace(/(\.[^./]*)?$/, (extension: string) => `~${n}${extension}`)
    }
    taken.add(label)
    return label
  })
}

const labelOf = (name: string): string =>
  nfc(name)
    .replace(/[\u0000-\u001f\u007f-\u009f]/g, '\ufffd')
    .split(/[\\/]/)
    .filter((step, n) => step !== '' && step !== '.' && step !== '..' && !(n === 0 && /^[A-Za-z]:$/.test(step)))
    .join('/') || '_'

/** Junk by its own name or by that of a folder above it, saved pages' folders included. */
function junkAmong(labels: readonly string[]): (label: string) => boolean {
  const pages = new Set(
    labels.flatMap((label) => {
      const [stem] = pageStem(path.posix.basename(label))
      return stem === undefined ? [] : [`${path.posix.dirname(label)}/${stem}`]
    }),
  )
  const stemsIn = (folder: string) => ({ has: (stem: string) => pages.has(`${folder}/${stem}`) })
  const isJunk = (folder: string): boolean =>
    folder !== '.' &&
    (isJunkFolder(path.posix.basename(folder), stemsIn(path.posix.dirname(folder))) ||
      isJunk(path.posix.dirname(folder)))
  return (label) => isJunkFile(path.posix.basename(label)) || isJunk(path.posix.dirname(label))
}
