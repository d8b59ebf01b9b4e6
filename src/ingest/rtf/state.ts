import type { Metadata } from '../../notice/raw-text.ts'
import { ReadError } from '../../notice/read-error.ts'
import { type Block, newParagraph, type Paragraph, type Tally } from '../docx/blocks.ts'
import { type EdgedRow, edgedTable } from '../docx/edged-table.ts'
import type { IngestLimits } from '../limits.ts'
import { decodeBytes, type Font } from './decode.ts'

/** A cell as the definition of its row tells it. */
export interface CellPlan {
  readonly right: number
  readonly vertical: 'none' | 'restart' | 'continue'
  readonly swallowed: boolean
}

/** What nests: the body, a note, a text box, a page header. */
export interface Place {
  readonly blocks: Block[]
  paragraph: Paragraph
  label: string
  /** The row as its definition tells it. */
  plan: {
    left: number
    header: boolean
    cells: CellPlan[]
    open: { vertical: CellPlan['vertical']; swallowed: boolean }
  }
  rows: EdgedRow[]
  cells: Block[][]
  cell: Block[]
}

/** Where the words of a group go. */
export type Target = 'text' | 'nothing' | 'label' | 'font' | 'instruction' | 'property'

/** What a group remembers and gives back at its end. */
export interface Group {
  target: Target
  /** What the group gathers for its target; the place or destination it opened ends with it. */
  opened: string | null
  gathered: string
  /** Bytes that stand for a \u where a reader does not know it. */
  spare: number
  font: number
  wideFont: number
  hidden: boolean
  deleted: boolean
  inserted: boolean
  inTable: boolean
  depth: number
  list: boolean
}

export interface RtfState {
  readonly limits: IngestLimits
  readonly tally: Tally
  readonly fonts: Map<number, Font>
  readonly metadata: Metadata[]
  readonly notes: Map<string, readonly Block[]>
  groups: Group[]
  group: Group
  place: Place
  readonly outer: Place[]
  page: number
  defaultFont: number
  /** Bytes of text not decoded yet. */
  pending: string
  /** Bytes to pass over behind a \u. */
  skipped: number
  starred: boolean
  /** Which of \hich, \loch, \dbch spoke last. */
  speaks: 'wide' | 'narrow'
  lostLabels: number
  /** What was met last was hidden. */
  hiding: boolean
}

export const newPlace = (): Place => ({
  blocks: [],
  paragraph: newParagraph(),
  label: '',
  plan: { left: 0, header: false, cells: [], open: { vertical: 'none', swallowed: false } },
  rows: [],
  cells: [],
  cell: [],
})

export const newGroup = (): Group => ({
  target: 'text',
  opened: null,
  gathered: '',
  spare: 1,
  font: -1,
  wideFont: -1,
  hidden: false,
  deleted: false,
  inserted: false,
  inTable: false,
  depth: 0,
  list: false,
})

/** What no text holds but a writer that copied bytes may leave. */
const CONTROLS = /[\0-\x08\v\f\r\x0e-\x1f]/g

/** Decodes the bytes gathered so far and says them. */
export function flush(state: RtfState): void {
  const { pending, fonts, group } = state
  if (pending === '') return
  state.pending = ''
  const font = fonts.get(group.font < 0 ? state.defaultFont : group.font)
  say(state, decodeBytes(pending, font, fonts.get(group.wideFont), state.page))
}

/** Adds words to whatever the open group gathers. */
export function say(state: RtfState, words: string): void {
  const { group, place, tally, limits } = state
  if (group.target === 'nothing' || words === '') return
  if (group.target !== 'text') {
    group.gathered += words
    return
  }
  if (group.deleted) return
  if (group.hidden) {
    if (words.trim() !== '' && !state.hiding) tally.hidden++
    state.hiding ||= words.trim() !== ''
    return
  }
  state.hiding = false
  place.paragraph.text += words.replace(CONTROLS, '')
  tally.characters += words.length
  if (tally.characters > limits.characters) throw new ReadError('too_large', `超过 ${limits.characters} 个字符`)
}

export function endParagraph(state: RtfState): void {
  const { place, group, tally, limits } = state
  const { paragraph } = place
  const inTable = (group.inTable || place.cells.length > 0) && group.depth !== 0
  if (++tally.lines > limits.lines) throw new ReadError('too_large', `超过 ${limits.lines} 个段落和单元格`)
  if (group.list && place.label === '' && paragraph.text.trim() !== '') state.lostLabels++
  paragraph.text = place.label + paragraph.text.replace(/\n$/, '')
  paragraph.joined = group.deleted || (group.hidden && paragraph.text === '')
  place.paragraph = newParagraph()
  place.label = ''
  if (inTable) {
    place.cell.push(paragraph)
    return
  }
  endTable(place)
  place.blocks.push(paragraph)
}

export function endCell(state: RtfState): void {
  const { place } = state
  const { group } = state
  const before = group.depth
  group.inTable = true
  group.depth = Math.max(1, before)
  endParagraph(state)
  group.depth = before
  place.cells.push(place.cell)
  place.cell = []
}

export function endRow({ place }: RtfState, gone: boolean): void {
  const { plan, cells } = place
  place.cells = []
  place.cell = []
  if (gone || cells.length === 0) return
  let left = plan.left
  place.rows.push({
    header: plan.header,
    cells: cells.map((blocks, i) => {
      const cell = plan.cells[i] ?? { right: left + 1000, vertical: 'none', swallowed: false }
      const from = left
      left = Math.max(left, cell.right)
      return { left: from, right: left, vertical: cell.vertical, swallowed: cell.swallowed, blocks }
    }),
  })
}

function endTable(place: Place): void {
  if (place.rows.length > 0) place.blocks.push(edgedTable(place.rows))
  place.rows = []
}

/** What a place holds when it ends: its last paragraph may lack its mark. */
export function finishPlace(state: RtfState): Block[] {
  const { place } = state
  if (place.cells.length > 0 || place.cell.length > 0) {
    if (place.paragraph.text !== '') endCell(state)
    endRow(state, false)
  } else if (place.paragraph.text !== '' || place.paragraph.boxes.length > 0) {
    state.group.inTable = false
    endParagraph(state)
  }
  endTable(place)
  return place.blocks
}
