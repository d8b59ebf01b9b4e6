import { symbolOf } from '../docx/symbols.ts'
import type { Fib } from './fib.ts'
import type { Pieces } from './pieces.ts'
import { characterProperties, propertiesIn } from './properties.ts'
import { VANISH } from './styles.ts'

/** What the file says of a run of characters beside their looks. */
export interface Character {
  readonly deleted: boolean
  readonly inserted: boolean
  /** null where the style decides; `contrary` the other way round. */
  readonly hidden: boolean | null | 'contrary'
  readonly style: string | null
  /** The character is a sign for something: a note, a picture, a field. */
  readonly special: boolean
  /** What a character of a symbol font stands for; '' where nothing here knows it. */
  readonly symbol: string | null
}

const PLAIN: Character = { deleted: false, inserted: false, hidden: null, style: null, special: false, symbol: null }

const CODES = { deleted: 0x0800, inserted: 0x0801, style: 0x4a30, special: 0x0855, symbol: 0x6a09 }

/** A switch: 0 off, 1 on, 0x80 as the style, 0x81 contrary to it. */
const hiddenOf = (value: number): Character['hidden'] =>
  value === 0x80 ? null : value === 0x81 ? 'contrary' : (value & 1) === 1

function characterOf(list: DataView, fonts: readonly string[]): Character {
  if (list.byteLength === 0) return PLAIN
  const found = { ...PLAIN }
  for (const { code, operand } of propertiesIn(list)) {
    if (operand.byteLength === 0) continue
    const value = operand.getUint8(0)
    if (code === CODES.deleted) found.deleted = (value & 1) === 1
    else if (code === CODES.inserted) found.inserted = (value & 1) === 1
    else if (code === VANISH) found.hidden = hiddenOf(value)
    else if (code === CODES.special) found.special = (value & 1) === 1
    else if (code === CODES.style) found.style = String(operand.getUint16(0, true))
    else if (code === CODES.symbol)
      found.symbol = symbolOf(fonts[operand.getUint16(0, true)] ?? '', operand.getUint16(2, true).toString(16)) ?? ''
  }
  return found
}

/** A stretch of characters with one set of properties. */
export interface Run {
  readonly end: number
  readonly character: Character
}

/** Tells the run that a character begins or stands in. */
export function runsOf(fib: Fib, pieces: Pieces): (cp: number) => Run {
  const find = characterProperties(fib)
  const fonts = fontNames(fib)
  const known = new Map<string, Character>()
  return (cp) => {
    const offset = pieces.fileOffset(cp)
    const { end, list } = find(offset)
    const key = `${list.byteOffset}/${list.byteLength}`
    const character = known.get(key) ?? characterOf(list, fonts)
    known.set(key, character)
    const length = Math.max(1, Math.ceil((end - offset) / pieces.width(cp)))
    return { end: cp + Math.min(length, pieces.runLength(cp)), character }
  }
}

const FONTS = 15

/** The names of the fonts, in the order of their numbers. */
function fontNames(fib: Fib): string[] {
  const table = fib.part(FONTS)
  const names: string[] = []
  if (table.byteLength < 4) return names
  const count = table.getUint16(0, true)
  for (let at = 4, i = 0; i < count && at < table.byteLength; i++) {
    const length = table.getUint8(at)
    let name = ''
    for (let c = at + 40; c + 2 <= Math.min(at + 1 + length, table.byteLength); c += 2) {
      const code = table.getUint16(c, true)
      if (code === 0) break
      name += String.fromCharCode(code)
    }
    names.push(name)
    at += 1 + length
  }
  return names
}
