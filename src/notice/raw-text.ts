import type { Span } from './span.ts'
import type { SourceFormat } from './vocabulary.ts'

/** x0, y0, x1, y1 in points from the top left of the page. */
export type Box = readonly [number, number, number, number]

/**
 * Where a stretch of raw text stood in the source. Readers give one per physical line (TXT, PDF) or per paragraph (DOCX),
 * ordered by start and not overlapping. Pages, lines and paragraphs count from 1; a table cell is [table, row, column],
 * each from 1. What a format does not know is null.
 */
export interface Anchor {
  readonly span: Span
  readonly page: number | null
  readonly box: Box | null
  readonly line: number | null
  readonly paragraph: number | null
  readonly table: readonly [number, number, number] | null
}

/** One cell of a table; a merged cell stands once, where it begins. Rows and columns count from 0; span is its text. */
export interface TableCell {
  readonly row: number
  readonly column: number
  readonly rows: number
  readonly columns: number
  readonly span: Span
}

/** A table of the source: its cells in reading order. Header rows repeated on later pages are furniture, not cells. */
export interface Table {
  readonly rows: number
  readonly columns: number
  readonly cells: readonly TableCell[]
}

export type FurnitureKind =
  | 'page_header'
  | 'page_footer'
  | 'page_number'
  | 'repeated_table_header'
  | 'page_chrome'
  | 'contents'

/** A stretch that belongs to the page and not to the notice, as the reader saw from its place; `normalize` takes it out. */
export interface Furniture {
  readonly span: Span
  readonly kind: FurnitureKind
}

/** A pair read from outside the text body (a docx property, an html meta tag). */
export interface Metadata {
  readonly key: string
  readonly value: string
  readonly span: Span | null
}

/** What every reader returns: the text as it stands in the source, with where each part stood. Nothing is cleaned yet. */
export interface RawText {
  /** Lines or paragraphs joined by \n. */
  readonly text: string
  readonly format: SourceFormat
  /** The name of the reader and of the library under it. */
  readonly reader: string
  readonly encoding: string | null
  readonly pages: number | null
  readonly anchors: readonly Anchor[]
  /** Lines are as printed: `normalize` has to find which breaks are wraps by width (a TXT file). */
  readonly hardWrapped: boolean
  /** Offsets of each \n that the reader knows to be a wrap inside a paragraph (by geometry, in a PDF). */
  readonly wraps: readonly number[]
  readonly furniture: readonly Furniture[]
  readonly tables: readonly Table[]
  readonly metadata: readonly Metadata[]
  /** What recognised the words of pages that are images; absent where nothing did. */
  readonly ocr?: string
  /** Pages (from 1) whose text could not be read; not empty makes the record partial. */
  readonly unreadPages: readonly number[]
}
