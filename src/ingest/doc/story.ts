import { type Block, newParagraph, type Paragraph, type Tally } from '../docx/blocks.ts'
import { type EdgedCell, type EdgedRow, edgedTable } from '../docx/edged-table.ts'
import { equationOf } from '../docx/equation-field.ts'
import type { Styles } from '../docx/styles.ts'
import type { Run } from './characters.ts'
import type { Marks } from './notes.ts'
import type { ParagraphInfo } from './paragraphs.ts'

/** All that reading a story asks of the file. */
export interface Source {
  readonly text: string
  readonly runAt: (cp: number) => Run
  readonly paragraphAt: (mark: number) => ParagraphInfo
  /** The mark that ends the paragraph of a character. */
  readonly markBehind: (cp: number) => number
  readonly styles: Styles
  readonly marks: Marks
  readonly tally: Tally
  /** Paragraphs whose automatic number cannot be told. */
  lostLabels: number
}

interface Field {
  instruction: string
  inResult: boolean
}

interface Story {
  readonly source: Source
  readonly blocks: Block[]
  paragraph: Paragraph
  /** The rows of the open table. */
  rows: EdgedRow[]
  /** Cells of the open row, and the blocks of the open cell. */
  cells: Block[][]
  cell: Block[]
  fields: Field[]
  /** What the last run was, of the changes tracked. */
  changed: 'deleted' | 'inserted' | null
  /** The last run found hidden. */
  hidden: Run | null
}

/** Reads the characters from `start` to `end` into blocks, with all changes accepted. */
export function readStory(source: Source, start: number, end: number): Block[] {
  const story: Story = {
    source,
    blocks: [],
    paragraph: newParagraph(),
    rows: [],
    cells: [],
    cell: [],
    fields: [],
    changed: null,
    hidden: null,
  }
  const last = Math.min(end, source.text.length)
  for (let cp = start; cp < last; ) {
    const run = source.runAt(cp)
    const stop = Math.min(run.end, last)
    countChange(story, run)
    for (; cp < stop; cp++) readCharacter(story, source.text[cp] ?? '', cp, run)
  }
  if (story.paragraph.text !== '') endParagraph(story, last - 1, false)
  endTable(story)
  return story.blocks
}

function countChange(story: Story, { character }: Run): void {
  const change = character.deleted ? 'deleted' : character.inserted ? 'inserted' : null
  if (change !== null && change !== story.changed) story.source.tally.changes++
  story.changed = change
}

function readCharacter(story: Story, c: string, cp: number, run: Run): void {
  const { character } = run
  if (c === '\r' || c === '\x07' || (c === '\f' && story.source.marks.sectionEnds.has(cp))) {
    endParagraph(story, cp, character.deleted || (character.hidden === true && c === '\r'))
    return
  }
  if (character.deleted) return
  const field = story.fields.at(-1)
  if (c === '\x13') story.fields.push({ instruction: '', inResult: false })
  else if (c === '\x14' && field) field.inResult = true
  else if (c === '\x15') endField(story)
  else if (field && !field.inResult) field.instruction += c
  else if (story.fields.every(({ inResult }) => inResult)) say(story, c, cp, run)
}

function endField(story: Story): void {
  const field = story.fields.pop()
  const words = field === undefined || field.inResult ? null : equationOf(field.instruction)
  if (words !== null) story.paragraph.text += words
}

const SIGNS: Readonly<Record<string, string>> = { '\v': '\n', '\f': '\n', '\x0e': '\n', '\x1e': '-', '\t': '\t' }

function say(story: Story, c: string, cp: number, run: Run): void {
  const { character } = run
  const { source, paragraph } = story
  const { tally, marks } = source
  if (isHidden(story, cp, character)) {
    if (c.trim() !== '' && run !== story.hidden) tally.hidden++
    story.hidden = run
    return
  }
  const note = marks.notes.get(cp)
  if (note !== undefined) {
    paragraph.notes.push({ ...note, number: ++tally.notes })
    paragraph.text += `[${tally.notes}]`
    if (c === '\x02') return
  }
  if (character.symbol !== null && (character.special || c === '(')) {
    if (character.symbol === '') tally.symbols++
    paragraph.text += character.symbol
  } else put(story, c, cp, character.special)
}

/** A character as the line shows it; what stands for a box or a picture is none. */
function put({ source: { tally, marks }, paragraph }: Story, c: string, cp: number, isSpecial: boolean): void {
  if (c === '\x01') tally.pictures += isSpecial ? 1 : 0
  else if (c === '\x08') for (const block of marks.boxes(cp) ?? []) paragraph.boxes.push(block)
  else if (c !== '\f' || paragraph.text !== '') paragraph.text += c >= ' ' ? c : (SIGNS[c] ?? '')
}

function isHidden({ source }: Story, cp: number, { hidden, style }: Run['character']): boolean {
  if (hidden === null && style === null) return false
  const styled = style !== null && source.styles.isHidden(style)
  if (hidden === true || hidden === false) return hidden
  const own = styled || source.styles.isHidden(source.paragraphAt(source.markBehind(cp)).style)
  return hidden === 'contrary' ? !own : own
}

function endParagraph(story: Story, mark: number, gone: boolean): void {
  const { source, paragraph } = story
  const info = source.paragraphAt(mark)
  story.paragraph = newParagraph()
  if (info.endsRow && info.depth <= 1) {
    endRow(story, info, gone)
    return
  }
  paragraph.style = info.style
  paragraph.numId = info.list
  paragraph.level = info.level
  if (info.oldNumber && info.list === null) source.lostLabels++
  paragraph.joined = gone
  paragraph.text = paragraph.text.replace(/\n$/, '')
  source.tally.lines++
  if (info.depth === 0) {
    endTable(story)
    story.blocks.push(paragraph)
    return
  }
  // The end marks of rows inside a cell hold no words.
  if (!(info.endsRow && paragraph.text === '')) story.cell.push(paragraph)
  if (source.text[mark] !== '\x07' || info.depth > 1) return
  story.cells.push(story.cell)
  story.cell = []
}

function endRow(story: Story, info: ParagraphInfo, gone: boolean): void {
  const blocks = story.cells
  story.cells = []
  story.cell = []
  if (gone) return
  let right = 0
  const cells = blocks.map((own, i): EdgedCell => {
    const told = info.cells?.[i]
    const left = told?.left ?? right
    right = told?.right ?? left + UNTOLD
    return { left, right, vertical: told?.vertical ?? 'none', swallowed: told?.swallowed ?? false, blocks: own }
  })
  story.rows.push({ header: info.header, cells })
}

/** The width of a cell of which the file tells none. */
const UNTOLD = 1000

function endTable(story: Story): void {
  if (story.rows.length > 0) story.blocks.push(edgedTable(story.rows))
  story.rows = []
}
