import { CHROME_HOLDS, TITLE_END } from './page-words.ts'
import type { Element } from './tree.ts'

/** One line of a page: the words between two line ends, as a browser sets them. */
export interface Unit {
  readonly text: string
  /** Characters that are no white space, and how many of them are words of links. */
  readonly plain: number
  readonly linked: number
  /** Characters of running text: 0 for headings, menus and the like. */
  readonly prose: number
  /** The innermost block around it. */
  readonly block: number
  /** A heading element holds it. */
  readonly heading: boolean
  /** It holds a link to a file. */
  readonly attachment: boolean
  /** It ended at a <br> or in a <pre>, so that the break may be a wrap. */
  readonly broken: boolean
  readonly notes: readonly { readonly number: number; readonly kind: 'footnote'; readonly id: string }[]
}

/** A block element with the units in it, [from, to), and the blocks directly inside. */
export interface Block {
  readonly element: Element
  readonly parent: number
  readonly children: number[]
  readonly from: number
  to: number
  /** What an office program says it is: the head or foot of a page, or the words of a note. */
  readonly role: 'page_header' | 'page_footer' | null
  readonly note: string | null
}

/** What was left out or only counted while the page was walked. */
export interface PageTally {
  hidden: number
  changes: number
  comments: number
  pictures: number
  frames: number
  attachments: number
}

export interface Page {
  readonly units: readonly Unit[]
  /** In the order they open; the first is the body. */
  readonly blocks: readonly Block[]
  readonly tally: PageTally
  /** What hides the most running text, and how much. */
  readonly mostHidden: { readonly element: Element; readonly prose: number } | null
}

const SENTENCE = /[，。；！？]|\p{Script=Han}[,;]/u
const HAN = /\p{Script=Han}/gu
/** A line without a mark is running text from so many Han characters on. */
const LONG_LINE = 28

/** Characters of a text that count as running text: sentences, or lines long enough to be parts of one. */
export function proseOf(text: string, plain: number, linked: number): number {
  if (linked * 2 >= plain || plain < 12 || CHROME_HOLDS.test(text.slice(0, 400))) return 0
  const long = (text.slice(0, 400).match(HAN)?.length ?? 0) >= LONG_LINE && !TITLE_END.test(text.slice(-200).trim())
  return SENTENCE.test(text) || long ? plain - linked : 0
}
