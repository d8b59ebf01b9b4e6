import type { FurnitureKind } from '../../notice/raw-text.ts'
import { cellContinuations } from './cells.ts'
import type { WholeTable } from './join-tables.ts'
import type { Line } from './lines.ts'
import { withMarks } from './marks.ts'
import type { Note } from './notes.ts'
import type { Piece } from './pieces.ts'
import type { Printed } from './printed.ts'

function printTable(
  table: WholeTable,
  number: number,
  between: readonly [number, Line][],
  furniture: ReadonlyMap<Line, FurnitureKind>,
  words: (line: Line) => string,
): Printed[] {
  const goesOn = cellContinuations(table)
  const interludes: readonly [number, Printed][] = [
    ...between.map(([row, line]): [number, Printed] => [
      row,
      { line, text: line.text, furniture: furniture.get(line) ?? 'page_header', table: null, continues: false },
    ]),
    ...table.repeated.map(({ before, line }): [number, Printed] => [
      before,
      { line, text: line.text, furniture: 'repeated_table_header', table: null, continues: false },
    ]),
  ]
  const printed: Printed[] = []
  const cells = [...table.cells].sort((a, b) => a.row - b.row || a.column - b.column)
  let at = 0
  for (let row = 0; row <= table.rows; row++) {
    for (const [before, line] of interludes) if (before === row) printed.push(line)
    for (; at < cells.length && cells[at]!.row === row; at++) {
      const { column, lines } = cells[at]!
      for (const line of lines)
        printed.push({
          line,
          text: words(line),
          furniture: null,
          table: [number, row + 1, column + 1],
          continues: goesOn.has(line),
        })
    }
  }
  return printed
}

/** What is known of the lines beside their order. */
interface Known {
  readonly furniture: ReadonlyMap<Line, FurnitureKind>
  /** The lines that go on with the paragraph before them. */
  readonly goesOn: ReadonlySet<Line>
  readonly notes: readonly Note[]
}

/** Writes the pieces in order: each note behind the paragraph, or the table, that bears its mark. */
export function printPieces(
  pieces: readonly Piece[],
  { furniture, goesOn, notes }: Known,
): { printed: Printed[]; tables: WholeTable[] } {
  const marked = new Map<Line, Note[]>()
  for (const note of notes) marked.set(note.at, [...(marked.get(note.at) ?? []), note])
  const words = (line: Line): string =>
    line.marks.length === 0
      ? line.text
      : withMarks(line.text, line.marks, (number) => (marked.get(line) ?? []).some((note) => note.number === number))
  const printed: Printed[] = []
  const tables: WholeTable[] = []
  let open: Note[] = []
  const close = () => {
    for (const { lines } of open)
      for (const [i, line] of lines.entries())
        printed.push({ line, text: words(line), furniture: null, table: null, continues: i > 0 })
    open = []
  }
  for (const piece of pieces) {
    if ('table' in piece) {
      close()
      tables.push(piece.table)
      printed.push(...printTable(piece.table, tables.length, piece.between, furniture, words))
      for (const { lines } of piece.table.cells) for (const line of lines) open.push(...(marked.get(line) ?? []))
      close()
      continue
    }
    const { line } = piece
    const kind = furniture.get(line) ?? null
    if (kind === null && !goesOn.has(line)) close()
    printed.push({ line, text: words(line), furniture: kind, table: null, continues: goesOn.has(line) })
    if (kind === null) open.push(...(marked.get(line) ?? []))
  }
  close()
  return { printed, tables }
}
