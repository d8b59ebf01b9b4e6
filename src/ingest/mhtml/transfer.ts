const digit = (code: number): number =>
  code >= 0x30 && code <= 0x39
    ? code - 0x30
    : code >= 0x41 && code <= 0x46
      ? code - 0x37
      : code >= 0x61 && code <= 0x66
        ? code - 0x57
        : -1

/** Blanks before a line end are none of the content: mail programs add and drop them. */
const withoutTrailing = (text: string): string => text.replace(/(?<![ \t])[ \t]+(?=\r?\n|$)/g, '')

/** Quoted-printable: =XX is a byte, and = at a line's end joins the next line. What is no code stays as it stands. */
function quotedPrintable(quoted: string): Uint8Array {
  const text = withoutTrailing(quoted).replace(/=\r?\n|=$/g, '')
  const bytes = new Uint8Array(text.length)
  let length = 0
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    const [high, low] = code === 0x3d ? [digit(text.charCodeAt(i + 1)), digit(text.charCodeAt(i + 2))] : [-1, -1]
    const isCode = high >= 0 && low >= 0
    bytes[length++] = isCode ? high * 16 + low : code
    if (isCode) i += 2
  }
  return bytes.subarray(0, length)
}

/** The bytes that a part carries. `text` is the part's content as Latin-1. */
export function decodeTransfer(text: string, encoding: string | undefined): Uint8Array {
  const name = (encoding ?? '').trim().toLowerCase()
  if (name === 'base64') return new Uint8Array(Buffer.from(text, 'base64'))
  if (name === 'quoted-printable') return quotedPrintable(text)
  return new Uint8Array(Buffer.from(text, 'latin1'))
}
