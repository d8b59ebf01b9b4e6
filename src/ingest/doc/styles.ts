import type { Styles } from '../docx/styles.ts'
import { type Fib, PART, within } from './fib.ts'
import { type Property, propertiesIn } from './properties.ts'

/** What properties say of a paragraph; null where they leave it to its style. */
export interface Numbered {
  list: number | null
  level: number | null
}

interface Style {
  readonly base: number | null
  readonly numbered: Numbered
  readonly hidden: boolean | null
}

const LIST = 0x460b
const LIST_LEVEL = 0x260a
export const VANISH = 0x083c

/** Numbers above this mean that a number was taken away. */
const NO_LIST = 0xf800

export function numberedBy(properties: readonly Property[]): Numbered {
  const numbered: Numbered = { list: null, level: null }
  for (const { code, operand } of properties) {
    if (code === LIST && operand.byteLength >= 2) {
      const list = operand.getUint16(0, true)
      numbered.list = list >= NO_LIST ? 0 : list
    } else if (code === LIST_LEVEL) numbered.level = Math.min(8, operand.getUint8(0))
  }
  return numbered
}

function hiddenBy(properties: readonly Property[]): boolean | null {
  const last = properties.filter(({ code }) => code === VANISH).at(-1)
  return last === undefined ? null : (last.operand.getUint8(0) & 1) === 1
}

/** A style: behind its name stand the properties of paragraphs, then those of characters. */
function readStyle(style: DataView, fixed: number): Style | null {
  if (style.byteLength < fixed + 2) return null
  const kind = style.getUint16(2, true) & 15
  const base = style.getUint16(2, true) >> 4
  let at = fixed + 2 + style.getUint16(fixed, true) * 2 + 2
  const lists: DataView[] = []
  for (let i = 0; i < 2 && at + 2 <= style.byteLength; i++) {
    const length = style.getUint16(at, true)
    lists.push(within(style, at + 2, length))
    at += 2 + length
    at += at & 1
  }
  const paragraph = kind === 1 ? lists[0] : undefined
  const character = kind === 1 ? lists[1] : kind === 2 ? lists[0] : undefined
  return {
    base: base === 0xfff ? null : base,
    numbered: numberedBy(paragraph === undefined ? [] : propertiesIn(within(paragraph, 2, paragraph.byteLength))),
    hidden: hiddenBy(character === undefined ? [] : propertiesIn(character)),
  }
}

function styleTable(fib: Fib): (Style | null)[] {
  const sheet = fib.part(PART.styles)
  const styles: (Style | null)[] = []
  if (sheet.byteLength < 8) return styles
  const count = sheet.getUint16(2, true)
  const fixed = sheet.getUint16(4, true)
  let at = 2 + sheet.getUint16(0, true)
  for (let i = 0; i < count && at + 2 <= sheet.byteLength; i++) {
    const length = sheet.getUint16(at, true)
    styles.push(length === 0 ? null : readStyle(within(sheet, at + 2, length), fixed))
    at += 2 + length
    at += at & 1
  }
  return styles
}

/** The styles of a Word document, named by their numbers, in the shape in which those of a DOCX are asked. */
export function readDocStyles(fib: Fib): Styles {
  const styles = styleTable(fib)
  const chainOf = (id: string): Style[] => {
    const chain: Style[] = []
    for (let at: number | null = Number(id); at !== null && chain.length < 32; ) {
      const style: Style | null | undefined = styles[at]
      if (style === null || style === undefined) break
      chain.push(style)
      at = style.base
    }
    return chain
  }
  return {
    normal: '0',
    numberOf: (id) => {
      const chain = chainOf(id)
      const owner = chain.findIndex(({ numbered }) => numbered.list !== null)
      const numId = chain[owner]?.numbered.list ?? null
      if (numId === null) return null
      const stated = chain.slice(0, owner + 1).find(({ numbered }) => numbered.level !== null)?.numbered.level ?? null
      return { numId, levelIn: (levelOfStyle) => stated ?? levelOfStyle(id) }
    },
    isHidden: (id) => chainOf(id).find(({ hidden }) => hidden !== null)?.hidden ?? false,
  }
}
