import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'

/** The installed pdfjs-dist as a plain path: a URL's path would break on Chinese, spaces, # and %. */
const home = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'))

/** A folder of the library with a slash behind, as pdf.js wants it. */
export const pdfLibraryFolder = (name: string): string => `${join(home, name)}/`

/** How every PDF is opened: with the tables that ship with the library, and without running anything that is in the file. */
export const OPENING = {
  cMapUrl: pdfLibraryFolder('cmaps'),
  cMapPacked: true,
  standardFontDataUrl: pdfLibraryFolder('standard_fonts'),
  wasmUrl: pdfLibraryFolder('wasm'),
  iccUrl: pdfLibraryFolder('iccs'),
  isEvalSupported: false,
  useSystemFonts: false,
  enableXfa: false,
} as const

/**
 * pdf.js and its worker, loaded in this process. On Node 20 each replaces Array.prototype.push with a slow one, for all
 * code; the native method is put back (its fault concerns only arrays of fixed length).
 */
const push = Array.prototype.push
const pdfjs = await import('pdfjs-dist/legacy/build/pdf.mjs')
await import(pathToFileURL(join(home, 'legacy', 'build', 'pdf.worker.mjs')).href)
Object.defineProperty(Array.prototype, 'push', { value: push, writable: true, configurable: true, enumerable: false })

export const { getDocument, OPS } = pdfjs

/**
 * What lets pdf.js believe that a browser takes its fonts: otherwise it compiles the outline of every character for drawing,
 * which nobody does here and which costs more than reading the text. Goes with `disableFontFace: false`.
 */
export const FONT_TAKER = { fonts: { add: () => undefined, delete: () => undefined } }
if (!('FontFace' in globalThis)) {
  const FontFace = function taken() {
    return { loaded: Promise.resolve() }
  }
  Object.defineProperty(globalThis, 'FontFace', { value: FontFace, writable: true, configurable: true })
}
