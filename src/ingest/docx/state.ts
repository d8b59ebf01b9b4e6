import { ReadError } from '../../notice/read-error.ts'
import type { IngestLimits } from '../limits.ts'
import type { Block, Cell, Paragraph, Row, TableBlock, Tally } from './blocks.ts'
import { equationOf } from './equation-field.ts'
import type { Styles } from './styles.ts'
import type { Attributes } from './xml.ts'

/** Inside a table: what is being read of it. */
export interface TablePlace {
  readonly table: TableBlock
  row: Row | null
  cell: Cell | null
}

/** A complex field: its instruction until `separate`, its result until `end`. */
export interface Field {
  instruction: string
  inResult: boolean
  /** Its result is a table of contents (TOC). */
  contents: boolean
  /** Words met in the instruction: results of fields inside it, or text whose field has lost its end. */
  held: string
  /** The state of its check box, where it is one. */
  checked: boolean | null
}

/** What nests: a text box begins a new one of these inside a run of the old. */
export interface Place {
  blocks: Block[]
  paragraph: Paragraph | null
  tables: TablePlace[]
  fields: Field[]
  /** Inside pPr, where rPr speaks of the paragraph mark. */
  inMark: boolean
  /** What the mark of the open paragraph says of its own hiding. */
  markHidden: boolean | null
  inRun: boolean
  runHidden: boolean | null
  runStyle: string | null
  runFont: string | null
}

/** All that the handlers of one part know while it is read. */
export interface StoryState {
  readonly styles: Styles
  readonly tally: Tally
  readonly limits: IngestLimits
  place: Place
  readonly outer: Place[]
  /** Whether a branch of each open mc:AlternateContent was taken. */
  readonly branches: boolean[]
  /** Collects w:t and instrText while one is open. */
  collecting: 'text' | 'instruction' | null
  collected: string
  preserve: boolean
  readonly notes: Map<string, Block[]>
}

/** What an element does when it opens; `skip` where nothing of it is to be read. */
export type Opener = (state: StoryState, attributes: Attributes) => 'skip' | undefined

export const skip: Opener = () => 'skip'

/** An opener that only looks at w:val. */
export const set =
  (change: (state: StoryState, value: string) => void): Opener =>
  (state, attributes) => {
    change(state, attributes['w:val'] ?? '')
    return undefined
  }

export const newPlace = (blocks: Block[]): Place => ({
  blocks,
  paragraph: null,
  tables: [],
  fields: [],
  inMark: false,
  markHidden: null,
  inRun: false,
  runHidden: null,
  runStyle: null,
  runFont: null,
})

/** Where the next paragraph or table goes: the open cell, else the story itself; null inside what is gone. */
export function target(place: Place): Block[] | null {
  const at = place.tables.at(-1)
  if (at === undefined) return place.blocks
  return at.cell === null || at.cell.gone || at.row?.gone ? null : at.cell.blocks
}

export function isHidden(state: StoryState): boolean {
  const { place, styles } = state
  if (place.runHidden !== null) return place.runHidden
  if (place.runStyle !== null && styles.isHidden(place.runStyle)) return true
  const style = place.paragraph?.style ?? styles.normal
  return style !== null && styles.isHidden(style)
}

/** Adds words to the open paragraph unless they are hidden or part of a field's instruction. */
export function say(state: StoryState, words: string): void {
  const { paragraph, fields } = state.place
  if (paragraph === null || words === '') return
  const inside = fields.length === 0 ? undefined : fields.find((field) => !field.inResult)
  if (inside !== undefined) {
    inside.held += words
    return
  }
  if (isHidden(state)) {
    if (words.trim() !== '') state.tally.hidden++
    return
  }
  paragraph.text += words
  if (words.trim() !== '') paragraph.contents = paragraph.contents !== false && fields.some(({ contents }) => contents)
  state.tally.characters += words.length
  const most = state.limits.characters
  if (state.tally.characters > most) throw new ReadError('too_large', `超过 ${most} 个字符`)
}

/** Counts a line, paragraph or cell. */
export function charge({ tally, limits }: StoryState): void {
  if (++tally.lines > limits.lines) throw new ReadError('too_large', `超过 ${limits.lines} 个行、段落和单元格`)
}

const MOST_NESTED = 40

/** Tables in cells and boxes in boxes beyond any page are no document but an attack on the stack. */
export function checkDepth({ place, outer }: StoryState): void {
  const tables = outer.reduce((sum, one) => sum + one.tables.length, place.tables.length)
  if (tables + outer.length > MOST_NESTED) throw new ReadError('corrupt', '表格或文本框嵌套过深')
}

/** Ends a field. Those that show something without a result are check boxes and characters drawn over one another. */
export function endField(state: StoryState): void {
  const field = state.place.fields.pop()
  if (field === undefined) return
  const words = field.checked === null ? equationOf(field.instruction) : field.checked ? '☑' : '□'
  if (words !== null && (field.checked !== null || !field.inResult)) say(state, words)
}
