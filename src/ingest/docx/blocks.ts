/** The words of a DOCX before they are laid out in lines: paragraphs and tables, already in the accepted view. */
export type Block = Paragraph | TableBlock

export interface Paragraph {
  readonly kind: 'paragraph'
  /** Soft breaks are \n. */
  text: string
  style: string | null
  numId: number | null
  level: number | null
  /** Its end mark is deleted, hidden or that of a drop cap: the next paragraph goes on in it. */
  joined: boolean
  /** All its words stand in a table of contents that Word made; null without words. */
  contents: boolean | null
  readonly notes: NoteUse[]
  /** The text boxes that hang on it. */
  readonly boxes: Block[]
}

/** A mark [n] in a paragraph and the note it calls. */
export interface NoteUse {
  readonly number: number
  readonly kind: 'footnote' | 'endnote'
  readonly id: string
}

export interface TableBlock {
  readonly kind: 'table'
  readonly rows: Row[]
}

export interface Row {
  /** Printed again at the head of each page (tblHeader). */
  header: boolean
  /** Deleted or hidden. */
  gone: boolean
  /** Grid columns left empty before the first cell. */
  before: number
  /** And behind the last. */
  after: number
  readonly cells: Cell[]
}

export interface Cell {
  columns: number
  /** Its part in a vertical merge. */
  vertical: 'none' | 'restart' | 'continue'
  /** Merged into the cell before it, the old way (hMerge). */
  swallowed: boolean
  gone: boolean
  readonly blocks: Block[]
}

/** What was left out or could not be shown, counted over all parts of a document. */
export interface Tally {
  changes: number
  hidden: number
  comments: number
  symbols: number
  chunks: number
  pictures: number
  notes: number
  characters: number
  lines: number
}

export const newTally = (): Tally => ({
  changes: 0,
  hidden: 0,
  comments: 0,
  symbols: 0,
  chunks: 0,
  pictures: 0,
  notes: 0,
  characters: 0,
  lines: 0,
})

export const newParagraph = (text = ''): Paragraph => ({
  kind: 'paragraph',
  text,
  style: null,
  numId: null,
  level: null,
  joined: false,
  contents: null,
  notes: [],
  boxes: [],
})

/** The words of blocks without labels and white space, to compare or to see whether there are any. */
export function wordsOf(blocks: readonly Block[]): string {
  const words = blocks.map((block) =>
    block.kind === 'paragraph'
      ? block.text.replace(/\s+/g, '') + wordsOf(block.boxes)
      : block.rows.map((row) => row.cells.map((cell) => wordsOf(cell.blocks)).join('')).join(''),
  )
  return words.join('')
}
