import { setImmediate } from 'node:timers/promises'

/** The folder name of the library in the stack of what it throws. */
const LIBRARY = /pdfjs-dist/
const TOLD = 'unhandledRejection'

let reading = 0

/**
 * What pdf.js began and lost sight of may fail later, with nobody to hear of it: Node would end the process for that. What the
 * reading itself waited for is told by its own failure; what others lost sight of is left to others, or ends the process still.
 */
function passOver(reason: unknown): void {
  if (reason instanceof Error && LIBRARY.test(reason.stack ?? '')) return
  if (process.listenerCount(TOLD) === 1) throw reason
}

/** Reads a PDF with pdf.js, and passes over the failures that pdf.js drops meanwhile. */
export async function withoutStrays<T>(read: () => Promise<T>): Promise<T> {
  if (reading++ === 0) process.on(TOLD, passOver)
  try {
    return await read()
  } finally {
    // what failed last is told one turn later
    await setImmediate()
    if (--reading === 0) process.off(TOLD, passOver)
  }
}
