import type { Report } from '../../notice/diagnostic.ts'
import type { RawText } from '../../notice/raw-text.ts'
import { ReadError } from '../../notice/read-error.ts'
import { isGarbled } from '../layout/garbled.ts'
import { layOut } from '../layout/index.ts'
import { IDENTITY } from '../layout/matrix.ts'
import { isBlank, type PageContent } from '../layout/page.ts'
import type { IngestLimits } from '../limits.ts'
import { POINTS } from './geometry.ts'
import { type OfdDocument, type OfdPackage, openOfd } from './package.ts'
import { type Drawn, readDrawn } from './page.ts'

/** A page with what it and its templates draw; null where it is not there or cannot be read. */
interface OfdPage {
  readonly content: PageContent
  readonly state: 'text' | 'image' | 'garbled' | 'blank'
  readonly drawn: Drawn
}

/** An OFD (GB/T 33190) by the places of its characters and ruled lines, read as a PDF is (see layOut). */
export async function readOfd(bytes: Uint8Array, report: Report, limits: IngestLimits): Promise<RawText> {
  const opened = openOfd(bytes, limits)
  const total = opened.documents.reduce((sum, { pages }) => sum + pages.length, 0)
  if (total > limits.pages) throw new ReadError('too_large', `${total} 页 (pages)`)
  const pages: (OfdPage | null)[] = []
  for (const document of opened.documents) readPages(opened, document, limits, pages)
  const unread = unreadPages(pages, report)
  for (const part of opened.damaged()) report('ingest/damaged_part', null, { part })
  const legible = pages.filter((page): page is OfdPage => page?.state === 'text')
  reportDrawn(legible, report)
  return {
    ...layOut(legible.map(({ content }) => content)),
    format: 'ofd',
    reader: 'ofd/saxes',
    encoding: null,
    pages: pages.length,
    hardWrapped: false,
    metadata: opened.metadata,
    unreadPages: unread,
  }
}

function readPages(opened: OfdPackage, document: OfdDocument, limits: IngestLimits, pages: (OfdPage | null)[]): void {
  const own = document.pages.map((path) => {
    const part = opened.read(path)
    return part === undefined ? null : readDrawn(part, limits)
  })
  const uses = new Map<string, number>()
  for (const drawn of own) for (const id of new Set(drawn?.templates)) uses.set(id, (uses.get(id) ?? 0) + 1)
  const templates = new Map<string, Drawn>()
  for (const id of uses.keys()) {
    const part = opened.read(document.templates.get(id) ?? '')
    if (part !== undefined) templates.set(id, readDrawn(part, limits))
  }
  for (const drawn of own) {
    if (drawn === null) {
      pages.push(null)
      continue
    }
    const under = drawn.templates.flatMap((id) => {
      const template = templates.get(id)
      return template === undefined ? [] : [{ template, shared: (uses.get(id) ?? 0) > 1 }]
    })
    pages.push(pageOf(drawn, under, document, pages.length + 1))
  }
}

/** What a template draws on several pages is furniture of theirs; on one page alone it is part of it, as on a filled form. */
function pageOf(
  drawn: Drawn,
  under: readonly { readonly template: Drawn; readonly shared: boolean }[],
  document: OfdDocument,
  number: number,
): OfdPage {
  const [x, y, width, height] = drawn.box ?? document.box
  const behind = under.flatMap(({ template, shared }) =>
    template.glyphs.map((glyph) => ({ ...glyph, artifact: shared })),
  )
  const [left, top] = [x * POINTS, y * POINTS]
  const glyphs = [...behind, ...drawn.glyphs].map((glyph) =>
    left === 0 && top === 0 ? glyph : { ...glyph, x0: glyph.x0 - left, x1: glyph.x1 - left, y: glyph.y - top },
  )
  const rules = [...under.flatMap(({ template }) => template.rules), ...drawn.rules]
  const content: PageContent = {
    number,
    width: width * POINTS,
    height: height * POINTS,
    glyphs,
    rules,
    toShown: IDENTITY,
  }
  return { content, drawn, state: stateOf(content, drawn, drawn.imageArea / Math.max(1, width * height)) }
}

/** A page whose image fills it and that carries at most this many characters is a scan. */
const STRAY = 48

function stateOf({ glyphs }: PageContent, { images }: Drawn, imageShare: number): OfdPage['state'] {
  const inked = glyphs.filter(({ text, artifact }) => !artifact && !isBlank(text)).length
  if (inked === 0) return images > 0 ? 'image' : 'blank'
  if (inked <= STRAY && imageShare >= 0.6) return 'image'
  return isGarbled(glyphs) || areSigns(glyphs) ? 'garbled' : 'text'
}

/** Characters that stand for glyphs of the font alone are all the same sign. */
function areSigns(glyphs: PageContent['glyphs']): boolean {
  const inked = glyphs.filter(({ text }) => !isBlank(text))
  return inked.length >= 16 && new Set(inked.map(({ text }) => text)).size <= 2
}

/** Throws where no page can be read; otherwise the pages that cannot, reported. */
function unreadPages(pages: readonly (OfdPage | null)[], report: Report): number[] {
  const having = (test: (page: OfdPage | null) => boolean) => pages.flatMap((page, i) => (test(page) ? [i + 1] : []))
  const missing = having((page) => page === null || (page.state === 'blank' && page.drawn.wrong !== null))
  const garbled = having((page) => page?.state === 'garbled')
  const unread = [...missing, ...garbled, ...having((page) => page?.state === 'image')].sort((a, b) => a - b)
  if (!pages.some((page) => page?.state === 'text')) {
    if (unread.length === 0) throw new ReadError('empty')
    if (missing.length === unread.length) throw new ReadError('corrupt', '页的内容缺失', { pages: unread })
    throw new ReadError('no_text_layer', garbled.length > 0 ? '只有字形,没有对应的文字' : '', { pages: unread })
  }
  if (unread.length > 0) report('ingest/unread_pages', null, { pages: unread.join(','), count: unread.length })
  if (garbled.length > 0) report('ingest/garbled_pages', null, { pages: garbled.join(','), count: garbled.length })
  return unread
}

function reportDrawn(pages: readonly OfdPage[], report: Report): void {
  const askew = pages.filter(({ drawn }) => drawn.askew > 0)
  const sum = (of: (drawn: Drawn) => number) => pages.reduce((total, { drawn }) => total + of(drawn), 0)
  if (askew.length > 0)
    report('ingest/askew_text', null, {
      pages: askew.map(({ content }) => content.number).join(','),
      count: sum((drawn) => drawn.askew),
    })
  const hidden = sum((drawn) => drawn.hidden)
  if (hidden > 0) report('ingest/hidden_text_left_out', null, { count: hidden })
  const wrong = pages.find(({ drawn }) => drawn.wrong !== null)?.drawn.wrong ?? null
  if (wrong !== null) report('ingest/damaged_xml', null, { detail: wrong })
}
