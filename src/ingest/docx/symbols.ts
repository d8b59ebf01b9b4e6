/** What the picture fonts draw at a code, as a Unicode character; only those that notices use. Letters: the font. */
const WINGDINGS: Readonly<Record<number, string>> = {
  108: '●',
  110: '■',
  111: '□',
  112: '□',
  113: '❑',
  114: '❒',
  117: '◆',
  118: '❖',
  119: '◆',
  120: '☒',
  159: '•',
  161: '○',
  167: '▪',
  168: '□',
  171: '★',
  216: '➢',
  223: '←',
  224: '→',
  225: '↑',
  226: '↓',
  251: '✗',
  252: '√',
  253: '☒',
  254: '☑',
}
const WINGDINGS_2: Readonly<Record<number, string>> = {
  79: '✗',
  80: '√',
  81: '☒',
  82: '☑',
  83: '☒',
  84: '☒',
  150: '●',
  152: '●',
  162: '■',
  163: '□',
}
const SYMBOL: Readonly<Record<number, string>> = {
  163: '≤',
  174: '→',
  176: '°',
  177: '±',
  179: '≥',
  180: '×',
  183: '•',
  215: '·',
}
const FONTS = new Map([
  ['wingdings', WINGDINGS],
  ['wingdings 2', WINGDINGS_2],
  ['symbol', SYMBOL],
])

/** Wingdings draws ⓪ to ⑩ at 0x80 and the black ⓿ to ❿ at 0x8B. */
function wingdingsNumber(code: number): string | null {
  if (code === 0x80) return '⓪'
  if (code > 0x80 && code <= 0x8a) return String.fromCharCode(0x2460 + code - 0x81)
  if (code === 0x8b) return '⓿'
  return code > 0x8b && code <= 0x95 ? String.fromCharCode(0x2776 + code - 0x8c) : null
}

/** A w:sym as a character; null where nothing stands for it. */
export function symbolOf(font: string, hex: string): string | null {
  const code = Number.parseInt(hex, 16)
  if (Number.isNaN(code) || code > 0xffff) return null
  const low = code >= 0xf000 ? code - 0xf000 : code
  const name = font.toLowerCase()
  const drawn = FONTS.get(name)?.[low] ?? (name === 'wingdings' ? wingdingsNumber(low) : null)
  if (drawn !== null) return drawn
  return !FONTS.has(name) && code >= 0x20 && (code < 0xe000 || code > 0xf8ff) && (code < 0xd800 || code > 0xdfff)
    ? String.fromCharCode(code)
    : null
}

/** Symbols that stand in the text itself, set in a picture font, as characters; unknown ones stay. */
export function drawnIn(font: string, words: string): string {
  return words.replace(/[\uf020-\uf0ff]/g, (c) => symbolOf(font, c.charCodeAt(0).toString(16)) ?? c)
}
