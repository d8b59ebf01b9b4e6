import type { Metadata } from '../../notice/raw-text.ts'
import { ReadError } from '../../notice/read-error.ts'
import type { IngestLimits } from '../limits.ts'
import { attribute, hear } from '../local-names.ts'
import { leniently, resolvePath, type Zip, zipOf } from '../zip.ts'
import { type Box, boxOf } from './geometry.ts'

/** One document of a package: where its pages and templates lie. */
export interface OfdDocument {
  readonly pages: readonly string[]
  readonly templates: ReadonlyMap<string, string>
  readonly box: Box
}

export interface OfdPackage {
  readonly documents: readonly OfdDocument[]
  readonly metadata: readonly Metadata[]
  readonly read: (path: string) => Uint8Array | undefined
  /** Parts read so far that could not be read, or whose bytes are not those that were packed. */
  readonly damaged: () => readonly string[]
}

/** A path as a part names it: from the root where it begins with /, else from that part's folder; never outside the package. */
const pathFrom = (part: string, path: string): string =>
  resolvePath(path.startsWith('/') ? path : part.slice(0, part.lastIndexOf('/') + 1) + path)

const A4: Box = [0, 0, 210, 297]

/** What DocInfo tells about the notice, under the names that DOCX gives the same; authors are left where they are: they name people. */
const KEYS: Readonly<Record<string, string>> = {
  Title: 'title',
  Subject: 'subject',
  Abstract: 'description',
  Keyword: 'keywords',
  CreationDate: 'created',
  ModDate: 'modified',
}

interface Root {
  readonly documents: string[]
  readonly metadata: Metadata[]
}

function readRoot(part: Uint8Array): Root {
  const root: Root = { documents: [], metadata: [] }
  let key: string | null = null
  let held = ''
  hear(part, {
    open: (name, attributes) => {
      held = ''
      key = name === 'CustomData' ? (attribute(attributes, 'Name') ?? null) : (KEYS[name] ?? null)
      return undefined
    },
    text: (words) => {
      held += words
    },
    close: (name) => {
      const value = held.trim()
      if (name === 'DocRoot' && value !== '') root.documents.push(pathFrom('', value))
      else if (key !== null && value !== '') root.metadata.push({ key, value, span: null })
      key = null
      held = ''
    },
  })
  return root
}

function readDocument(part: Uint8Array, path: string): OfdDocument {
  const pages: string[] = []
  const templates = new Map<string, string>()
  let box: Box | null = null
  let held = ''
  hear(part, {
    open: (name, attributes) => {
      held = ''
      const place = attribute(attributes, 'BaseLoc')
      if (name === 'Page' && place !== undefined) pages.push(pathFrom(path, place))
      else if (name === 'TemplatePage' && place !== undefined)
        templates.set(attribute(attributes, 'ID') ?? '', pathFrom(path, place))
      return undefined
    },
    text: (words) => {
      held += words
    },
    close: (name) => {
      if (name === 'PhysicalBox') box ??= boxOf(held)
    },
  })
  return { pages, templates, box: box ?? A4 }
}

/** Whether members are locked by a password (GM/T 0099): the seed of the key and the list of entries stand beside them. */
const isLocked = (zip: Zip): boolean =>
  zip.names.some((name) => /(?:^|\/)(?:decryptseed\.dat|encryptentries\.dat|encryptions\.xml)$/i.test(name))

/** Opens an OFD package; ReadError encrypted where it is locked, corrupt where no document can be found in it. */
export function openOfd(bytes: Uint8Array, limits: IngestLimits): OfdPackage {
  const zip = zipOf(bytes, limits)
  if (isLocked(zip)) throw new ReadError('encrypted', 'OFD 文件已加密')
  const main = zip.read('OFD.xml')
  if (main === undefined) throw new ReadError('corrupt', '缺少 OFD.xml')
  const { documents: paths, metadata } = readRoot(main)
  const lenient = leniently(zip)
  const documents = paths.flatMap((path) => {
    const part = lenient.read(path)
    return part === undefined ? [] : [readDocument(part, path)]
  })
  if (documents.every(({ pages }) => pages.length === 0))
    throw new ReadError('corrupt', '缺少 Document.xml 或其中没有页')
  return { documents, metadata, ...lenient }
}
