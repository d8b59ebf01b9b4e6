import { charge, endField, type Opener, type StoryState, say, set, skip } from './state.ts'
import { symbolOf } from './symbols.ts'
import { isOn } from './xml.ts'

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
  if (place.inMark && place.paragraph !== null) {
    place.markHidden = isOn(attributes)
    place.paragraph.joined ||= place.markHidden
  } else if (place.inRun) place.runHidden = isOn(attributes)
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

/** Fields nest a few deep; more that never ended are forgotten with their ends. */
const MOST_FIELDS = 32

const fieldMark: Opener = (state, attributes) => {
  const { fields } = state.place
  const type = attributes['w:fldCharType']
  const last = fields.at(-1)
  if (type === 'begin' && fields.length < MOST_FIELDS)
    fields.push({ instruction: '', inResult: false, contents: false, held: '', checked: null })
  else if (type === 'separate' && last) {
    last.inResult = true
    last.contents = /^\s{0,9}TOC\b/i.test(last.instruction)
  } else if (type === 'end') endField(state)
  return undefined
}

const checkBox =
  (read: (on: boolean) => boolean): Opener =>
  ({ place }, attributes) => {
    const field = place.fields.at(-1)
    if (field) field.checked = read(isOn(attributes))
    return undefined
  }

const counted =
  (key: 'comments' | 'chunks' | 'pictures'): Opener =>
  (state) => {
    state.tally[key]++
    return undefined
  }

/** What each element of running text does when it opens. */
export const RUN_OPENERS: Readonly<Record<string, Opener>> = {
  'w:r': set(({ place }) => {
    place.inRun = true
  }),
  'w:rStyle': set(({ place }, value) => {
    if (place.inRun) place.runStyle = value
  }),
  'w:rFonts': ({ place }, attributes) => {
    if (place.inRun) place.runFont = attributes['w:ascii'] ?? attributes['w:hAnsi'] ?? null
    return undefined
  },
  'w:vanish': vanish,
  'w:specVanish': vanish,
  'w:t': collect('text'),
  'm:t': collect('text'),
  // Between the parts of a fraction: 1/2 must not read as 12.
  'm:den': (state) => {
    say(state, '/')
    return undefined
  },
  'w:instrText': collect('instruction'),
  'w:tab': words('\t'),
  'w:ptab': words('\t'),
  'w:noBreakHyphen': words('-'),
  'w:br': lineBreak,
  'w:cr': set((state) => newLine(state)),
  'w:sym': symbol('w:font', 'w:char'),
  'w16se:symEx': symbol('w16se:font', 'w16se:char'),
  'w:commentReference': counted('comments'),
  'w:altChunk': counted('chunks'),
  'w:subDoc': counted('chunks'),
  // Embedded formulas and charts are pictures; embedded documents and sheets hold words of their own.
  'o:OLEObject': (state, attributes) => {
    if (/^(?:Word|Excel|PowerPoint|KWPS|WPS|ET|Package|Acro)/i.test(attributes.ProgID ?? '')) state.tally.chunks++
    return undefined
  },
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
  'w:delText': skip,
  'w:delInstrText': skip,
  'w:rt': skip,
  'w:rPrChange': skip,
}
