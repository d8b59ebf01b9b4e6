import type { Level, List, Numbering } from '../docx/numbering.ts'
import { type Fib, PART, within } from './fib.ts'

/** The number formats of Word in the order of their codes, by the names that DOCX gives them. */
const FORMATS =
  'decimal upperRoman lowerRoman upperLetter lowerLetter ordinal cardinalText ordinalText hex chicago ideographDigital japaneseCounting aiueo iroha decimalFullWidth decimalHalfWidth japaneseLegal japaneseDigitalTenThousand decimalEnclosedCircle decimalFullWidth2 aiueoFullWidth irohaFullWidth decimalZero bullet ganada chosung decimalEnclosedFullstop decimalEnclosedParen decimalEnclosedCircleChinese ideographEnclosedCircle ideographTraditional ideographZodiac ideographZodiacTraditional taiwaneseCounting ideographLegalTraditional taiwaneseCountingThousand taiwaneseDigital chineseCounting chineseLegalSimplified chineseCountingThousand koreanDigital koreanCounting koreanLegal koreanDigital2 vietnameseCounting russianLower russianUpper none numberInDash hebrew1 hebrew2 arabicAlpha arabicAbjad hindiVowels hindiConsonants hindiNumbers hindiCounting thaiLetters'.split(
    ' ',
  )
const SUFFIXES = ['tab', 'space', 'nothing']

const formatOf = (code: number): string =>
  code === 255 ? 'none' : code === 57 ? 'numberInDash' : (FORMATS[code] ?? `nfc${code}`)

interface LevelRead {
  readonly level: Level
  readonly end: number
}

/** One level: its counting, then its words, in which 0 to 8 stand for numbers. */
function readLevel(view: DataView, at: number): LevelRead | null {
  if (at + 28 > view.byteLength) return null
  const flags = view.getUint8(at + 5)
  const words = at + 28 + view.getUint8(at + 24) + view.getUint8(at + 25)
  if (words + 2 > view.byteLength) return null
  const length = view.getUint16(words, true)
  if (words + 2 + length * 2 > view.byteLength) return null
  let label = ''
  for (let i = 0; i < length; i++) {
    const code = view.getUint16(words + 2 + i * 2, true)
    label += code < 9 ? `%${code + 1}` : String.fromCharCode(code)
  }
  const level: Level = {
    start: view.getInt32(at, true),
    format: formatOf(view.getUint8(at + 4)),
    pattern: null,
    label,
    legal: (flags & 4) !== 0,
    restart: (flags & 8) !== 0 ? view.getUint8(at + 26) : null,
    suffix: SUFFIXES[view.getUint8(at + 15)] ?? 'tab',
    style: null,
  }
  return { level, end: words + 2 + length * 2 }
}

interface ListDefinition {
  readonly levels: readonly Level[]
  readonly styles: readonly number[]
}

const MOST_LISTS = 4000

/** The lists of a document by their own numbers; their levels stand behind the table, in its order. */
function readDefinitions(fib: Fib): Map<number, ListDefinition> {
  const found = new Map<number, ListDefinition>()
  const table = fib.part(PART.lists)
  if (table.byteLength < 2) return found
  const levels = fib.behind(PART.lists)
  const count = Math.min(table.getUint16(0, true), MOST_LISTS, Math.floor((table.byteLength - 2) / 28))
  let at = 0
  for (let i = 0; i < count; i++) {
    const list = within(table, 2 + i * 28, 28)
    const own: Level[] = []
    for (let level = (list.getUint8(26) & 1) !== 0 ? 8 : 0; level < 9; level++) {
      const read = readLevel(levels, at)
      if (read === null) return found
      own.push(read.level)
      at = read.end
    }
    const styles = Array.from({ length: 9 }, (_, level) => list.getUint16(8 + level * 2, true))
    found.set(list.getUint32(0, true), { levels: own, styles })
  }
  return found
}

interface ListUse {
  readonly list: number
  readonly starts: Map<number, number>
  readonly levels: Map<number, Level>
}

/** How paragraphs use lists: each use may set starts and levels of its own. */
function readUses(fib: Fib): ListUse[] {
  const table = fib.part(PART.listUses)
  if (table.byteLength < 4) return []
  const count = Math.min(table.getUint32(0, true), MOST_LISTS, Math.floor((table.byteLength - 4) / 16))
  const uses: ListUse[] = []
  let at = 4 + count * 16
  for (let i = 0; i < count; i++) {
    const use: ListUse = { list: table.getUint32(4 + i * 16, true), starts: new Map(), levels: new Map() }
    uses.push(use)
    at += 4
    for (let left = table.getUint8(4 + i * 16 + 12); left > 0 && at + 8 <= table.byteLength; left--) {
      const flags = table.getUint32(at + 4, true)
      const index = flags & 15
      if ((flags & 16) !== 0 && (flags & 32) === 0) use.starts.set(index, table.getInt32(at, true))
      at += 8
      if ((flags & 32) === 0) continue
      const read = readLevel(table, at)
      if (read === null) return uses
      use.levels.set(index, read.level)
      if ((flags & 16) !== 0) use.starts.set(index, read.level.start)
      at = read.end
    }
  }
  return uses
}

/** The lists of a Word document, by the number that paragraphs use them with. */
export function readLists(fib: Fib): Numbering {
  const definitions = readDefinitions(fib)
  const lists = readUses(fib).map((use): List | null => {
    const definition = definitions.get(use.list)
    if (definition === undefined) return null
    return {
      group: String(use.list),
      level: (index) => use.levels.get(index) ?? definition.levels[index] ?? null,
      levelOfStyle: (style) => {
        const index = definition.styles.indexOf(Number(style))
        return index < 0 ? null : index
      },
      starts: use.starts,
    }
  })
  return (numId) => lists[numId - 1] ?? null
}
