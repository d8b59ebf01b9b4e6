import { type Attributes, integerOf, isOn, readXml } from './xml.ts'

/** Word bases a style on ten others at most, one on another; a file that claims more is not followed further than this. */
const MOST_FOREBEARS = 100

/** What speaks of no paragraph of the style as it is now. */
const OF_OTHERS: ReadonlySet<string> = new Set(['w:latentStyles', 'w:tblStylePr', 'w:pPrChange', 'w:rPrChange'])

interface Style {
  basedOn: string | null
  numId: number | null
  level: number | null
  hidden: boolean | null
}

export interface StyleNumber {
  readonly numId: number
  /** The level as a style of the chain names it, else as the list links it to one of them. */
  readonly levelIn: (levelOfStyle: (style: string) => number | null) => number | null
}

/** What styles say about numbers and hiding; the rest of a style is looks. */
export interface Styles {
  /** The style of a paragraph that names none. */
  readonly normal: string | null
  /** The number a style gives its paragraphs: its own or that of the styles it is based on; null where none does. */
  readonly numberOf: (id: string) => StyleNumber | null
  readonly isHidden: (id: string) => boolean
}

export function readStyles(part: Uint8Array | null): Styles {
  const styles = new Map<string, Style>()
  let normal: string | null = null
  let current: Style | null = null
  const open = (name: string, attributes: Attributes): 'skip' | undefined => {
    if (name === 'w:style') {
      const id = attributes['w:styleId'] ?? ''
      current = { basedOn: null, numId: null, level: null, hidden: null }
      styles.set(id, current)
      if (attributes['w:type'] === 'paragraph' && /^(?:1|true|on)$/.test(attributes['w:default'] ?? '')) normal = id
    } else if (current !== null) readStyle(current, name, attributes)
    return OF_OTHERS.has(name) ? 'skip' : undefined
  }
  if (part !== null)
    readXml(part, {
      open,
      close: (name) => {
        if (name === 'w:style') current = null
      },
    })
  return stylesFrom(styles, normal)
}

function readStyle(style: Style, name: string, attributes: Attributes): void {
  if (name === 'w:basedOn') style.basedOn = attributes['w:val'] ?? null
  else if (name === 'w:numId') style.numId = integerOf(attributes['w:val'])
  else if (name === 'w:ilvl') style.level = integerOf(attributes['w:val'])
  else if (name === 'w:vanish') style.hidden = isOn(attributes)
}

function stylesFrom(styles: ReadonlyMap<string, Style>, normal: string | null): Styles {
  const chains = new Map<string, readonly string[]>()
  const chainOf = (id: string): readonly string[] => {
    const known = chains.get(id)
    if (known !== undefined) return known
    const chain: string[] = []
    for (
      let at: string | null = id;
      at !== null && chain.length < MOST_FOREBEARS && !chain.includes(at);
      at = styles.get(at)?.basedOn ?? null
    )
      chain.push(at)
    chains.set(id, chain)
    return chain
  }
  const first = <T>(id: string, read: (style: Style) => T | null): T | null => {
    for (const at of chainOf(id)) {
      const style = styles.get(at)
      const value = style === undefined ? null : read(style)
      if (value !== null) return value
    }
    return null
  }
  const hidden = new Map<string, boolean>()
  const numbers = new Map<string, StyleNumber | null>()
  const numberIn = (id: string): StyleNumber | null => {
    const chain = chainOf(id)
    const owner = chain.findIndex((at) => (styles.get(at)?.numId ?? null) !== null)
    const numId = owner < 0 ? null : (styles.get(chain[owner]!)?.numId ?? null)
    if (numId === null) return null
    const levelIn = (levelOfStyle: (style: string) => number | null) => {
      for (const at of chain.slice(0, owner + 1)) {
        const level = styles.get(at)?.level ?? levelOfStyle(at)
        if (level !== null) return level
      }
      return null
    }
    return { numId, levelIn }
  }
  return {
    normal,
    numberOf: (id) => {
      let number = numbers.get(id)
      if (number === undefined) {
        number = numberIn(id)
        numbers.set(id, number)
      }
      return number
    },
    isHidden: (id) => {
      let is = hidden.get(id)
      if (is === undefined) {
        is = first(id, (style) => style.hidden) ?? false
        hidden.set(id, is)
      }
      return is
    },
  }
}
