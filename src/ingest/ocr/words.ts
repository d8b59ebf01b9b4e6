/** A recognised word: its box in units of its page, from the top left; confidence from 0 to 100 where the engine tells it. */
export interface OcrWord {
  readonly text: string
  readonly x0: number
  readonly y0: number
  readonly x1: number
  readonly y1: number
  readonly confidence: number | null
  /** Words of one line share a number. */
  readonly line: number
}

/** What an engine says of one page: words with their places, or lines without. */
export interface OcrPage {
  /** The number the output itself gives the page. */
  readonly number: number | null
  readonly width: number
  readonly height: number
  /** Units to the inch where the output tells. */
  readonly resolution: number | null
  readonly words: readonly OcrWord[]
  readonly lines: readonly string[]
}

/** An engine that failed on a page, or whose output means nothing. */
export class OcrFailure extends Error {
  constructor(message: string, options: { cause?: unknown } = {}) {
    super(message, options)
    this.name = 'OcrFailure'
  }
}
