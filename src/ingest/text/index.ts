import type { Report } from '../../notice/diagnostic.ts'
import type { Anchor, RawText } from '../../notice/raw-text.ts'
import { ReadError } from '../../notice/read-error.ts'
import { delimiterOf } from '../csv/detect.ts'
import type { IngestLimits } from '../limits.ts'
import { type Decoded, decodeText } from './encoding.ts'

/** Every way a file ends a line. Form feeds and the Unicode separators end one too but, as in editors, do not count lines. */
const LINE_END = /\r\n|[\n\r\f\v\u0085\u2028\u2029]/g

/** A text file in any encoding Chinese offices use, read as the register it is where it is one saved as CSV. */
export async function readText(bytes: Uint8Array, report: Report, limits: IngestLimits): Promise<RawText> {
  // No encoding takes more than four bytes a character: what is far too long is not decoded at all.
  const length = lengthOf(bytes)
  if (length === 0) throw new ReadError('empty')
  if (length > 4 * limits.characters) throw new ReadError('too_large', `超过 ${limits.characters} 个字符`)
  const decoded = decodeText(bytes, limits.lines)
  if (decoded.text.length > limits.characters) throw new ReadError('too_large', `超过 ${limits.characters} 个字符`)
  const delimiter = delimiterOf(decoded.text)
  const raw =
    delimiter === null
      ? linesOf(decoded, limits)
      : (await import('../csv/index.ts')).readCsv(decoded, delimiter, limits)
  reportEncoding(decoded, raw, report)
  return raw
}

/** What no one needs to be told of. */
const COMMON: ReadonlySet<string> = new Set(['utf-8', 'gb18030', 'utf-16le', 'utf-16be'])

function reportEncoding({ encoding, mixed, broken }: Decoded, { text, anchors }: RawText, report: Report): void {
  if (!COMMON.has(encoding)) report('ingest/rare_encoding', null, { encoding })
  if (mixed) {
    const first = anchors.find(({ line, span }) => (line ?? 0) >= mixed.first && span.end > span.start)?.span ?? null
    report('ingest/mixed_encodings', first, { count: mixed.lines, encoding, other: mixed.other })
  }
  if (broken === 0) return
  const at = text.indexOf('\ufffd')
  report('ingest/undecodable_bytes', at < 0 ? null : { start: at, end: at + 1 }, { count: broken, encoding })
}

/** Lines as they stand, joined by \n, one anchor each. */
function linesOf({ text: decoded, encoding }: Decoded, limits: IngestLimits): RawText {
  const { text, anchors } = splitLines(decoded, limits.lines)
  return {
    text,
    format: 'txt',
    reader: 'txt',
    encoding,
    pages: null,
    anchors,
    hardWrapped: true,
    wraps: [],
    furniture: [],
    tables: [],
    metadata: [],
    unreadPages: [],
  }
}

/** How long a file is without the zeros that a crash left at its end. */
function lengthOf(bytes: Uint8Array): number {
  let end = bytes.length
  while (end > 0 && bytes[end - 1] === 0) end--
  return end
}

function splitLines(decoded: string, most: number): { text: string; anchors: Anchor[] } {
  const lines: string[] = []
  const anchors: Anchor[] = []
  let start = 0
  let line = 1
  let from = 0
  const add = (end: number) => {
    if (lines.length >= most) throw new ReadError('too_large', `超过 ${most} 行`)
    const words = decoded.slice(from, end)
    anchors.push({
      span: { start, end: start + words.length },
      page: null,
      box: null,
      line,
      paragraph: null,
      table: null,
    })
    lines.push(words)
    start += words.length + 1
  }
  for (const match of decoded.matchAll(LINE_END)) {
    add(match.index)
    from = match.index + match[0].length
    if (/[\r\n]/.test(match[0])) line++
  }
  if (from < decoded.length) add(decoded.length)
  else if (lines.length > 0) lines.push('')
  return { text: lines.join('\n'), anchors }
}
