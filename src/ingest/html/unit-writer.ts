import { fold } from '../../language/fold.ts'
import { startsItem } from '../../language/item-start.ts'
import { proseOf, type Unit } from './page.ts'

type NoteUse = Unit['notes'][number]

/** White space seen but not yet written: none, a space, or the line end of a source that wraps its lines. */
type Gap = 'none' | 'space' | 'wrap'

/** Han, its punctuation and full-width forms: a source line that ends beside one was broken there, not spaced. */
const WIDE = /[\u2018-\u201d\u2014\u2026\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef]/

export interface UnitWriter {
  /** Adds words of a text node. */
  say(words: string, linked: boolean, pre: boolean): void
  /** Adds words that belong together as they are. */
  put(words: string): void
  note(use: NoteUse): void
  /** The unit holds a link to a file. */
  attach(): void
  label(words: string): void
  /** Ends the unit; `broken` where a <br> or a line of <pre> ended it. */
  end(broken: boolean): void
  readonly units: readonly Unit[]
}

/** Whether white space in the source is a space of the text; `mayWrap`: a line may have been ended in the midst of words. */
const isSpaced = (gap: Gap, before: string, after: string, mayWrap: boolean): boolean =>
  gap === 'space' || (gap === 'wrap' && !(mayWrap && (WIDE.test(before) || WIDE.test(after))))

/** Gathers words into units with white space as browsers collapse it. `office`: programs that wrap lines anywhere wrote the page. */
export function createUnitWriter(placeOf: () => { block: number; heading: boolean }, office: boolean): UnitWriter {
  const units: Unit[] = []
  let text = ''
  let gap: Gap = 'none'
  /** Words have been written since the gap's node began. */
  let inside = false
  let linked = 0
  let label = ''
  let notes: NoteUse[] = []
  let attachment = false

  const write = (words: string, isLink: boolean) => {
    if (text !== '' && isSpaced(gap, text.at(-1)!, words[0]!, inside || office)) text += ' '
    gap = 'none'
    text += words
    if (isLink) linked += words.replace(/\s+/g, '').length
  }

  const end = (broken: boolean) => {
    const words = label !== '' && text.trim() !== '' && !startsItem(fold(text)) ? label + text.trimStart() : text
    if (words.trim() === '' && !broken) {
      text = ''
      gap = 'none'
      return
    }
    const plain = words.replace(/\s+/g, '').length
    const prose = proseOf(words, plain, linked)
    units.push({ text: words, plain, linked, prose, ...placeOf(), attachment, broken, notes })
    if (plain > 0) label = ''
    text = ''
    gap = 'none'
    linked = 0
    notes = []
    attachment = false
  }

  const sayPreformatted = (words: string, isLink: boolean) => {
    const lines = words.split(/\r\n|[\r\n]/)
    for (const [i, line] of lines.entries()) {
      if (i > 0) end(true)
      if (line !== '') write(line, isLink)
    }
  }

  return {
    units,
    say(words, isLink, pre) {
      if (pre) return sayPreformatted(words, isLink)
      inside = false
      for (const [part] of words.matchAll(/[ \t\n\r\f]+|[^ \t\n\r\f]+/g)) {
        if (!/^[ \t\n\r\f]/.test(part)) {
          write(part, isLink)
          inside = true
        } else if (/[\n\r]/.test(part) || gap === 'wrap') gap = 'wrap'
        else gap = 'space'
      }
    },
    put: (words) => write(words, false),
    note: (use) => notes.push(use),
    attach: () => {
      attachment = true
    },
    label: (words) => {
      label = words
    },
    end,
  }
}
