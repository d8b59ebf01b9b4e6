import { readingsIn } from '../language/readings.ts'
import { simplify } from '../language/simplify.ts'
import { closeUpDates } from '../language/spaced-dates.ts'
import type { Report } from '../notice/diagnostic.ts'
import type { Knowledge } from '../notice/knowledge.ts'
import { applyEdits, type Edit, fromRawWhole, identity, type MappedText, toRaw } from '../notice/mapped-text.ts'
import type { NoticeText, Paragraph, WholeText } from '../notice/notice-text.ts'
import type { RawText, Table } from '../notice/raw-text.ts'
import { foldRadicals, removeInvisible, replaceBroken } from './characters.ts'
import { removeChrome } from './chrome.ts'
import { removeContents } from './contents.ts'
import { delimitedTables, tabsBeside } from './delimited-tables.ts'
import { flattenedTables } from './flattened-tables.ts'
import { removePrintedFurniture, removeReaderFurniture } from './furniture.ts'
import { removeBlanks, removeTableResidue } from './layout.ts'
import { removeRepeatedTitle } from './repeated-title.ts'
import { splitRunOn } from './run-on.ts'
import { withoutSigns } from './signed-numbers.ts'
import { foldedOf, keepFolded, linesOf, type Step } from './step.ts'
import { joinHardWraps, joinReaderWraps } from './wraps.ts'

/** Every cleaning step, in running order; each sees the text as the steps before it left it. */
const STEPS: readonly Step[] = [
  removeReaderFurniture,
  joinReaderWraps,
  removeInvisible,
  replaceBroken,
  foldRadicals,
  removePrintedFurniture,
  removeContents,
  removeTableResidue,
  removeChrome,
  joinHardWraps,
  splitRunOn,
  removeRepeatedTitle,
  removeBlanks,
]

/** Raw text to canonical text: clean paragraphs joined by \n, every removal reported, every offset mapped to the source. */
export function normalize(raw: RawText, knowledge: Knowledge, report: Report): NoticeText {
  let map = identity(raw.text)
  for (const step of STEPS) {
    const { edits, remarks } = step(map, raw, knowledge)
    // A remark's place is in the text of its step; what is reported is its place in the source.
    for (const { code, span, args } of remarks) report(code, span && toRaw(map, span), args)
    map = edited(map, edits)
  }
  const whole = withReadings(map)
  if (whole !== null)
    map = edited(
      map,
      whole.readings.map(({ span }) => ({ span, insert: '' })),
    )
  const tables =
    raw.tables.length > 0 ? raw.tables.map((table) => placeTable(table, map)) : tablesInText(map, raw.text, report)
  return {
    content: map.text,
    whole,
    shadow: withoutSigns(closeUpDates(simplify(foldedOf(map.text)))),
    paragraphs: paragraphsOf(map.text, tables),
    tables,
    map,
    raw,
  }
}

function edited(map: MappedText, edits: readonly Edit[]): MappedText {
  const after = applyEdits(map, edits)
  keepFolded(map.text, edits, after.text)
  return after
}

/** The text with the readings typed into it; null where there are none. */
function withReadings({ text }: MappedText): WholeText | null {
  const found = readingsIn(simplify(foldedOf(text)))
  if (found.length === 0) return null
  let left = 0
  const readings = found.map((span) => {
    const at = span.start - left
    left += span.end - span.start
    return { at, span }
  })
  const inside = applyEdits(
    identity(text),
    found.map((span) => ({ span, insert: '' })),
  )
  return { content: text, inside, readings }
}

/** The tables of a source that has none of its own: their cells stand in lines of the text. */
function tablesInText(map: MappedText, source: string, report: Report): Table[] {
  const told: Report = (code, span, args) => report(code, span && toRaw(map, span), args)
  const tables = [
    ...flattenedTables(map.text, told),
    ...delimitedTables(map.text, told, (line) => tabsBeside(source, toRaw(map, line))),
  ]
  return tables.sort((a, b) => a.cells[0]!.span.start - b.cells[0]!.span.start)
}

const placeTable = (table: Table, map: MappedText): Table => ({
  ...table,
  cells: table.cells.map((cell) => ({ ...cell, span: fromRawWhole(map, cell.span) ?? { start: 0, end: 0 } })),
})

function paragraphsOf(content: string, tables: readonly Table[]): Paragraph[] {
  const ranges = tables.map((table) => {
    const filled = table.cells.filter(({ span }) => span.end > span.start)
    return {
      start: filled.reduce((least, { span }) => Math.min(least, span.start), content.length),
      end: filled.reduce((most, { span }) => Math.max(most, span.end), -1),
    }
  })
  let table = 0
  return linesOf(content).map(({ span }) => {
    while (table < ranges.length && ranges[table]!.end <= span.start) table++
    const inside = table < ranges.length && ranges[table]!.start <= span.start
    return { span, table: inside ? table : null }
  })
}
