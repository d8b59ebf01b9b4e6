import { ReadError } from '../../notice/read-error.ts'
import type { IngestLimits } from '../limits.ts'
import { leniently, type Parts, resolvePath, zipOf } from '../zip.ts'
import { flatParts } from './flat-package.ts'
import { readXml } from './xml.ts'

/** The parts of a DOCX that carry words, found by their relationships, for their names are free. */
export interface DocxPackage {
  readonly main: Uint8Array
  readonly styles: Uint8Array | null
  readonly numbering: Uint8Array | null
  readonly footnotes: Uint8Array | null
  readonly endnotes: Uint8Array | null
  readonly headers: readonly Uint8Array[]
  readonly footers: readonly Uint8Array[]
  readonly properties: Uint8Array | null
  /** Parts that could not be read, or whose bytes are not those that were packed. */
  readonly damaged: readonly string[]
}

interface Relationship {
  readonly type: string
  readonly target: string
}

function relationshipsOf(parts: Parts, part: string): Relationship[] {
  const slash = part.lastIndexOf('/') + 1
  const folder = part.slice(0, slash)
  const data = parts.read(`${folder}_rels/${part.slice(slash)}.rels`)
  const found: Relationship[] = []
  if (data === undefined) return found
  readXml(data, {
    open: (name, attributes) => {
      if (!name.endsWith('Relationship') || attributes.TargetMode === 'External') return undefined
      const target = attributes.Target ?? ''
      const type = (attributes.Type ?? '').replace(/^.*\//, '')
      found.push({ type, target: resolvePath(target.startsWith('/') ? target : folder + target) })
      return undefined
    },
  })
  return found
}

/** Opens a DOCX, a zip or one XML file; ReadError corrupt where it is broken, too_large where it would not fit. */
export const openDocx = (bytes: Uint8Array, limits: IngestLimits): DocxPackage =>
  packageOf(bytes[0] === 0x50 ? zipOf(bytes, limits) : { ...flatParts(bytes, limits), damaged: new Set() })

/** Finds the parts with words among all parts. */
function packageOf(parts: Parts): DocxPackage {
  const get = (name: string | undefined) => (name === undefined ? undefined : parts.read(name))
  const top = relationshipsOf(parts, '')
  const named = top.filter(({ type }) => type === 'officeDocument').map(({ target }) => target)
  const mainName = [...named, 'word/document.xml'].find((name) => get(name) !== undefined)
  const main = get(mainName)
  if (mainName === undefined || main === undefined) throw new ReadError('corrupt', '缺少正文 word/document.xml')
  const related = relationshipsOf(parts, mainName)
  const folder = mainName.slice(0, mainName.lastIndexOf('/') + 1)
  // Only the body must be whole: without its styles or notes a document still reads.
  const lenient = leniently(parts)
  const beside = (name: string | undefined) => (name === undefined ? undefined : lenient.read(name))
  const all = (type: string) =>
    [...new Set(related.filter((one) => one.type === type).map(({ target }) => target))].flatMap(
      (target) => beside(target) ?? [],
    )
  const one = (type: string) => all(type)[0] ?? beside(`${folder}${type}.xml`) ?? null
  const core = top.find(({ type }) => type === 'core-properties')?.target
  return {
    main,
    styles: one('styles'),
    numbering: one('numbering'),
    footnotes: one('footnotes'),
    endnotes: one('endnotes'),
    headers: all('header'),
    footers: all('footer'),
    properties: beside(core) ?? beside('docProps/core.xml') ?? null,
    damaged: lenient.damaged(),
  }
}
