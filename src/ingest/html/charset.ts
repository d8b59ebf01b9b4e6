import type { Report } from '../../notice/diagnostic.ts'
import { ReadError } from '../../notice/read-error.ts'
import { type Decoded, decodeText, proseScore, type TextEncoding } from '../text/encoding.ts'

const NAMES: readonly (readonly [RegExp, TextEncoding])[] = [
  [/^(?:utf-?8|unicode-1-1-utf-8)$/, 'utf-8'],
  [/^(?:gb_?2312(?:-?80)?|gbk|x-gbk|gb_?18030|cp936|ms936|windows-936|chinese|euc-cn)$/, 'gb18030'],
  [/^(?:big5(?:-hkscs)?|big-5|cn-big5|x-x-big5)$/, 'big5'],
]

const encodingOf = (name: string | null): TextEncoding | null => {
  const plain = (name ?? '').trim().toLowerCase()
  return NAMES.find(([pattern]) => pattern.test(plain))?.[1] ?? null
}

const HEAD = 64 * 1024

/** The charset that a page gives in a meta tag or an XML prolog, as it stands. */
function declaredCharset(bytes: Uint8Array): string | null {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, HEAD))
  for (const [tag] of head.matchAll(/<meta\b[^>]{0,400}/gi)) {
    const name = /charset\s*=\s*["']?\s*([\w-]{1,30})/i.exec(tag)?.[1]
    if (name !== undefined) return name
  }
  return /^\s*<\?xml[^>]{0,200}\bencoding\s*=\s*["']([\w-]{1,30})/.exec(head)?.[1] ?? null
}

const brokenIn = (text: string): number => text.split('\ufffd').length - 1

function guess(bytes: Uint8Array): Decoded | null {
  try {
    return decodeText(bytes)
  } catch (error) {
    if (error instanceof ReadError && error.code === 'unknown_encoding') return null
    throw error
  }
}

const isMarked = (bytes: Uint8Array): boolean =>
  (bytes[0] === 0xef && bytes[1] === 0xbb) ||
  (bytes[0] === 0xff && bytes[1] === 0xfe) ||
  (bytes[0] === 0xfe && bytes[1] === 0xff)

/**
 * A page's bytes as text: the mark at its head, else the charset that its transport or itself declares, else what the bytes
 * look like. A charset that the bytes contradict is not believed, and that is reported.
 */
export function decodePage(bytes: Uint8Array, transport: string | null, report: Report): Decoded {
  const declared = [transport, declaredCharset(bytes)].find((name) => encodingOf(name) !== null) ?? null
  const encoding = encodingOf(declared)
  const guessed = guess(bytes)
  if (encoding === null || declared === null || isMarked(bytes) || guessed?.encoding === encoding) {
    if (guessed === null) throw new ReadError('unknown_encoding')
    return guessed
  }
  if (guessed !== null && !NAMES.some(([, known]) => known === guessed.encoding)) return guessed
  const text = new TextDecoder(encoding).decode(bytes)
  const believed: Decoded = { text, encoding, broken: brokenIn(text) }
  if (guessed === null || !/[^\x00-\x7f]/.test(text)) return believed
  if (believed.broken <= guessed.broken && proseScore(text) + 0.05 >= proseScore(guessed.text)) return believed
  report('ingest/charset_contradicted', null, { declared: declared.toLowerCase(), encoding: guessed.encoding })
  return guessed
}
