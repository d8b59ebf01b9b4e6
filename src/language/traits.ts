import { onceFor } from './of-text.ts'

const CODES = 0x10000

/** Kinds of characters that most notices hold none of: what is done about one of them can then be left. */
export type Trait = 'invisible' | 'surrogate' | 'radical' | 'bar'

const BITS: Readonly<Record<Trait, number>> = { invisible: 1, surrogate: 2, radical: 4, bar: 8 }

/** First and last codes; the invisible are control characters but \n and \t, zero-width and bidi marks, the byte order mark and soft hyphens. */
const RANGES: Readonly<Record<Trait, readonly (readonly [number, number])[]>> = {
  invisible: [
    [0x0000, 0x0008],
    [0x000b, 0x001f],
    [0x007f, 0x009f],
    [0x00ad, 0x00ad],
    [0x200b, 0x200f],
    [0x2028, 0x202e],
    [0x2060, 0x2064],
    [0x2066, 0x206f],
    [0xfeff, 0xfeff],
  ],
  surrogate: [[0xd800, 0xdfff]],
  radical: [[0x2e80, 0x2fd5]],
  bar: [
    [0x007c, 0x007c],
    [0xff5c, 0xff5c],
  ],
}

const traits = new Uint8Array(CODES)
for (const trait of Object.keys(RANGES) as Trait[])
  for (const [first, last] of RANGES[trait]) for (let code = first; code <= last; code++) traits[code]! |= BITS[trait]

const traitsOf = onceFor((text) => {
  let all = 0
  for (let at = 0; at < text.length; at++) all |= traits[text.charCodeAt(at)]!
  return all
})

/** Whether a text holds a character of a kind; one look at each of its characters answers for all kinds. */
export const hasTrait = (text: string, trait: Trait): boolean => (traitsOf(text) & BITS[trait]) !== 0
