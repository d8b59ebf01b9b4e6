import { crc32 } from 'node:zlib'

/** A member's name as the directory of a zip holds it. */
export interface RawName {
  readonly bytes: Uint8Array
  /** The packer says that they are UTF-8. */
  readonly utf8: boolean
  /** The name in UTF-8 beside them, with the checksum of the bytes it stands for. */
  readonly unicode: { readonly crc: number; readonly bytes: Uint8Array } | null
}

const lenient = new TextDecoder('utf-8')
const UTF8 = new TextDecoder('utf-8', { fatal: true })
const GBK = new TextDecoder('gb18030', { fatal: true })

/** Characters 0x80 to 0xFF of the code page of the first PCs, which the format names as its own. */
const CP437 =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐' +
  '└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■ '

const fromCp437 = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => (byte < 0x80 ? String.fromCharCode(byte) : CP437.charAt(byte - 0x80))).join('')

function decoded(bytes: Uint8Array, decoder: typeof UTF8): string | null {
  try {
    return decoder.decode(bytes)
  } catch {
    return null
  }
}

/**
 * The names of the members. Where neither flag nor extra field says how they are written, they are UTF-8 where they can
 * be, else GBK as Windows in Chinese writes them, else code page 437. A short GBK name can be UTF-8 by chance, but only as
 * Latin, Greek or Cyrillic letters: among names that are not UTF-8 such a one is GBK too.
 */
export function zipNames(names: readonly RawName[]): string[] {
  const read = names.map((name) => told(name) ?? decoded(name.bytes, UTF8))
  const others = read.includes(null)
  return names.map((name, n) => {
    const first = read[n] ?? null
    const chance =
      others && first !== null && told(name) === null && /^[\0-\u07ff]*[\u0080-\u07ff][\0-\u07ff]*$/.test(first)
    return (chance ? null : first) ?? decoded(name.bytes, GBK) ?? first ?? fromCp437(name.bytes)
  })
}

/** The name as the packer itself says it; the one beside the bytes counts while it belongs to them. */
function told({ bytes, utf8, unicode }: RawName): string | null {
  if (unicode !== null && unicode.crc === crc32(bytes)) return lenient.decode(unicode.bytes)
  return utf8 ? lenient.decode(bytes) : null
}
