/** The header fields of a MIME part by lower-case name; of a repeated field the first. */
export type Headers = ReadonlyMap<string, string>

const MOST_FIELDS = 400
const FIELD = /^([!-9;-~]{1,80}):[ \t]*(.*)$/

/** Reads header fields from `from` on; `body` is where the part's content begins. Text is bytes as Latin-1. */
export function readHeaders(
  text: string,
  from: number,
  to: number,
): { readonly headers: Headers; readonly body: number } {
  const headers = new Map<string, string>()
  let name = ''
  let at = from
  for (let count = 0; at < to && count < MOST_FIELDS; count++) {
    const feed = text.indexOf('\n', at)
    const end = feed < 0 || feed > to ? to : feed
    const line = text.slice(at, end).replace(/\r$/, '')
    if (line === '') return { headers, body: Math.min(to, end + 1) }
    const [, called, value = ''] = FIELD.exec(line) ?? []
    if (/^[ \t]/.test(line)) lengthen(headers, name, line)
    else if (called === undefined) return { headers, body: at }
    else name = added(headers, called.toLowerCase(), value)
    at = end + 1
  }
  return { headers, body: Math.min(at, to) }
}

/** The name under which a field is kept; of a field that repeats nothing is. */
function added(headers: Map<string, string>, name: string, value: string): string {
  if (headers.has(name)) return ''
  headers.set(name, value.trim())
  return name
}

/** Adds a line that goes on with the field before. */
function lengthen(headers: Map<string, string>, name: string, line: string): void {
  if (name !== '') headers.set(name, `${headers.get(name) ?? ''} ${line.trim()}`)
}

/** A parameter of a header field: the charset of text/html; charset="gb2312". */
export function parameterOf(field: string | undefined, name: string): string | null {
  for (const match of (field ?? '').matchAll(/;\s*([\w-]{1,40})\s*=\s*(?:"([^"]{0,400})"|([^\s;]{1,400}))/g))
    if (match[1]!.toLowerCase() === name) return match[2] ?? match[3] ?? null
  return null
}

/** The media type of a part, text/plain where it names none. */
export const typeOf = (headers: Headers): string =>
  (/^\s*([\w.+-]+\/[\w.+-]+)/.exec(headers.get('content-type') ?? '')?.[1] ?? 'text/plain').toLowerCase()
