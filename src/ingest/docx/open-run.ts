import { newParagraph, type Paragraph } from './blocks.ts'
import { charge, checkDepth, endField, isHidden, newPlace, type Opener, type StoryState, say, target } from './state.ts'
import { symbolOf } from './symbols.ts'
import { integerOf, isOn } from './xml.ts'

const skip: Opener = () => 'skip'

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

const collect =
  (what: 'text' | 'instruction'): Opener =>
  (state, attributes) => {
    state.collecting = what
    state.collected = ''
    state.preserve = attributes['xml:space'] === 'preserve'
    return undefined
  }

const words =
  (text: string): Opener =>
  (state) => {
    if (state.place.inRun) say(state, text)
    return undefined
  }

const paragraph: Opener = (state) => {
  const { place } = state
  if (target(place) === null) return 'skip'
  charge(state)
  place.paragraph = newParagraph()
  return undefined
}

/** What pPr says of the open paragraph. */
const ofParagraph =
  (set: (paragraph: Paragraph, value: string) => void): Opener =>
  ({ place }, attributes) => {
    if (place.inMark && place.paragraph !== null) set(place.paragraph, attributes['w:val'] ?? '')
    return undefined
  }

const newLine = (state: StoryState): void => {
  charge(state)
  say(state, '\n')
}

/** A page break parts words on the page like a line break, unless nothing stands before it. */
const lineBreak: Opener = (state, attributes) => {
  const type = attributes['w:type']
  if ((type !== 'page' && type !== 'column') || state.place.paragraph?.text !== '') newLine(state)
  return undefined
}

const vanish: Opener = ({ place }, attributes) => {
  if (place.inMark && place.paragraph !== null) place.paragraph.joined ||= isOn(attributes)
  else if (place.inRun) place.runHidden = isOn(attributes)
  return undefined
}

const symbol =
  (fontKey: string, charKey: string): Opener =>
  (state, attributes) => {
    const drawn = symbolOf(attributes[fontKey] ?? '', attributes[charKey] ?? '')
    if (drawn === null) state.tally.symbols++
    else say(state, drawn)
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

/** Fields nest a few deep; more that never ended are forgotten with their ends. */
const MOST_FIELDS = 32

const fieldMark: Opener = (state, attributes) => {
  const { fields } = state.place
  const type = attributes['w:fldCharType']
  const last = fields.at(-1)
  if (type === 'begin' && fields.length < MOST_FIELDS)
    fields.push({ instruction: '', inResult: false, held: '', checked: null })
  else if (type === 'separate' && last) last.inResult = true
  else if (type === 'end') endField(state)
  return undefined
}

const checkBox =
  (read: (on: boolean) => boolean): Opener =>
  ({ place }, attributes) => {
    const field = place.fields.at(-1)
    if (field) field.checked = read(isOn(attributes))
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

const counted =
  (key: 'comments' | 'chunks' | 'pictures'): Opener =>
  (state) => {
    state.tally[key]++
    return undefined
  }

/** One branch of an mc:AlternateContent is read: the first mc:Choice, else mc:Fallback. */
const branch: Opener = ({ branches }) => {
  if (branches.at(-1) === true) return 'skip'
  branches[branches.length - 1] = true
  return undefined
}

const set =
  (change: (state: StoryState, value: string) => void): Opener =>
  (state, attributes) => {
    change(state, attributes['w:val'] ?? '')
    return undefined
  }

/** What each element of running text does when it opens. */
export const RUN_OPENERS: Readonly<Record<string, Opener>> = {
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
  'w:r': set(({ place }) => {
    place.inRun = true
  }),
  'w:rStyle': set(({ place }, value) => {
    if (place.inRun) place.runStyle = value
  }),
  'w:vanish': vanish,
  'w:specVanish': vanish,
  'w:t': collect('text'),
  'm:t': collect('text'),
  'w:instrText': collect('instruction'),
  'w:tab': words('\t'),
  'w:ptab': words('\t'),
  'w:noBreakHyphen': words('-'),
  'w:br': lineBreak,
  'w:cr': set(newLine),
  'w:sym': symbol('w:font', 'w:char'),
  'w16se:symEx': symbol('w16se:font', 'w16se:char'),
  'w:footnoteReference': noteMark('footnote'),
  'w:endnoteReference': noteMark('endnote'),
  'w:footnote': noteText,
  'w:endnote': noteText,
  'w:commentReference': counted('comments'),
  'w:altChunk': counted('chunks'),
  'w:subDoc': counted('chunks'),
  'a:blip': counted('pictures'),
  'v:imagedata': counted('pictures'),
  'w:fldChar': fieldMark,
  'w:checkBox': checkBox(() => false),
  'w:default': ({ place }, attributes) => {
    const field = place.fields.at(-1)
    if (field && field.checked !== null) field.checked = isOn(attributes)
    return undefined
  },
  'w:checked': checkBox((on) => on),
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
  'w:delText': skip,
  'w:delInstrText': skip,
  'w:rt': skip,
  'w:sectPr': skip,
  'w:sdtPr': skip,
  'w:sdtEndPr': skip,
  'w:pPrChange': skip,
  'w:rPrChange': skip,
}
