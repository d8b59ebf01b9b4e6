import type { PageContent } from '../layout/page.ts'

/** A page of a PDF: what stands on it, and what tells a scan from a page of text. */
export interface PdfPage extends PageContent {
  readonly images: number
  /** How much of the page the largest image covers, 0 to 1. */
  readonly imageShare: number
  /** Characters left out because they stand askew (watermarks, notes along the margin). */
  readonly askew: number
}
