import { ReadError } from '../../notice/read-error.ts'
import type { IngestLimits } from '../limits.ts'
import { hear } from '../local-names.ts'
import { unescaped } from './escapes.ts'

/** Strings that cells name by number: their runs joined, without the readings of characters (rPh). */
export function readStrings(part: Uint8Array | undefined, limits: IngestLimits): readonly string[] {
  const strings: string[] = []
  if (part === undefined) return strings
  let held = ''
  let listening = false
  let length = 0
  hear(part, {
    open: (name) => {
      if (name === 'rPh' || name === 'rPr' || name === 'phoneticPr') return 'skip'
      if (name === 'si') held = ''
      listening = name === 't'
      return undefined
    },
    text: (words) => {
      if (listening) held += words
    },
    close: (name) => {
      if (name === 't') listening = false
      if (name !== 'si') return
      strings.push(unescaped(held))
      length += held.length
      if (length > limits.characters) throw new ReadError('too_large', `超过 ${limits.characters} 个字符`)
    },
  })
  return strings
}
