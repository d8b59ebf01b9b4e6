import { tesseractName, tesseractThere } from '../../files.ts'
import type { OcrOption } from '../../notice/ocr.ts'
import { type Flags, type Shell, UsageError } from '../command.ts'

/** Marks that only a shell understands. */
const FOR_A_SHELL = /[|&;<>`$()]/

/** Blanks, or a piece of a word: between two quotes or outside any; a quote left open stands by itself. */
const PIECE = /(\s+)|"([^"]*)"|'([^']*)'|([^\s"']+)|["']/g

/** A command as its words: quotes keep blanks together; null where a shell would be needed or a quote is left open. */
export function wordsOfCommand(command: string): string[] | null {
  const words: string[] = []
  let goesOn = false
  for (const [, blanks, double, single, plain] of command.matchAll(PIECE)) {
    const piece = blanks ?? double ?? single ?? plain
    if (piece === undefined || FOR_A_SHELL.test(plain ?? '')) return null
    if (blanks === undefined) words.push((goesOn ? words.pop()! : '') + piece)
    goesOn = blanks === undefined
  }
  return words.length === 0 || words[0] === '' ? null : words
}

/** How images are to be recognised (--ocr); what cannot be is told before the first notice is read. */
export async function ocrGiven(given: Flags[string], { say }: Shell): Promise<OcrOption | undefined> {
  if (given === undefined || given === false) return undefined
  if (given === 'sidecar') return { by: 'sidecar', sha256: null }
  if (given === true || given === 'tesseract') {
    const engine = await tesseractName()
    if (engine !== null) return { by: 'tesseract', engine }
    throw new UsageError(say((await tesseractThere()) === null ? 'noTesseract' : 'noChinese'))
  }
  const argv = wordsOfCommand(String(given))
  if (argv === null) throw new UsageError(say('badOcr'))
  return { by: 'command', argv }
}
