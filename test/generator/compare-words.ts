import { fold } from '../../src/language/fold.ts'

/** Words without regard to width, spaces, quotation marks and final marks. */
export const norm = (words: string | null): string =>
  fold(words ?? '')
    .replace(/\s+/g, '')
    .replace(/[‘’]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/[。;:,]+$/, '')

export const show = (value: unknown): string => JSON.stringify(value)
