import { newParagraph, type Paragraph } from './blocks.ts'
import { charge, checkDepth, isHidden, newPlace, type Opener, say, set, skip, target } from './state.ts'
import { integerOf } from './xml.ts'

/** A tracked change is counted; what was deleted or moved away is not read. */
const removed: Opener = (state) => {
  const { place } = state
  const at = place.tables.at(-1)
  state.tally.changes++
  if (place.inMark && place.paragraph !== null) place.paragraph.joined = true
  else if (place.paragraph === null && at?.row && at.cell === null) at.row.gone = true
  return 'skip'
}

const added: Opener = (state) => {
  state.tally.changes++
  return undefined
}

/** Properties that were changed: counted, the old ones not read. */
const changed: Opener = (state) => {
  state.tally.changes++
  return 'skip'
}

const paragraph: Opener = (state) => {
  const { place } = state
  if (target(place) === null) return 'skip'
  charge(state)
  place.paragraph = newParagraph()
  place.markHidden = null
  return undefined
}

/** What pPr says of the open paragraph. */
const ofParagraph =
  (set: (paragraph: Paragraph, value: string) => void): Opener =>
  ({ place }, attributes) => {
    if (place.inMark && place.paragraph !== null) set(place.paragraph, attributes['w:val'] ?? '')
    return undefined
  }

/** A text box: its paragraphs gather beside the paragraph it hangs on. */
const textBox: Opener = (state) => {
  const { place } = state
  if (place.paragraph !== null && isHidden(state)) {
    state.tally.hidden++
    return 'skip'
  }
  const blocks = place.paragraph?.boxes ?? target(place)
  if (blocks === null) return 'skip'
  checkDepth(state)
  state.outer.push(place)
  state.place = newPlace(blocks)
  return undefined
}

/** WordArt keeps its words in an attribute: red heads and stamps are drawn so. */
const wordArt: Opener = ({ place }, attributes) => {
  const text = (attributes.string ?? '').trim()
  if (text !== '') (place.paragraph?.boxes ?? target(place))?.push(newParagraph(text))
  return undefined
}

/** One branch of an mc:AlternateContent is read: the first mc:Choice, else mc:Fallback. */
const branch: Opener = ({ branches }) => {
  if (branches.at(-1) === true) return 'skip'
  branches[branches.length - 1] = true
  return undefined
}

const noteMark =
  (kind: 'footnote' | 'endnote'): Opener =>
  (state, attributes) => {
    const { paragraph } = state.place
    if (paragraph === null || isHidden(state)) return undefined
    const number = ++state.tally.notes
    paragraph.notes.push({ number, kind, id: attributes['w:id'] ?? '' })
    say(state, `[${number}]`)
    return undefined
  }

/** A note of footnotes.xml; the rules drawn between page and notes are listed there too and are none. */
const noteText: Opener = (state, attributes) => {
  if ((attributes['w:type'] ?? 'normal') !== 'normal') return 'skip'
  const place = newPlace([])
  state.notes.set(attributes['w:id'] ?? '', place.blocks)
  state.place = place
  return undefined
}

/** What paragraphs, notes, boxes and tracked changes do when they open. */
export const PARAGRAPH_OPENERS: Readonly<Record<string, Opener>> = {
  'w:p': paragraph,
  'w:pPr': set(({ place }) => {
    place.inMark = true
  }),
  'w:pStyle': ofParagraph((paragraph, value) => {
    paragraph.style = value
  }),
  'w:numId': ofParagraph((paragraph, value) => {
    paragraph.numId = integerOf(value)
  }),
  'w:ilvl': ofParagraph((paragraph, value) => {
    paragraph.level = integerOf(value)
  }),
  'w:framePr': ({ place }, attributes) => {
    if (place.paragraph !== null && /^(?:drop|margin)$/.test(attributes['w:dropCap'] ?? ''))
      place.paragraph.joined = true
    return undefined
  },
  'w:footnoteReference': noteMark('footnote'),
  'w:endnoteReference': noteMark('endnote'),
  'w:footnote': noteText,
  'w:endnote': noteText,
  'w:txbxContent': textBox,
  'v:textpath': wordArt,
  'mc:AlternateContent': ({ branches }) => {
    branches.push(false)
    return undefined
  },
  'mc:Choice': branch,
  'mc:Fallback': branch,
  'w:ins': added,
  'w:moveTo': added,
  'w:del': removed,
  'w:moveFrom': removed,
  'w:sectPr': skip,
  'w:sdtPr': skip,
  'w:sdtEndPr': skip,
  // Numbers and their changes: the paragraph as it is now counts, what it was is not read.
  'w:pPrChange': changed,
  'w:numberingChange': changed,
}
