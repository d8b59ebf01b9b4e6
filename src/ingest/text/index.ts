import type { Report } from '../../notice/diagnostic.ts'
import type { Anchor, RawText } from '../../notice/raw-text.ts'
import { ReadError } from '../../notice/read-error.ts'
import type { IngestLimits } from '../limits.ts'
import { decodeText } from './encoding.ts'

/** Every way a file ends a line. Form feeds and the Unicode separators end one too but, as in editors, do not count lines. */
const LINE_END = /\r\n|[\n\r\f\v\u0085\u2028\u2029]/g

/** A TXT file in any encoding Chinese offices use: lines as they stand, joined by \n, one anchor each. */
export async function readText(bytes: Uint8Array, report: Report, limits: IngestLimits): Promise<RawText> {
  const { text: decoded, encoding, broken } = decodeText(bytes)
  if (decoded.length > limits.characters) throw new ReadError('too_large', `超过 ${limits.characters} 个字符`)
  const { text, anchors } = splitLines(decoded, limits.lines)
  if (broken > 0) {
    const at = text.indexOf('\ufffd')
    report('ingest/undecodable_bytes', { start: at, end: at + 1 }, { count: broken, encoding })
  }
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
