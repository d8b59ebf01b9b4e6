/** Stands for any number and any day: copies tell others. It is no word, so it counts for no likeness. */
export const NUMBER = 0x30

const HAN_FIRST = 0x3400
const HAN_LAST = 0x9fff
/** What goes on a number: 2024年3月, 1.5万, 97.3%. */
const GOES_ON = new Set(Array.from('年月日.．%％万亿', (c) => c.charCodeAt(0)))

const ENDS_CLAUSE = new Set(Array.from(',;:。!?\n', (c) => c.charCodeAt(0)))

/** The label before a measure: 一是, (1), ①. */
const LABEL = /^\s*(?:[一二三四五六七八九十]{1,3}是|[(（]?[一二三四五六七八九十\d]{1,3}[)）、.．](?!\d)|[①-⑳])\s*/

export const labelLength = (text: string): number => LABEL.exec(text)?.[0].length ?? 0

/** Full-width forms as ASCII, capitals as small letters. */
function folded(code: number): number {
  const half = code >= 0xff01 && code <= 0xff5e ? code - 0xfee0 : code
  return half >= 0x41 && half <= 0x5a ? half + 0x20 : half
}

const isWord = (code: number): boolean =>
  (code >= HAN_FIRST && code <= HAN_LAST) || (code >= 0x61 && code <= 0x7a) || (code >= 0xd800 && code <= 0xdfff)

/** What a character is to the letters of a text; those from `ON` on go on a number. */
const [OTHER, ENDS, WORD, DIGIT, ON, WORD_ON] = [0, 1, 2, 3, 4, 5]

/** What each character is, and what it is read as. */
const [KINDS, FOLDED] = (() => {
  const [kinds, all] = [new Uint8Array(0x10000), new Uint16Array(0x10000)]
  for (let raw = 0; raw < 0x10000; raw++) {
    const code = folded(raw)
    all[raw] = code
    if (code >= 0x30 && code <= 0x39) kinds[raw] = DIGIT
    else if (GOES_ON.has(code)) kinds[raw] = isWord(code) ? WORD_ON : ON
    else kinds[raw] = isWord(code) ? WORD : ENDS_CLAUSE.has(code) ? ENDS : OTHER
  }
  return [kinds, all]
})()

/** What a character is read as. */
export const readAs = (raw: number): number => FOLDED[raw]!

/** The words of a text without punctuation and with its numbers told alike, and where each letter stands in the text. */
export interface Letters {
  codes: Uint16Array
  places: Uint32Array
  /** 1 where a clause begins. */
  begins: Uint8Array
  length: number
}

const room = (length: number) => ({
  codes: new Uint16Array(length),
  places: new Uint32Array(length),
  begins: new Uint8Array(length),
})

export const emptyLetters = (): Letters => ({ ...room(256), length: 0 })

/** Reads code units `from`–`to` of a store of text into `into`, which grows where it must. */
export function readLetters(store: Uint16Array, from: number, to: number, into: Letters): Letters {
  if (into.codes.length < to - from) {
    Object.assign(into, room(2 * (to - from)))
  }
  const { codes, places, begins } = into
  let length = 0
  let begun = 1
  let inNumber = false
  for (let at = from; at < to; at++) {
    const raw = store[at]!
    const kind = KINDS[raw]!
    if (kind === DIGIT || (inNumber && kind >= ON)) {
      if (!inNumber) {
        codes[length] = NUMBER
        begins[length] = begun
        places[length++] = at - from
      }
      inNumber = true
      begun = 0
      continue
    }
    inNumber = false
    if (kind === WORD || kind === WORD_ON) {
      codes[length] = FOLDED[raw]!
      begins[length] = begun
      begun = 0
      places[length++] = at - from
    } else if (kind === ENDS) begun = 1
  }
  into.length = length
  return into
}

export const SHINGLE = 3

/** A shingle as a number of 32 bits. */
export function shingleAt(codes: Uint16Array, at: number): number {
  let hash = Math.imul(codes[at]!, 0x9e3779b1)
  hash = Math.imul(hash ^ (hash >>> 15) ^ codes[at + 1]!, 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13) ^ codes[at + 2]!, 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}
