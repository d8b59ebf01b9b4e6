import type { Matrix } from './matrix.ts'

/** One printed character: `y` is its baseline, all in points from the top left of the page as it is read. */
export interface Glyph {
  readonly text: string
  readonly x0: number
  readonly x1: number
  readonly y: number
  readonly size: number
  /** The file itself marks it as page furniture (a tagged PDF). */
  readonly artifact: boolean
}

/** A ruled line, or the edge of a box: at y = `at` from x `from` to `to`, or the other way round. */
export interface Rule {
  readonly horizontal: boolean
  readonly at: number
  readonly from: number
  readonly to: number
}

/** What stands on one page, in drawing order: what every reader of fixed pages gives to `layOut`. */
export interface PageContent {
  readonly number: number
  readonly width: number
  readonly height: number
  readonly glyphs: readonly Glyph[]
  readonly rules: readonly Rule[]
  /** Words that stand sideways on this page, each run as one piece. */
  readonly turned?: readonly Glyph[]
  /** False where the places are made up (recognised text without boxes): they serve the geometry, and no anchor gets a box. */
  readonly placed?: boolean
  /** From the page as it is read to the page as it is shown; not the identity where the text was printed sideways. */
  readonly toShown: Matrix
}

/** A character that takes no ink. */
export const isBlank = (text: string): boolean => /^[\s\u200B\uFEFF]*$/.test(text)
