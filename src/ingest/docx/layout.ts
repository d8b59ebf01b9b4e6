import type { Anchor, Furniture, Table, TableCell } from '../../notice/raw-text.ts'
import { type Block, type NoteUse, newParagraph, type Paragraph, type TableBlock, wordsOf } from './blocks.ts'
import type { Labeller } from './counters.ts'
import { columnsOf, type GridCell, gridOf, headerCount, headerKeys, repeatedRows } from './grid.ts'

export interface Layout {
  readonly text: string
  readonly anchors: readonly Anchor[]
  readonly tables: readonly Table[]
  readonly furniture: readonly Furniture[]
  /** Cells inside a merge whose words Word does not show. */
  readonly lost: number
  /** Where the line of each paragraph begins. */
  readonly starts: ReadonlyMap<Paragraph, number>
}

type CellPlace = readonly [number, number, number]

/** Where words go: a table cell or none, and the body paragraph they hang on, null where each counts for itself. */
interface Where {
  readonly cell: CellPlace | null
  readonly host: number | null
}

interface OpenTable {
  readonly number: number
  readonly columns: number
  readonly keys: ReadonlySet<string>
  readonly cells: TableCell[]
  rows: number
}

interface Writer {
  readonly lines: string[]
  readonly anchors: Anchor[]
  readonly tables: OpenTable[]
  readonly furniture: Furniture[]
  readonly labelOf: Labeller
  readonly noteOf: (note: NoteUse) => readonly Block[]
  readonly starts: Map<Paragraph, number>
  length: number
  paragraphs: number
  lost: number
  /** The table that the next one may carry on: nothing but blank paragraphs stands between. */
  last: OpenTable | null
  /** Not even a blank paragraph stands between: Word shows two such tables as one. */
  touching: boolean
}

const BODY: Where = { cell: null, host: null }

/** Blocks → lines, in reading order, with labels before and notes and text boxes behind their paragraphs. */
export function layOut(
  blocks: readonly Block[],
  labelOf: Labeller,
  noteOf: (note: NoteUse) => readonly Block[],
): Layout {
  const writer: Writer = {
    lines: [],
    anchors: [],
    tables: [],
    furniture: [],
    labelOf,
    noteOf,
    starts: new Map(),
    length: 0,
    paragraphs: 0,
    lost: 0,
    last: null,
    touching: false,
  }
  writeBlocks(writer, blocks, BODY)
  const text = writer.lines.join('\n')
  return {
    text,
    anchors: writer.anchors,
    tables: writer.tables.map(({ rows, columns, cells }) => ({ rows, columns, cells })),
    furniture: writer.furniture.map(({ span, kind }) => ({
      kind,
      span: { ...span, end: Math.min(span.end, text.length) },
    })),
    lost: writer.lost,
    starts: writer.starts,
  }
}

function writeBlocks(writer: Writer, blocks: readonly Block[], where: Where): void {
  let pending: Paragraph | null = null
  const flush = () => {
    if (pending !== null && (pending.text !== '' || pending.boxes.length > 0)) writeParagraph(writer, pending, where)
    pending = null
  }
  for (const block of blocks) {
    if (block.kind === 'table') {
      flush()
      writeTable(writer, block, where)
      continue
    }
    const whole: Paragraph = pending === null ? block : join(pending, block)
    pending = whole.joined ? whole : null
    if (!whole.joined) writeParagraph(writer, whole, where)
  }
  flush()
}

/** Two paragraphs without the mark between them: numbered and styled as the first that has words. */
function join(first: Paragraph, second: Paragraph): Paragraph {
  const lead = first.text.trim() === '' ? second : first
  return {
    ...lead,
    text: first.text + second.text,
    joined: second.joined,
    notes: [...first.notes, ...second.notes],
    boxes: [...first.boxes, ...second.boxes],
  }
}

function writeParagraph(writer: Writer, paragraph: Paragraph, where: Where): void {
  const host = where.host ?? ++writer.paragraphs
  writer.starts.set(paragraph, writer.length)
  const text = writer.labelOf(paragraph) + paragraph.text
  if (where.cell === null) {
    writer.touching = false
    if (text.trim() !== '') writer.last = null
  }
  for (const line of text.split('\n')) writeLine(writer, line, host, where.cell)
  if (paragraph.contents === true && where === BODY)
    writer.furniture.push({ span: { start: writer.starts.get(paragraph) ?? 0, end: writer.length }, kind: 'contents' })
  const beside: Where = { cell: where.cell, host }
  for (const note of paragraph.notes) writeNote(writer, note, beside)
  if (paragraph.boxes.length === 0) return
  // A box is a place of its own: no table outside goes on inside, nor the other way round.
  writer.last = null
  writeBlocks(writer, paragraph.boxes, beside)
  writer.last = null
}

function writeLine(writer: Writer, line: string, paragraph: number, table: CellPlace | null): void {
  const start = writer.length
  writer.anchors.push({
    span: { start, end: start + line.length },
    page: null,
    box: null,
    line: null,
    paragraph,
    table,
  })
  writer.lines.push(line)
  writer.length += line.length + 1
}

/** A note stands behind its paragraph as `[n] …`; what it holds may be several paragraphs. */
function writeNote(writer: Writer, note: NoteUse, where: Where): void {
  const blocks = writer.noteOf(note)
  if (wordsOf(blocks) === '') return
  const [first, ...rest] = blocks
  const mark = `[${note.number}] `
  const head: Block[] =
    first?.kind === 'paragraph'
      ? [{ ...first, text: mark + first.text.trimStart() }]
      : [newParagraph(mark), ...(first ? [first] : [])]
  writeBlocks(writer, [...head, ...rest], where)
}

function writeTable(writer: Writer, table: TableBlock, where: Where): void {
  if (where.cell !== null) {
    // A table in a cell adds its lines to the cell; the record's tables are flat.
    for (const row of gridOf(table.rows).rows) for (const cell of row) writeBlocks(writer, cell.blocks, where)
    return
  }
  const { open, repeated } = opened(writer, table)
  const kept = table.rows.filter((_, index) => !repeated.has(index))
  const grid = gridOf(kept)
  writer.lost += grid.lost
  let next = 0
  const base = open.rows
  for (const [index, row] of table.rows.entries()) {
    if (repeated.has(index))
      writeFurniture(
        writer,
        row.cells.flatMap((cell) => cell.blocks),
        where,
      )
    else for (const cell of grid.rows[next++] ?? []) writeCell(writer, open, cell, base, where)
  }
  open.rows = base + kept.length
  writer.last = open
  writer.touching = true
}

/** The table that a table is written into: a new one, or the last, which it carries on; and its rows that say the head again. */
function opened(writer: Writer, { rows }: TableBlock): { open: OpenTable; repeated: ReadonlySet<number> } {
  const before = writer.last
  const columns = columnsOf(rows)
  if (before?.columns === columns) {
    const repeated = repeatedRows(rows, before.keys, 0)
    const touches = writer.touching && headerKeys(rows).size === 0
    if (repeated.has(0) || touches) return { open: before, repeated }
  }
  const keys = headerKeys(rows)
  const open: OpenTable = { number: writer.tables.length + 1, columns, keys, cells: [], rows: 0 }
  writer.tables.push(open)
  return { open, repeated: repeatedRows(rows, keys, headerCount(rows, keys)) }
}

function writeCell(writer: Writer, table: OpenTable, cell: GridCell, base: number, where: Where): void {
  const row = base + cell.row
  const start = writer.length
  const lines = writer.lines.length
  writeBlocks(writer, cell.blocks, { cell: [table.number, row + 1, cell.column + 1], host: where.host })
  if (writer.lines.length === lines)
    writeLine(writer, '', where.host ?? ++writer.paragraphs, [table.number, row + 1, cell.column + 1])
  const { column, rows, columns } = cell
  table.cells.push({ row, column, rows, columns, span: { start, end: writer.length - 1 } })
}

function writeFurniture(writer: Writer, blocks: readonly Block[], where: Where): void {
  const start = writer.length
  const last = writer.last
  writeBlocks(writer, blocks, where)
  writer.last = last
  if (writer.length > start)
    writer.furniture.push({ span: { start, end: writer.length }, kind: 'repeated_table_header' })
}
