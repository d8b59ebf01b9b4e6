import type { FurnitureKind } from '../../notice/raw-text.ts'
import { findAligned, inkedRows } from './aligned.ts'
import { findColumns } from './columns.ts'
import { bodyOf, findFurniture } from './furniture.ts'
import { findGrids } from './grid.ts'
import type { WholeTable } from './join-tables.ts'
import { type Line, lineOf, linesOf } from './lines.ts'
import { findNotes } from './notes.ts'
import type { Glyph, PageContent } from './page.ts'
import { fillGrids, type PageTable } from './page-table.ts'
import { continuations } from './paragraphs.ts'
import { type Piece, piecesOf } from './pieces.ts'
import { printPieces } from './print.ts'
import type { Printed } from './printed.ts'

/** The whole notice in reading order. */
export interface Flow {
  readonly printed: readonly Printed[]
  readonly tables: readonly WholeTable[]
}

interface Page {
  readonly content: PageContent
  /** From top to bottom. */
  readonly lines: readonly Line[]
  /** Words set sideways outside the tables. */
  readonly aside: readonly Line[]
  readonly tables: readonly PageTable[]
  /** Where a line stands in the reading order of its page. */
  readonly order: (line: Line) => number
}

/** What earlier pages tell of later ones. */
interface Seen {
  readonly headers: Set<string>
  readonly gutters: Set<number>
}

const byHeight = (a: Line, b: Line): number => a.y - b.y

function pageOf(content: PageContent, { headers, gutters }: Seen): Page {
  const ruled = fillGrids(content, findGrids(content.rules))
  const aside = ruled.turned.map((glyph) => lineOf(content.number, [glyph])).filter((line) => line !== null)
  const rows = inkedRows(ruled.rest)
  const columns = findColumns(rows, gutters)
  if (columns === null) {
    const { lines, tables } = findAligned(content.number, rows, headers)
    return { content, lines, aside, tables: [...ruled.tables, ...tables], order: ({ y }) => y }
  }
  const { lines, tables } = findAligned(content.number, inkedRows(columns.rest), headers)
  const column = (glyphs: readonly Glyph[], number: number): Line[] =>
    linesOf(content.number, glyphs).map((line) => ({ ...line, column: number }))
  const set = columns.stretches.flatMap(({ left, right }) => [...column(left, 1), ...column(right, 2)])
  return {
    content,
    lines: [...lines, ...set].sort(byHeight),
    aside,
    tables: [...ruled.tables, ...tables],
    order({ y, column: number }) {
      const stretch = columns.stretches.find(({ top, bottom }) => y > top - 2 && y < bottom + 2)
      if (number === 0 || stretch === undefined) return y
      const { top, bottom } = stretch
      return top + (y - top) / 2 + (number === 2 ? (bottom - top) / 2 + 0.1 : 0)
    },
  }
}

/** Words set sideways this near to the left or right edge are a note along the margin. */
const MARGIN = 0.12

/** Lays out the pages, finds furniture, notes and tables, and tells which lines go on with the one before. */
export function flowOf(contents: readonly PageContent[]): Flow {
  const seen: Seen = { headers: new Set(), gutters: new Set() }
  const pages = contents.map((content) => pageOf(content, seen))
  const sought = pages.map(({ content, lines, tables }) => ({
    number: content.number,
    height: content.height,
    lines,
    inTables: tables.flatMap(({ cells }) => cells.flatMap((cell) => cell.lines)),
    rules: content.rules,
  }))
  const body = bodyOf(sought)
  const furniture = new Map(findFurniture(sought, body))
  for (const { content, aside } of pages)
    for (const line of aside)
      if (line.x1 < MARGIN * content.width || line.x0 > (1 - MARGIN) * content.width) furniture.set(line, 'page_footer')
  const notes = sought.flatMap((page) =>
    findNotes({ ...page, lines: page.lines.filter((line) => !furniture.has(line)) }, body.size),
  )
  const inNotes = new Set(notes.flatMap(({ places }) => places))
  const pieces = piecesOf(
    pages.map(({ content, lines, aside, tables, order }) => ({
      number: content.number,
      lines: [...lines.filter((line) => !inNotes.has(line)), ...aside],
      tables,
      order: (line) => (aside.includes(line) ? Number.POSITIVE_INFINITY : order(line)),
    })),
    furniture,
  )
  return printPieces(pieces, { furniture, goesOn: continuedLines(pieces, furniture, contents), notes })
}

function continuedLines(
  pieces: readonly Piece[],
  furniture: ReadonlyMap<Line, FurnitureKind>,
  contents: readonly PageContent[],
): ReadonlySet<Line> {
  const body: (Line | null)[] = []
  for (const piece of pieces) {
    if ('table' in piece) body.push(null)
    else if (!furniture.has(piece.line)) body.push(piece.line)
  }
  const apart = new Set(body.filter((line, i): line is Line => line !== null && body[i - 1] === null))
  return continuations(
    body.filter((line): line is Line => line !== null),
    contents,
    (line, next) => !apart.has(next) && next.page - line.page <= 1,
  )
}
