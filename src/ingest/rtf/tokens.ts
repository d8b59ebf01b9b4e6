/** What a reader of RTF hears. A character is a byte: which one it is of its encoding is decided later. */
export interface RtfHandlers {
  readonly open: () => void
  readonly close: () => void
  /** A control word with its number, null where it has none; of a symbol (`\~`) the name is the symbol. */
  readonly word: (name: string, value: number | null) => void
  /** Bytes of text: `hex` where they were written as `\'hh`. */
  readonly bytes: (text: string, hex: boolean) => void
}

const WORD = /([A-Za-z]{1,32})(-?\d{1,10})? ?/y
const TEXT = /[^\\{}\r\n]+/y

/** Runs through the bytes of an RTF file (as Latin-1), braces, words and text in order. */
export function readRtfTokens(file: string, { open, close, word, bytes }: RtfHandlers): void {
  let at = 0
  while (at < file.length) {
    const c = file[at]
    if (c === '{') {
      open()
      at++
    } else if (c === '}') {
      close()
      at++
    } else if (c === '\r' || c === '\n') at++
    else if (c !== '\\') {
      TEXT.lastIndex = at
      const text = TEXT.exec(file)?.[0] ?? c ?? ''
      bytes(text, false)
      at += text.length
    } else at = control(file, at + 1, word, bytes)
  }
}

/** Reads what stands behind a backslash; the answer is where it ends. */
function control(file: string, at: number, word: RtfHandlers['word'], bytes: RtfHandlers['bytes']): number {
  const c = file[at] ?? ''
  if (c === "'") {
    const code = Number.parseInt(file.slice(at + 1, at + 3), 16)
    if (!Number.isNaN(code)) bytes(String.fromCharCode(code), true)
    return at + 3
  }
  if (c === '\\' || c === '{' || c === '}') {
    bytes(c, false)
    return at + 1
  }
  WORD.lastIndex = at
  const match = WORD.exec(file)
  if (match === null) {
    word(c, null)
    return at + 1
  }
  const [whole, name = '', value] = match
  const number = value === undefined ? null : Number(value)
  // What follows \bin are bytes of a picture, braces and all.
  if (name === 'bin') return at + whole.length + Math.max(0, number ?? 0)
  word(name, number)
  return at + whole.length
}
