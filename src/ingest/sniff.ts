import { ReadError } from '../notice/read-error.ts'
import type { SourceFormat } from '../notice/vocabulary.ts'
import { openOle } from './doc/ole.ts'
import { DEFAULT_LIMITS } from './limits.ts'
import { zipOf } from './zip.ts'

/** What the bytes are: the format they would be read as, null where the product has no such format, and its name for people. */
export interface Sniffed {
  readonly format: SourceFormat | null
  readonly name: string
}

const sniffed = (format: SourceFormat | null, name: string): Sniffed => ({ format, name })

/** Formats told by their first bytes alone; a `?` stands for any byte. */
const SIGNATURES: readonly (readonly [string, Sniffed])[] = [
  ['{\\rtf', sniffed('rtf', 'RTF')],
  ['\x89PNG\r\n', sniffed('image', '图片 PNG')],
  ['\xff\xd8\xff', sniffed('image', '图片 JPEG')],
  ['GIF87a', sniffed('image', '图片 GIF')],
  ['GIF89a', sniffed('image', '图片 GIF')],
  ['II*\x00', sniffed('image', '图片 TIFF')],
  ['MM\x00*', sniffed('image', '图片 TIFF')],
  ['BM????\x00\x00\x00\x00', sniffed('image', '图片 BMP')],
  ['RIFF????WEBP', sniffed('image', '图片 WebP')],
  ['????ftyphei', sniffed('image', '图片 HEIC')],
  ['????ftypmif', sniffed('image', '图片 HEIC')],
  ['????ftyp', sniffed(null, '视频')],
  ['\x1f\x8b', sniffed(null, '压缩包 gzip')],
  ["7z\xbc\xaf'\x1c", sniffed(null, '压缩包 7z')],
  ['Rar!\x1a\x07', sniffed(null, '压缩包 RAR')],
  ['%!PS', sniffed(null, 'PostScript')],
  ['Founder CEB', sniffed(null, '方正 CEB')],
  ['CAJ\x00', sniffed(null, 'CAJ')],
  ['KDH ', sniffed(null, 'CAJ (KDH)')],
  ['\x00\x05\x16\x07', sniffed(null, 'macOS 附属文件')],
  ['\x01\xfe', sniffed(null, '旧版 Microsoft Works WPS,请另存为 DOCX')],
  ['SQLite format 3\x00', sniffed(null, 'SQLite 数据库')],
  ['\x7fELF', sniffed(null, '可执行程序')],
]

/** Bytes as Latin-1, so that patterns over bytes can be written as strings. */
const latin = (bytes: Uint8Array, start: number, end: number): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1', start, end)

const startsWith = (head: string, signature: string): boolean =>
  head.length >= signature.length && [...signature].every((c, i) => c === '?' || head[i] === c)

/** Tells what a file is by its content; its name is never asked. What nothing recognises is text, for the text reader to judge. */
export function sniff(bytes: Uint8Array): Sniffed {
  const head = latin(bytes, 0, 4096)
  const words = head.replaceAll('\x00', '').replace(/^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)/, '')
  if (/^\s*%PDF-/.test(words) || hasLatePdf(bytes, head)) return sniffed('pdf', 'PDF')
  if (/^PK(?:\x03\x04|\x05\x06|\x07\x08)/.test(head)) return sniffZip(bytes)
  if (head.startsWith('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')) return sniffOle(bytes)
  for (const [signature, what] of SIGNATURES) if (startsWith(head, signature)) return what
  if (head.startsWith('MZ') && head.includes('\x00')) return sniffed(null, '可执行程序')
  const opening = openingOf(bytes).trimStart()
  if (JSON_OPENING.test(opening)) return sniffed(null, 'JSON 数据')
  return sniffMarkup(opening) ?? sniffed('txt', 'TXT')
}

/** An object and its first key, or one in a list: records of this program, answers of a server, lines of a log. */
const JSON_OPENING = /^(?:\[\s{0,99})?\{\s{0,99}(?:"(?:[^"\\\n]|\\.){0,200}"\s{0,9}:|\}\s{0,9}(?:\]\s{0,9})?$)/

/** A PDF behind junk: the format allows it within the first 1,024 bytes. Its end shows that the words are not just about PDF. */
const hasLatePdf = (bytes: Uint8Array, head: string): boolean =>
  /%PDF-[12]\.\d/.test(head.slice(0, 1024)) &&
  /startxref|%%EOF/.test(latin(bytes, Math.max(0, bytes.length - 2048), bytes.length))

const MARKUP_REACH = 64 * 1024

/** The opening of a text without marks and NULs; pages of servers often begin with hundreds of blank lines or a long comment. */
const openingOf = (bytes: Uint8Array): string =>
  latin(bytes, 0, MARKUP_REACH)
    .replaceAll('\x00', '')
    .replace(/^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)/, '')

/** The header of a message that carries a page: what browsers and Word write when they save one as a single file. */
function isMessage(text: string): boolean {
  const header = /^(?:[!-9;-~]{1,80}:[^\n]{0,2000}\n(?:[ \t][^\n]{0,2000}\n){0,40}){1,40}/.exec(text)?.[0] ?? ''
  return (
    /^MIME-Version:/im.test(header) && /^Content-Type:\s*(?:multipart\/|text\/html|application\/xhtml)/im.test(header)
  )
}

function sniffMarkup(text: string): Sniffed | null {
  if (/^(?:MIME-Version:|From: <Saved by|Content-Type: multipart\/)/i.test(text) || isMessage(text))
    return sniffed('mhtml', 'MHTML 网页')
  if (!text.startsWith('<')) return null
  if (/<(?:!doctype html|html|head|body|frameset)[\s>]/i.test(text)) return sniffed('html', 'HTML 网页')
  if (
    /^<(?:meta|title|style|script|table|div|span|p|br|center|font|h[1-6]|ul|ol|a|b|section|article)[\s/>]/i.test(text)
  )
    return sniffed('html', 'HTML 网页')
  if (
    /^<[^>]{0,200}>\s*(?:<\?mso-application[^>]{0,200}>\s*)?<pkg:package\s/.test(text) ||
    /^<pkg:package\s/.test(text)
  )
    return sniffed('docx', 'Word XML 文档')
  if (/<w:wordDocument\s/.test(text)) return sniffed(null, 'Word 2003 XML 文档')
  return text.startsWith('<?xml') ? sniffed(null, 'XML') : null
}

function sniffZip(bytes: Uint8Array): Sniffed {
  const { names, read } = zipOf(bytes, DEFAULT_LIMITS)
  if (names.length === 0) throw new ReadError('empty', '空的压缩包')
  const some = (pattern: RegExp) => names.some((name) => pattern.test(name))
  if (some(/^word\/\w+\.xml$/i)) return sniffed('docx', 'DOCX')
  if (some(/^OFD\.xml$/i)) return sniffed('ofd', 'OFD')
  if (some(/^xl\/workbook\.(?:xml|bin)$/i)) return sniffed('xlsx', 'XLSX 表格')
  if (some(/^ppt\/presentation\.xml$/i)) return sniffed(null, 'PPTX 演示文稿')
  if (some(/^META-INF\/manifest\.xml$/) && some(/^content\.xml$/)) return sniffed(null, 'OpenDocument 文档')
  // The names of the parts are free; their types are not.
  const types = new TextDecoder().decode(read('[Content_Types].xml'))
  if (/wordprocessingml\.(?:document|template)\.main|ms-word\.(?:document|template)\.macroEnabled/.test(types))
    return sniffed('docx', 'DOCX')
  if (/spreadsheetml\.(?:sheet|template)\.main|ms-excel\.sheet/.test(types)) return sniffed('xlsx', 'XLSX 表格')
  return sniffed(null, '压缩包 ZIP')
}

/** Names of the streams of an OLE file, read from whatever stands like a directory entry: 128 bytes, name, length, type. */
function oleNames(bytes: Uint8Array): Set<string> {
  const names = new Set<string>()
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  for (let at = 512; at + 128 <= bytes.length; at += 128) {
    const length = view.getUint16(at + 64, true)
    const type = view.getUint8(at + 66)
    if (length < 4 || length > 64 || length % 2 !== 0 || ![1, 2, 5].includes(type)) continue
    names.add(new TextDecoder('utf-16le').decode(bytes.subarray(at, at + length - 2)))
  }
  return names
}

function sniffOle(bytes: Uint8Array): Sniffed {
  const names = oleNames(bytes)
  if (names.has('EncryptedPackage')) throw new ReadError('encrypted', 'Office 文档有打开密码')
  if (names.has('WordDocument')) return sniffed('doc', '旧版 Word DOC 或 WPS')
  if (names.has('Workbook') || names.has('Book')) return sniffed(null, '旧版 Excel XLS 或 WPS 表格 ET,请另存为 XLSX')
  if (names.has('MatOST') || names.has('CONTENTS')) return sniffed(null, 'Microsoft Works WPS,请另存为 DOCX')
  if (names.has('PowerPoint Document')) return sniffed(null, '旧版 PowerPoint PPT')
  if (names.size === 0 || !openOle(bytes).isWhole) throw new ReadError('corrupt', 'OLE 文件不完整')
  return sniffed(null, 'OLE 复合文档')
}
