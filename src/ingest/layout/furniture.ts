import type { FurnitureKind } from '../../notice/raw-text.ts'
import type { Line } from './lines.ts'

/** The lines of one page outside its tables, from top to bottom, and those inside. */
export interface PageLines {
  readonly number: number
  readonly height: number
  readonly lines: readonly Line[]
  readonly inTables: readonly Line[]
}

type PagesByNumber = ReadonlyMap<number, PageLines>

/** A line near the upper or lower edge of its page. */
interface Edge {
  readonly line: Line
  readonly page: number
  readonly upper: boolean
  /** Distance of the baseline from the nearer edge. */
  readonly off: number
  /** The text without white space, each number as #. */
  readonly shape: string
  readonly numbers: readonly number[]
}

const DASHES = '[-–—―－─~·•\\s]{0,6}'
const PAGE_NUMBER = new RegExp(
  `^${DASHES}(?:(?:第|共)?\\d{1,4}页?(?:[/／,，、(（]?(?:共|第|of)?\\d{1,4}页?[)）]?)?|page\\d{1,4}(?:of\\d{1,4})?|p\\.?\\d{1,4}|[ivxlc]{1,5}|第[一二三四五六七八九十]{1,3}页)${DASHES}$`,
  'i',
)
/** Heads of attachments stand at the top of their pages and count up like page numbers, but belong to the notice. */
const ATTACHMENT = /^附(?:件|表|录|图)/
/** How much of the page is edge, and how many lines of it are looked at. */
const EDGE = 0.16
const EDGE_LINES = 4

const squeeze = (text: string): string =>
  text.replace(/\s+/g, '').replace(/[０-９]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))

function edgesOf({ number, height, lines }: PageLines): Edge[] {
  const edge = (line: Line, upper: boolean): Edge => {
    const text = squeeze(line.text)
    return {
      line,
      page: number,
      upper,
      off: upper ? line.y : height - line.y,
      shape: text.replace(/\d+/g, '#'),
      numbers: (text.match(/\d+/g) ?? []).map(Number),
    }
  }
  const upper = lines.slice(0, EDGE_LINES).filter(({ y }) => y < EDGE * height)
  const lower = lines.slice(-EDGE_LINES).filter(({ y }) => y > (1 - EDGE) * height)
  return [...upper.map((line) => edge(line, true)), ...lower.map((line) => edge(line, false))]
}

/** Every number either stays the same or counts along with the pages. */
function countsAlong(edges: readonly Edge[]): boolean {
  const first = edges[0]!
  return first.numbers.every((_, i) => {
    const same = edges.every(({ numbers }) => numbers[i] === first.numbers[i])
    const along = edges.every(({ numbers, page }) => (numbers[i] ?? 0) - page === (first.numbers[i] ?? 0) - first.page)
    return same || along
  })
}

/** The size most of the text is set in, and how far its lines stand apart. */
export interface Body {
  readonly size: number
  readonly leading: number
}

export function bodyOf(pages: readonly PageLines[]): Body {
  const sizes = new Map<number, number>()
  const count = (counts: Map<number, number>, key: number, by: number) => counts.set(key, (counts.get(key) ?? 0) + by)
  const most = (counts: ReadonlyMap<number, number>) => [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0
  for (const { lines, inTables } of pages)
    for (const line of [...lines, ...inTables]) count(sizes, Math.round(line.size * 2), line.text.length)
  const size = most(sizes) / 2
  const gaps = new Map<number, number>()
  for (const { lines } of pages)
    for (const [i, line] of lines.entries()) {
      const next = lines[i + 1]
      if (next !== undefined && Math.abs(line.size - size) < 0.5 && Math.abs(next.size - size) < 0.5)
        if (next.y - line.y < 3 * size) count(gaps, Math.round(next.y - line.y), 1)
    }
  return { size, leading: most(gaps) || 1.5 * size }
}

/** A running header or footer is no larger than the text and, if as large, set apart from it; other lines are body. */
function standsApart({ line, upper, page }: Edge, pages: PagesByNumber, body: Body): boolean {
  if (line.size > Math.max(14.5, 1.15 * body.size)) return false
  if (Math.abs(line.size - body.size) > 0.06 * body.size) return true
  const { lines, inTables } = pages.get(page)!
  const inner = [...lines, ...inTables].filter(({ y }) => (upper ? y > line.y + 2 : y < line.y - 2))
  const nearest = Math.min(...inner.map(({ y }) => Math.abs(y - line.y)))
  return nearest > 1.4 * body.leading
}

function repeated(edges: readonly Edge[], pages: PagesByNumber, body: Body): Edge[] {
  const written = [...pages.values()].filter(({ lines }) => lines.length > 0).length
  const groups = new Map<string, Edge[]>()
  for (const edge of edges) {
    if (!standsApart(edge, pages, body)) continue
    const key = `${edge.upper}|${edge.shape}|${Math.round(edge.line.size)}`
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [edge])
    else group.push(edge)
  }
  const found: Edge[] = []
  for (const group of groups.values()) {
    const level = group.filter(
      (edge) => group.filter((other) => Math.abs(other.off - edge.off) < 4).length * 2 > group.length,
    )
    const often = new Set(level.map(({ page }) => page)).size
    const enough = often >= 2 && (often * 2 >= written || (often >= 3 && often * 5 >= written * 2))
    if (enough && !ATTACHMENT.test(group[0]!.shape) && countsAlong(level)) found.push(...level)
  }
  return found
}

/** Large words in the same place of nearly all pages, or large and pale: a watermark that stands upright. */
function watermarks(pages: readonly PageLines[], body: Body): Line[] {
  const large = pages.flatMap(({ lines }) => lines.filter(({ size }) => size > 1.6 * body.size))
  return large.filter((line) => {
    const again = large.filter(
      (other) => other.text === line.text && Math.hypot(other.x0 - line.x0, other.y - line.y) < 3,
    )
    return line.artifact || (again.length >= 2 && again.length >= 0.8 * pages.length)
  })
}

/** A page number by its form: nothing but body stands between it and the middle of the page. */
function numbered(edges: readonly Edge[], pages: PagesByNumber): Edge[] {
  const outer = edges.filter(({ line, page, upper, shape }) => {
    const lines = pages.get(page)!.lines
    const place = upper ? lines.indexOf(line) : lines.length - 1 - lines.indexOf(line)
    return place < 2 && PAGE_NUMBER.test(squeeze(line.text)) && !/^[（(]/.test(shape)
  })
  const bare = (edge: Edge): boolean => /^#$|^[a-z]+$/i.test(edge.shape)
  const offset = ({ numbers, page }: Edge): number => (numbers[0] ?? 0) - page
  const offsets = new Map<number, number>()
  for (const edge of outer) offsets.set(offset(edge), (offsets.get(offset(edge)) ?? 0) + 1)
  const steady = (edge: Edge): boolean => (offsets.get(offset(edge)) ?? 0) > 1
  return outer.filter(
    (edge) => !bare(edge) || steady(edge) || (pages.size === 1 && !edge.upper && edge.numbers[0] === 1),
  )
}

const isNumber = (line: Line): boolean => PAGE_NUMBER.test(squeeze(line.text))

/** Running headers, footers and page numbers of all pages, by line. */
export function findFurniture(pages: readonly PageLines[], body: Body): ReadonlyMap<Line, FurnitureKind> {
  const edges = pages.flatMap(edgesOf)
  const byNumber = new Map(pages.map((page) => [page.number, page]))
  const found = new Map<Line, FurnitureKind>(watermarks(pages, body).map((line) => [line, 'page_header']))
  const tagged = edges.filter(({ line }) => line.artifact)
  for (const { line, upper } of [...repeated(edges, byNumber, body), ...numbered(edges, byNumber), ...tagged])
    found.set(line, isNumber(line) ? 'page_number' : upper ? 'page_header' : 'page_footer')
  return found
}
