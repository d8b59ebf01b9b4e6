import { fold } from '../../language/fold.ts'
import type { Furniture, FurnitureKind } from '../../notice/raw-text.ts'
import { type Block as DocumentBlock, newParagraph, type Paragraph } from '../docx/blocks.ts'
import { type Layout, layOut } from '../docx/layout.ts'
import type { IngestLimits } from '../limits.ts'
import { tableBlockOf } from './grid-rows.ts'
import type { MainText } from './main-text.ts'
import type { Page } from './page.ts'
import { IS_FIELD } from './page-words.ts'

export interface Written {
  readonly layout: Layout
  /** What belongs to the page around the text. */
  readonly furniture: readonly Furniture[]
  /** The line of each unit and where it begins in the text. */
  readonly lineOf: (unit: number) => { readonly text: string; readonly start: number } | null
}

const LONGEST_VALUE = 120

/** A field that stands in a cell or line before its value is put on one line with it, as pages without a table print it. */
function withValue(page: Page, unit: number, main: MainText, isCell: (unit: number) => boolean): string | null {
  if (!main.edge[unit] || !main.edge[unit + 1] || isCell(unit) || isCell(unit + 1)) return null
  const [name, value] = [page.units[unit]!, page.units[unit + 1]]
  if (value === undefined || name.plain > 10 || value.plain === 0 || value.plain > LONGEST_VALUE) return null
  const isField = (words: string) => IS_FIELD.test(fold(words).replace(/\s+/g, ''))
  if (!isField(name.text) || isField(value.text) || main.out[unit] !== main.out[unit + 1]) return null
  const bare = name.text.trim()
  return `${bare}${/[:：]$/.test(bare) ? '' : '：'}${value.text.trim()}`
}

/** Lines and tables of a page → its text, in the order of the page; what is no part of the text is marked as furniture. */
export function writePage(page: Page, main: MainText, tables: ReadonlySet<number>, limits: IngestLimits): Written {
  const notes = new Map<string, DocumentBlock[]>()
  const blocks: DocumentBlock[] = []
  const paragraphs = new Map<number, Paragraph>()
  const kinds = new Map<number, FurnitureKind>()
  const area = areasOf(page)
  const called = new Set<string>()
  const paragraphOf = (unit: number, text = page.units[unit]!.text): Paragraph => {
    // A note stands once, where it is first called; one that calls a note would go on for ever.
    const uses = area(unit).note === null ? page.units[unit]!.notes.filter(({ id }) => isFirst(called, id)) : []
    const paragraph: Paragraph = { ...newParagraph(text), notes: uses }
    paragraphs.set(unit, paragraph)
    return paragraph
  }
  const tableAt = new Map([...tables].map((table) => [page.blocks[table]!.from, page.blocks[table]!]))
  const cells = new Set<number>()
  for (const table of tableAt.values()) for (let i = table.from; i < table.to; i++) cells.add(i)
  for (let unit = 0; unit < page.units.length; unit++) {
    const { note, role } = area(unit)
    const table = tableAt.get(unit)
    if (note !== null) addNote(notes, note, paragraphOf(unit))
    else if (table !== undefined && table.to > unit && !main.out[unit]) {
      blocks.push(...captionOf(page, table.from, table).map((one) => paragraphOf(one)))
      blocks.push(tableBlockOf(page, table, limits, (one) => paragraphOf(one)))
      unit = table.to - 1
    } else {
      const pair = withValue(page, unit, main, (one) => cells.has(one))
      blocks.push(paragraphOf(unit, pair ?? undefined))
      if (role !== null) kinds.set(unit, role)
      else if (main.out[unit]) kinds.set(unit, 'page_chrome')
      if (pair !== null) unit++
    }
  }
  const layout = layOut(
    blocks,
    () => '',
    ({ id }) => notes.get(id) ?? [],
  )
  const lineOf = (unit: number) => {
    const paragraph = paragraphs.get(unit)
    const start = paragraph === undefined ? undefined : layout.starts.get(paragraph)
    return paragraph === undefined || start === undefined ? null : { text: paragraph.text, start }
  }
  return { layout, furniture: furnitureOf(kinds, paragraphs, layout), lineOf }
}

function isFirst(called: Set<string>, id: string): boolean {
  const before = called.size
  return called.add(id).size > before
}

function addNote(notes: Map<string, DocumentBlock[]>, id: string, paragraph: Paragraph): void {
  const blocks = notes.get(id)
  if (blocks === undefined) notes.set(id, [paragraph])
  else blocks.push(paragraph)
}

/** Lines of a table outside its rows: its caption. */
function captionOf(page: Page, from: number, table: Page['blocks'][number]): number[] {
  const units: number[] = []
  for (const child of table.children) {
    const block = page.blocks[child]!
    if (block.element.tagName === 'caption') for (let i = block.from; i < block.to; i++) units.push(i)
  }
  return units.filter((unit) => unit >= from)
}

/** Which head, foot or note of an office page a unit stands in. */
function areasOf(page: Page): (unit: number) => { readonly note: string | null; readonly role: FurnitureKind | null } {
  const notes = new Map<number, string>()
  const roles = new Map<number, FurnitureKind>()
  const inNote = new Set<number>()
  let noted = 0
  for (const { from, to, note } of page.blocks) {
    if (note === null || from < noted) continue
    for (let i = from; i < to; i++) inNote.add(i)
    noted = to
  }
  const used = new Set(page.units.flatMap((unit, i) => (inNote.has(i) ? [] : unit.notes.map(({ id }) => id))))
  let end = 0
  for (const { from, to, note, role } of page.blocks) {
    const called = note !== null && used.has(note)
    if (from < end || (!called && role === null)) continue
    for (let i = from; i < to; i++) {
      if (called) notes.set(i, note)
      else if (role !== null) roles.set(i, role)
    }
    end = to
  }
  return (unit) => ({ note: notes.get(unit) ?? null, role: roles.get(unit) ?? null })
}

/** Neighbouring lines of one kind are one piece of furniture. */
function furnitureOf(
  kinds: ReadonlyMap<number, FurnitureKind>,
  paragraphs: ReadonlyMap<number, Paragraph>,
  layout: Layout,
): Furniture[] {
  const found: { span: { start: number; end: number }; kind: FurnitureKind }[] = []
  for (const [unit, kind] of kinds) {
    const paragraph = paragraphs.get(unit)
    const start = paragraph === undefined ? undefined : layout.starts.get(paragraph)
    if (paragraph === undefined || start === undefined) continue
    const end = Math.min(layout.text.length, start + paragraph.text.length + 1)
    const last = found.at(-1)
    if (last !== undefined && last.kind === kind && last.span.end === start) last.span.end = end
    else found.push({ span: { start, end }, kind })
  }
  return found
}
