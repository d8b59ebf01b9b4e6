import { ReadError } from '../notice/read-error.ts'
import type { IngestLimits } from './limits.ts'
import { type ByteSource, type ZipEntry, zipEntries } from './zip-directory.ts'

/** Parts by which a zip is a document or a program, and no bundle of files. */
const DOCUMENT =
  /^(?:\[Content_Types\]\.xml|word\/\w+\.xml|xl\/workbook\.(?:xml|bin)|ppt\/presentation\.xml|OFD\.xml|META-INF\/(?:manifest|container)\.xml|META-INF\/MANIFEST\.MF|Index\/Document\.iwa|AndroidManifest\.xml)$/i

/** Packed as it is, or deflated. */
export const canInflate = ({ method }: ZipEntry): boolean => method === 0 || method === 8

/**
 * The members of a zip that is a bundle of files; null where it is a document of its own (DOCX, OFD…), told by its parts. Members
 * that overlap, as in a bomb, are not believed.
 */
export function bundleEntries(source: ByteSource, limits: Pick<IngestLimits, 'members' | 'bytes'>): ZipEntry[] | null {
  const entries = zipEntries(source, limits)
  if (entries.some(({ name }) => DOCUMENT.test(name))) return null
  if (entries.length === 0) throw new ReadError('empty', '空的压缩包')
  const placed = [...entries].sort((a, b) => a.offset - b.offset)
  const overlaps = placed.some(
    ({ offset, packed }, n) => offset + 30 + packed > (placed[n + 1]?.offset ?? source.length),
  )
  if (overlaps) throw new ReadError('corrupt', '压缩包里的文件互相重叠或不完整')
  return entries
}
