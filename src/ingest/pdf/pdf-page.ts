import type { PageContent } from '../layout/page.ts'

/** A page of a PDF: what stands on it, and what tells a scan from a page of text. */
export interface PdfPage extends PageContent {
  readonly images: number
  /** How much of the page its images cover, 0 to 1. */
  readonly imageShare: number
  /** Characters left out because they stand askew (watermarks). */
  readonly askew: number
  /** Characters left out because they take no ink and no scan lies under them. */
  readonly hidden: number
  /** Notes laid over the page, left out. */
  readonly notes: number
}
