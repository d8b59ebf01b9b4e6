import { type Headers, parameterOf, readHeaders, typeOf } from './headers.ts'

/** One part of a MIME message: its fields and where its content stands in the file. */
export interface Part {
  readonly headers: Headers
  readonly type: string
  readonly start: number
  readonly end: number
}

export interface Message {
  readonly headers: Headers
  readonly parts: readonly Part[]
  /** A boundary that should close the parts is missing: the file is cut short. */
  readonly cut: boolean
}

const MOST_PARTS = 20_000
const DEEPEST = 10

/** Where the content between boundaries lies: one range for each part, and whether the closing boundary is there. */
function rangesOf(
  text: string,
  boundary: string,
  from: number,
  to: number,
): { ranges: [number, number][]; closed: boolean } {
  const ranges: [number, number][] = []
  const mark = `--${boundary}`
  const body = text.slice(from, to)
  let open = -1
  for (let at = body.indexOf(mark); at >= 0; at = body.indexOf(mark, at + mark.length)) {
    if (at > 0 && body[at - 1] !== '\n') continue
    const ending = /^(--)?[ \t]*(?:\r?\n|$)/.exec(body.slice(at + mark.length, at + mark.length + 80))
    if (ending === null) continue
    if (open >= 0) ranges.push([from + open, from + Math.max(open, at - (body[at - 2] === '\r' ? 2 : 1))])
    if (ending[1] !== undefined) return { ranges, closed: true }
    open = at + mark.length + ending[0].length
    if (ranges.length >= MOST_PARTS) break
  }
  if (open >= 0) ranges.push([from + Math.min(open, body.length), to])
  return { ranges, closed: false }
}

/** A boundary that the header does not name: the first line of the body that looks like one. */
const guessBoundary = (text: string, from: number): string | null =>
  /^\s{0,200}--([^\s][^\r\n]{0,200}?)[ \t]*(?:\r?\n|$)/.exec(text.slice(from, from + 1000))?.[1] ?? null

/** A file of MIME parts, multiparts inside multiparts opened up, in the order of the file. `text` is its bytes as Latin-1. */
export function readMessage(text: string): Message {
  const top = readHeaders(text, /^\s*/.exec(text)![0].length, text.length)
  const parts: Part[] = []
  let cut = false
  const waiting: (Part & { readonly depth: number })[] = [
    { headers: top.headers, type: typeOf(top.headers), start: top.body, end: text.length, depth: 0 },
  ]
  for (let part = waiting.pop(); part !== undefined && parts.length < MOST_PARTS; part = waiting.pop()) {
    const { headers, type, start, end, depth } = part
    const boundary = parameterOf(headers.get('content-type'), 'boundary') ?? guessBoundary(text, start)
    if (!type.startsWith('multipart/') || boundary === null || depth >= DEEPEST) {
      parts.push(part)
      continue
    }
    const { ranges, closed } = rangesOf(text, boundary, start, end)
    if (!closed) cut = true
    for (const [from, to] of ranges.reverse()) {
      const inner = readHeaders(text, from, to)
      waiting.push({
        headers: inner.headers,
        type: typeOf(inner.headers),
        start: inner.body,
        end: to,
        depth: depth + 1,
      })
    }
  }
  return { headers: top.headers, parts, cut }
}
