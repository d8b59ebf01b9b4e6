import type { Styles } from './styles.ts'
import { type Attributes, integerOf, isOn, readXml } from './xml.ts'

/** One level of a list: how its number looks and when it starts again. */
export interface Level {
  start: number
  format: string
  /** What a `custom` format shows of itself, `001, 002, 003`. */
  pattern: string | null
  /** The words of the label, %1 standing for the number of the first level. */
  label: string
  /** Digits for every number of the label, whatever their own formats (isLgl). */
  legal: boolean
  /** The level (from 1) after which this one starts again; 0 never; null any level above. */
  restart: number | null
  suffix: string
  style: string | null
}

interface AbstractList {
  readonly levels: Map<number, Level>
  numStyleLink: string | null
}

interface ListUse {
  abstractId: string
  readonly levels: Map<number, Level>
  readonly starts: Map<number, number>
}

/** A list as a paragraph uses it: its counter group, its levels and the starts it sets over them. */
export interface List {
  readonly group: string
  readonly level: (index: number) => Level | null
  /** The level linked to a paragraph style, or null. */
  readonly levelOfStyle: (style: string) => number | null
  readonly starts: ReadonlyMap<number, number>
}

export type Numbering = (numId: number) => List | null

/** The lists of numbering.xml, each by its number. */
export function readNumbering(part: Uint8Array | null, styles: Styles): Numbering {
  const abstracts = new Map<string, AbstractList>()
  const uses = new Map<number, ListUse>()
  if (part !== null) readXml(part, partHandlers(abstracts, uses))
  const lists = new Map<number, List | null>()
  return (numId) => {
    let list = lists.get(numId)
    if (list === undefined) {
      list = listOf(numId, abstracts, uses, styles)
      lists.set(numId, list)
    }
    return list
  }
}

const blankLevel = (): Level => ({
  start: 0,
  format: 'decimal',
  pattern: null,
  label: '',
  legal: false,
  restart: null,
  suffix: 'tab',
  style: null,
})

/** What of numbering.xml is being read. */
interface Part {
  readonly abstracts: Map<string, AbstractList>
  readonly uses: Map<number, ListUse>
  abstract: AbstractList | null
  use: ListUse | null
  override: number
  level: Level | null
}

/** What begins with an element, or is told by it. */
const ELEMENTS: ReadonlyMap<string, (part: Part, attributes: Attributes, value: string) => void> = new Map([
  [
    'w:abstractNum',
    (part, attributes) => {
      part.abstract = { levels: new Map(), numStyleLink: null }
      part.abstracts.set(attributes['w:abstractNumId'] ?? '', part.abstract)
    },
  ],
  [
    'w:numStyleLink',
    ({ abstract }, _, value) => {
      if (abstract !== null) abstract.numStyleLink = value
    },
  ],
  [
    'w:num',
    (part, attributes) => {
      part.use = { abstractId: '', levels: new Map(), starts: new Map() }
      part.uses.set(integerOf(attributes['w:numId']) ?? 0, part.use)
    },
  ],
  [
    'w:abstractNumId',
    ({ use }, _, value) => {
      if (use !== null) use.abstractId = value
    },
  ],
  [
    'w:lvlOverride',
    (part, attributes) => {
      part.override = integerOf(attributes['w:ilvl']) ?? 0
    },
  ],
  ['w:startOverride', ({ use, override }, _, value) => use?.starts.set(override, integerOf(value) ?? 1)],
])

function partHandlers(abstracts: Map<string, AbstractList>, uses: Map<number, ListUse>) {
  const part: Part = { abstracts, uses, abstract: null, use: null, override: 0, level: null }
  const open = (name: string, attributes: Attributes): 'skip' | undefined => {
    if (name === 'w:lvl') {
      part.level = blankLevel()
      const list = part.use ?? part.abstract
      list?.levels.set(integerOf(attributes['w:ilvl']) ?? part.override, part.level)
    } else if (part.level !== null) return readLevel(part.level, name, attributes)
    else ELEMENTS.get(name)?.(part, attributes, attributes['w:val'] ?? '')
    return undefined
  }
  const close = (name: string) => {
    if (name === 'w:lvl') part.level = null
    else if (name === 'w:abstractNum') part.abstract = null
    else if (name === 'w:num') part.use = null
  }
  return { open, close }
}

function readLevel(level: Level, name: string, attributes: Attributes): 'skip' | undefined {
  const value = attributes['w:val'] ?? ''
  if (name === 'w:start') level.start = integerOf(value) ?? 0
  else if (name === 'w:numFmt') {
    // In an mc:AlternateContent the custom format comes first and its plain stand-in second.
    if (level.pattern !== null) return undefined
    level.format = value
    level.pattern = attributes['w:format'] ?? null
  } else if (name === 'w:lvlText') level.label = isOn({ 'w:val': attributes['w:null'] ?? '0' }) ? '' : value
  else if (name === 'w:isLgl') level.legal = isOn(attributes)
  else if (name === 'w:lvlRestart') level.restart = integerOf(value)
  else if (name === 'w:suff') level.suffix = value
  else if (name === 'w:pStyle') level.style = value
  return name === 'w:pPr' ? 'skip' : undefined
}

/** The abstract list behind a number, through numStyleLink where the list lives in a style. */
function abstractOf(
  id: string,
  abstracts: ReadonlyMap<string, AbstractList>,
  uses: ReadonlyMap<number, ListUse>,
  styles: Styles,
): string {
  let at = id
  for (let step = 0; step < 8; step++) {
    const link = abstracts.get(at)?.numStyleLink ?? null
    const numId = link === null ? null : (styles.numberOf(link)?.numId ?? null)
    const next = numId === null ? undefined : uses.get(numId)?.abstractId
    if (next === undefined || next === at) break
    at = next
  }
  return at
}

function listOf(
  numId: number,
  abstracts: ReadonlyMap<string, AbstractList>,
  uses: ReadonlyMap<number, ListUse>,
  styles: Styles,
): List | null {
  const use = uses.get(numId)
  if (use === undefined) return null
  const group = abstractOf(use.abstractId, abstracts, uses, styles)
  const abstract = abstracts.get(group)
  if (abstract === undefined) return null
  const level = (index: number) => (index > 8 ? null : (use.levels.get(index) ?? abstract.levels.get(index) ?? null))
  const levelOfStyle = (style: string) => {
    for (let index = 0; index < 9; index++) if (level(index)?.style === style) return index
    return null
  }
  return { group, level, levelOfStyle, starts: use.starts }
}
