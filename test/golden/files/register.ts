import { buildDocx, cell, paragraph, row, table } from '../../docx-builder.ts'
import { buildOfd } from '../../ofd-builder.ts'
import { breakLines, buildPdf, type PdfPage, type PdfRule, type PdfText, widthOf } from '../../pdf-builder.ts'
import { buildXlsx, columnLetters } from '../../xlsx-builder.ts'

/** A register as table.json describes it: a row of one cell over all columns, or of cells, null where a merge goes on. */
export interface RegisterTable {
  readonly before: readonly string[]
  readonly columns: readonly string[]
  readonly rows: readonly ({ readonly group: string } | readonly (string | null)[])[]
  readonly after: readonly string[]
}

type Row = RegisterTable['rows'][number]

const isGroup = (one: Row | undefined): one is { readonly group: string } => one !== undefined && 'group' in one

const cellsOf = (one: Row | undefined): readonly (string | null)[] => (one === undefined || isGroup(one) ? [] : one)

export function registerDocx({ before, columns, rows, after }: RegisterTable): Uint8Array {
  const lines = rows.map((one, at) =>
    isGroup(one)
      ? row([cell(one.group, { span: columns.length })])
      : row(
          one.map((words, column) => {
            if (words === null) return cell('', { merge: 'continue' })
            return cell(words, cellsOf(rows[at + 1])[column] === null ? { merge: 'restart' } : {})
          }),
        ),
  )
  const texts = (all: readonly string[]) => all.map((one) => paragraph(one)).join('')
  return buildDocx({ body: texts(before) + table(row(columns, { header: true }), ...lines) + texts(after) })
}

const PAGE = { width: 841.9, height: 595.3, left: 50, top: 70 }
/** Shares of the width for number, problem, measures, work done, unit, leader, time limit, status. */
const SHARES = [4, 12, 22, 24, 11, 9, 10, 8]
const [SIZE, LEADING, INSET] = [12, 18, 5]

interface Drawing {
  readonly texts: PdfText[]
  readonly rules: PdfRule[]
}

interface Placed {
  readonly cells: readonly (readonly string[])[]
  readonly height: number
  readonly group: boolean
  /** Columns whose cell goes on into the row below. */
  readonly open: ReadonlySet<number>
  readonly header: boolean
}

function edgesOf(columns: number): number[] {
  const shares = SHARES.slice(0, columns)
  const unit = (PAGE.width - 2 * PAGE.left) / shares.reduce((sum, share) => sum + share, 0)
  const edges = [PAGE.left]
  for (const share of shares) edges.push(edges.at(-1)! + share * unit)
  return edges
}

function placedRow(words: readonly (string | null)[], edges: readonly number[], parts: Partial<Placed> = {}): Placed {
  const room = (at: number) => (parts.group === true ? edges.at(-1)! : edges[at + 1]!) - edges[at]! - 2 * INSET
  const cells = words.map((one, at) => (one === null ? [] : breakLines(one, room(at), SIZE, 0)))
  const height = Math.max(...cells.map(({ length }) => length)) * LEADING + 2 * INSET
  return { cells, height, group: false, open: new Set(), header: false, ...parts }
}

function drawRow(
  { cells, height, group, open }: Placed,
  y: number,
  edges: readonly number[],
  { texts, rules }: Drawing,
) {
  const [left, right] = [edges[0]!, edges.at(-1)!]
  for (const x of group ? [left, right] : edges) rules.push([x, y, x, y + height])
  for (const [at, lines] of cells.entries())
    for (const [i, text] of lines.entries())
      texts.push({ text, x: edges[at]! + INSET, y: y + INSET + SIZE + i * LEADING, size: SIZE })
  for (let at = 0; at + 1 < edges.length; at++)
    if (!open.has(at)) rules.push([edges[at]!, y + height, edges[at + 1]!, y + height])
}

/** The register as a ruled table on wide pages, its header again on each; `breaks` are rows that open a page. */
export function registerPages({ before, columns, rows, after }: RegisterTable, breaks: readonly number[]): PdfPage[] {
  const edges = edgesOf(columns.length)
  const header = placedRow(columns, edges, { header: true })
  const placed = rows.map((one, at) =>
    isGroup(one)
      ? placedRow([one.group], edges, { group: true })
      : placedRow(one, edges, {
          open: new Set(cellsOf(rows[at + 1]).flatMap((words, column) => (words === null ? [column] : []))),
        }),
  )
  const pages: Drawing[] = []
  let y = 0
  const openPage = (first: boolean): Drawing => {
    const page: Drawing = { texts: [], rules: [] }
    pages.push(page)
    y = PAGE.top
    if (first)
      for (const [i, text] of before.entries()) {
        const size = i === 0 ? 20 : SIZE
        page.texts.push({ text, x: (PAGE.width - widthOf(text, size)) / 2, y, size })
        y += 30
      }
    page.rules.push([edges[0]!, y, edges.at(-1)!, y])
    drawRow(header, y, edges, page)
    y += header.height
    return page
  }
  let page = openPage(true)
  for (const [at, one] of placed.entries()) {
    if (breaks.includes(at)) {
      page.rules.push([edges[0]!, y, edges.at(-1)!, y])
      page = openPage(false)
    }
    drawRow(one, y, edges, page)
    y += one.height
  }
  for (const [i, text] of after.entries()) page.texts.push({ text, x: edges[0]!, y: y + 30 + i * 24, size: SIZE })
  return pages.map(({ texts, rules }, i): PdfPage => {
    const number = `第${i + 1}页 共${pages.length}页`
    const x = (PAGE.width - widthOf(number, 9)) / 2
    return { width: PAGE.width, height: PAGE.height, texts: [...texts, { text: number, x, y: 560, size: 9 }], rules }
  })
}

export const registerPdf = (table: RegisterTable, breaks: readonly number[]): Uint8Array =>
  buildPdf(registerPages(table, breaks))

export const registerOfd = (table: RegisterTable, breaks: readonly number[]): Uint8Array =>
  buildOfd(registerPages(table, breaks))

/** The rows of a sheet: one a paragraph, the names of the columns, one a row; a merged cell is told once. */
const sheetRows = ({ before, columns, rows, after }: RegisterTable): (readonly (string | null)[])[] => [
  ...before.map((one) => [one]),
  columns,
  ...rows.map((one) => (isGroup(one) ? [one.group] : one)),
  ...after.map((one) => [one]),
]

export function registerXlsx(table: RegisterTable): Uint8Array {
  const rows = sheetRows(table)
  const last = columnLetters(table.columns.length - 1)
  const merges: string[] = []
  for (const [i, cells] of rows.entries()) {
    if (cells.length === 1) merges.push(`A${i + 1}:${last}${i + 1}`)
    for (const [column, words] of cells.entries()) {
      let end = i
      while (words !== null && rows[end + 1]?.[column] === null) end++
      if (end > i) merges.push(`${columnLetters(column)}${i + 1}:${columnLetters(column)}${end + 1}`)
    }
  }
  return buildXlsx({ sheets: [{ name: '整改台账', rows, merges }] })
}

/** A CSV as Excel saves it; a merged cell is said again in each of its rows. */
export function registerCsv(table: RegisterTable): Uint8Array {
  const said: string[] = []
  const lines = sheetRows(table).map((cells) =>
    table.columns
      .map((_, column) => {
        const words = cells[column] === null ? (said[column] ?? '') : (cells[column] ?? '')
        said[column] = words
        return /[",\n]/.test(words) ? `"${words.replaceAll('"', '""')}"` : words
      })
      .join(','),
  )
  return new TextEncoder().encode(`\ufeff${lines.join('\r\n')}\r\n`)
}
