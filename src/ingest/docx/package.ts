import { ReadError } from '../../notice/read-error.ts'
import type { IngestLimits } from '../limits.ts'
import { type Members, openZip, resolvePath } from '../zip.ts'
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
}

interface Relationship {
  readonly type: string
  readonly target: string
}

/** The XML members that can carry words or say how they stand. */
const isWanted = (name: string): boolean =>
  /\.(?:xml|rels)$/.test(name) && !/^(?:customxml|word\/(?:theme|glossary|fonttable|websettings))/.test(name)

function relationshipsOf(members: Members, part: string): Relationship[] {
  const slash = part.lastIndexOf('/') + 1
  const folder = part.slice(0, slash)
  const data = members.get(`${folder}_rels/${part.slice(slash)}.rels`.toLowerCase())
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

/** Opens a DOCX; ReadError corrupt where it is broken, too_large where it would not fit. */
export function openDocx(bytes: Uint8Array, limits: IngestLimits): DocxPackage {
  const members = openZip(bytes, limits, isWanted)
  const get = (name: string | undefined) => (name === undefined ? undefined : members.get(name.toLowerCase()))
  const top = relationshipsOf(members, '')
  const mainName =
    top.find(({ type, target }) => type === 'officeDocument' && get(target))?.target ?? 'word/document.xml'
  const main = get(mainName)
  if (main === undefined) throw new ReadError('corrupt', '缺少正文 word/document.xml')
  const related = relationshipsOf(members, mainName)
  const folder = mainName.slice(0, mainName.lastIndexOf('/') + 1)
  const all = (type: string) => related.filter((one) => one.type === type).flatMap(({ target }) => get(target) ?? [])
  const one = (type: string) => all(type)[0] ?? get(`${folder}${type}.xml`) ?? null
  return {
    main,
    styles: one('styles'),
    numbering: one('numbering'),
    footnotes: one('footnotes'),
    endnotes: one('endnotes'),
    headers: all('header'),
    footers: all('footer'),
    properties: get(top.find(({ type }) => type === 'core-properties')?.target) ?? get('docProps/core.xml') ?? null,
  }
}
