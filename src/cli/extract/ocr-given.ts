import { tesseractName, tesseractThere } from '../../files.ts'
import type { OcrOption } from '../../notice/ocr.ts'
import { type Flags, type Shell, UsageError } from '../command.ts'

/** Marks that only a shell understands. */
const FOR_A_SHELL = /[|&;<>`$()]/

/** A command as its words: quotes keep blanks together; null where a shell would be needed or a quote is left open. */
export function wordsOfCommand(command: string): string[] | null {
  const words: string[] = []
  let at = 0
  while (at < command.length) {
    while (/\s/.test(command[at] ?? '')) at++
    if (at >= command.length) break
    let word = ''
    for (; at < command.length && !/\s/.test(command[at]!); at++) {
      const mark = command[at]!
      if (mark !== '"' && mark !== "'") {
        if (FOR_A_SHELL.test(mark)) return null
        word += mark
        continue
      }
      const end = command.indexOf(mark, at + 1)
      if (end < 0) return null
      word += command.slice(at + 1, end)
      at = end
    }
    words.push(word)
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
