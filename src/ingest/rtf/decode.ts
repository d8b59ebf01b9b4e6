import { drawnIn } from '../docx/symbols.ts'
import { decode1252 } from '../windows-1252.ts'

/** A font of the font table. */
export interface Font {
  name: string
  charset: number
}

const BY_CHARSET: Readonly<Record<number, string>> = {
  77: 'macintosh',
  128: 'shift_jis',
  129: 'euc-kr',
  134: 'gb18030',
  136: 'big5',
  161: 'windows-1253',
  162: 'windows-1254',
  163: 'windows-1258',
  177: 'windows-1255',
  178: 'windows-1256',
  186: 'windows-1257',
  204: 'windows-1251',
  222: 'windows-874',
  238: 'windows-1250',
}
const BY_PAGE: Readonly<Record<number, string>> = {
  874: 'windows-874',
  932: 'shift_jis',
  936: 'gb18030',
  949: 'euc-kr',
  950: 'big5',
  10008: 'gb18030',
  54936: 'gb18030',
  65001: 'utf-8',
}
const SYMBOL = 2
const WIDE = new Set(['gb18030', 'big5', 'shift_jis', 'euc-kr', 'utf-8'])

const pageName = (page: number): string =>
  BY_PAGE[page] ?? (page >= 1250 && page <= 1258 ? `windows-${page}` : 'windows-1252')

const bytesOf = (text: string): Uint8Array => Uint8Array.from(text, (c) => c.charCodeAt(0) & 255)

function strictly(encoding: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

/**
 * Bytes of text as characters: by the font they stand in, by the font of wide characters beside it, by the code page of the
 * file; of those with wide characters the first that knows all of the bytes. Fonts of symbols give what they draw.
 */
export function decodeBytes(text: string, font: Font | undefined, wide: Font | undefined, page: number): string {
  if (font?.charset === SYMBOL)
    return drawnIn(
      font.name,
      Array.from(text, (c) => (c > ' ' ? String.fromCharCode(0xf000 + c.charCodeAt(0)) : c)).join(''),
    )
  if (/^[\0-\x7f]*$/.test(text)) return text
  const bytes = bytesOf(text)
  const own = BY_CHARSET[font?.charset ?? 1]
  const tried = [own, BY_CHARSET[wide?.charset ?? 1], pageName(page)].filter((name) => name !== undefined)
  for (const encoding of tried) {
    const words = WIDE.has(encoding) ? strictly(encoding, bytes) : null
    if (words !== null) return words
  }
  const narrow = own ?? (WIDE.has(pageName(page)) ? 'windows-1252' : pageName(page))
  return narrow === 'windows-1252' ? decode1252(bytes) : new TextDecoder(narrow).decode(bytes)
}
