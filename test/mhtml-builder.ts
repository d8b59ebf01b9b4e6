/** Builds web pages saved as one file, as browsers and Word write them. */

export interface PartOptions {
  readonly type?: string
  readonly encoding?: 'quoted-printable' | 'base64' | '8bit' | 'binary'
  readonly location?: string
  readonly id?: string
}

export interface MhtmlOptions {
  /** Header lines before MIME-Version. */
  readonly headers?: readonly string[]
  readonly boundary?: string
  /** Parameters of Content-Type behind the boundary. */
  readonly parameters?: string
  readonly lineEnd?: '\r\n' | '\n'
  /** False leaves the closing boundary away. */
  readonly closed?: boolean
}

const hex = (byte: number): string => `=${byte.toString(16).toUpperCase().padStart(2, '0')}`

/** Quoted-printable with lines of at most 76 characters. */
export function quotedPrintable(bytes: Uint8Array, lineEnd = '\r\n'): string {
  const lines: string[] = []
  let line = ''
  for (const byte of bytes) {
    if (byte === 0x0a) {
      lines.push(line.replace(/ $/, '=20'))
      line = ''
      continue
    }
    const plain = byte >= 0x20 && byte < 0x7f && byte !== 0x3d
    const next = plain ? String.fromCharCode(byte) : hex(byte)
    if (line.length + next.length > 75) {
      lines.push(`${line}=`)
      line = ''
    }
    line += next
  }
  lines.push(line)
  return lines.join(lineEnd)
}

const base64 = (bytes: Uint8Array, lineEnd: string): string =>
  (
    Buffer.from(bytes)
      .toString('base64')
      .match(/.{1,76}/g) ?? []
  ).join(lineEnd)

/** One part: its header lines and its content, as Latin-1. */
export function part(bytes: Uint8Array, options: PartOptions = {}, lineEnd = '\r\n'): string {
  const { type = 'text/html', encoding = 'quoted-printable', location, id } = options
  const content =
    encoding === 'quoted-printable'
      ? quotedPrintable(bytes, lineEnd)
      : encoding === 'base64'
        ? base64(bytes, lineEnd)
        : Buffer.from(bytes).toString('latin1')
  const headers = [
    `Content-Type: ${type}`,
    ...(id === undefined ? [] : [`Content-ID: ${id}`]),
    `Content-Transfer-Encoding: ${encoding}`,
    ...(location === undefined ? [] : [`Content-Location: ${location}`]),
  ]
  return `${headers.join(lineEnd)}${lineEnd}${lineEnd}${content}`
}

/** Parts in one file. */
export function mhtml(parts: readonly string[], options: MhtmlOptions = {}): Uint8Array {
  const {
    headers = [],
    boundary = '----=_NextPart_000_0076',
    parameters = '',
    lineEnd = '\r\n',
    closed = true,
  } = options
  const head = [
    ...headers,
    'MIME-Version: 1.0',
    `Content-Type: multipart/related;${lineEnd}\tboundary="${boundary}"${parameters}`,
    '',
    'This is a multi-part message in MIME format.',
    '',
  ]
  const body = parts.map((one) => `--${boundary}${lineEnd}${one}${lineEnd}`).join('')
  const text = `${head.join(lineEnd)}${lineEnd}${body}${closed ? `--${boundary}--${lineEnd}` : ''}`
  return new Uint8Array(Buffer.from(text, 'latin1'))
}
