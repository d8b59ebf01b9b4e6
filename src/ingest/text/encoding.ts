import { ReadError } from '../../notice/read-error.ts'
import { COMMON_CHARACTERS } from './common-characters.ts'

/** GBK and GB2312 are always decoded as gb18030, which holds both. */
export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030' | 'big5'

export interface Decoded {
  readonly text: string
  readonly encoding: TextEncoding
  /** Places whose bytes the encoding does not know, now U+FFFD. */
  readonly broken: number
}

const SAMPLE = 64 * 1024
/** Below this share of everyday characters among all that are not ASCII the bytes are no Chinese text in that encoding. */
const CREDIBLE = 0.2
/** More control characters than this and the file is no text, whatever its encoding. */
const MOST_CONTROLS = 0.02

const isControl = (code: number): boolean => (code < 0x20 && (code < 9 || code > 13)) || code === 0x7f

/** How much a text looks like Chinese prose, by the characters that are not ASCII: 1 all everyday, below 0 mostly broken. */
export function proseScore(text: string): number {
  let count = 0
  let sum = 0
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code < 0x7f && !isControl(code)) continue
    count++
    if (COMMON_CHARACTERS.has(code)) sum += 1
    else if (code >= 0x4e00 && code <= 0x9fff) sum += 0.1
    else if (code === 0xfffd || code === 0x7f || code < 0x20) sum -= 2
    else if ((code >= 0xe000 && code <= 0xf8ff) || (code >= 0x80 && code < 0xa0)) sum -= 1
  }
  return count === 0 ? 1 : sum / count
}

const BYTE_ORDER_MARKS: readonly (readonly [readonly number[], TextEncoding])[] = [
  [[0xef, 0xbb, 0xbf], 'utf-8'],
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
]

const isStrictly = (encoding: TextEncoding, bytes: Uint8Array): boolean => {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}

function markedEncoding(bytes: Uint8Array): TextEncoding | null {
  const starts = (mark: readonly number[]) => mark.every((byte, i) => bytes[i] === byte)
  if (starts([0xff, 0xfe, 0, 0]) || starts([0, 0, 0xfe, 0xff])) throw new ReadError('unknown_encoding', 'UTF-32')
  return BYTE_ORDER_MARKS.find(([mark]) => starts(mark))?.[1] ?? null
}

/** A stretch to judge by: from the first byte that is not ASCII text, at an even place, for two-byte units keep their step. */
function sampleOf(bytes: Uint8Array): Uint8Array {
  const first = bytes.findIndex((byte) => byte >= 0x80 || isControl(byte))
  const from = Math.max(0, first - (first % 2))
  return bytes.subarray(from, from + SAMPLE)
}

/** Rare characters alone (a list of names) still are Chinese if every byte pair is a Han character or punctuation. */
const isPlainGb18030 = (bytes: Uint8Array): boolean =>
  isStrictly('gb18030', bytes) &&
  /^[\t\n\r\x20-\x7e\u3000-\u303f\u3400-\u9fff\uff00-\uffef]+$/.test(new TextDecoder('gb18030').decode(bytes))

/** The encoding without a mark: strict UTF-8 if it is that, else the one whose reading looks most like Chinese prose. */
function guessEncoding(bytes: Uint8Array): TextEncoding {
  const strict = isStrictly('utf-8', bytes)
  if (strict && !bytes.includes(0)) return 'utf-8'
  const sample = sampleOf(bytes)
  const candidates: TextEncoding[] = ['utf-8', 'gb18030', 'big5', 'utf-16le', 'utf-16be']
  let best: TextEncoding = 'gb18030'
  let bestScore = -Infinity
  for (const encoding of candidates) {
    const score = proseScore(new TextDecoder(encoding).decode(sample, { stream: true }))
    if (score > bestScore) {
      best = encoding
      bestScore = score
    }
  }
  if (bestScore >= CREDIBLE || (best === 'gb18030' && isPlainGb18030(bytes))) return best
  if (strict) return 'utf-8'
  if (controlShare(new TextDecoder('latin1').decode(sample)) > MOST_CONTROLS)
    throw new ReadError('unsupported_format', '二进制数据,不是文字')
  throw new ReadError('unknown_encoding')
}

function controlShare(text: string): number {
  let controls = 0
  for (let i = 0; i < text.length; i++) if (isControl(text.charCodeAt(i))) controls++
  return text.length === 0 ? 0 : controls / text.length
}

const countBroken = (text: string): number => {
  let count = 0
  for (let at = text.indexOf('\ufffd'); at >= 0; at = text.indexOf('\ufffd', at + 1)) count++
  return count
}

/** Without the NULs that a crash and the Ctrl-Z that DOS left at the end. */
function withoutFilling(text: string): string {
  let end = text.length
  while (end > 0 && (text[end - 1] === '\x00' || text[end - 1] === '\x1a')) end--
  return text.slice(0, end)
}

/** Decodes a text file of unknown encoding; binary data and encodings that nothing here knows are refused. */
export function decodeText(bytes: Uint8Array): Decoded {
  const encoding = markedEncoding(bytes) ?? guessEncoding(bytes)
  const text = withoutFilling(new TextDecoder(encoding).decode(bytes).replace(/^\ufeff/, ''))
  if (controlShare(text) > MOST_CONTROLS) throw new ReadError('unsupported_format', '二进制数据,不是文字')
  const strict = !text.includes('\ufffd') || isStrictly(encoding, bytes)
  return { text, encoding, broken: strict ? 0 : countBroken(text) }
}
