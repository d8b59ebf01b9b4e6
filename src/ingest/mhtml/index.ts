import type { Report } from '../../notice/diagnostic.ts'
import type { RawText } from '../../notice/raw-text.ts'
import { ReadError } from '../../notice/read-error.ts'
import { webAddress } from '../html/address.ts'
import { openPage, type ReadPage } from '../html/index.ts'
import type { IngestLimits } from '../limits.ts'
import { parameterOf } from './headers.ts'
import { type Message, type Part, readMessage } from './parts.ts'
import { decodeTransfer } from './transfer.ts'

const PAGE = /^(?:text\/html|application\/xhtml\+xml)$/
/** Pages inside a page (advertisements, players) are many; the text is in one of the first. */
const MOST_PAGES = 12

/** A web page saved as one file: of the pages in it the one that was saved, or the frame that holds its text. */
export async function readMhtml(bytes: Uint8Array, report: Report, limits: IngestLimits): Promise<RawText> {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
  const message = readMessage(text)
  const pages = pagesOf(message)
  if (pages.length === 0) throw new ReadError(message.cut ? 'corrupt' : 'unsupported_format', 'MIME 文件里没有网页')
  const location = addressOf(message)
  const raw = bestOf(pages.map((page) => () => openPart(text, page, location, limits))).finish(report)
  if (message.cut) report('ingest/cut_short', null, {})
  return { ...raw, format: 'mhtml', reader: 'mhtml/parse5' }
}

/** The pages of a file, the one that was saved first. */
function pagesOf({ headers, parts }: Message): Part[] {
  const pages = parts.filter(({ type, start, end }) => PAGE.test(type) && end > start).slice(0, MOST_PAGES)
  const start = parameterOf(headers.get('content-type'), 'start')
  const saved = headers.get('snapshot-content-location')
  const isRoot = (part: Part) =>
    (start !== null && part.headers.get('content-id') === start) ||
    (saved !== undefined && part.headers.get('content-location') === saved)
  const root = pages.find(isRoot)
  return root === undefined ? pages : [root, ...pages.filter((page) => page !== root)]
}

function addressOf({ headers, parts }: Message): string | null {
  const places = [
    headers.get('snapshot-content-location'),
    headers.get('content-location'),
    parts.find(({ type }) => PAGE.test(type))?.headers.get('content-location'),
  ]
  for (const place of places) {
    const address = webAddress(place?.replace(/\s+/g, ''))
    if (address !== null) return address
  }
  return null
}

function openPart(
  text: string,
  { headers, start, end }: Part,
  location: string | null,
  limits: IngestLimits,
): ReadPage {
  const bytes = decodeTransfer(text.slice(start, end), headers.get('content-transfer-encoding'))
  return openPage(bytes, { charset: parameterOf(headers.get('content-type'), 'charset'), location }, limits)
}

/** Running text that no frame's text outweighs: the other pages are not asked. */
const ENOUGH = 1500

/** The page that was saved, unless a frame in it holds far more of the text. One that cannot be read gives way to the others. */
function bestOf(open: readonly (() => ReadPage)[]): ReadPage {
  let best: ReadPage | null = null
  let failed: ReadError | null = null
  for (const one of open) {
    try {
      const page = one()
      if (best === null || page.prose > 2 * best.prose + 40) best = page
      if (best.prose >= ENOUGH) return best
    } catch (error) {
      if (!(error instanceof ReadError)) throw error
      failed ??= error
    }
  }
  if (best === null) throw failed ?? new ReadError('empty')
  return best
}
