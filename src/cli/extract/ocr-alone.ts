import { accessSync, constants, statSync } from 'node:fs'

/**
 * `--ocr` may stand alone before the files: what follows it is a command only where it is no file or folder of the user's
 * that cannot be run.
 */
export function withOcrAlone(argv: readonly string[]): string[] {
  return argv.map((word, i) => {
    const next = argv[i + 1]
    return word === '--ocr' && (next === undefined || next.startsWith('-') || isInput(next)) ? '--ocr=tesseract' : word
  })
}

function isInput(word: string): boolean {
  try {
    if (statSync(word).isDirectory()) return true
  } catch {
    return false
  }
  try {
    accessSync(word, constants.X_OK)
    return process.platform === 'win32'
  } catch {
    return true
  }
}
