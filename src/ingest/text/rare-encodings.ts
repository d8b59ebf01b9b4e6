import { proseScore } from './prose-score.ts'

/** Encodings that no decoder of the platform knows. */
export type RareEncoding = 'utf-32le' | 'utf-32be' | 'hz-gb-2312'

/** The text in UTF-32 or HZ, where the bytes are that beyond doubt; null elsewhere. */
export function decodeRare(bytes: Uint8Array): { text: string; encoding: RareEncoding } | null {
  for (const littleEndian of [true, false]) {
    const text = utf32(bytes, littleEndian)
    if (text !== null) return { text, encoding: littleEndian ? 'utf-32le' : 'utf-32be' }
  }
  const text = hz(bytes)
  return text === null ? null : { text, encoding: 'hz-gb-2312' }
}

/** Four bytes a character, each a code point: nothing else looks so over its whole length. Bytes behind the last are broken. */
function utf32(bytes: Uint8Array, littleEndian: boolean): string | null {
  if (bytes.length < 8) return null
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const parts: string[] = []
  for (let at = 0; at + 4 <= bytes.length; at += 4) {
    const code = view.getUint32(at, littleEndian)
    // Zeros fill the end of a file, and text is no string of them.
    if (code > 0x10ffff || (code === 0 && at < 8)) return null
    parts.push(code >= 0xd800 && code <= 0xdfff ? '\ufffd' : String.fromCodePoint(code))
  }
  return parts.join('') + (bytes.length % 4 === 0 ? '' : '\ufffd')
}

const SAMPLE = 64 * 1024

/** GB 2312 in seven bits: ~{ and ~} around pairs of letters, ~~ for a tilde. */
function hz(bytes: Uint8Array): string | null {
  if (!bytes.subarray(0, SAMPLE).includes(0x7e) || bytes.some((byte) => byte >= 0x80)) return null
  const decoder = new TextDecoder('gb18030')
  let runs = ''
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    .toString('latin1')
    .replace(/~(?:\{([!-~\n]*?)~\}|(~|\n))/g, (_, pairs: string | undefined, escaped: string | undefined) => {
      if (pairs === undefined) return escaped === '~' ? '~' : ''
      const words = decoder.decode(Uint8Array.from(pairs, (c) => (c === '\n' ? 10 : c.charCodeAt(0) | 0x80)))
      runs += words
      return words
    })
  return runs.length >= 4 && proseScore(runs) > 0.5 ? text : null
}
