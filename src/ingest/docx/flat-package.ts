import { ReadError } from '../../notice/read-error.ts'
import type { IngestLimits } from '../limits.ts'
import { plainName } from '../zip.ts'
import { encodingOf } from './xml.ts'

/** The parts of a document that Word saved as one XML file (pkg:package): each stands whole in an element of its own. */
export function flatParts(bytes: Uint8Array, limits: IngestLimits): { read: (name: string) => Uint8Array | undefined } {
  const text = new TextDecoder(encodingOf(bytes)).decode(bytes)
  const parts = new Map<string, string>()
  for (let at = text.indexOf('<pkg:part'); at >= 0; at = text.indexOf('<pkg:part ', at + 1)) {
    if (parts.size >= limits.members) throw new ReadError('too_large', `文件里超过 ${limits.members} 个部件`)
    const opened = text.indexOf('>', at)
    const closed = text.indexOf('</pkg:part>', opened)
    const name = /pkg:name="(?<name>[^"]{1,300})"/.exec(text.slice(at, opened))?.groups?.name
    const xml = xmlIn(text, opened, closed < 0 ? text.length : closed)
    if (name !== undefined && xml !== null) parts.set(plainName(name).toLowerCase(), xml)
  }
  const encoder = new TextEncoder()
  return {
    read: (name) => {
      const xml = parts.get(name.toLowerCase())
      return xml === undefined ? undefined : encoder.encode(xml)
    },
  }
}

/** The XML of a part; null where it holds something else (pictures, in letters). */
function xmlIn(text: string, from: number, to: number): string | null {
  const tag = text.indexOf('<pkg:xmlData', from)
  const start = text.indexOf('>', tag) + 1
  if (tag < 0 || tag >= to || start === 0) return null
  const end = text.lastIndexOf('</pkg:xmlData>', to)
  return text.slice(start, end < start ? to : end)
}
