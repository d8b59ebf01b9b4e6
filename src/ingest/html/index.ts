import type { Report } from '../../notice/diagnostic.ts'
import type { Metadata, RawText } from '../../notice/raw-text.ts'
import { ReadError } from '../../notice/read-error.ts'
import type { IngestLimits } from '../limits.ts'
import type { Decoded } from '../text/encoding.ts'
import { addressOf, savedFrom, siteOf } from './address.ts'
import { decodePage } from './charset.ts'
import { findMainText, type MainText } from './main-text.ts'
import { readMetaTags, readPrintedFields } from './metadata.ts'
import type { Page } from './page.ts'
import { readHiddenRules } from './sheet.ts'
import { sumsOf } from './sums.ts'
import { dataTablesOf } from './tables.ts'
import { attributeOf, type Element, isElement, nodesUnder, parsePage, wordsIn } from './tree.ts'
import { walkPage } from './walk.ts'
import { writePage } from './write.ts'

/** What the page's carrier says of it: an MHTML part has a charset and an address of its own. */
export interface PageSource {
  readonly charset: string | null
  readonly location: string | null
}

/** A page read so far that it can be compared with others of the same file. */
export interface ReadPage {
  /** Running text found. */
  readonly prose: number
  readonly finish: (report: Report) => RawText
}

const ALONE: PageSource = { charset: null, location: null }

/** An HTML page: its main text as it is seen, without what stands around it; tables, and the fields that speak of the text. */
export async function readHtml(bytes: Uint8Array, report: Report, limits: IngestLimits): Promise<RawText> {
  return openPage(bytes, ALONE, limits).finish(report)
}

/** What the head of a page says, and where its body begins. */
interface Parts {
  readonly body: Element
  readonly titles: readonly string[]
  readonly tags: readonly Metadata[]
  readonly url: string | null
  readonly office: boolean
  readonly sheets: readonly Element[]
}

const LONGEST_TITLE = 300

const OFFICE = /Microsoft|Word|WPS|Kingsoft|LibreOffice|OpenOffice/i

/** The elements of a page that say something of it or hold its text, the first of each where one will do. */
function elementsOf(html: string, limits: IngestLimits) {
  const found = {
    metas: [] as Element[],
    sheets: [] as Element[],
    body: null as Element | null,
    title: '',
    saved: null as string | null,
    canonical: null as string | null,
  }
  for (const node of nodesUnder(parsePage(html, limits))) {
    if ('data' in node) found.saved ??= savedFrom(node.data)
    if (!isElement(node)) continue
    const { tagName } = node
    if (tagName === 'meta') found.metas.push(node)
    else if (tagName === 'style') found.sheets.push(node)
    else if (tagName === 'title') found.title ||= wordsIn(node).replace(/\s+/g, ' ').trim()
    else if (tagName === 'link') found.canonical ??= canonicalOf(node)
    else if (tagName === 'body' || tagName === 'frameset') found.body ??= node
  }
  return found
}

const canonicalOf = (link: Element): string | null =>
  /canonical/i.test(attributeOf(link, 'rel') ?? '') ? attributeOf(link, 'href') : null

function partsOf(html: string, location: string | null, limits: IngestLimits): Parts {
  const { metas, sheets, body, title, saved, canonical } = elementsOf(html, limits)
  if (body === null || body.tagName === 'frameset')
    throw new ReadError('empty', '框架网页,正文在另外的文件里;请打开正文所在的页面再保存')
  const tags = readMetaTags(metas)
  const named = tags.filter(({ key }) => /^(?:ArticleTitle|og:title)$/.test(key)).map(({ value }) => value)
  const generator = metas.find((one) => /^(?:generator|progid)$/i.test(attributeOf(one, 'name') ?? ''))
  return {
    body,
    titles: [...named, title].map((one) => one.slice(0, LONGEST_TITLE)).filter((one) => one !== ''),
    tags,
    url: addressOf(saved, location, canonical, tags),
    office: OFFICE.test(generator === undefined ? '' : (attributeOf(generator, 'content') ?? '')),
    sheets,
  }
}

/** Hidden running text counts as the page's text where it is so much more than what is seen: scripts show it later. */
const MOSTLY = 3

function pageOf(parts: Parts): Page {
  const rules = readHiddenRules(parts.sheets)
  const options = { rules, office: parts.office, shown: null }
  const page = walkPage(parts.body, options)
  const seen = page.units.reduce((sum, { prose }) => sum + prose, 0)
  const { mostHidden } = page
  if (mostHidden === null || mostHidden.prose < Math.max(100, MOSTLY * seen)) return page
  return walkPage(parts.body, { ...options, shown: mostHidden.element })
}

const EVERYTHING = ({ units }: Page): MainText => ({
  out: units.map(() => false),
  edge: units.map((_, i) => i < 12 || i >= units.length - 12),
  second: null,
})

export function openPage(bytes: Uint8Array, source: PageSource, limits: IngestLimits): ReadPage {
  const said: Parameters<Report>[] = []
  const decoded = decodePage(bytes, source.charset, (...one) => said.push(one))
  const { encoding } = decoded
  const parts = partsOf(decoded.text, source.location, limits)
  const page = pageOf(parts)
  if (page.units.length > limits.lines) throw new ReadError('too_large', `超过 ${limits.lines} 行`)
  const tables = dataTablesOf(page)
  const cells = new Set<number>()
  for (const table of tables) for (let i = page.blocks[table]!.from; i < page.blocks[table]!.to; i++) cells.add(i)
  const sums = sumsOf(page, cells)
  const main = parts.office ? EVERYTHING(page) : findMainText(page, sums, tables, parts.titles)
  const prose = sums.prose(page.blocks[0]!)
  const finish = (report: Report): RawText => {
    for (const one of said) report(...one)
    const written = writePage(page, main, tables, limits)
    const { layout } = written
    if (layout.text.trim() === '' && page.tally.pictures > 0)
      throw new ReadError('no_text_layer', `网页里只有 ${page.tally.pictures} 张图片`)
    reportDecoded(report, layout.text, decoded)
    reportPage(report, page, main, cells)
    return {
      text: layout.text,
      format: 'html',
      reader: 'html/parse5',
      encoding,
      pages: null,
      anchors: layout.anchors,
      hardWrapped: isWrapped(page, main),
      wraps: [],
      furniture: [...layout.furniture, ...written.furniture].sort((a, b) => a.span.start - b.span.start),
      tables: layout.tables,
      metadata: [
        ...own('url', parts.url),
        ...own('site', siteOf(parts.tags)),
        ...own('title', parts.titles.at(-1) ?? null),
        ...parts.tags,
        ...readPrintedFields(page.units.length, main, (unit) => cells.has(unit), written),
      ],
      unreadPages: [],
    }
  }
  return { prose, finish }
}

const own = (key: string, value: string | null): Metadata[] => (value === null ? [] : [{ key, value, span: null }])

/** Lines that end at <br> or in <pre>, most of them: their breaks may be wraps. */
function isWrapped({ units }: Page, { out }: MainText): boolean {
  let [broken, all] = [0, 0]
  for (const [i, unit] of units.entries()) {
    if (out[i]) continue
    all += unit.plain
    if (unit.broken) broken += unit.plain
  }
  return broken * 2 > all
}

function reportDecoded(report: Report, text: string, { encoding, mixed, broken }: Decoded): void {
  if (!/^(?:utf-8|gb18030|utf-16[lb]e)$/.test(encoding)) report('ingest/rare_encoding', null, { encoding })
  if (mixed) report('ingest/mixed_encodings', null, { count: mixed.lines, encoding, other: mixed.other })
  const at = text.indexOf('\ufffd')
  if (broken > 0)
    report('ingest/undecodable_bytes', at < 0 ? null : { start: at, end: at + 1 }, { count: broken, encoding })
}

/** Fewer characters of text beside a picture, a frame or an attachment are no notice: it is in that file. */
const FEWEST = 100

/** Whether the page holds no text of its own: hardly any words beside a file that shows it, or nothing but a menu. */
function isBare({ units, tally }: Page, { out }: MainText, cells: ReadonlySet<number>): boolean {
  let prose = 0
  let linked = 0
  for (const [i, unit] of units.entries()) {
    linked += unit.linked
    if (!out[i]) prose += cells.has(i) ? unit.plain - unit.linked : unit.prose
  }
  const elsewhere = tally.pictures + tally.frames + tally.attachments > 0
  return elsewhere ? prose < FEWEST : prose === 0 && linked > 0
}

function reportPage(report: Report, page: Page, main: MainText, cells: ReadonlySet<number>): void {
  const { tally } = page
  const { pictures, frames, attachments } = tally
  if (tally.changes > 0) report('ingest/tracked_changes_accepted', null, { count: tally.changes })
  if (tally.hidden > 0) report('ingest/hidden_text_left_out', null, { count: tally.hidden })
  if (tally.comments > 0) report('ingest/comments_left_out', null, { count: tally.comments })
  if (main.second !== null)
    report('ingest/second_text_left_out', null, {
      characters: main.second.characters,
      words: page.units[main.second.from]!.text.trim().slice(0, 40),
    })
  if (isBare(page, main, cells)) report('ingest/no_main_text', null, { pictures, frames, attachments })
  else if (pictures > 0) report('ingest/pictures_not_read', null, { count: pictures })
}
