import type { MappedText } from './mapped-text.ts'
import type { RawText, Table } from './raw-text.ts'
import type { Span } from './span.ts'

/** One paragraph of the canonical text (between two \n), without its line end. */
export interface Paragraph {
  readonly span: Span
  /** Index of the table this paragraph stands in, or null. */
  readonly table: number | null
}

/** A text whose characters have their readings typed in (個(gè)): the stages see it without them, the record with them. */
export interface WholeText {
  /** With the readings: what the record shows. */
  readonly content: string
  /** The text of the stages, with its way back to `content`. */
  readonly inside: MappedText
  /** Where each reading is left out of the text of the stages, and where it stands in `content`. */
  readonly readings: readonly { readonly at: number; readonly span: Span }[]
}

/** What `normalize` returns: the canonical text, its shadow for matching, and the way back to the source. */
export interface NoticeText {
  /** The canonical text (CONTRACT, `text.content`), UTF-16, without readings typed in. */
  readonly content: string
  /** The same with them; null where there are none. */
  readonly whole: WholeText | null
  /** Equal in length to `content`, for matching: full-width ASCII and odd spaces as ASCII, traditional script as simplified. */
  readonly shadow: string
  readonly paragraphs: readonly Paragraph[]
  /** The raw tables with their cell spans in `content`; cells whose text is gone have an empty span. */
  readonly tables: readonly Table[]
  readonly map: MappedText
  readonly raw: RawText
}

/** The paragraph that holds an offset of `content`, by binary search; the last one for the end of the text. */
export function paragraphAt(text: NoticeText, offset: number): number {
  let low = 0
  let high = text.paragraphs.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (text.paragraphs[middle]!.span.start <= offset) low = middle + 1
    else high = middle
  }
  return Math.max(0, low - 1)
}
