import type { IngestLimits } from '../limits.ts'
import type { Block, Tally } from './blocks.ts'
import { PARAGRAPH_OPENERS } from './open-paragraph.ts'
import { RUN_OPENERS } from './open-run.ts'
import { TABLE_OPENERS } from './open-table.ts'
import { newPlace, type StoryState, say, target } from './state.ts'
import type { Styles } from './styles.ts'
import { drawnIn } from './symbols.ts'
import { readXml } from './xml.ts'

const OPENERS = new Map(Object.entries({ ...PARAGRAPH_OPENERS, ...RUN_OPENERS, ...TABLE_OPENERS }))

/** The words of a w:t as Word shows them: white space at its ends only where it says so, a line break in the XML is a space. */
function shown(words: string, preserve: boolean): string {
  let start = 0
  let end = words.length
  if (!preserve) {
    while (start < end && XML_SPACE.has(words[start])) start++
    while (end > start && XML_SPACE.has(words[end - 1])) end--
  }
  const kept = words.slice(start, end)
  return /[\r\n]/.test(kept) ? kept.replace(/[\r\n]+/g, ' ') : kept
}

const XML_SPACE: ReadonlySet<string | undefined> = new Set([' ', '\t', '\r', '\n'])

function closeParagraph(state: StoryState): void {
  const { place } = state
  const { paragraph } = place
  if (paragraph === null) return
  // An instruction does not run past its paragraph; one that seems to has lost its end, and the words after it stay words.
  for (const field of place.fields) {
    if (field.inResult) continue
    field.inResult = true
    say(state, field.held)
  }
  if (paragraph.text.endsWith('\n')) paragraph.text = paragraph.text.slice(0, -1)
  target(place)?.push(paragraph)
  place.paragraph = null
}

const CLOSERS = new Map<string, (state: StoryState) => void>(
  Object.entries({
    'w:p': closeParagraph,
    'w:pPr': (state: StoryState) => {
      const { place } = state
      place.inMark = false
      // A mark is hidden by the style of its paragraph unless it says for itself that it is not.
      const style = place.paragraph?.style ?? null
      if (place.paragraph !== null && place.markHidden === null && style !== null && state.styles.isHidden(style))
        place.paragraph.joined = true
    },
    'w:r': ({ place }: StoryState) => {
      place.inRun = false
      place.runHidden = null
      place.runStyle = null
      place.runFont = null
    },
    'w:t': (state: StoryState) => {
      const words = shown(state.collected, state.preserve)
      const { runFont } = state.place
      say(state, runFont === null ? words : drawnIn(runFont, words))
      state.collecting = null
    },
    'm:t': (state: StoryState) => {
      say(state, state.collected)
      state.collecting = null
    },
    'w:instrText': (state: StoryState) => {
      const field = state.place.fields.at(-1)
      if (field && !field.inResult) field.instruction += state.collected
      state.collecting = null
    },
    'w:txbxContent': (state: StoryState) => {
      closeParagraph(state)
      state.place = state.outer.pop() ?? state.place
    },
    'w:tbl': ({ place }: StoryState) => {
      place.tables.pop()
    },
    'w:tr': ({ place }: StoryState) => {
      const at = place.tables.at(-1)
      if (at?.row && !at.row.gone) at.table.rows.push(at.row)
      if (at) at.row = null
    },
    'w:tc': ({ place }: StoryState) => {
      const at = place.tables.at(-1)
      if (at?.row && at.cell && !at.cell.gone) at.row.cells.push(at.cell)
      if (at) at.cell = null
    },
    'mc:AlternateContent': (state: StoryState) => {
      state.branches.pop()
    },
  }),
)

export interface Story {
  readonly blocks: readonly Block[]
  /** The notes of footnotes.xml or endnotes.xml, by id. */
  readonly notes: ReadonlyMap<string, readonly Block[]>
  readonly wrong: string | null
  /** The part was read to the end of its outermost element. */
  readonly whole: boolean
}

/** Reads a part that holds paragraphs (the body, the notes, a header) into blocks, in the accepted view. */
export function readStory(part: Uint8Array, styles: Styles, tally: Tally, limits: IngestLimits): Story {
  const blocks: Block[] = []
  const state: StoryState = {
    styles,
    tally,
    limits,
    place: newPlace(blocks),
    outer: [],
    branches: [],
    collecting: null,
    collected: '',
    preserve: false,
    notes: new Map(),
  }
  let whole = false
  const wrong = readXml(part, {
    open: (name, attributes) => OPENERS.get(name)?.(state, attributes),
    close: (name) => {
      CLOSERS.get(name)?.(state)
      if (name === 'w:body') whole = true
    },
    text: (words) => {
      if (state.collecting !== null) state.collected += words
    },
  })
  return { blocks, notes: state.notes, wrong, whole }
}
