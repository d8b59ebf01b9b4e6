import { SaxesParser, type SaxesTagPlain } from 'saxes'
import { ReadError } from '../../notice/read-error.ts'

export type Attributes = Readonly<Record<string, string>>

/** What a part's reader wants to hear. Names carry the usual prefixes whatever prefixes the file declares. */
export interface XmlHandlers {
  /** Answer `skip` and nothing of the element is heard, its close neither. */
  readonly open: (name: string, attributes: Attributes) => 'skip' | undefined
  readonly close?: (name: string) => void
  readonly text?: (words: string) => void
}

/** The prefixes by which readers name elements, by namespace, transitional and strict. */
const PREFIXES = new Map([
  ['http://schemas.openxmlformats.org/wordprocessingml/2006/main', 'w'],
  ['http://purl.oclc.org/ooxml/wordprocessingml/main', 'w'],
  ['http://schemas.openxmlformats.org/markup-compatibility/2006', 'mc'],
  ['http://schemas.openxmlformats.org/officeDocument/2006/math', 'm'],
  ['http://purl.oclc.org/ooxml/officeDocument/math', 'm'],
  ['http://schemas.openxmlformats.org/officeDocument/2006/relationships', 'r'],
  ['http://purl.oclc.org/ooxml/officeDocument/relationships', 'r'],
  ['urn:schemas-microsoft-com:vml', 'v'],
])

const CHUNK = 1 << 18

type Rename = (name: string) => string

/** How this file's names become ours; null where they already are, as in every file that Word or WPS writes. */
function renameFor(attributes: Attributes): Rename | null {
  const renamed = new Map<string, string>()
  for (const key of Object.keys(attributes)) {
    if (key !== 'xmlns' && !key.startsWith('xmlns:')) continue
    const prefix = PREFIXES.get(attributes[key] ?? '')
    if (prefix === undefined) continue
    const used = key === 'xmlns' ? '' : key.slice(6)
    if (used !== prefix) renamed.set(used, prefix)
  }
  if (renamed.size === 0) return null
  return (name) => {
    const colon = name.indexOf(':')
    const prefix = renamed.get(colon < 0 ? '' : name.slice(0, colon))
    return prefix === undefined ? name : `${prefix}:${name.slice(colon + 1)}`
  }
}

function renameAttributes(attributes: Attributes, rename: Rename): Attributes {
  const renamed: Record<string, string> = {}
  for (const [key, value] of Object.entries(attributes)) renamed[key.includes(':') ? rename(key) : key] = value
  return renamed
}

/** The encoding of a part: by its byte order mark, by the zeros between its first letters, else as its declaration says. */
export function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  if (bytes[0] === 0x3c && bytes[1] === 0) return 'utf-16le'
  if (bytes[0] === 0 && bytes[1] === 0x3c) return 'utf-16be'
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(200, bytes.length)).toString('latin1')
  const named = /^(?:\xef\xbb\xbf)?<\?xml[^>]{0,80}encoding\s{0,9}=\s{0,9}["']([\w-]{1,20})["']/.exec(head)?.[1] ?? ''
  return /^(?:gb2312|gbk|gb18030|big5)$/i.test(named) ? named : 'utf-8'
}

/** No document is as deep, nor any of its tags as rich, nor as broken and yet of use; a file made to eat memory or time is. */
const MOST_DEPTH = 5000
const MOST_ATTRIBUTES = 1000
const MOST_FAULTS = 1000

/** Watches a parser: the first fault is kept, too many of anything end the reading. */
function guard(parser: SaxesParser): { wrong: string | null; depth: number } {
  const seen: { wrong: string | null; depth: number } = { wrong: null, depth: 0 }
  let faults = 0
  let attributes = 0
  parser.on('error', (error) => {
    seen.wrong ??= error.message
    if (++faults > MOST_FAULTS) throw new ReadError('corrupt', `XML 错误过多 (${seen.wrong})`)
  })
  parser.on('opentagstart', () => {
    attributes = 0
    if (++seen.depth > MOST_DEPTH) throw new ReadError('corrupt', 'XML 嵌套过深')
  })
  parser.on('attribute', () => {
    if (++attributes > MOST_ATTRIBUTES) throw new ReadError('corrupt', 'XML 标签的属性过多')
  })
  return seen
}

/** Reads a part piece by piece; the answer is the first thing wrong with its XML, or null. External entities are never resolved. */
export function readXml(bytes: Uint8Array, handlers: XmlHandlers): string | null {
  const parser = new SaxesParser()
  const seen = guard(parser)
  let rename: Rename | null | undefined
  let skipped = 0
  const named = (name: string) => (rename ? rename(name) : name)
  parser.on('opentag', (tag: SaxesTagPlain) => {
    if (skipped > 0) {
      skipped++
      return
    }
    if (rename === undefined) rename = renameFor(tag.attributes)
    const attributes = rename ? renameAttributes(tag.attributes, rename) : tag.attributes
    if (handlers.open(named(tag.name), attributes) === 'skip') skipped = 1
  })
  parser.on('closetag', (tag: SaxesTagPlain) => {
    seen.depth--
    if (skipped > 0) skipped--
    else handlers.close?.(named(tag.name))
  })
  const { text } = handlers
  if (text !== undefined)
    parser.on('text', (words) => {
      if (skipped === 0) text(words)
    })
  for (const piece of piecesOf(bytes)) parser.write(piece)
  parser.close()
  return seen.wrong
}

const UTF8 = new TextDecoder()

/** The words of a part; a long one comes in pieces, so that it never stands in memory twice. */
function* piecesOf(bytes: Uint8Array): Generator<string> {
  const encoding = encodingOf(bytes)
  if (bytes.length <= CHUNK) {
    yield encoding === 'utf-8' ? UTF8.decode(bytes) : new TextDecoder(encoding).decode(bytes)
    return
  }
  const decoder = new TextDecoder(encoding)
  for (let at = 0; at < bytes.length; at += CHUNK)
    yield decoder.decode(bytes.subarray(at, at + CHUNK), { stream: true })
  yield decoder.decode()
}

/** A switch of Word's: on by its presence, off where it says so. */
export const isOn = (attributes: Attributes): boolean => !/^(?:0|false|off)$/.test(attributes['w:val'] ?? '')

export const integerOf = (words: string | undefined): number | null => {
  const value = Number.parseInt(words ?? '', 10)
  return Number.isNaN(value) ? null : value
}
