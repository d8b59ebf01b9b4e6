/**
 * How the words of pages that are images are to be had (--ocr): by tesseract, by the office's own engine, or out of what
 * another program has left beside the file. It can change a record, so it says all that may: plain data.
 */
export type OcrOption =
  /** `engine` is its name and version, as `source.ocr` has it. */
  | { readonly by: 'tesseract'; readonly engine: string }
  /** The program and its arguments; `{image}` stands for the image, which else comes last. */
  | { readonly by: 'command'; readonly argv: readonly string[] }
  /** Over the bytes of the file beside; null before it is looked for, and where there is none. */
  | { readonly by: 'sidecar'; readonly sha256: string | null }

/** The file beside a notice that holds its recognised words. */
export interface Sidecar {
  readonly name: string
  readonly bytes: Uint8Array
}

/** What follows a notice's name in the name of its sidecar, the first that is there. */
export const SIDECARS = ['.hocr', '.alto.xml', '.alto', '.txt'] as const
